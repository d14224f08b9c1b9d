import type { RegioFout } from '../fout.ts'
import type { Post } from '../schema/geld.ts'
import type { Controleer, Vondst } from '../vondst.ts'
import type { Pad } from '../yaml.ts'

function ongelijk(
  fout: Vondst<unknown>['fout'],
  pad: Pad,
  wat: string,
  genoemd: number,
  geteld: number,
): RegioFout[] {
  return genoemd === geteld ? [] : [fout(pad, `${wat} is ${genoemd}, maar de delen tellen op tot ${geteld}`)]
}

const som = (getallen: number[]) => getallen.reduce((a, b) => a + b, 0)

/** Kinds sum to their category, categories to the plan. */
export const vlekkenplanTelling: Controleer = ({ vlekkenplannen }) =>
  vlekkenplannen.flatMap(({ item, fout }) => [
    ...ongelijk(
      fout,
      ['totaal'],
      'het totaal van het vlekkenplan',
      item.totaal,
      som(item.categorieen.map((c) => c.totaal)),
    ),
    ...item.categorieen.flatMap((c, i) =>
      ongelijk(
        fout,
        ['categorieen', i, 'totaal'],
        `het totaal van "${c.naam}"`,
        c.totaal,
        som(c.soorten.map((s) => s.aantal)),
      ),
    ),
    ...item.ookNog.flatMap((o, i) =>
      (o.aantal === undefined) === (o.van === undefined || o.tot === undefined)
        ? [fout(['ookNog', i], 'verwacht ofwel "aantal", ofwel "van" en "tot"')]
        : [],
    ),
  ])

/** The programme has as many lines, issues, results and year marks as its source says. */
export const programmaTelling: Controleer = ({ programmas }) =>
  programmas.flatMap(({ item, fout }) => [
    ...ongelijk(
      fout,
      ['totaal', 'veranderingen'],
      'het aantal veranderingen',
      item.totaal.veranderingen,
      item.veranderingen.length,
    ),
    ...ongelijk(
      fout,
      ['totaal', 'vraagstukken'],
      'het aantal vraagstukken',
      item.totaal.vraagstukken,
      som(item.veranderingen.map((v) => v.vraagstukken.length)),
    ),
    ...ongelijk(
      fout,
      ['totaal', 'resultaten'],
      'het aantal resultaten',
      item.totaal.resultaten,
      item.resultaten.length,
    ),
    ...ongelijk(
      fout,
      ['totaal', 'markeringen'],
      'het aantal markeringen',
      item.totaal.markeringen,
      som(item.resultaten.map((r) => r.jaren.length)),
    ),
  ])

/** Posts sum to the total, parts to their post. */
export const begrotingTelling: Controleer = ({ begrotingen }) =>
  begrotingen.flatMap(({ item, fout }) => [
    ...ongelijk(
      fout,
      ['totaalCent'],
      'het totaal (in centen)',
      item.totaalCent,
      som(item.posten.map((p) => p.cent)),
    ),
    ...item.posten.flatMap((post, i) => postTelling(post, ['posten', i], fout)),
  ])

function postTelling(post: Post, pad: Pad, fout: Vondst<unknown>['fout']): RegioFout[] {
  if (!post.delen) return []
  return [
    ...ongelijk(
      fout,
      [...pad, 'cent'],
      `post "${post.naam}" (in centen)`,
      post.cent,
      som(post.delen.map((d) => d.cent)),
    ),
    ...post.delen.flatMap((deel, i) => postTelling(deel, [...pad, 'delen', i], fout)),
  ]
}

/** Arrangements and actions without one sum to the people; the dates are in order. */
export const crisisTelling: Controleer = ({ crisiscijfers }) =>
  crisiscijfers.flatMap(({ item, fout }) => {
    const geteld = som(item.arrangementen.map((a) => a.aantal)) + item.zonderArrangement
    const fouten = ongelijk(fout, ['clienten'], 'het aantal clienten', item.clienten, geteld)
    if (!(item.van <= item.peildatum && item.peildatum <= item.tot)) {
      fouten.push(
        fout(['peildatum'], `de peildatum ${item.peildatum} valt buiten ${item.van} tot en met ${item.tot}`),
      )
    }
    return fouten
  })

/** Shares of one whole sum to 100. */
export const procentTelling: Controleer = ({ herkomstaannames, stroomaannames, crisisaannames }) => [
  ...herkomstaannames.flatMap(({ item, fout }) =>
    item.verdeling.flatMap(({ procent, laag = procent, hoog = procent }, i) =>
      laag <= procent && procent <= hoog
        ? []
        : [fout(['verdeling', i, 'procent'], `${procent} ligt buiten ${laag} tot en met ${hoog}`)],
    ),
  ),
  ...herkomstaannames.flatMap(({ item, fout }) =>
    honderd(
      fout,
      ['verdeling'],
      item.verdeling.map((v) => v.procent),
    ),
  ),
  ...stroomaannames.flatMap(({ item, fout }) =>
    item.uitstroom.length
      ? honderd(
          fout,
          ['uitstroom'],
          item.uitstroom.map((u) => u.procent),
        )
      : [],
  ),
  ...crisisaannames.flatMap(({ item, fout }) =>
    item.arrangementVerdeling.length
      ? honderd(
          fout,
          ['arrangementVerdeling'],
          item.arrangementVerdeling.map((u) => u.procent),
        )
      : [],
  ),
]

function honderd(fout: Vondst<unknown>['fout'], pad: Pad, delen: number[]): RegioFout[] {
  const totaal = Math.round(som(delen) * 1e6) / 1e6
  return totaal === 100 ? [] : [fout(pad, `de percentages tellen op tot ${totaal}; verwacht 100`, true)]
}

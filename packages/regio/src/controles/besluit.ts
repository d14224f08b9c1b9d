import type { RegioFout } from '../fout.ts'
import { BUITENGRONDEN, INTREKGRONDEN, TOEKENGRONDEN, WEIGERGRONDEN } from '../schema/besluit.ts'
import { briefsoorten, briefvelden, plaatshouders } from '../schema/brieven.ts'
import { overlapt } from '../geldig.ts'
import type { Controleer } from '../vondst.ts'

/** A letter names only what it can be filled with. */
export const briefvulbaar: Controleer = ({ briefsjablonen }) =>
  briefsjablonen.flatMap(({ item, fout }) => {
    const bekend = briefvelden(item.soort)
    const nagaan = (tekst: string, pad: (string | number)[]): RegioFout[] =>
      plaatshouders(tekst)
        .filter((veld) => !bekend.includes(veld))
        .map((veld) =>
          fout(
            pad,
            `"{${veld}}" kan in een brief van soort ${item.soort} niet worden ingevuld; verwacht een van: ${bekend.join(', ')}`,
          ),
        )
    return [
      ...nagaan(item.onderwerp, ['onderwerp']),
      ...item.alineas.flatMap((a, i) => [
        ...nagaan(a.tekst, ['alineas', i, 'tekst']),
        ...(a.kop ? nagaan(a.kop, ['alineas', i, 'kop']) : []),
        ...(a.als ? nagaan(`{${a.als}}`, ['alineas', i, 'als']) : []),
      ]),
    ]
  })

/** Each kind of letter has one for the whole region, and not two for the same place at the same time. */
export const briefPerSoort: Controleer = ({ briefsjablonen }) => {
  const eerste = briefsjablonen[0]
  if (!eerste) return []
  const mist = briefsoorten.filter(
    (soort) =>
      !briefsjablonen.some(
        ({ item }) => item.soort === soort && !item.gemeente && item.geldig.tot === undefined,
      ),
  )
  return [
    ...mist.map((soort) =>
      eerste.fout(
        [],
        `er is geen brief van soort "${soort}" voor de hele regio; verwacht er een zonder "tot"`,
      ),
    ),
    ...briefsjablonen.flatMap(({ item, fout }, i) =>
      briefsjablonen
        .slice(0, i)
        .some(
          (e) =>
            e.item.soort === item.soort &&
            e.item.gemeente === item.gemeente &&
            overlapt(e.item.geldig, item.geldig),
        )
        ? [
            fout(
              ['geldig'],
              `er is al een brief van soort "${item.soort}" in deze periode; sluit die eerst af`,
            ),
          ]
        : [],
    ),
  ]
}

const HOORT_BIJ: Record<string, readonly string[]> = {
  toekennen: TOEKENGRONDEN,
  wijzigen: TOEKENGRONDEN,
  weigeren: WEIGERGRONDEN,
  buiten_behandeling: BUITENGRONDEN,
  intrekken: INTREKGRONDEN,
  bezwaar: [],
}

/** A ground belongs to the law; a tie to the region is none (Wmo 2015 art. 1.2.1). */
export const grondenInDeWet: Controleer = ({ besluitgronden }) =>
  besluitgronden.flatMap(({ item, fout }) => [
    ...item.soorten.flatMap((soort, i) =>
      HOORT_BIJ[soort]?.includes(item.wetsgrond)
        ? []
        : [fout(['soorten', i], `op ${item.wetsgrond} kan een besluit niet rusten bij ${soort}`)],
    ),
    ...(/binding/i.test(item.code)
      ? [fout(['code'], 'binding met de regio is geen grond voor een besluit (Wmo 2015, art. 1.2.1)')]
      : []),
  ])

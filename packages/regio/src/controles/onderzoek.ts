import type { RegioFout } from '../fout.ts'
import { overlapt } from '../geldig.ts'
import type { Controleer, Vondst } from '../vondst.ts'
import type { Pad } from '../yaml.ts'

type Voorwaarde = { vraag: string; is: string[] }

/** Levels count from 1 without gaps; a domain that explains them explains each of them. */
export const niveausKloppen: Controleer = ({ scoremodellen }) =>
  scoremodellen.flatMap(({ item, fout }) => [
    ...item.niveaus.flatMap((n, i) =>
      n.niveau === i + 1
        ? []
        : [fout(['niveaus', i, 'niveau'], `hier staat ${n.niveau}; verwacht ${i + 1} (van laag naar hoog)`)],
    ),
    ...item.leefgebieden.flatMap((g, i) =>
      g.niveaus === undefined || g.niveaus.length === item.niveaus.length
        ? []
        : [
            fout(
              ['leefgebieden', i, 'niveaus'],
              `hier staan ${g.niveaus.length} niveaus; verwacht er ${item.niveaus.length}, zoals het model`,
            ),
          ],
    ),
    ...dubbel(item.leefgebieden, ['leefgebieden'], fout),
  ])

/** On any day one score model is the one that is proposed. */
export const eenStandaardmodel: Controleer = ({ scoremodellen }) => {
  const standaard = scoremodellen.filter(({ item }) => item.standaard)
  const eerste = scoremodellen[0]
  if (eerste && !standaard.some(({ item }) => item.geldig.tot === undefined))
    return [eerste.fout(['standaard'], 'geen scoremodel is standaard; verwacht er een zonder "tot"')]
  return standaard.flatMap(({ item, fout }, i) =>
    standaard.slice(0, i).some((eerder) => overlapt(eerder.item.geldig, item.geldig))
      ? [fout(['standaard'], 'er is al een standaard in deze periode; verwacht er een tegelijk')]
      : [],
  )
}

/** Rules of the quick scan ask about questions and answers that exist. */
export const quickscanVerwijst: Controleer = ({ quickscans }) =>
  quickscans.flatMap(({ item, fout }) => {
    const kapot = (v: Voorwaarde, pad: Pad): RegioFout[] => {
      const vraag = item.vragen.find((q) => q.code === v.vraag)
      if (!vraag) return [fout([...pad, 'vraag'], `vraag "${v.vraag}" staat niet in deze quickscan`)]
      return v.is.flatMap((antwoord, k) =>
        vraag.antwoorden.some((a) => a.code === antwoord)
          ? []
          : [fout([...pad, 'is', k], `antwoord "${antwoord}" hoort niet bij vraag "${v.vraag}"`)],
      )
    }
    return [
      ...item.regels.flatMap((r, i) => r.als.flatMap((v, j) => kapot(v, ['regels', i, 'als', j]))),
      ...item.complex.antwoorden.flatMap((v, i) => kapot(v, ['complex', 'antwoorden', i])),
      ...dubbel(item.vragen, ['vragen'], fout),
    ]
  })

/** No more criteria are demanded than there are. */
export const vereisteCriteria: Controleer = ({ doelgroeptoetsen }) =>
  doelgroeptoetsen.flatMap(({ item, fout }) => [
    ...(item.vereist > item.criteria.length
      ? [fout(['vereist'], `er zijn ${item.criteria.length} criteria; verwacht hoogstens zoveel`)]
      : []),
    ...dubbel(item.criteria, ['criteria'], fout),
  ])

function dubbel(lijst: { code: string }[], pad: Pad, fout: Vondst<unknown>['fout']): RegioFout[] {
  return lijst.flatMap(({ code }, i) =>
    lijst.findIndex((ander) => ander.code === code) < i
      ? [fout([...pad, i, 'code'], `"${code}" bestaat hier al; verwacht elke code een keer`)]
      : [],
  )
}

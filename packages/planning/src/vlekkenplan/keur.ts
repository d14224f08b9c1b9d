import type { Fout, Redenwaarden } from '@zicht/kern'
import type { Vlekcel, Vlekkader } from './cellen.ts'

/** More places than this in one cell is a slip of the keyboard. */
const MEEST = 100_000

/** Everything that is wrong with the cells of a plan, each with its place: `/3/plekken` is the places of the fourth. */
export function keurCellen(kader: Vlekkader, cellen: readonly Vlekcel[]): Fout[] {
  const eerder = new Map<string, number>()
  return cellen.flatMap((cel, i) => {
    const plaats = JSON.stringify([cel.soort, cel.jaar, cel.gemeente])
    const dubbel = eerder.get(plaats)
    if (dubbel === undefined) eerder.set(plaats, i)
    const fouten: Fout[] = []
    const fout = (pad: string, melding: string, code: string, waarden: Redenwaarden) =>
      void fouten.push({ pad: `/${i}${pad}`, melding, code, waarden })
    if (cel.jaar < kader.vanJaar || cel.jaar > kader.totJaar)
      fout('/jaar', `Dit plan gaat over ${kader.vanJaar} tot en met ${kader.totJaar}.`, 'cel_jaar', {
        van: kader.vanJaar,
        tot: kader.totJaar,
      })
    else {
      if (!kader.soorten.some((s) => s.code === cel.soort && s.jaren.includes(cel.jaar)))
        fout('/soort', `Deze soort plek is er niet op 31 december ${cel.jaar}.`, 'cel_soort', {
          jaar: cel.jaar,
        })
      if (
        cel.gemeente !== null &&
        !kader.gemeenten.some((g) => g.code === cel.gemeente && g.jaren.includes(cel.jaar))
      )
        fout(
          '/gemeente',
          `Deze gemeente hoort op 31 december ${cel.jaar} niet bij de regio.`,
          'cel_gemeente',
          {
            jaar: cel.jaar,
          },
        )
    }
    if (!Number.isInteger(cel.plekken) || cel.plekken < 0 || cel.plekken > MEEST)
      fout('/plekken', `Verwacht een geheel getal van 0 tot en met ${MEEST}.`, 'geheel_tot', { hoog: MEEST })
    if (dubbel !== undefined)
      fout('', `Deze soort, dit jaar en deze gemeente staan ook op plaats ${dubbel + 1}.`, 'cel_dubbel', {
        plaats: dubbel + 1,
      })
    return fouten
  })
}

import type { RegioFout } from '../fout.ts'
import { plekkenOp } from '../plekken.ts'
import type { Bevolkingstabel } from '../schema/bevolking.ts'
import type { Controleer, Vondst } from '../vondst.ts'

const CAPACITEITSKOLOMMEN = ['plekken', 'waarvanCrisis']

/** Rows add up to their totals, columns to the bottom line. */
export const tabelTelling: Controleer = ({ bevolkingstabellen }) =>
  bevolkingstabellen.flatMap(({ item: tabel, fout }) => {
    const fouten: RegioFout[] = []
    const meet = tabel.telt === 'plekken' ? ['plekken'] : tabel.kolommen
    const som = (aantallen: Record<string, number>) => meet.reduce((s, k) => s + (aantallen[k] ?? 0), 0)
    if (tabel.telt === 'plekken') {
      for (const [i, kolom] of tabel.kolommen.entries()) {
        if (!CAPACITEITSKOLOMMEN.includes(kolom)) {
          fouten.push(
            fout(
              ['kolommen', i],
              `kolom "${kolom}" past niet bij "telt: plekken"; verwacht ${CAPACITEITSKOLOMMEN.join(' of ')}`,
            ),
          )
        }
      }
    }
    const rijen = [
      ...tabel.cellen.map((c, i) => ({ ...c, pad: ['cellen', i] })),
      { ...tabel.totaal, pad: ['totaal'] },
    ]
    for (const rij of rijen) {
      for (const kolom of Object.keys(rij.aantallen)) {
        if (!tabel.kolommen.includes(kolom)) {
          fouten.push(
            fout(
              [...rij.pad, 'aantallen', kolom],
              `kolom "${kolom}" staat niet in "kolommen" van deze tabel`,
              true,
            ),
          )
        }
      }
      const geteld = som(rij.aantallen)
      if (geteld !== rij.totaal)
        fouten.push(
          fout([...rij.pad, 'totaal'], `het totaal is ${rij.totaal}, maar de delen tellen op tot ${geteld}`),
        )
    }
    for (const kolom of tabel.kolommen) {
      const geteld = tabel.cellen.reduce((s, c) => s + (c.aantallen[kolom] ?? 0), 0)
      const genoemd = tabel.totaal.aantallen[kolom] ?? 0
      if (geteld !== genoemd) {
        fouten.push(
          fout(
            ['totaal', 'aantallen', kolom],
            `het totaal van kolom "${kolom}" is ${genoemd}, maar de rijen tellen op tot ${geteld}`,
          ),
        )
      }
    }
    return fouten
  })

/** A table of places says what the register says on its date; unless the document only says "about". */
export const tabelTegenRegister: Controleer = ({ bevolkingstabellen, voorzieningen }) =>
  bevolkingstabellen
    .filter(({ item }) => item.telt === 'plekken' && item.rijen === 'voorziening')
    .flatMap((tabel) => tegenRegister(tabel, { voorzieningen: voorzieningen.map(({ item }) => item) }))

function tegenRegister(
  { item: tabel, fout }: Vondst<Bevolkingstabel>,
  regio: Parameters<typeof plekkenOp>[0],
): RegioFout[] {
  const plekken = plekkenOp(regio, tabel.peildatum).filter((p) => !p.tijdelijk)
  return tabel.cellen.flatMap((cel, i) => {
    if (!regio.voorzieningen.some((v) => v.code === cel.rij)) return []
    const hier = plekken.filter((p) => p.voorziening === cel.rij)
    const geteld: Record<string, number> = {
      plekken: hier.length,
      waarvanCrisis: hier.filter((p) => p.crisis).length,
    }
    return tabel.kolommen
      .filter((kolom) => kolom in geteld && (cel.aantallen[kolom] ?? 0) !== geteld[kolom])
      .map((kolom) =>
        fout(
          ['cellen', i, 'aantallen'],
          `de tabel noemt ${cel.aantallen[kolom] ?? 0} in kolom "${kolom}", maar het register heeft op ${tabel.peildatum} ${geteld[kolom]}`,
        ),
      )
  })
}

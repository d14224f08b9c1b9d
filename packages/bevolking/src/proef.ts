import { dagnummer, datumVanDagnummer, stroom } from '@zicht/kern'
import { type Crisiscijfer, gemeentenOp } from '@zicht/regio'
import type { Gepland } from './crisis.ts'
import type { Wereld } from './wereld.ts'

/**
 * The figures of the crisis team that the region's documents print, as calls that give exactly those figures: one person per
 * call, the arrangements by kind, ages from the youngest to the oldest named. A percentage that is no whole number of people
 * is rounded half up (75% of 42 is 31.5: 32 people). People without an origin in the figures: half unknown, half from elsewhere.
 */
export function planProef(w: Wereld, cijfer: Crisiscijfer): void {
  const van = dagnummer(cijfer.van)
  const tot = dagnummer(cijfer.peildatum)
  if (van <= w.begin) {
    w.uit.opmerkingen.push(
      `Crisiscijfers ${cijfer.code} beginnen voor de bevolking (${datumVanDagnummer(w.begin)}) en worden niet nagemaakt.`,
    )
    return
  }
  const t = stroom(w.uit.zaad, `${w.regio.code}/proef/${cijfer.code}`)
  const n = cijfer.clienten
  const deel = (procent: number) => Math.round((procent / 100) * n)
  const vul = <T>(...groepen: [T, number][]): T[] =>
    t.schud(
      groepen
        .flatMap(([waarde, aantal]) => Array.from({ length: Math.max(0, aantal) }, () => waarde))
        .slice(0, n),
    )
  const anderen = gemeentenOp(w.regio, cijfer.van).filter((g) => g.code !== w.regio.centrumgemeente)
  const centrum = deel(cijfer.centrumgemeenteProcent)
  const regio = deel(cijfer.overigeRegioProcent)
  const rest = n - centrum - regio
  const herkomsten = t.schud<string | null>([
    ...Array.from({ length: centrum }, () => w.regio.centrumgemeente),
    ...Array.from({ length: regio }, () =>
      anderen.length > 0 ? t.kies(anderen).code : w.regio.centrumgemeente,
    ),
    ...Array.from({ length: rest }, (_, i) => (i % 2 === 0 ? null : 'buiten_regio')),
  ])
  const mannen = deel(cijfer.manProcent)
  const geslachten = vul<'man' | 'vrouw'>(['man', mannen], ['vrouw', n - mannen])
  const regulier = deel(cijfer.vervolgReguliereZorgProcent)
  const vervolgen = vul<string | undefined>(['reguliere_zorg', regulier], [undefined, n - regulier])
  const arrangementen = t.schud<string | null>([
    ...cijfer.arrangementen.flatMap((a) => Array.from({ length: a.aantal }, () => a.arrangement)),
    ...Array.from({ length: cijfer.zonderArrangement }, () => null),
  ])
  const leeftijden = t.schud(
    Array.from({ length: n }, (_, i) =>
      i === 0
        ? cijfer.leeftijdVan
        : i === 1
          ? cijfer.leeftijdTot
          : t.geheel(cijfer.leeftijdVan, cijfer.leeftijdTot),
    ),
  )
  // the last day too, but early enough to be counted on it
  const dagen = Array.from({ length: n }, () => t.geheel(van, tot)).sort((a, b) => a - b)
  dagen.forEach((dag, i) => {
    const gepland: Gepland = {
      arrangement: arrangementen[i] ?? null,
      minuut: t.geheel(8 * 60, 21 * 60),
      leeftijd: leeftijden[i] ?? cijfer.leeftijdVan,
      geslacht: geslachten[i] ?? 'man',
      herkomst: herkomsten[i] ?? null,
      vervolg: vervolgen[i] ?? t.kies(['maatschappelijke_opvang', 'eigen_netwerk', 'geen_vervolg']),
      zeker: true,
    }
    w.gepland.set(dag, [...(w.gepland.get(dag) ?? []), gepland])
  })
}

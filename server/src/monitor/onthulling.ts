import { bronTekst, onthullingsregelOp, type Regio } from '@zicht/regio'
import type { Rol } from '../platform/toegangsrecht/index.ts'
import { alsMatrix, type Cel, metWaarden, type Tabel } from './tabel.ts'
import { type Regel, rondAf, type TeBeschermen, verberg } from './verberg.ts'

/**
 * Who carries out or supervises the work sees exact figures of its region (Wmo 2015 art. 5.1.1, 6.1); all others, policy makers and
 * providers among them, see figures in which nobody is recognised (art. 5.3.6; TOEGANGSRECHT §9). Not named means: not exact.
 */
const EXACT: readonly Rol[] = [
  'crisismedewerker',
  'teamleider',
  'toegangsmedewerker',
  'gemeente',
  'toezichthouder',
  'beheerder',
]

export type Onthulling = {
  exact: boolean
  minimum: number | null
  veelvoud: number | null
  bron: string | null
}

/** How figures may be told to this role on this day: `regel` null is exactly. A region without a rule tells no number but zero. */
export function onthullingVoor(
  regio: Pick<Regio, 'onthullingsregels' | 'bronnen'>,
  rol: string,
  dag: string,
): { regel: Regel | null; uit: Onthulling } {
  if (EXACT.some((r) => r === rol))
    return { regel: null, uit: { exact: true, minimum: null, veelvoud: null, bron: null } }
  const gevonden = onthullingsregelOp(regio, dag)
  if (!gevonden)
    return {
      regel: { minimum: Number.POSITIVE_INFINITY, veelvoud: 1 },
      uit: { exact: false, minimum: null, veelvoud: null, bron: null },
    }
  const { minimum, veelvoud } = gevonden
  return {
    regel: { minimum, veelvoud },
    uit: { exact: false, minimum, veelvoud, bron: bronTekst(regio, gevonden.bron) },
  }
}

/** A table with names for its numbers: the same name in two tables is the same number. */
export type Genoemd = { tabel: Tabel; sleutel?: (rij: string | null, kolom: string | null) => string | null }

/** Makes tables fit to be told; tables that share numbers go together. `null` for row or column in `sleutel` is the total. */
export function onthul<N extends string>(
  tabellen: Record<N, Genoemd>,
  regel: Regel | null,
): Record<N, Tabel<Cel>> {
  const namen = Object.keys(tabellen) as N[]
  const lijst = namen.map((naam) => tabellen[naam])
  const dicht = regel === null ? [] : verberg(lijst.map(teBeschermen), regel)
  const veilig = ({ tabel }: Genoemd, i: number) =>
    regel === null
      ? tabel
      : metWaarden(
          tabel,
          alsMatrix(tabel).map((rij, r) => rij.map((n, c) => (dicht[i]?.[r]?.[c] ? null : rondAf(n, regel)))),
        )
  return Object.fromEntries(namen.map((naam, i) => [naam, veilig(tabellen[naam], i)])) as Record<
    N,
    Tabel<Cel>
  >
}

function teBeschermen({ tabel, sleutel }: Genoemd): TeBeschermen {
  const waarden = alsMatrix(tabel)
  if (!sleutel) return { waarden }
  const rijen = [...tabel.rijen.map((r) => r.code), null]
  const kolommen = [...tabel.kolommen.map((k) => k.code), null]
  return { waarden, sleutels: rijen.map((r) => kolommen.map((k) => sleutel(r, k))) }
}

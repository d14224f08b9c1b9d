import { datumKort, getypteDatum, leesDatum, plusDagen } from '../platform/datum.ts'
import type { Taal } from '../platform/voorkeur.ts'
import type { Geldig } from './vormen.ts'

type T = (id: string, waarden?: Record<string, string | number>) => string

/** What people type: the first day, and the last day or nothing. In the interface the end is the first day after. */
export type GetypteGeldigheid = { vanaf: string; totEnMet: string }

export const getypteGeldigheid = (geldig: Geldig): GetypteGeldigheid => ({
  vanaf: getypteDatum(geldig.van),
  totEnMet: geldig.tot === null ? '' : getypteDatum(plusDagen(geldig.tot, -1)),
})

export function leesGeldigheid(w: GetypteGeldigheid): Geldig | null {
  const van = leesDatum(w.vanaf)
  const laatste = w.totEnMet.trim() === '' ? null : leesDatum(w.totEnMet)
  if (van === null || (laatste === null && w.totEnMet.trim() !== '')) return null
  return { van, tot: laatste === null ? null : plusDagen(laatste, 1) }
}

/** Faults in a typed validity, at the field where they are. */
export function foutenInGeldigheid(
  w: GetypteGeldigheid,
  t: T,
): { vanaf: string | null; totEnMet: string | null } {
  const van = leesDatum(w.vanaf)
  const laatste = w.totEnMet.trim() === '' ? null : leesDatum(w.totEnMet)
  return {
    vanaf: van === null ? t('register.fout.datum') : null,
    totEnMet:
      w.totEnMet.trim() === ''
        ? null
        : laatste === null
          ? t('register.fout.datum')
          : van !== null && laatste < van
            ? t('register.fout.eindeVoorBegin')
            : null,
  }
}

/** "sinds 1 jan 2015", "1 jan 2015 t/m 31 dec 2026". */
export const geldigInWoorden = (geldig: Geldig, t: T, taal: Taal): string =>
  geldig.tot === null
    ? t('register.sinds', { van: datumKort(geldig.van, taal) })
    : t('register.vanTotEnMet', {
        van: datumKort(geldig.van, taal),
        tot: datumKort(plusDagen(geldig.tot, -1), taal),
      })

export const geldtOp = (geldig: Geldig, dag: string): boolean =>
  geldig.van <= dag && (geldig.tot === null || dag < geldig.tot)

/** Only what differs from before goes to the server. */
export function verschil<W extends object>(voor: W, na: W): Partial<W> {
  const uit: Partial<W> = {}
  for (const sleutel of Object.keys(na) as (keyof W)[])
    if (JSON.stringify(voor[sleutel]) !== JSON.stringify(na[sleutel])) uit[sleutel] = na[sleutel]
  return uit
}

/** Nothing to send: saving then simply closes the form. */
export const nietsAnders = (voor: object, na: object): boolean =>
  Object.keys(verschil<object>(voor, na)).length === 0

import { maakWaarneembaar } from '../platform/waarneembaar.ts'
import type { Probleem } from '../platform/probleem.ts'
import type { Plekoptie } from './vormen.ts'

/** Someone else was first while a call was being made: told on the page of that call, with the next best places. */
export type Telaat = { meldingId: string; uitleg: string; alternatieven: readonly Plekoptie[] }

export const telaat = maakWaarneembaar<Telaat | null>(null)

/** The next best places out of a refusal, or null when it was refused for another reason. */
export function leesTelaat(meldingId: string, probleem: Probleem | null): Telaat | null {
  if (probleem?.status !== 409 || probleem.inhoud.reden !== 'plek_bezet') return null
  const alternatieven = Array.isArray(probleem.inhoud.alternatieven)
    ? (probleem.inhoud.alternatieven as Plekoptie[])
    : []
  return { meldingId, uitleg: probleem.detail, alternatieven }
}

import { maakWaarneembaar } from '../platform/waarneembaar.ts'
import type { Probleem } from '../platform/probleem.ts'
import type { Plekoptie } from './vormen.ts'

/**
 * The place was not held while a call was being made: told on the page of that call. Someone else was first (`netTeLaat`), with the
 * next best places; or it was refused for another reason, or the line dropped (`nietGehouden`; `uitleg` may then be empty).
 */
export type Telaat = {
  meldingId: string
  kop: 'netTeLaat' | 'nietGehouden'
  uitleg: string
  alternatieven: readonly Plekoptie[]
}

export const telaat = maakWaarneembaar<Telaat | null>(null)

/** The next best places out of a refusal, or null when it was refused for another reason. */
export function leesTelaat(meldingId: string, probleem: Probleem | null): Telaat | null {
  if (probleem?.status !== 409 || probleem.inhoud.reden !== 'plek_bezet') return null
  const alternatieven = Array.isArray(probleem.inhoud.alternatieven)
    ? (probleem.inhoud.alternatieven as Plekoptie[])
    : []
  return { meldingId, kop: 'netTeLaat', uitleg: probleem.detail, alternatieven }
}

/** Why a hold did not come about, whatever the reason; null when it did. */
export const leesNietGehouden = (meldingId: string, probleem: Probleem | null): Telaat | null =>
  leesTelaat(meldingId, probleem) ??
  (probleem && { meldingId, kop: 'nietGehouden', uitleg: probleem.detail, alternatieven: [] })

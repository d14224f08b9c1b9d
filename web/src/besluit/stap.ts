import type { Besluit } from './vormen.ts'

export const STAPPEN = [
  'verbeteren',
  'aanvullen',
  'horen',
  'verzendHoren',
  'horenVoorbij',
  'mening',
  'meekijken',
  'wachtMeekijken',
  'besluiten',
  'voorleggen',
  'wachtBesluit',
  'verzenden',
  'terugnemen',
  'wachtVerzending',
  'bekend',
  'vervallen',
] as const
export type Stap = (typeof STAPPEN)[number]

/**
 * The one thing that a decision needs now, for who looks at it: what is missing first, then the person's own view (Awb art. 4:7), then
 * a colleague, then the decision, then the letter.
 */
export function volgendeStap(
  b: Pick<
    Besluit,
    | 'status'
    | 'bekendTeLaat'
    | 'ontbreekt'
    | 'mag'
    | 'tweedeOordeel'
    | 'zienswijzeGevraagdOp'
    | 'zienswijzeTot'
    | 'zienswijzeVerzondenOp'
    | 'voorgelegdOp'
  >,
  vandaag: string,
): Stap {
  if (b.status === 'vervallen') return 'vervallen'
  if (b.status === 'verzonden') return 'bekend'
  if (b.status === 'genomen') {
    if (!b.mag.verzenden) return 'wachtVerzending'
    // it cannot be made known any more that the application is not dealt with (Awb art. 4:5 lid 4)
    return b.bekendTeLaat ? 'terugnemen' : 'verzenden'
  }
  if (b.tweedeOordeel === 'terug') return 'verbeteren'
  const mist = new Set(b.ontbreekt)
  const tweede = mist.delete('tweede_paar_ogen')
  const mening = mist.delete('zienswijze')
  if (mist.size > 0) return 'aanvullen'
  if (mening) {
    if (b.zienswijzeGevraagdOp === null) return 'horen'
    if (b.zienswijzeVerzondenOp !== null) return 'mening'
    // a letter whose own last day is over asks nobody anything any more
    return b.zienswijzeTot !== null && b.zienswijzeTot <= vandaag ? 'horenVoorbij' : 'verzendHoren'
  }
  if (tweede) return b.mag.meekijken ? 'meekijken' : 'wachtMeekijken'
  if (b.mag.besluiten) return 'besluiten'
  return b.mag.voorleggen && b.voorgelegdOp === null ? 'voorleggen' : 'wachtBesluit'
}

import type { Briefsoort } from '@zicht/regio'
import type { Sluitreden } from './zaak.ts'

/**
 * Letters by which something is made known to somebody: a decision (Awb art. 3:41) and the answer to an objection (art. 7:12 lid 2).
 * Without them it does not work, and no term to go to court begins (art. 6:8).
 */
const MAAKT_BEKEND: readonly string[] = [
  'toekenning',
  'weigering',
  'buiten_behandeling',
  'intrekking',
  'beslissing_op_bezwaar',
] satisfies Briefsoort[]

export type Brieflot = 'eerst_verzenden' | 'eerst_terugnemen' | 'vervalt'

/**
 * What becomes of a letter that was made and not sent, when its case closes. What makes something known goes first. Every other one tells
 * of what the case would do next (a question, an invitation, a place on the list), which is over: it is marked as withdrawn and stays
 * readable in the file. To somebody who died no letter goes any more; and one of a decision that came too late to be made known is not sent
 * but goes with that decision when it is taken back.
 */
export const brieflot = (b: { soort: string; teLaat?: boolean }, reden: Sluitreden | null): Brieflot =>
  reden === 'overleden' || !MAAKT_BEKEND.includes(b.soort)
    ? 'vervalt'
    : b.teLaat
      ? 'eerst_terugnemen'
      : 'eerst_verzenden'

/** What must be done before a case closes, in the order in which it is asked. */
export const BELEMMERINGEN = [
  'bezwaar_loopt',
  'geen_weigering',
  'besluit_niet_verzonden',
  'besluit_te_laat',
  'brief_niet_verzonden',
  'geen_ander_dossier',
  'staat_op_wachtlijst',
] as const
export type Belemmering = (typeof BELEMMERINGEN)[number]

/** What of a case decides whether it can close. */
export type Sluitfeiten = {
  bezwaarLoopt: boolean
  /** `teLaat`: taken, and the last day to make it known went by (Awb art. 4:5 lid 4). */
  besluiten: readonly { soort: string; status: string; teLaat?: boolean }[]
  /** Letters that were made and not sent; `teLaat`: of such a decision. */
  brieven: readonly { soort: string; teLaat?: boolean }[]
  /** A place on a list, or an offer, that has not ended. */
  wacht: boolean
  /** The person has another case that runs, of whatever team. */
  anderDossier: boolean
}

/**
 * What stands in the way of closing a case with this reason; with none, of whatever reason that says nothing of its own. The one rule for
 * what is shown before and what is refused then. An objection that runs is answered first: somebody must hear and answer, and a closed
 * case has no clock for that (Awb art. 7:10). Who was refused hears that by a decision that was sent (arts. 3:41, 4:7), and what was taken
 * is made known first, or taken back where it is too late for that. What was merged goes on in another case: there must be one. Nobody stays on a list without a team.
 */
export function belemmeringen(f: Sluitfeiten, reden: Sluitreden | null): Belemmering[] {
  const staat: Record<Belemmering, boolean> = {
    bezwaar_loopt: f.bezwaarLoopt,
    geen_weigering:
      reden === 'afgewezen' && !f.besluiten.some((b) => b.soort === 'weigeren' && b.status === 'verzonden'),
    besluit_niet_verzonden:
      reden !== 'overleden' && f.besluiten.some((b) => b.status === 'genomen' && !b.teLaat),
    besluit_te_laat: reden !== 'overleden' && f.besluiten.some((b) => b.status === 'genomen' && b.teLaat),
    brief_niet_verzonden: f.brieven.some((b) => brieflot(b, reden) === 'eerst_verzenden'),
    geen_ander_dossier: reden === 'samengevoegd' && !f.anderDossier,
    staat_op_wachtlijst: f.wacht,
  }
  return BELEMMERINGEN.filter((b) => staat[b])
}

import { conflict, datumIn, epochVan, momentVanEpoch, nietGevonden } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { klokbeleidOp, maakZaakklok } from './klokken/klok.ts'
import { loketUit } from './loket.ts'
import { beloften } from './meld.ts'
import { toegangsnummer } from './nummer.ts'
import { hashVolgcode } from './volgcode.ts'
import { type Volgbeeld, volgstand } from './volgstand.ts'

type Gevolgd = Volgbeeld & {
  nummer: number
  jaar: number
  ontvangenOp: string
  planOp: string | null
  gaatDoorOp: string | null
}

const lees = async (huis: Huis, tx: Transactie, code: string): Promise<Gevolgd> => {
  const { rows } = await sql<{ uit: Gevolgd | null }>`
    select zicht.volg_toegang(${huis.regio.code}, ${hashVolgcode(code)}) as uit`.execute(tx.db)
  const uit = rows[0]?.uit
  if (!uit) throw nietGevonden()
  return uit
}

/** What who reported may know with the code: how far it is, what is next, by when, and who to call. Nothing of the person. */
export async function volgMelding(huis: Huis, tx: Transactie, code: string) {
  const m = await lees(huis, tx, code)
  const dag = datumIn(new Date(m.ontvangenOp).toISOString(), huis.regio.tijdzone)
  const { planTot, onderzoekTot } = beloften(huis, dag)
  const laatsteDag = (einde: string) =>
    datumIn(momentVanEpoch(epochVan(new Date(einde).toISOString()) - 1), huis.regio.tijdzone)
  const stand = volgstand(m, { onderzoekTot, vandaag: datumIn(tx.nu, huis.regio.tijdzone), laatsteDag })
  return {
    nummer: toegangsnummer(m),
    ontvangenOp: new Date(m.ontvangenOp).toISOString(),
    ...stand,
    vanUzelf: m.melderSoort === 'zelf',
    planTot,
    planOntvangenOp: m.planOp === null ? null : new Date(m.planOp).toISOString(),
    intrekkingGevraagd: m.intrekkingGevraagd,
    gaatDoorOp: m.intrekkingGevraagd || m.gaatDoorOp === null ? null : new Date(m.gaatDoorOp).toISOString(),
    loket: loketUit(huis.regio, tx.nu),
  }
}

const GESLOTEN = 'Deze melding is al gesloten. Wilt u iets doorgeven? Bel ons, of doe een nieuwe melding.'

/** Why somebody cannot apply at this moment, in words. */
export const AANVRAAG_KAN_NIET = {
  niet_zelf: 'Een aanvraag doet de persoon zelf. Die kan ons bellen, of langskomen.',
  onderzoek_loopt:
    'Het onderzoek loopt nog. Een aanvraag kan als het klaar is, of als de zes weken voorbij zijn.',
  loopt_al: 'Uw aanvraag is al binnen.',
  gesloten: GESLOTEN,
} as const
type Reden = keyof typeof AANVRAAG_KAN_NIET

/**
 * The inquiry took longer than six weeks: the person applies, and the decision follows within two weeks (Wmo 2015 art. 2.3.2 lid 9,
 * 2.3.5 lid 2). Once; what the database finds at that moment counts.
 */
export async function doeAanvraag(huis: Huis, tx: Transactie, code: string) {
  const dag = datumIn(tx.nu, huis.regio.tijdzone)
  const klok = maakZaakklok(
    huis.regio,
    'wmoBeschikking',
    dag,
    klokbeleidOp(huis.regio, 'wmoBeschikking', dag),
  )
  const { rows } = await sql<{ uit: 'ontvangen' | Reden | null }>`
    select zicht.doe_aanvraag(${huis.regio.code}, ${hashVolgcode(code)}, ${JSON.stringify(klok)}::jsonb) as uit`.execute(
    tx.db,
  )
  const uit = rows[0]?.uit
  if (!uit) throw nietGevonden()
  if (uit !== 'ontvangen') throw conflict(AANVRAAG_KAN_NIET[uit], { reden: uit })
  return volgMelding(huis, tx, code)
}

/** Hands in a personal plan with the code. */
export async function leverPlanIn(huis: Huis, tx: Transactie, code: string, plan: string) {
  const { rows } = await sql<{ uit: string | null }>`
    select zicht.lever_plan_in(${huis.regio.code}, ${hashVolgcode(code)}, ${plan}) as uit`.execute(tx.db)
  if (!rows[0]?.uit) throw nietGevonden()
  if (rows[0].uit === 'gesloten') throw conflict(GESLOTEN, { reden: 'gesloten' })
  return volgMelding(huis, tx, code)
}

/** Withdraws a report with the code; of a case that runs already the team is asked. */
export async function trekIn(huis: Huis, tx: Transactie, code: string, reden: string | null) {
  const { rows } = await sql<{ uit: string | null }>`
    select zicht.trek_toegang_in(${huis.regio.code}, ${hashVolgcode(code)}, ${reden ?? ''}) as uit`.execute(
    tx.db,
  )
  if (!rows[0]?.uit) throw nietGevonden()
  if (rows[0].uit === 'gesloten') throw conflict(GESLOTEN, { reden: 'gesloten' })
  return volgMelding(huis, tx, code)
}

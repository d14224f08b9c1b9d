import { datumIn, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import type { MeldingIn } from './contract.ts'
import { klokbeleidOp, maakZaakklok } from './klokken/klok.ts'
import { meldklok } from './klokken/meldklok.ts'
import { eisGemeente, loketUit } from './loket.ts'
import { toegangsnummer } from './nummer.ts'
import { hashVolgcode, maakVolgcode } from './volgcode.ts'

/** Empty answers are no answers. */
export const zonderLeeg = (velden: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(velden).filter(([, v]) => v !== null && v !== undefined && v !== ''))

/** Until when someone may hand in a plan, and when the inquiry must be done, for a report of this day. */
export function beloften(huis: Huis, dag: string): { planTot: string; onderzoekTot: string } {
  const tot = (sleutel: string) =>
    maakZaakklok(huis.regio, sleutel, dag, klokbeleidOp(huis.regio, sleutel, dag)).laatsteDag
  return { planTot: tot('wmoPersoonlijkPlan'), onderzoekTot: tot('wmoOnderzoek') }
}

/** A date of birth lies in the past, when it is given. */
export function eisGeboortedatum(datum: string | null | undefined, vandaag: string, pad: string): void {
  if (datum && (datum > vandaag || datum < '1900-01-01'))
    throw ongeldig([
      { pad, melding: 'Een geboortedatum ligt tussen 1900 en vandaag.', code: 'geboortedatum' },
    ])
}

/**
 * Takes a report from who has no login (Wmo 2015 art. 2.3.2 lid 1) and confirms it at once: its number, a code to follow it, and the
 * rights that come with it. Only the hash of the code is kept. The same form again is the same report.
 */
export async function meldToegang(huis: Huis, tx: Transactie, invoer: MeldingIn) {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  eisGeboortedatum(invoer.persoon.geboortedatum, vandaag, '/persoon/geboortedatum')
  const volgcode = maakVolgcode(invoer.formulier)
  const team = await sql<{ id: string | null }>`
    select zicht.team_van_toegang(${huis.regio.code}, ${huis.regio.toegang}) as id`.execute(tx.db)
  const melding = {
    id: nieuwId(),
    regio_code: huis.regio.code,
    team_id: team.rows[0]?.id,
    jaar: Number(vandaag.slice(0, 4)),
    melder_soort: invoer.melderSoort,
    melder: zonderLeeg(invoer.melder),
    persoon: zonderLeeg(invoer.persoon),
    vraag: invoer.vraag,
    gemeente_code: eisGemeente(huis.regio, invoer.gemeente, vandaag),
    spoed: invoer.spoed,
    wil_ondersteuner: invoer.wilOndersteuner,
    persoonlijk_plan: invoer.persoonlijkPlan || null,
    volgcode_hash: hashVolgcode(volgcode),
    klok: meldklok(huis.regio, vandaag, invoer.spoed),
  }
  const { rows } = await sql<{ jaar: number; nummer: number }>`
    select jaar, nummer from zicht.meld_toegang(${JSON.stringify(melding)}::jsonb)`.execute(tx.db)
  const rij = rows[0]
  if (!rij) throw new Error('de melding is niet bewaard')
  return {
    nummer: toegangsnummer(rij),
    volgcode,
    ontvangenOp: tx.nu,
    ...beloften(huis, vandaag),
    loket: loketUit(huis.regio, tx.nu),
  }
}

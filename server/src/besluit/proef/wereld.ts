import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Proefgebruiker, Proefhuis } from '../../proef/proefhuis.ts'

export const NU = '2026-11-20T10:00:00.000Z'
export const VANDAAG = '2026-11-20'
let nummer = 7000

/** A case in the phase of deciding, of someone invented, that reported on the 2nd of November and applied on the 13th. */
export async function maakZaak(proef: Proefhuis, wie: Proefgebruiker, gemeente?: string) {
  const { db } = proef.huis.systeem
  const [clientId, meldingId, zaakId] = [randomUUID(), randomUUID(), randomUUID()]
  const regio = proef.huis.regio.code
  const waar = gemeente ?? proef.huis.regio.centrumgemeente
  await sql`insert into zicht.client (id, regio_code, roepnaam, achternaam, geslacht) values (${clientId}, ${regio}, 'Ger', 'Proef', 'man')`.execute(
    db,
  )
  await sql`insert into zicht.toegangsmelding (id, regio_code, team_id, jaar, nummer, kanaal, melder_soort, vraag, status, ontvangen_op)
    values (${meldingId}, ${regio}, ${wie.organisatieId}, 2026, ${nummer++}, 'balie', 'zelf', 'Ik zoek een plek.', 'in_behandeling', '2026-11-02T09:00:00Z')`.execute(
    db,
  )
  await sql`insert into zicht.zaak (id, regio_code, client_id, melding_id, team_id, behandelaar, gemeente_code, verantwoordelijke_gemeente, verantwoordelijk_regel, fase, geopend_op)
    values (${zaakId}, ${regio}, ${clientId}, ${meldingId}, ${wie.organisatieId}, ${wie.gebruikerId}, ${waar}, ${waar}, 'TOEGANG_GEMEENTE', 'besluit', '2026-11-02T09:00:00Z')`.execute(
    db,
  )
  await sql`insert into zicht.toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
    values (${randomUUID()}, ${regio}, ${clientId}, ${wie.organisatieId}, 'toegang', 'toegang', 'wmo', tstzrange('2026-01-01', null), 'toegangsmelding', ${meldingId}, 'proef')`.execute(
    db,
  )
  return { zaakId, clientId }
}

export const TOEKENNEN = {
  soort: 'toekennen',
  product: 'BW_BASIS',
  omvang: 'Een kamer met begeleiding die er dag en nacht is.',
  van: '2026-12-01',
  tot: '2028-11-30',
  gronden: ['HANDHAVEN'],
  aanvraagOp: '2026-11-13',
}
export const WEIGEREN = {
  soort: 'weigeren',
  product: 'BW_BASIS',
  gronden: ['KAN_ZELF'],
  motivering: 'Samen nagegaan: met hulp van zijn broer lukt het.',
  zienswijze: 'Ik had liever een kamer gehad.',
  zienswijzeOp: '2026-11-19',
  aanvraagOp: '2026-11-13',
}

type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH'
export async function moet<T>(
  wie: Proefgebruiker,
  status: number,
  methode: Methode,
  pad: string,
  body?: unknown,
  kop?: Record<string, string>,
): Promise<T> {
  const antwoord = await wie.verzoek(methode, pad, body, kop)
  if (antwoord.statusCode !== status)
    throw new Error(`${methode} ${pad}: ${antwoord.statusCode} ${antwoord.body}`)
  return (antwoord.body ? antwoord.json() : undefined) as T
}

/** Does a step with the version as it is now. */
export async function stap(wie: Proefgebruiker, pad: string, deel: string, body: object = {}, leesAls = wie) {
  const gelezen = await leesAls.verzoek('GET', pad)
  return wie.verzoek('POST', `${pad}/${deel}`, body, { 'if-match': String(gelezen.headers.etag ?? '"0"') })
}

/** A draft; gives its path. */
export async function concept(
  wie: Proefgebruiker,
  zaakId: string,
  body: object = TOEKENNEN,
): Promise<string> {
  const { id } = await moet<{ id: string }>(wie, 201, 'POST', `/v1/zaken/${zaakId}/beschikkingen`, body)
  return `/v1/beschikkingen/${id}`
}

/** A decision that was taken and sent. */
export async function verzonden(
  wie: Proefgebruiker,
  zaakId: string,
  body: object = TOEKENNEN,
): Promise<string> {
  const pad = await concept(wie, zaakId, body)
  const genomen = await stap(wie, pad, 'besluit')
  if (genomen.statusCode !== 200) throw new Error(`besluit: ${genomen.statusCode} ${genomen.body}`)
  await moet(wie, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
  return pad
}

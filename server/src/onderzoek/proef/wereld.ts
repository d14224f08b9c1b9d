import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Proefgebruiker, Proefhuis } from '../../proef/proefhuis.ts'

export const NU = '2026-11-20T10:00:00.000Z'
let nummer = 5000

/** A case in the quick scan, of someone invented, that the team of `wie` has taken up. */
export async function maakZaak(
  huis: Proefhuis,
  wie: Proefgebruiker,
  roepnaam = 'Ger',
): Promise<{ zaakId: string; clientId: string }> {
  const { db } = huis.huis.systeem
  const [clientId, meldingId, zaakId, toegangId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const regio = huis.huis.regio.code
  const gemeente = huis.huis.regio.centrumgemeente
  await sql`insert into zicht.client (id, regio_code, roepnaam, geslacht) values (${clientId}, ${regio}, ${roepnaam}, 'man')`.execute(
    db,
  )
  await sql`insert into zicht.toegangsmelding (id, regio_code, team_id, jaar, nummer, kanaal, melder_soort, vraag, status, ontvangen_op)
    values (${meldingId}, ${regio}, ${wie.organisatieId}, 2026, ${nummer++}, 'balie', 'zelf', 'Ik zoek een plek.', 'in_behandeling', ${NU})`.execute(
    db,
  )
  await sql`insert into zicht.zaak (id, regio_code, client_id, melding_id, team_id, behandelaar, gemeente_code, verantwoordelijke_gemeente, verantwoordelijk_regel)
    values (${zaakId}, ${regio}, ${clientId}, ${meldingId}, ${wie.organisatieId}, ${wie.gebruikerId}, ${gemeente}, ${gemeente}, 'TOEGANG_GEMEENTE')`.execute(
    db,
  )
  await sql`insert into zicht.toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
    values (${toegangId}, ${regio}, ${clientId}, ${wie.organisatieId}, 'toegang', 'toegang', 'wmo', tstzrange('2026-01-01', null), 'toegangsmelding', ${meldingId}, 'proef')`.execute(
    db,
  )
  return { zaakId, clientId }
}

export async function moet<T>(
  wie: Proefgebruiker,
  status: number,
  methode: 'GET' | 'POST' | 'PATCH',
  pad: string,
  body?: unknown,
  kop?: Record<string, string>,
): Promise<T> {
  const antwoord = await wie.verzoek(methode, pad, body, kop)
  if (antwoord.statusCode !== status)
    throw new Error(`${methode} ${pad}: ${antwoord.statusCode} ${antwoord.body}`)
  return (antwoord.body ? antwoord.json() : undefined) as T
}

export const metVersie = (versie: number) => ({ 'if-match': `"${versie}"` })

import type { Bevolking } from '@zicht/bevolking'
import { sql } from 'kysely'
import { type Databank, inTransactie, NIEMAND, type Transactie } from '../platform/databank/index.ts'

/** Which list goes to which table, in the order in which rows refer to each other. */
const TABELLEN = [
  ['gebruikers', 'gebruiker'],
  ['lidmaatschappen', 'lidmaatschap'],
  ['extraPlekken', 'plek'],
  ['clienten', 'client'],
  ['bsns', 'client_bsn'],
  ['huishoudens', 'huishouden'],
  ['huishoudleden', 'huishoudlid'],
  ['meldingen', 'crisismelding'],
  ['meldingPersonen', 'crisismelding_persoon'],
  ['reserveringen', 'reservering'],
  ['akkoorden', 'einde_akkoord'],
  ['plaatsingen', 'plaatsing'],
  ['acties', 'crisisactie'],
  ['buitenGebruik', 'buiten_gebruik'],
  ['bezettingen', 'bezetting'],
  ['onvervuld', 'onvervulde_vraag'],
  ['termijnen', 'termijn'],
  ['verlengingen', 'termijn_verlenging'],
  ['taken', 'taak'],
  ['vervolgplannen', 'vervolgplan'],
  ['nachttellingen', 'nachttelling'],
  ['standen', 'standbevestiging'],
  ['toegang', 'toegang'],
  ['kringen', 'geheime_kring'],
] as const satisfies readonly (readonly [keyof Bevolking, string])[]

/** So many rows in one statement: enough to be fast, few enough to stay small in memory. */
const BROK = 4000

/**
 * Puts a population into the database: all of it or nothing, in one transaction, once per region. Every constraint stays on:
 * what the generator got wrong, the database refuses. `systeem` is a connection as zicht_systeem, with the region loaded.
 * Gives whether it was written; false when the region already has clients.
 */
export async function schrijfBevolking(
  systeem: Databank,
  bevolking: Bevolking,
): Promise<{ geschreven: boolean }> {
  const wie = { ...NIEMAND, rol: 'systeem', regioCode: bevolking.regio_code }
  return inTransactie(systeem, wie, async (tx) => {
    await sql`select pg_advisory_xact_lock(815003, hashtext(${bevolking.regio_code}))`.execute(tx.db)
    if (await heeftClienten(tx, bevolking.regio_code)) return { geschreven: false }
    await sql`set constraints all deferred`.execute(tx.db)
    for (const [lijst, tabel] of TABELLEN) await schrijfRijen(tx, tabel, bevolking[lijst])
    await schrijfEerdereVersies(tx, bevolking.regio_code)
    return { geschreven: true }
  })
}

export async function heeftClienten({ db }: Pick<Transactie, 'db'>, regioCode: string): Promise<boolean> {
  return (
    (await db
      .selectFrom('client')
      .select('id')
      .where('regio_code', '=', regioCode)
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

async function schrijfRijen({ db }: Transactie, tabel: string, rijen: readonly object[]): Promise<void> {
  const kolommen = Object.keys(rijen[0] ?? {}).join(', ')
  for (let i = 0; i < rijen.length; i += BROK) {
    const brok = JSON.stringify(rijen.slice(i, i + BROK))
    await sql`insert into ${sql.table(`zicht.${tabel}`)} (${sql.raw(kolommen)})
      select ${sql.raw(kolommen)} from json_populate_recordset(null::${sql.table(`zicht.${tabel}`)}, ${brok}::json)`.execute(
      db,
    )
  }
}

/** What each row said before it was changed, so that "what did we know then?" has an answer for the past as well. */
const EERDER: Record<string, { begin: string; client: string; toen: string }> = {
  plaatsing: {
    begin: 'lower(r.periode)',
    client: 'r.client_id',
    toen: `jsonb_build_object('status', 'gestart', 'periode', tstzrange(lower(r.periode), null), 'einde_reden', null, 'bestemming', null,
      'bestemming_toelichting', null, 'einde_akkoord_id', null)`,
  },
  crisismelding: {
    begin: 'r.gemeld_op',
    client: 'r.client_id',
    toen: `jsonb_build_object('status', case when r.uitkomst = 'geplaatst' then 'geplaatst' else 'open' end, 'uitkomst', null, 'vervolg', null,
      'gesloten_op', null, 'inzage_tot', null)`,
  },
  taak: {
    begin: 'r.aangemaakt_op',
    client: 'null::uuid',
    toen: `jsonb_build_object('geaccepteerd_door', null, 'geaccepteerd_op', null, 'afgerond_door', null, 'afgerond_op', null, 'afronding', null)`,
  },
}

async function schrijfEerdereVersies({ db }: Transactie, regioCode: string): Promise<void> {
  for (const [tabel, { begin, client, toen }] of Object.entries(EERDER))
    await sql`insert into zicht.historie (tabel, id, versie, client_id, vastgelegd, rij)
      select ${tabel}, r.id, 1, ${sql.raw(client)}, tstzrange(least(${sql.raw(begin)}, r.vastgelegd_op), r.vastgelegd_op),
             to_jsonb(r) || ${sql.raw(toen)} || jsonb_build_object('versie', 1, 'vastgelegd_op', ${sql.raw(begin)})
        from ${sql.table(`zicht.${tabel}`)} r where r.regio_code = ${regioCode} and r.versie = 2`.execute(db)
}

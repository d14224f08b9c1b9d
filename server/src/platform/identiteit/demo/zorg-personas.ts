import { regioId } from '@zicht/regio'
import { sql } from 'kysely'
import { inTransactie, NIEMAND, type Transactie } from '../../databank/index.ts'
import type { Huis } from '../../huis.ts'
import { initialenVan } from '../initialen.ts'
import { DEMO_ISSUER, type Persona, PERSONAS, type Werkplek } from './personas.ts'

type Organisatie = {
  id: string
  code: string
  soort: string
  gemeente: string | null
  crisisplekken: number
  plekken: number
}

/**
 * Makes sure that the people of the demo have an account and a role in the region served here; gives how many have. Who already
 * has a role keeps it as it is, also when an administrator ended it. May run again at any time: the client gets a file as soon
 * as there are clients.
 */
export async function zorgPersonas(huis: Huis): Promise<number> {
  if (!huis.instellingen.demo) throw new Error('Personas bestaan alleen in de demo.')
  const regioCode = huis.instellingen.regioCode
  return inTransactie(
    huis.systeem,
    { ...NIEMAND, rol: 'systeem', regioCode },
    async (tx) => {
      await sql`select pg_advisory_xact_lock(815003)`.execute(tx.db)
      const organisaties = await organisatiesVan(tx, regioCode)
      let aantal = 0
      for (const persona of PERSONAS) {
        const werkgever = kiesOrganisatie(huis, persona.werkplek, organisaties)
        if (!werkgever) continue
        await zorgPersona(tx, regioCode, persona, werkgever.id)
        aantal++
      }
      return aantal
    },
    { klok: huis.klok },
  )
}

/** The organisations of a region that exist today, with how many places they have. */
async function organisatiesVan(tx: Transactie, regioCode: string): Promise<Organisatie[]> {
  const { rows } = await sql<Organisatie>`
    select o.id, o.code, o.soort, o.gemeente_code as gemeente,
           (count(p.id) filter (where p.crisis))::int as crisisplekken, count(p.id)::int as plekken
      from organisatie o
      left join voorziening v on v.organisatie_id = o.id
      left join eenheid e on e.voorziening_id = v.id
      left join plek p on p.eenheid_id = e.id and p.geldig @> zicht.nu()::date
     where o.regio_code = ${regioCode} and o.geldig @> zicht.nu()::date
     group by o.id order by o.code`.execute(tx.db)
  return rows
}

/** The organisation of a kind, whatever it is called in this region; undefined when the region has none. */
export function kiesOrganisatie(
  huis: Pick<Huis, 'regio'>,
  werkplek: Werkplek,
  alle: readonly Organisatie[],
): Organisatie | undefined {
  const soort = (s: string) => alle.filter((o) => o.soort === s)
  const centrum =
    soort('gemeente').find((o) => o.gemeente === huis.regio.centrumgemeente) ?? soort('gemeente')[0]
  const aanbieders = soort('aanbieder').toSorted(
    (a, b) => b.crisisplekken - a.crisisplekken || b.plekken - a.plekken,
  )
  switch (werkplek) {
    case 'regieteam':
      return alle.find((o) => o.code === huis.regio.crisisteam)
    case 'toegang':
      return alle.find((o) => o.code === huis.regio.toegang)
    case 'meeste_crisisplekken':
      return aanbieders[0]
    case 'andere_aanbieder':
      return aanbieders.slice(1).toSorted((a, b) => b.plekken - a.plekken)[0]
    case 'centrumgemeente':
      return centrum
    case 'corporatie':
      return soort('corporatie')[0]
    case 'toezicht':
      return soort('toezicht')[0] ?? centrum
  }
}

async function zorgPersona(
  tx: Transactie,
  regioCode: string,
  persona: Persona,
  organisatieId: string,
): Promise<void> {
  const id = regioId('demo', 'gebruiker', persona.code)
  await tx.db
    .insertInto('gebruiker')
    .values({ id, issuer: DEMO_ISSUER, sub: persona.code, naam: persona.naam, initialen: persona.initialen })
    .onConflict((oc) => oc.columns(['issuer', 'sub']).doNothing())
    .execute()
  if (persona.rol === 'client') await koppelClient(tx, regioCode, id)
  const eerder = await tx.db
    .selectFrom('lidmaatschap')
    .select('id')
    .where('gebruiker_id', '=', id)
    .where('regio_code', '=', regioCode)
    .where('rol', '=', persona.rol)
    .executeTakeFirst()
  if (eerder) return
  await tx.db
    .insertInto('lidmaatschap')
    .values({
      id: regioId(regioCode, 'lidmaatschap', `${persona.code}/${persona.rol}`),
      gebruiker_id: id,
      organisatie_id: organisatieId,
      regio_code: regioCode,
      rol: persona.rol,
    })
    .execute()
}

/** The client of the demo is one of the invented people: an adult who stays somewhere now, with the longest history. */
async function koppelClient(tx: Transactie, regioCode: string, gebruikerId: string): Promise<void> {
  const { rows: al } = await sql`select 1 from gebruiker g join client c on c.id = g.client_id
    where g.id = ${gebruikerId} and c.regio_code = ${regioCode}`.execute(tx.db)
  if (al.length > 0) return
  const { rows } = await sql<{ id: string; naam: string }>`
    select c.id, concat_ws(' ', c.voornaam, c.tussenvoegsel, c.achternaam) as naam
      from client c
      join plaatsing p on p.client_id = c.id and p.regio_code = c.regio_code
     where c.regio_code = ${regioCode} and c.voornaam is not null and c.overleden_op is null
       and c.geboortedatum <= zicht.nu()::date - interval '18 years'
     group by c.id
    having bool_or(p.status = 'gestart' and p.verblijf) and not bool_or(p.adres_geheim)
     order by count(*) desc, c.id limit 1`.execute(tx.db)
  const client = rows[0]
  await tx.db
    .updateTable('gebruiker')
    .set(
      client
        ? { client_id: client.id, naam: client.naam, initialen: initialenVan(client.naam) }
        : { client_id: null },
    )
    .where('id', '=', gebruikerId)
    .execute()
}

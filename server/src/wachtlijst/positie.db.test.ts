import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { zetOp } from './proef/wachtenden.ts'
import { hervatGeparkeerden } from './vanzelf.ts'

const NU = '2026-11-27T09:00:00.000Z'
const PARKEERDAG = '2026-12-01T09:00:00.000Z'
const REDEN = 'Dit is de reden.'
let huis: Proefhuis
let aylin: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
})
afterAll(() => huis?.opruimen())

type Plek = { id: string; versie: number; lijst: string; positie: number | null; status: string }
type Mutatie = {
  id: number
  plaats_id: string
  soort: string
  lijst: string
  van: number | null
  naar: number | null
  reden: string | null
  gegevens: { reden?: string; vanzelf?: boolean }
  door: string | null
}

const doe = (p: Pick<Plek, 'id' | 'versie'>, stap: string, body: unknown) =>
  aylin.verzoek('POST', `/v1/wachtlijstplaatsen/${p.id}/${stap}`, body, { 'if-match': `"${p.versie}"` })

const lees = async (product: string): Promise<Plek[]> =>
  (await aylin.verzoek('GET', `/v1/wachtlijsten/${product}`)).json().items

/** The order as the screen shows it: who is parked is in none. */
const getoond = (items: readonly Plek[], lijst: string): string[] =>
  items
    .filter((p) => p.lijst === lijst && p.positie !== null)
    .toSorted((a, b) => (a.positie as number) - (b.positie as number))
    .map((p) => p.id)

const mutaties = async (product: string, na: number): Promise<Mutatie[]> =>
  (
    await sql<Mutatie>`select id::int as id, plaats_id, soort, lijst, van, naar, reden, gegevens, door
      from wachtlijstmutatie where product_code = ${product} and id > ${na} order by id`.execute(
      huis.huis.systeem.db,
    )
  ).rows

/** Takes somebody out where the line says the person stood, and puts the person where it says the person came. */
function speelAf(volgorde: string[], m: Mutatie): void {
  if (m.van !== null) expect(volgorde.splice(m.van - 1, 1), JSON.stringify(m)).toEqual([m.plaats_id])
  else expect(volgorde, JSON.stringify(m)).not.toContain(m.plaats_id)
  if (m.naar === null) return
  expect(m.naar - 1, JSON.stringify(m)).toBeLessThanOrEqual(volgorde.length)
  volgorde.splice(m.naar - 1, 0, m.plaats_id)
}

const STAPPEN = 'erop urgentie datum lijst parkeer hervat klok voorkeuren contact eraf hand hand'.split(' ')
const stappen = fc.array(
  fc.record({
    wat: fc.constantFrom(...STAPPEN),
    wie: fc.nat({ max: 20 }),
    klasse: fc.constantFrom('A', 'B', 'C'),
    dag: fc.integer({ min: 10, max: 28 }),
    belangstelling: fc.boolean(),
  }),
  { minLength: 8, maxLength: 20 },
)

/** What somebody with the keys of the database might write; each of it would move a person. */
const MET_DE_HAND = [
  sql`urgentieklasse = case urgentieklasse when 'A' then 'C' else 'A' end`,
  sql`wachtend_sinds = wachtend_sinds - 400`,
  sql`lijst = case lijst when 'wachtend' then 'belangstellend' else 'wachtend' end`,
  sql`status = 'geparkeerd', parkeer_reden = 'EIGEN_VERZOEK', parkeer_tot = '2027-01-01'`,
  sql`status = 'open', parkeer_reden = null, parkeer_tot = null, urgentieklasse = case urgentieklasse when 'B' then 'C' else 'B' end`,
]

it('no position ever changes without a reason: the lines of the list, played again, give the order that is shown', async () => {
  const product = 'OPVANG'
  const volgorde: Record<string, string[]> = { wachtend: [], belangstellend: [] }
  let laatste = 0
  const controleer = async (wat: string) => {
    for (const m of await mutaties(product, laatste)) {
      laatste = m.id
      const eerder = [...(volgorde[m.lijst] as string[])]
      speelAf(volgorde[m.lijst] as string[], m)
      const bewogen = eerder.join() !== volgorde[m.lijst]?.join()
      if (bewogen)
        expect(
          m.reden || m.gegevens.reden || (m.gegevens.vanzelf && m.door === null),
          JSON.stringify(m),
        ).toBeTruthy()
      if (m.soort === 'voorkeuren' || m.soort === 'contact') expect(bewogen).toBe(false)
    }
    const items = await lees(product)
    for (const lijst of ['wachtend', 'belangstellend'])
      expect(volgorde[lijst], `${wat}: ${lijst}`).toEqual(getoond(items, lijst))
    return items
  }
  await fc.assert(
    fc.asyncProperty(stappen, async (walk) => {
      huis.zetKlok(NU)
      let items = await controleer('begin')
      for (const { wat, wie, klasse, dag, belangstelling } of walk) {
        const p = items[wie % Math.max(items.length, 1)]
        let uit: { statusCode: number; body: string } | null = null
        if (wat === 'erop' || !p)
          await zetOp(huis, aylin, product, {
            lijst: belangstelling ? 'belangstellend' : 'wachtend',
            urgentieklasse: klasse,
            wachtendSinds: `2026-06-${dag}`,
          })
        else if (wat === 'urgentie')
          uit = await doe(p, 'verzetting', { urgentieklasse: klasse, reden: REDEN })
        else if (wat === 'datum')
          uit = await doe(p, 'verzetting', {
            wachtendSinds: `2026-0${1 + (wie % 9)}-${dag}`,
            eerderReden: REDEN,
            reden: REDEN,
          })
        else if (wat === 'lijst')
          uit = await doe(p, 'verzetting', {
            lijst: p.lijst === 'wachtend' ? 'belangstellend' : 'wachtend',
            urgentieklasse: klasse,
            reden: REDEN,
          })
        else if (wat === 'parkeer')
          uit = await doe(p, 'parkering', { redenCode: 'EIGEN_VERZOEK', tot: PARKEERDAG.slice(0, 10) })
        else if (wat === 'hervat') uit = await doe(p, 'hervatting', { reden: REDEN })
        else if (wat === 'klok') {
          huis.zetKlok(PARKEERDAG)
          await hervatGeparkeerden(huis.huis)
          huis.zetKlok(NU)
        } else if (wat === 'contact') uit = await doe(p, 'contact', { reden: REDEN })
        else if (wat === 'eraf') uit = await doe(p, 'einde', { redenCode: 'eigen_wens', toelichting: REDEN })
        else if (wat === 'voorkeuren')
          uit = await aylin.verzoek(
            'PUT',
            `/v1/wachtlijstplaatsen/${p.id}/voorkeuren`,
            { behoeften: [], wensen: [], aanbieders: [], buurt: null, netwerk: [] },
            { 'if-match': `"${p.versie}"` },
          )
        else {
          const set = MET_DE_HAND[wie % MET_DE_HAND.length] as (typeof MET_DE_HAND)[number]
          const hand = sql`update wachtlijstplaats set ${set} where id = ${p.id}`.execute(
            huis.huis.systeem.db,
          )
          await expect(hand).rejects.toMatchObject({ constraint: 'positie_met_reden' })
        }
        if (uit) expect([200, 409], uit.body).toContain(uit.statusCode)
        items = await controleer(wat)
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
})

describe('by hand in the database', () => {
  const alsSysteem = (werk: (db: typeof huis.huis.systeem.db) => Promise<unknown>) =>
    huis.huis.systeem.db.transaction().execute(werk)
  const regel = (db: typeof huis.huis.systeem.db, id: string, soort: string, reden: string | null) =>
    sql`insert into wachtlijstmutatie (regio_code, product_code, plaats_id, soort, lijst, van, naar, regels, reden)
      select regio_code, product_code, id, ${soort}, lijst, null, null, 'proef', ${reden} from wachtlijstplaats where id = ${id}`.execute(
      db,
    )
  const klasse = (db: typeof huis.huis.systeem.db, id: string, naar: string) =>
    sql`update wachtlijstplaats set urgentieklasse = ${naar} where id = ${id}`.execute(db)
  const geweigerd = { constraint: 'positie_met_reden' }

  it('a change asks a line of its own kind, with a reason, in the same transaction', async () => {
    const { plaatsId: id } = await zetOp(huis, aylin, 'PRIKKELARM', { lijst: 'belangstellend' })
    await expect(alsSysteem((db) => klasse(db, id, 'A'))).rejects.toMatchObject(geweigerd)
    // a line of before, and a line about something else, are not the reason of this change
    await alsSysteem((db) => regel(db, id, 'urgentie', REDEN))
    await expect(alsSysteem((db) => klasse(db, id, 'A'))).rejects.toMatchObject(geweigerd)
    await expect(
      alsSysteem(async (db) => {
        await regel(db, id, 'contact', REDEN)
        await klasse(db, id, 'A')
      }),
    ).rejects.toMatchObject(geweigerd)
    await expect(alsSysteem((db) => regel(db, id, 'urgentie', null))).rejects.toMatchObject({
      constraint: 'mutatie_met_reden',
    })
    await expect(alsSysteem((db) => regel(db, id, 'hervat', '  '))).rejects.toMatchObject({
      constraint: 'mutatie_met_reden',
    })
    await alsSysteem(async (db) => {
      await klasse(db, id, 'A')
      await regel(db, id, 'urgentie', REDEN)
    })
    // what moves nobody asks nothing
    await alsSysteem((db) =>
      sql`update wachtlijstplaats set laatste_contact = '2026-11-20' where id = ${id}`.execute(db),
    )
  })

  it('nobody comes onto a list without the line of it, and no points without theirs', async () => {
    const { plaatsId: id } = await zetOp(huis, aylin, 'PRIKKELARM', { lijst: 'belangstellend' })
    await expect(
      sql`insert into wachtlijstplaats (id, regio_code, zaak_id, client_id, product_code, lijst, urgentieklasse, wachtend_sinds, laatste_contact)
        select gen_random_uuid(), regio_code, zaak_id, client_id, 'BW_BASIS', lijst, 'A', '2020-01-01', laatste_contact from wachtlijstplaats where id = ${id}`.execute(
        huis.huis.systeem.db,
      ),
    ).rejects.toMatchObject(geweigerd)
    await expect(
      sql`insert into wachtlijstfeit (id, regio_code, plaats_id, soort, van) select gen_random_uuid(), regio_code, id, 'reactie', '2026-01-01' from wachtlijstplaats where id = ${id}`.execute(
        huis.huis.systeem.db,
      ),
    ).rejects.toMatchObject(geweigerd)
  })
})

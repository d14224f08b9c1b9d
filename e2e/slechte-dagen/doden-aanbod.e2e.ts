import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { voorbeeldenWachtlijst } from '../contract/voorbeelden-wachtlijst.ts'
import { tegelijk } from '../proef/tegelijk.ts'
import { kijk, onwaarheden } from '../proef/waarheid.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'
import { type Antwoord, type Mens, type Proefplatform, startPlatform } from '../proefplatform.ts'

let platform: Proefplatform
let w: Wereld

beforeAll(async () => {
  platform = await startPlatform({ leeg: true })
  w = await maakWereld(platform)
})
afterAll(() => platform?.opruimen())

type Poging = {
  wie: Mens
  pad: string
  body: unknown
  kop: Record<string, string>
  antwoord: Antwoord | null
}

const PADEN = {
  biedAan: '/v1/openingen/:id/aanbod',
  antwoordAanbieder: '/v1/aanbiedingen/:id/antwoord-aanbieder',
  antwoordClient: '/v1/aanbiedingen/:id/antwoord-client',
  plaatsUitAanbod: '/v1/aanbiedingen/:id/plaatsing',
} as const

/** Each step of an offer, so many times, ready to be asked; of the first step two people for each opening. */
async function werk(keer: number): Promise<Poging[]> {
  const voorbeelden = voorbeeldenWachtlijst(w)
  const uit: Poging[] = []
  for (const [id, pad] of Object.entries(PADEN))
    for (let i = 0; i < keer; i++) {
      const oproep = await voorbeelden[id]?.()
      if (!oproep) throw new Error(`geen voorbeeld van ${id}`)
      const poging = (body: unknown): Poging => ({
        wie: oproep.wie as Mens,
        pad: pad.replace(':id', oproep.pad?.id ?? ''),
        body,
        kop: { 'idempotency-key': randomUUID(), ...(oproep.ifMatch && { 'if-match': oproep.ifMatch }) },
        antwoord: null,
      })
      uit.push(poging(oproep.body))
      if (id === 'biedAan') uit.push(poging((await voorbeelden.biedAan?.())?.body))
    }
  return uit
}

const stuur = (p: Poging): Promise<Antwoord> =>
  p.wie.vraag('POST', p.pad, p.body, { kop: p.kop, geduld: 60_000 })

/** What must never be so; each query gives the rows that are wrong. */
const NOOIT: Record<string, string> = {
  'een opening aan twee mensen aangeboden': `select opening_id from aanbod where status in ('bij_aanbieder','bij_client','aanvaard','geplaatst') group by 1 having count(*) > 1`,
  'een levend aanbod zonder inzage voor de aanbieder': `select a.id from aanbod a where a.status in ('bij_aanbieder','bij_client','aanvaard')
     and not exists (select 1 from toegang t where t.bron_soort = 'aanbod' and t.bron_id = a.id and upper_inf(t.geldig))`,
  'inzage na het einde van een aanbod': `select a.id from aanbod a join toegang t on t.bron_soort = 'aanbod' and t.bron_id = a.id and upper_inf(t.geldig)
     where a.status not in ('bij_aanbieder','bij_client','aanvaard')`,
  'een ja zonder toezegging': `select a.id from aanbod a join opening o on o.id = a.opening_id where a.status = 'aanvaard'
     and (select count(*) from toezegging t where t.aanbod_id = a.id) <> cardinality(o.plek_ids)`,
  'een toezegging zonder ja': `select t.plek_id from toezegging t join aanbod a on a.id = t.aanbod_id where a.status <> 'aanvaard'`,
  'geplaatst en nog op de lijst, of van de lijst en niet geplaatst': `select p.id from wachtlijstplaats p
     where (p.status = 'geplaatst') <> exists (select 1 from aanbod a where a.plaats_id = p.id and a.status = 'geplaatst')`,
  'geplaatst zonder plek': `select a.id from aanbod a join opening o on o.id = a.opening_id where a.status = 'geplaatst'
     and not exists (select 1 from bezetting b join plaatsing s on s.id = b.plaatsing_id where b.plek_id = any (o.plek_ids) and s.client_id = a.client_id)`,
  'een stap zonder regel op de tijdlijn': `select a.id from aanbod a where a.status <> 'bij_aanbieder'
     and not exists (select 1 from zaakgebeurtenis g where g.zaak_id = a.zaak_id and g.soort = 'aanbod_' || a.status)`,
}

it.each([4, 9])(
  'killed between the steps of offers, after %i acknowledged: nothing is half done',
  async (genoeg) => {
    const pogingen = await werk(4)
    let bevestigd = 0
    let gedood: Promise<void> | undefined
    await tegelijk(pogingen, pogingen.length, async (p) => {
      p.antwoord = await stuur(p).catch(() => null)
      if (p.antwoord && p.antwoord.status < 300 && ++bevestigd >= genoeg) gedood ??= platform.dood()
    })
    await gedood
    expect(gedood, 'gedood voordat alles klaar was').toBeDefined()
    await platform.herstart()
    const db = await kijk(platform.dbUrl())
    const mis = async () => {
      const uit: string[] = []
      for (const [wat, zoek] of Object.entries(NOOIT))
        if ((await db.query(zoek)).rows.length > 0) uit.push(wat)
      return [...uit, ...(await onwaarheden(db))]
    }
    try {
      expect(await mis()).toEqual([])
      // who heard nothing asks again: it happens once, or it happened already
      const weer = await tegelijk(pogingen, 8, stuur)
      for (const [i, a] of weer.entries()) {
        expect([200, 201, 409, 412], a.tekst).toContain(a.status)
        const eerder = pogingen[i]?.antwoord
        if (eerder?.status === 201) expect(a.tekst).toBe(eerder.tekst)
      }
      expect(await mis()).toEqual([])
      const { rows } = await db.query(
        `select count(*)::int as n from aanbod where status in ('bij_client','geweigerd_aanbieder','aanvaard','geplaatst')`,
      )
      expect(rows[0].n).toBeGreaterThanOrEqual(12)
    } finally {
      await db.end()
    }
  },
)

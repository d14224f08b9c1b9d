import { datumIn, leeftijdOp } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { sql } from 'kysely'
import { weergavenaam } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { leesRegister } from '../register/index.ts'
import { type AanbodRij, openAanbod } from './aanbod.ts'
import { lijstregelsOp } from './beleid.ts'
import { begindag, besluitOntbreekt } from './besluit.ts'
import { noemPlekken } from './noem-plekken.ts'
import { vandaagIn } from './opslag.ts'
import { ingangVan } from './vacature.ts'

type Rij = AanbodRij & {
  product_code: string
  voorziening_id: string
  vanaf: string
  plek_ids: string[]
  behoeften: string[]
  huishouden_id: string | null
  roepnaam: string | null
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
  geboortedatum: string | null
  door_naam: string
  voorgesteld: boolean
  vraag_aan: string | null
  vraag_uiterlijk: string | null
}

/** Offers with what each reader may see of them: the tables give what row-level security lets through. */
async function leesRijen(tx: Transactie, waar: ReturnType<typeof sql>): Promise<Rij[]> {
  const { rows } = await sql<Rij>`
    select a.*, v.product_code, v.voorziening_id, v.vanaf::text as vanaf, o.plek_ids, coalesce(p.behoeften, c.begeleidingsbehoefte, '{}') as behoeften, z.huishouden_id,
           c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam, c.geboortedatum::text as geboortedatum, g.naam as door_naam,
           exists (select 1 from plaatsing pl where pl.client_id = a.client_id and pl.organisatie_id = a.organisatie_id and pl.status = 'voorgesteld') as voorgesteld,
           k.uiterlijk as vraag_uiterlijk, coalesce(ka.naam, kv.naam) as vraag_aan
      from aanbod a join vacature v on v.id = a.vacature_id join opening o on o.id = a.opening_id join gebruiker g on g.id = a.besloten_door
      left join wachtlijstplaats p on p.id = a.plaats_id left join zaak z on z.id = a.zaak_id left join client c on c.id = a.client_id
      left join taak k on k.aanbod_id = a.id and k.soort = 'aanvaard_aanbod' and k.afgerond_op is null
      left join gebruiker ka on ka.id = k.geaccepteerd_door left join gebruiker kv on kv.id = k.voor
     where ${waar} order by a.open_tot, a.id limit 500`.execute(tx.db)
  return rows
}

/** Free places of other providers for the same product, while the person is asked; a provider is not told. */
async function ookPlekBij(
  huis: Huis,
  tx: Transactie,
  r: Rij,
): Promise<{ aanbieder: string; aantal: number }[]> {
  if (r.status !== 'bij_client' || tx.wie.rol === 'aanbieder') return []
  const { organisaties } = await leesRegister(huis, tx)
  const { rows } = await sql<{ organisatie_id: string; aantal: number }>`
    select organisatie_id, aantal from ook_plek_bij(${r.id})`.execute(tx.db)
  return rows
    .map(({ organisatie_id: id, aantal }) => ({ aanbieder: organisaties.get(id)?.naam ?? '', aantal }))
    .toSorted((a, b) => a.aanbieder.localeCompare(b.aanbieder, 'nl'))
}

async function toon(huis: Huis, tx: Transactie, r: Rij) {
  const dag = vandaagIn(huis, tx)
  const register = await leesRegister(huis, tx)
  const redenen = lijstregelsOp(huis.regio, r.product_code, dag)?.beleid.weigerredenen ?? []
  const kern = {
    id: r.id,
    versie: r.versie,
    status: r.status,
    openTot: r.open_tot,
    vanaf: r.vanaf,
    product: r.product_code,
    productNaam: productOp(huis.regio, r.product_code, dag)?.naam ?? r.product_code,
    voorziening: register.voorzieningen.get(r.voorziening_id)?.naam ?? '',
    aanbieder: register.organisaties.get(r.organisatie_id)?.naam ?? '',
    plekken: noemPlekken(register.plekken, r.plek_ids),
    redenen: redenen
      .filter((w) => (r.status === 'bij_aanbieder' ? w.door === 'aanbieder' : w.door === 'client'))
      .map(({ code, naam }) => ({ code, naam })),
  }
  const elders = await ookPlekBij(huis, tx, r)
  if (tx.wie.rol === 'client') return { veldset: 'zelf' as const, ...kern, ookPlekBij: elders }
  if (tx.wie.rol === 'aanbieder') {
    const uitleg = r.uitleg as { mensen?: number; behoeften?: string[] }
    return {
      veldset: 'verwijzing' as const,
      ...kern,
      persoon: {
        voornaam: r.roepnaam ?? r.voornaam,
        leeftijd: r.geboortedatum === null ? null : leeftijdOp(r.geboortedatum, dag),
        behoeften: uitleg.behoeften ?? r.behoeften,
        mensen: uitleg.mensen ?? 1,
      },
    }
  }
  const leden =
    r.huishouden_id === null
      ? []
      : await tx.db
          .selectFrom('huishoudlid as h')
          .innerJoin('client as c', 'c.id', 'h.client_id')
          .select(['c.id', 'c.roepnaam', 'c.voornaam', 'c.tussenvoegsel', 'c.achternaam'])
          .where('h.huishouden_id', '=', r.huishouden_id)
          .where('c.id', '!=', r.client_id)
          .where(sql<boolean>`h.geldig @> ${dag}::date`)
          .execute()
  return {
    veldset: 'wmo' as const,
    ...kern,
    zaakId: r.zaak_id,
    plaatsId: r.plaats_id,
    naam: weergavenaam(r),
    ookPlekBij: elders,
    positie: r.positie,
    geschikten: r.geschikten,
    afwijkreden: r.afwijkreden,
    redenCode: r.reden_code,
    reden: r.reden,
    uitleg: r.uitleg,
    besloten: { door: r.door_naam, op: r.besloten_op },
    voorgesteldePlaatsing: r.voorgesteld,
    wachtOpPlaatsing:
      r.status === 'aanvaard' && r.vraag_uiterlijk !== null
        ? {
            sinds: datumIn(wachtSinds(huis, r), huis.regio.tijdzone),
            gevraagdAan: r.vraag_aan,
            uiterlijk: r.vraag_uiterlijk,
          }
        : null,
    besluitOntbreekt:
      r.status === 'aanvaard' &&
      (await besluitOntbreekt(
        huis.regio,
        tx,
        { clientId: r.client_id, productCode: r.product_code },
        begindag(r.vanaf, dag),
        true,
      )),
    huisgenoten: leden.map((l) => ({ id: l.id, naam: weergavenaam(l) })),
  }
}

/** From when on somebody could have lived there: both said yes, and the place is free. */
function wachtSinds(huis: Huis, r: Rij): string {
  const vrij = ingangVan(huis, r)
  return r.antwoord_client_op !== null && r.antwoord_client_op > vrij ? r.antwoord_client_op : vrij
}

/** Offers that wait for somebody: of the own team, of the own organisation, of oneself. A provider sees those it has to answer or has said yes to. */
export async function toonAanbiedingen(huis: Huis, tx: Transactie, zaakId: string | undefined) {
  const { rol } = tx.wie
  await eisRecht(huis, tx, {
    actie: rol === 'aanbieder' ? 'zoeken' : 'lezen',
    object: 'aanbod',
    objectId: null,
    clientId: tx.wie.clientzelf,
    doel: rol === 'aanbieder' ? 'verblijf' : rol === 'client' ? 'eigen' : 'toegang',
    relaties: rol === 'client' ? ['zelf'] : rol === 'toegangsmedewerker' ? ['toegang'] : [],
  })
  const lopend = sql`a.status in ('bij_aanbieder','bij_client','aanvaard')`
  // what a provider said no to is no longer its own to read, by whatever way it asks
  const waar =
    zaakId && rol !== 'aanbieder'
      ? sql`a.zaak_id = ${zaakId}::uuid`
      : zaakId
        ? sql`a.zaak_id = ${zaakId}::uuid and ${lopend}`
        : lopend
  const items = []
  for (const r of await leesRijen(tx, waar)) items.push(await toon(huis, tx, r))
  return { items }
}

export async function toonAanbieding(huis: Huis, tx: Transactie, id: string) {
  await openAanbod(huis, tx, id, 'lezen')
  const [rij] = await leesRijen(tx, sql`a.id = ${id}::uuid`)
  return toon(huis, tx, rij as Rij)
}

import { conflict, type Datum, datumIn, type Fout, nietGevonden, ongeldig } from '@zicht/kern'
import {
  cellenUitPlan,
  cellenUitRegioplan,
  cellenUitRegister,
  keurCellen,
  metCellen,
  regioplanOp,
  type Vlekcel,
  type Vlekjaren,
  type Vlekkader,
  vlekkader,
} from '@zicht/planning'
import { bronTekst } from '@zicht/regio'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { telPlekken } from './planstand.ts'

export type Begin = { soort: 'regioplan' } | { soort: 'register'; dag: Datum } | { soort: 'plan'; id: string }
/** What a plan began as a copy of, as it is kept: with its name and source, so that it is read also when that has changed. */
export type Begonnen =
  | { soort: 'regioplan'; naam: string; bron: string }
  | { soort: 'register'; dag: Datum }
  | { soort: 'plan'; id: string; naam: string }

type Rij = {
  id: string
  naam: string
  vanJaar: number
  totJaar: number
  cellen: Vlekcel[]
  bron: string
  begonnenUit: Begonnen
  volgtOp: string | null
  volgtOpNaam: string | null
  status: 'ontwerp' | 'vastgesteld' | 'vervallen'
  vastgesteldOp: Datum | null
  vastgesteldDoor: string | null
  besluit: string | null
  vervallenOp: string | null
  vervallenReden: string | null
  door: string
  gewijzigdOp: string
  versie: number
}

const eis = (huis: Huis, tx: Transactie, actie: 'maken' | 'wijzigen' | 'besluiten', objectId: string) =>
  eisRecht(huis, tx, { actie, object: 'vlekkenplan', objectId, doel: 'sturing', relaties: [] })

const meldPlan = (tx: Transactie, id: string) =>
  meld(tx, {
    soort: 'nl.zicht.planning.vlekkenplan',
    onderwerp: id,
    dataref: `/v1/planning/vlekkenplannen/${id}`,
  })

const rijen = (tx: Transactie, id: string | null) =>
  sql<Rij>`
  select v.id, v.naam, v.van_jaar as "vanJaar", v.tot_jaar as "totJaar", v.cellen, v.bron, v.begonnen_uit as "begonnenUit",
         v.volgt_op as "volgtOp", o.naam as "volgtOpNaam", v.status, v.vastgesteld_op::text as "vastgesteldOp",
         b.naam as "vastgesteldDoor", v.besluit, v.vervallen_op as "vervallenOp", v.vervallen_reden as "vervallenReden",
         coalesce(g.naam, m.naam) as door, v.vastgelegd_op as "gewijzigdOp", v.versie
    from vlekkenplan v
    join gebruiker m on m.id = v.gemaakt_door
    left join gebruiker g on g.id = v.vastgelegd_door
    left join gebruiker b on b.id = v.vastgesteld_door
    left join vlekkenplan o on o.id = v.volgt_op
   where ${id}::uuid is null or v.id = ${id}
   order by v.van_jaar desc, v.vastgelegd_op desc, v.id limit 200`.execute(tx.db)

/** All area plans of the region, also those that lapsed; newest years first. */
export async function leesVlekkenplannen(tx: Transactie): Promise<Rij[]> {
  return (await rijen(tx, null)).rows
}

export async function leesVlekkenplan(tx: Transactie, id: string): Promise<Rij> {
  const rij = (await rijen(tx, id)).rows[0]
  if (!rij) throw nietGevonden()
  return rij
}

/**
 * The kinds and municipalities for a plan, and the targets beside it: of the adopted plan of each year; beside an adopted one those of
 * the plan that it replaced.
 */
export async function kaderVan(
  huis: Huis,
  tx: Transactie,
  plan: Vlekjaren & { id: string; status: Rij['status']; volgtOp: string | null },
) {
  const { rows } = await sql<Vlekjaren & { cellen: Vlekcel[] }>`
    select van_jaar as "vanJaar", tot_jaar as "totJaar", cellen from vlekkenplan
     where case when ${plan.status} = 'vastgesteld' then id = ${plan.volgtOp}::uuid else status = 'vastgesteld' end and id <> ${plan.id}`.execute(
    tx.db,
  )
  return vlekkader(huis.regio, plan, rows)
}

/** Which versions there were: when each was recorded, and by whom. */
export async function versiesVan(tx: Transactie, id: string) {
  const { rows } = await sql<{ versie: number; op: string; door: string | null; status: string }>`
    select x.versie, x.op, g.naam as door, x.status from (
      select versie, (rij ->> 'vastgelegd_op')::timestamptz as op, vastgelegd_door, rij ->> 'status' as status from historie where tabel = 'vlekkenplan' and id = ${id}
      union all select versie, vastgelegd_op, vastgelegd_door, status from vlekkenplan where id = ${id}) x
    left join gebruiker g on g.id = x.vastgelegd_door order by x.versie desc limit 200`.execute(tx.db)
  return rows
}

/** A draft, as a copy of what it begins with. */
export async function maakVlekkenplan(
  huis: Huis,
  tx: Transactie,
  invoer: Vlekjaren & { naam: string; bron: string; begin: Begin; volgtOp: string | null },
) {
  const id = nieuwId()
  await eis(huis, tx, 'maken', id)
  const jaren = { vanJaar: invoer.vanJaar, totJaar: invoer.totJaar }
  const kader = await kaderVan(huis, tx, { ...jaren, id, status: 'ontwerp', volgtOp: null })
  if (kader.soorten.length === 0)
    throw ongeldig([
      {
        pad: '/vanJaar',
        melding: 'De bestanden van de regio noemen in deze jaren geen soorten plekken.',
        code: 'geen_soorten',
      },
    ])
  const { cellen, uit } = await beginVan(huis, tx, kader, invoer.begin)
  if (invoer.volgtOp !== null) await eisVastgesteld(tx, invoer.volgtOp)
  await tx.db
    .insertInto('vlekkenplan')
    .values({
      id,
      regio_code: huis.regio.code,
      naam: invoer.naam,
      van_jaar: invoer.vanJaar,
      tot_jaar: invoer.totJaar,
      cellen: JSON.stringify(cellen),
      bron: invoer.bron,
      begonnen_uit: JSON.stringify(uit),
      volgt_op: invoer.volgtOp,
      gemaakt_door: tx.wie.gebruikerId ?? '',
    })
    .execute()
  await meldPlan(tx, id)
  return { id, versie: 1 }
}

async function beginVan(
  huis: Huis,
  tx: Transactie,
  kader: Vlekkader,
  begin: Begin,
): Promise<{ cellen: Vlekcel[]; uit: Begonnen }> {
  if (begin.soort === 'regioplan') {
    const plan = regioplanOp(huis.regio, `${kader.vanJaar}-12-31`)
    if (!plan)
      throw ongeldig([
        {
          pad: '/begin/soort',
          melding: 'De regio heeft in dat jaar geen vlekkenplan.',
          code: 'geen_regioplan',
        },
      ])
    const uit = { soort: 'regioplan', naam: plan.naam, bron: bronTekst(huis.regio, plan.bron) } as const
    return { cellen: cellenUitRegioplan(vlekkader(huis.regio, kader)), uit }
  }
  if (begin.soort === 'register') {
    if (begin.dag > datumIn(tx.nu, huis.regio.tijdzone))
      throw ongeldig([
        {
          pad: '/begin/dag',
          melding: 'Deze dag moet nog komen. Kies vandaag of een dag ervoor.',
          code: 'dag_komt_nog',
        },
      ])
    const telling = await telPlekken(huis, tx, [begin.dag])
    return { cellen: cellenUitRegister(huis.regio, kader, telling), uit: begin }
  }
  const plan = (await rijen(tx, begin.id)).rows[0]
  if (!plan) throw ongeldig([{ pad: '/begin/id', melding: 'Dit plan bestaat niet.', code: 'onbekend_plan' }])
  return { cellen: cellenUitPlan(kader, plan), uit: { soort: 'plan', id: plan.id, naam: plan.naam } }
}

async function eisVastgesteld(tx: Transactie, id: string): Promise<void> {
  const plan = (await rijen(tx, id)).rows[0]
  if (plan?.status !== 'vastgesteld')
    throw ongeldig([{ pad: '/volgtOp', melding: 'Dit is geen vastgesteld plan.', code: 'niet_vastgesteld' }])
}

type Wijziging = {
  naam?: string | undefined
  bron?: string | undefined
  volgtOp?: string | null | undefined
  cellen?: readonly Vlekcel[] | undefined
}

/** Changes a draft: name, source, what it follows, and cells (those that are sent; nought takes one away). 412 when it was changed since. */
export async function wijzigVlekkenplan(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  invoer: Wijziging,
): Promise<Rij> {
  const rij = await leesOmTeWijzigen(huis, tx, id, ifMatch, 'wijzigen')
  if (rij.status !== 'ontwerp')
    throw conflict('Dit plan ligt vast. Maak een nieuw plan dat erop volgt.', { reden: 'plan_ligt_vast' })
  if (invoer.cellen) await eisGoed(huis, tx, rij, invoer.cellen, '/cellen')
  if (invoer.volgtOp) await eisVastgesteld(tx, invoer.volgtOp)
  const nieuw = {
    ...(invoer.naam !== undefined && { naam: invoer.naam }),
    ...(invoer.bron !== undefined && { bron: invoer.bron }),
    ...(invoer.volgtOp !== undefined && { volgt_op: invoer.volgtOp }),
    ...(invoer.cellen && { cellen: JSON.stringify(metCellen(rij.cellen, invoer.cellen)) }),
  }
  if (Object.keys(nieuw).length === 0) return rij
  await tx.db.updateTable('vlekkenplan').set(nieuw).where('id', '=', id).execute()
  await meldPlan(tx, id)
  return leesVlekkenplan(tx, id)
}

/** The plan that was seen becomes the region's. What it follows lapses with it; another adopted plan of the same years stands in the way. */
export async function stelVast(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  invoer: { op: Datum; besluit: string },
): Promise<Rij> {
  const rij = await leesOmTeWijzigen(huis, tx, id, ifMatch, 'besluiten')
  if (rij.status !== 'ontwerp')
    throw conflict('Dit plan is geen ontwerp meer.', { reden: 'plan_geen_ontwerp' })
  if (invoer.op > datumIn(tx.nu, huis.regio.tijdzone))
    throw ongeldig([
      {
        pad: '/op',
        melding: 'Deze dag moet nog komen. Stel het plan vast als het besluit er is.',
        code: 'besluit_komt_nog',
      },
    ])
  // a kind or municipality may have gone since it was filled in
  await eisGoed(huis, tx, rij, rij.cellen, '')
  const { rows } = await sql<{ id: string; naam: string }>`
    select id, naam from vlekkenplan
     where status = 'vastgesteld' and int4range(van_jaar, tot_jaar, '[]') && int4range(${rij.vanJaar}, ${rij.totJaar}, '[]') for update`.execute(
    tx.db,
  )
  const ander = rows.find((r) => r.id !== rij.volgtOp)
  if (ander)
    throw conflict(
      `In deze jaren geldt al een vastgesteld plan: ${ander.naam}. Laat dit ontwerp daarop volgen, of laat dat plan eerst vervallen.`,
      { reden: 'plan_in_de_weg', plan: ander.naam },
    )
  for (const vorige of rows) {
    await zetVervallen(tx, vorige.id, `Opgevolgd door ${rij.naam}.`)
    await meldPlan(tx, vorige.id)
  }
  await tx.db
    .updateTable('vlekkenplan')
    .set({
      status: 'vastgesteld',
      vastgesteld_op: invoer.op,
      vastgesteld_door: tx.wie.gebruikerId,
      besluit: invoer.besluit,
    })
    .where('id', '=', id)
    .execute()
  await meldPlan(tx, id)
  return leesVlekkenplan(tx, id)
}

/** A draft is dropped, or an adopted plan no longer holds: it stays to be read, with the reason. */
export async function laatVervallen(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  invoer: { reden: string },
): Promise<Rij> {
  const rij = await leesOmTeWijzigen(huis, tx, id, ifMatch, 'besluiten')
  if (rij.status === 'vervallen') throw conflict('Dit plan is al vervallen.', { reden: 'plan_vervallen' })
  await zetVervallen(tx, id, invoer.reden)
  await meldPlan(tx, id)
  return leesVlekkenplan(tx, id)
}

const zetVervallen = (tx: Transactie, id: string, reden: string) =>
  tx.db
    .updateTable('vlekkenplan')
    .set({
      status: 'vervallen',
      vervallen_op: tx.nu,
      vervallen_door: tx.wie.gebruikerId,
      vervallen_reden: reden.slice(0, 500),
    })
    .where('id', '=', id)
    .execute()

async function leesOmTeWijzigen(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  actie: 'wijzigen' | 'besluiten',
): Promise<Rij> {
  // two at once: the second waits, and then sees what the first made of it
  await sql`select 1 from vlekkenplan where id = ${id} for update`.execute(tx.db)
  const rij = await leesVlekkenplan(tx, id)
  await eis(huis, tx, actie, id)
  await eisVersie(tx, 'vlekkenplan', rij, ifMatch)
  return rij
}

async function eisGoed(huis: Huis, tx: Transactie, rij: Rij, cellen: readonly Vlekcel[], wortel: string) {
  const fouten: Fout[] = keurCellen(await kaderVan(huis, tx, rij), cellen).map((f) => ({
    ...f,
    pad: `${wortel}${f.pad}`,
  }))
  if (fouten.length > 0) throw ongeldig(fouten)
}

import { conflict, nietGevonden, ongeldig } from '@zicht/kern'
import { type Criterium, leesCriteria, type Uitzetting, voorvertoon } from '@zicht/matching'
import { type Selectable, sql } from 'kysely'
import { eisVersie, type Tabellen, type Transactie } from '../platform/databank/index.ts'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import { onthullingVoor } from '../monitor/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { type Actie, eisRecht } from '../platform/toegangsrecht/index.ts'
import { leesRegister, plekkenOp, type RegisterPlek } from '../register/index.ts'
import { lijstregelsOp, productenMetLijst } from './beleid.ts'
import { type EigenCriteria, lagenVoor, leesCriteriaVan } from './criteria.ts'
import { leesWachtenden } from './kandidaten.ts'
import { vandaagIn } from './opslag.ts'
import { telVoorvertoning } from './voorvertoning.ts'

export type Rij = Selectable<Tabellen['plaatsingscriteria']>
export type Reikwijdte = { organisatieId: string; voorzieningId: string | null; eenheidId: string | null }

export async function eisCriteria(
  huis: Huis,
  tx: Transactie,
  actie: Actie,
  organisatieId: string,
): Promise<void> {
  const relaties = tx.wie.organisatieId === organisatieId ? (['eigen_organisatie'] as const) : []
  await eisRecht(huis, tx, { actie, object: 'register', objectId: null, doel: 'register', relaties })
}

/** Reads criteria as somebody wrote them; every fault with its path, one on origin included (Wmo 2015 art. 1.2.1). */
function lees(invoer: unknown): (Criterium | Uitzetting)[] {
  const gelezen = leesCriteria(invoer)
  if (gelezen.ok) return gelezen.waarde
  throw ongeldig(
    gelezen.fouten.map(({ pad, reden, ...code }) => ({ pad: `/criteria${pad}`, melding: reden, ...code })),
  )
}

const scopeVan = (r: Reikwijdte): string => r.eenheidId ?? r.voorzieningId ?? r.organisatieId

/** The places that these criteria are about, as they are today. */
async function plekkenVan(huis: Huis, tx: Transactie, r: Reikwijdte, dag: string): Promise<RegisterPlek[]> {
  const register = await leesRegister(huis, tx)
  const eenheid = r.eenheidId === null ? null : register.eenheden.get(r.eenheidId)
  const voorziening = r.voorzieningId === null ? null : register.voorzieningen.get(r.voorzieningId)
  const klopt =
    register.organisaties.get(r.organisatieId)?.soort === 'aanbieder' &&
    (r.voorzieningId === null || voorziening?.organisatie.id === r.organisatieId) &&
    (r.eenheidId === null || eenheid?.voorziening.id === r.voorzieningId)
  if (!klopt) throw nietGevonden()
  return plekkenOp(register, dag).filter(
    (p) =>
      p.voorziening.organisatie.id === r.organisatieId &&
      (r.voorzieningId === null || p.voorziening.id === r.voorzieningId) &&
      (r.eenheidId === null || p.eenheid.id === r.eenheidId),
  )
}

export async function maakCriteria(huis: Huis, tx: Transactie, vraag: Reikwijdte & { criteria: unknown }) {
  await eisCriteria(huis, tx, 'maken', vraag.organisatieId)
  await plekkenVan(huis, tx, vraag, vandaagIn(huis, tx))
  const criteria = lees(vraag.criteria)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`criteria ${scopeVan(vraag)}`}, 0))`.execute(
    tx.db,
  )
  if ((await leesCriteriaVan(tx, vraag.organisatieId)).has(scopeVan(vraag)))
    throw conflict('Hier zijn al criteria. Wijzig die.', { reden: 'bestaat' })
  const id = nieuwId()
  await tx.db
    .insertInto('plaatsingscriteria')
    .values({
      id,
      regio_code: huis.regio.code,
      organisatie_id: vraag.organisatieId,
      voorziening_id: vraag.voorzieningId,
      eenheid_id: vraag.eenheidId,
      criteria: JSON.stringify(criteria) as unknown as Json,
    })
    .execute()
  await meldCriteria(tx, vraag.organisatieId)
  return { id, versie: 1 }
}

export async function wijzigCriteria(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  criteria: unknown,
) {
  const rij = await tx.db.selectFrom('plaatsingscriteria').selectAll().where('id', '=', id).executeTakeFirst()
  if (!rij) throw nietGevonden()
  await eisCriteria(huis, tx, 'wijzigen', rij.organisatie_id)
  await sql`select 1 from plaatsingscriteria where id = ${id} for update`.execute(tx.db)
  await eisVersie(tx, 'plaatsingscriteria', rij, ifMatch)
  await tx.db
    .updateTable('plaatsingscriteria')
    .set({ criteria: JSON.stringify(lees(criteria)) as unknown as Json })
    .where('id', '=', id)
    .execute()
  await meldCriteria(tx, rij.organisatie_id)
  return { id, versie: rij.versie + 1 }
}

const meldCriteria = (tx: Transactie, organisatieId: string): Promise<void> =>
  meld(tx, { soort: 'nl.zicht.wachtlijst.criteria-gewijzigd', onderwerp: organisatieId })

export type Voorvertoonvraag = Reikwijdte & { criteria: unknown; dag: string | null }

/** What a change would do per product and unit to who waits now, on the day on which it begins when that is later than today. */
export async function gevolgPerEenheid(huis: Huis, tx: Transactie, vraag: Voorvertoonvraag) {
  const vandaag = vandaagIn(huis, tx)
  const dag = vraag.dag !== null && vraag.dag > vandaag ? vraag.dag : vandaag
  const plekken = await plekkenVan(huis, tx, vraag, dag)
  const nu = await leesCriteriaVan(tx, vraag.organisatieId)
  const straks: EigenCriteria = new Map([...nu, [scopeVan(vraag), lees(vraag.criteria)]])
  const gevolgen = []
  for (const product of productenMetLijst(huis.regio, dag)) {
    const regels = lijstregelsOp(huis.regio, product, dag)
    const hier = plekken.filter((p) => p.productCode === product)
    if (!regels || hier.length === 0) continue
    const wachtenden = (await leesWachtenden(huis, tx, regels, product)).filter((w) => w.lijst === 'wachtend')
    for (const [e, eigen] of Map.groupBy(hier, (p) => p.eenheid)) {
      const uit = voorvertoon(wachtenden, lagenVoor(regels, eigen, nu), lagenVoor(regels, eigen, straks), dag)
      gevolgen.push({ waar: { product, voorziening: e.voorziening.naam, eenheid: e.naam }, uit })
    }
  }
  return { dag, ...onthullingVoor(huis.regio, tx.wie.rol, vandaag), gevolgen }
}

/**
 * How many who wait now would become eligible or not, and by which rule. Numbers only: who changes criteria need not know who waits, and
 * for a provider no number in which somebody is recognised.
 */
export async function vertoonCriteria(huis: Huis, tx: Transactie, vraag: Voorvertoonvraag) {
  await eisCriteria(huis, tx, 'wijzigen', vraag.organisatieId)
  const { dag, regel, uit: onthulling, gevolgen } = await gevolgPerEenheid(huis, tx, vraag)
  return {
    dag,
    onthulling,
    items: gevolgen.map(({ waar, uit }) => ({ ...waar, ...telVoorvertoning(uit, regel) })),
  }
}

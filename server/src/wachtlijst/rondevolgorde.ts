import { conflict, nietGevonden, ongeldig } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { leesRegister } from '../register/index.ts'
import { eisLijstregels } from './beleid.ts'
import { leesWachtenden } from './kandidaten.ts'
import { meldLijst } from './muteer.ts'
import { noemPlekken } from './noem-plekken.ts'
import { openPlaats, type PlaatsRij, vandaagIn } from './opslag.ts'
import { maakPassing } from './passing.ts'
import { vergrendelRonde } from './toewijzing.ts'
import { type Rondeopening, voorgesteldeVolgorde } from './voorkeursvolgorde.ts'

type Rij = Rondeopening & {
  toewijzing_id: string
  vastgelegd_op: string
  organisatie_id: string
  voorziening_id: string
  plek_ids: string[]
}

/** The rounds in which this person can give an order now: what may be ordered, what was given last, and what is proposed as a start. */
async function leesRondes(huis: Huis, tx: Transactie, plaats: PlaatsRij) {
  const { rows } = await sql<Rij>`
    select toewijzing_id, vastgelegd_op, vacature_id, vanaf::text as vanaf, organisatie_id, voorziening_id, id, plek_ids
      from rondes_voor_plaats(${plaats.id})`.execute(tx.db)
  const dag = vandaagIn(huis, tx)
  const regels = eisLijstregels(huis.regio, plaats.product_code, dag)
  const wie =
    rows.length === 0
      ? undefined
      : (await leesWachtenden(huis, tx, regels, plaats.product_code)).find((w) => w.id === plaats.id)
  if (!wie) return []
  const register = await leesRegister(huis, tx)
  const rondes = []
  for (const id of new Set(rows.map((r) => r.toewijzing_id))) {
    const openingen = rows.filter((r) => r.toewijzing_id === id)
    const past = (await maakPassing(huis, tx, regels, openingen, dag))(wie)
    const voorstel = voorgesteldeVolgorde(openingen, past)
    if (voorstel.length === 0) continue
    const gegeven = await tx.db
      .selectFrom('toewijzingsvolgorde')
      .select(['id', 'vacature_ids', 'zelf', 'op'])
      .where('toewijzing_id', '=', id)
      .where('plaats_id', '=', plaats.id)
      .orderBy('nr', 'desc')
      .limit(1)
      .executeTakeFirst()
    rondes.push({
      toewijzingId: id,
      vastgelegdOp: openingen[0]?.vastgelegd_op ?? tx.nu,
      vacatures: voorstel.map((vacatureId) => {
        const hier = openingen.filter((o) => o.vacature_id === vacatureId)
        const [o] = hier
        return {
          id: vacatureId,
          voorziening: register.voorzieningen.get(o?.voorziening_id ?? '')?.naam ?? '',
          aanbieder: register.organisaties.get(o?.organisatie_id ?? '')?.naam ?? '',
          vanaf: o?.vanaf ?? dag,
          plekken: noemPlekken(
            register.plekken,
            hier.flatMap((x) => x.plek_ids),
          ),
          aantal: hier.length,
          pasvorm: Math.max(...openingen.map((x, j) => (x.vacature_id === vacatureId ? (past[j] ?? 0) : 0))),
        }
      }),
      voorstel,
      volgorde: gegeven
        ? { id: gegeven.id, vacatureIds: gegeven.vacature_ids, zelf: gegeven.zelf, op: gegeven.op }
        : null,
    })
  }
  return rondes
}

export async function toonRondes(huis: Huis, tx: Transactie, plaatsId: string) {
  const plaats = await openPlaats(huis, tx, plaatsId, 'lezen')
  const { naam } = productOp(huis.regio, plaats.product_code, vandaagIn(huis, tx)) ?? {}
  return {
    plaatsId,
    productNaam: naam ?? plaats.product_code,
    items: await leesRondes(huis, tx, plaats),
  }
}

export type Volgorde = { toewijzingId: string; vacatureIds: string[]; na: string | null }

/**
 * Someone's own order in a round, by the person or by a professional on the person's word. What is not named: rather wait. It changes no
 * position on any list, and nobody gets more by giving another order than the own one.
 */
export async function geefVolgorde(huis: Huis, tx: Transactie, plaatsId: string, vraag: Volgorde) {
  const plaats = await openPlaats(huis, tx, plaatsId, 'rangschikken')
  await vergrendelRonde(tx, vraag.toewijzingId)
  const ronde = (await leesRondes(huis, tx, plaats)).find((r) => r.toewijzingId === vraag.toewijzingId)
  if (!ronde) throw conflict('Deze verdeling is al gemaakt of loopt niet meer.', { reden: 'ronde_voorbij' })
  if ((ronde.volgorde?.id ?? null) !== vraag.na)
    throw conflict('Iemand anders heeft net een volgorde gegeven. Kijk die eerst na.', {
      reden: 'volgorde_gewijzigd',
    })
  const mogelijk = new Set(ronde.voorstel)
  const fouten = vraag.vacatureIds.flatMap((v, i) =>
    !mogelijk.has(v) || vraag.vacatureIds.indexOf(v) !== i
      ? [
          {
            pad: `/vacatureIds/${i}`,
            melding: 'Kies uit de plekken van deze verdeling, elke plek een keer.',
            code: 'plek_van_verdeling',
          },
        ]
      : [],
  )
  if (fouten.length > 0) throw ongeldig(fouten)
  if (tx.wie.gebruikerId === null) throw nietGevonden()
  const id = nieuwId()
  await tx.db
    .insertInto('toewijzingsvolgorde')
    .values({
      id,
      regio_code: huis.regio.code,
      toewijzing_id: vraag.toewijzingId,
      plaats_id: plaats.id,
      vacature_ids: vraag.vacatureIds,
      zelf: tx.wie.rol === 'client',
      door: tx.wie.gebruikerId,
      op: tx.nu,
    })
    .execute()
  await meldLijst(tx, plaats.product_code)
  return { id }
}

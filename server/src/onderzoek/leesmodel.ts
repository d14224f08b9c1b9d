import { datumIn } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { modelMet, onderzoekbeleidOp } from './beleid.ts'
import { controleerAfronding, type Ingevuld } from './controleer-afronding.ts'
import { toetsDoelgroep } from './doelgroeptoets.ts'
import type { Gebiedmeting } from './leg-meting-vast.ts'
import { kindInHuishouden, leesOnderzoeken, leesStappen, planTot } from './opslag.ts'
import { STAPPEN } from './stappen.ts'

/** The latest quick scan of a case, and how many there were. */
export async function leesQuickscan(tx: Transactie, zaakId: string) {
  const { rows } = await sql<{
    id: string
    antwoorden: Record<string, string>
    voorstelRoute: string
    voorstelComplex: boolean
    voorstelUitleg: string
    route: string
    complex: boolean
    afwijkreden: string | null
    door: string
    op: string
    aantal: number
  }>`
    select q.id, q.antwoorden, q.voorstel_route as "voorstelRoute", q.voorstel_complex as "voorstelComplex", q.voorstel_uitleg as "voorstelUitleg",
           q.route, q.complex, q.afwijkreden, g.naam as door, q.op, (count(*) over ())::int as aantal
      from quickscan q join gebruiker g on g.id = q.door where q.zaak_id = ${zaakId} order by q.op desc, q.id desc limit 1`.execute(
    tx.db,
  )
  return rows[0] ?? null
}

/** The running inquiry of a case (or the last one), its steps, and what stands in the way of completing it. */
export async function leesOnderzoekbeeld(huis: Huis, tx: Transactie, zaakId: string) {
  const onderzoeken = await leesOnderzoeken(tx, zaakId)
  const rij = onderzoeken[0]
  if (!rij) return null
  const stappen = new Map((await leesStappen(tx, rij.id)).map((s) => [s.stap, s]))
  const ingevuld: Ingevuld = Object.fromEntries([...stappen].map(([stap, s]) => [stap, s.velden]))
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const beleid = onderzoekbeleidOp(huis.regio, vandaag)
  const kind = await kindInHuishouden(tx, rij.client_id, vandaag)
  const fouten =
    rij.afgerond_op === null
      ? controleerAfronding(
          beleid,
          modelMet(huis.regio, rij.model),
          ingevuld,
          kind,
          await planTot(huis, tx, rij.zaak_id),
        )
      : []
  return {
    id: rij.id,
    versie: rij.versie,
    model: rij.model,
    gestartOp: rij.gestart_op,
    afgerondOp: rij.afgerond_op,
    afronding: rij.afronding,
    kindInHuishouden: kind,
    doelgroep: beleid.doelgroep ? toetsDoelgroep(beleid.doelgroep, ingevuld.doelgroep ?? {}) : null,
    stappen: STAPPEN.map((stap) => {
      const s = stappen.get(stap)
      return {
        stap,
        versie: s?.versie ?? 1,
        velden: s?.velden ?? {},
        gewijzigdOp: s && s.versie > 1 ? s.op : null,
        gewijzigdDoor: s && s.versie > 1 ? s.door : null,
        nogNodig: fouten.filter((f) => f.pad.startsWith(`/stappen/${stap}/`)).length,
      }
    }),
    eerdere: onderzoeken.length - 1,
  }
}

/** All measurements of the person of a case that the caller may see, oldest first: the trend. */
export async function leesMetingen(tx: Transactie, clientId: string) {
  const { rows } = await sql<{
    id: string
    model: string
    gemetenOp: string
    leefgebieden: Record<string, Gebiedmeting>
    door: string
    op: string
  }>`
    select m.id, m.model, m.gemeten_op as "gemetenOp", m.leefgebieden, g.naam as door, m.op
      from meting m join gebruiker g on g.id = m.door where m.client_id = ${clientId} order by m.gemeten_op, m.op`.execute(
    tx.db,
  )
  return rows
}

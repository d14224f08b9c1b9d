import { randomUUID } from 'node:crypto'
import { datumIn } from '@zicht/kern'
import { sql } from 'kysely'
import { vindOfMaakClient } from '../../dossier/index.ts'
import { inTransactie, type Transactie, type Wie } from '../../platform/databank/index.ts'
import type { Proefhuis } from '../../proef/proefhuis.ts'
import { leesRegister, plekkenOp, type RegisterPlek } from '../../register/index.ts'
import { plaatsClient } from '../index.ts'

/** Runs work in a transaction of this person, as a route would. */
export const alsWie = <T>({ huis }: Proefhuis, wie: Wie, werk: (tx: Transactie) => Promise<T>): Promise<T> =>
  inTransactie(huis.app, wie, werk, { klok: huis.klok })

/** Free places for this product, in the order of the register, within one facility when `samen`. */
export async function vrijePlekken(proef: Proefhuis, wie: Wie, productCode: string): Promise<RegisterPlek[]> {
  return alsWie(proef, wie, async (tx) => {
    const register = await leesRegister(proef.huis, tx)
    const { rows } = await sql<{
      plek_id: string
    }>`select plek_id from bezetting where periode @> ${tx.nu}::timestamptz`.execute(tx.db)
    const bezet = new Set(rows.map((r) => r.plek_id))
    return plekkenOp(register, datumIn(tx.nu, proef.huis.regio.tijdzone)).filter(
      (p) => p.productCode === productCode && !bezet.has(p.id),
    )
  })
}

export type Proefverblijf = { ids: string[]; clientIds: string[]; plekken: RegisterPlek[]; meldingId: string }
type Opties = {
  productCode?: string
  arrangementCode?: string | null
  aantal?: number
  extra?: number
  geheim?: boolean
  kring?: string[]
  plekken?: RegisterPlek[]
  namen?: string[]
}

/** An invented person (or family) in crisis, placed by the rules of the product, after a call of this team. */
export async function plaatsProef(proef: Proefhuis, wie: Wie, opties: Opties = {}): Promise<Proefverblijf> {
  const {
    productCode = 'DAG_EN_NACHTOPVANG',
    arrangementCode = null,
    aantal = 1,
    extra = 0,
    geheim = false,
  } = opties
  const vrij = opties.plekken ?? (await vrijePlekken(proef, wie, productCode))
  const eerste = vrij[0]
  if (!eerste) throw new Error(`geen vrije plek voor ${productCode}`)
  const plekken = vrij.filter((p) => p.voorziening.id === eerste.voorziening.id).slice(0, aantal + extra)
  const meldingId = randomUUID()
  return alsWie(proef, wie, async (tx) => {
    await sql`insert into crisismelding (id, regio_code, nummer, jaar, team_id, gemeld_op, kanaal, verwijzer, aangenomen_door)
      values (${meldingId}, ${wie.regioCode}, ${Math.floor(Math.random() * 1e8)}, 2026, ${wie.organisatieId}, ${tx.nu}, 'telefoon', 'eigen_initiatief', ${wie.gebruikerId})`.execute(
      tx.db,
    )
    const clientIds: string[] = []
    for (let i = 0; i < aantal; i++) {
      const { id } = await vindOfMaakClient(
        proef.huis,
        tx,
        {
          roepnaam: opties.namen?.[i] ?? `Proef${i + 1}`,
          leeftijd: 30 + i,
          geslacht: 'onbekend',
          herkomstGemeente: proef.huis.regio.centrumgemeente,
        },
        {
          organisatieId: wie.organisatieId as string,
          relatie: 'crisis',
          veldset: 'crisis',
          bronSoort: 'crisismelding',
          bronId: meldingId,
          grondslag: 'proef',
        },
      )
      clientIds.push(id)
    }
    const ids = await plaatsClient(proef.huis, tx, {
      personen: clientIds.map((clientId, i) => ({ clientId, hoofd: i === 0 })),
      plekIds: plekken.map((p) => p.id),
      organisatieId: eerste.voorziening.organisatie.id,
      productCode,
      arrangementCode,
      grondslag: 'WMO_OPVANG',
      meldingId,
      herkomstGemeente: proef.huis.regio.centrumgemeente,
      adresGeheim: geheim,
      ...(opties.kring ? { kring: opties.kring } : {}),
      verblijf: true,
    })
    return { ids: ids.map((p) => p.id), clientIds, plekken, meldingId }
  })
}

/** How many claims these places have now. */
export async function claimsOp({ huis }: Proefhuis, plekIds: string[], nu: string): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from bezetting where plek_id = any(${plekIds}::uuid[]) and periode @> ${nu}::timestamptz`.execute(
    huis.systeem.db,
  )
  return rows[0]?.n ?? 0
}

import { randomUUID } from 'node:crypto'
import { momentVanEpoch } from '@zicht/kern'
import { sql } from 'kysely'
import type { Proefgebruiker, Proefhuis } from '../../proef/proefhuis.ts'
import { type ClaimSoort, claimPlekken, meldBezetting } from '../index.ts'
import { alsSysteem } from './helpers.ts'

/** A facility of its own in the real database, and what the test does to it through the doors that the rooms use. */
export type Modelhuis = { voorzieningId: string; eenheidId: string; organisatieId: string; plekken: string[] }

let teller = 0

export async function maakModelhuis({ huis }: Proefhuis, vanaf: string, aantal: number): Promise<Modelhuis> {
  const { db } = huis.systeem
  const [voorzieningId, eenheidId] = [randomUUID(), randomUUID()]
  const organisatie = await db
    .selectFrom('organisatie')
    .select('id')
    .where('soort', '=', 'aanbieder')
    .executeTakeFirstOrThrow()
  const geldig = `[${vanaf},)`
  const regio_code = huis.regio.code
  const gemeente_code = huis.regio.gemeenten[0]?.code ?? ''
  const code = `MODEL_${teller++}`
  const product_code = huis.regio.producten[0]?.code ?? ''
  await db
    .insertInto('voorziening')
    .values({
      id: voorzieningId,
      regio_code,
      code,
      organisatie_id: organisatie.id,
      naam: code,
      soort: 'opvang',
      gemeente_code,
      geldig,
      bron: 'proef',
    })
    .execute()
  await db
    .insertInto('eenheid')
    .values({
      id: eenheidId,
      voorziening_id: voorzieningId,
      code: 'E',
      naam: 'E',
      soort: 'kamer',
      geldig,
      bron: 'proef',
    })
    .execute()
  const plekken = Array.from({ length: aantal }, () => randomUUID())
  await db
    .insertInto('plek')
    .values(
      plekken.map((id, i) => ({
        id,
        regio_code,
        eenheid_id: eenheidId,
        nummer: i + 1,
        product_code,
        geldig,
        bron: 'proef',
      })),
    )
    .execute()
  return { voorzieningId, eenheidId, organisatieId: organisatie.id, plekken }
}

/** A call of the crisis team, so that places can be held for it. */
export async function maakMelding({ huis }: Proefhuis, noor: Proefgebruiker, nu: string): Promise<string> {
  const id = randomUUID()
  await sql`insert into zicht.crisismelding (id, regio_code, nummer, jaar, team_id, gemeld_op, kanaal, verwijzer, aangenomen_door)
    values (${id}, ${noor.regioCode}, 1, 2026, ${noor.organisatieId}, ${nu}, 'telefoon', 'eigen_initiatief', ${noor.gebruikerId})`.execute(
    huis.systeem.db,
  )
  return id
}

/** Makes a claim with its source in one transaction, as the rooms do. Throws the 409 of `claimPlekken`. */
export function claim(
  huis: Proefhuis,
  noor: Proefgebruiker,
  model: Modelhuis,
  meldingId: string,
  soort: ClaimSoort,
  plekId: string,
  tot: number | null,
): Promise<string> {
  return alsSysteem(huis, noor, async (tx) => {
    const id = randomUUID()
    const einde = tot === null ? null : momentVanEpoch(tot)
    if (soort === 'reservering')
      await sql`insert into reservering (id, regio_code, melding_id, voorziening_id, periode, gehouden_door)
        values (${id}, ${noor.regioCode}, ${meldingId}, ${model.voorzieningId}, tstzrange(${tx.nu}, ${einde}), ${noor.gebruikerId})`.execute(
        tx.db,
      )
    else {
      const client = randomUUID()
      await sql`insert into client (id, regio_code) values (${client}, ${noor.regioCode})`.execute(tx.db)
      await sql`insert into plaatsing (id, regio_code, client_id, organisatie_id, product_code, plek_id, verblijf, status, periode, grondslag)
        values (${id}, ${noor.regioCode}, ${client}, ${model.organisatieId}, 'PROEF', ${plekId}, true, 'gestart', tstzrange(${tx.nu}, null), 'proef')`.execute(
        tx.db,
      )
    }
    await claimPlekken(tx, {
      regioCode: noor.regioCode ?? '',
      plekIds: [plekId],
      soort,
      bronId: id,
      periode: { van: tx.nu, tot: einde },
    })
    await meldBezetting(tx, huis.huis, [model.voorzieningId])
    return id
  })
}

/** Ends or extends a claim by its source: the claim follows. */
export async function zetEinde(
  { huis }: Proefhuis,
  soort: ClaimSoort,
  id: string,
  tot: number,
): Promise<void> {
  const { db } = huis.systeem
  const einde = momentVanEpoch(tot)
  if (soort === 'reservering')
    await sql`update zicht.reservering set periode = tstzrange(lower(periode), ${einde}) where id = ${id}`.execute(
      db,
    )
  else
    await sql`update zicht.plaatsing set periode = tstzrange(lower(periode), ${einde}), status = 'beeindigd', einde_reden = 'vertrek', bestemming = 'eigen_woning'
      where id = ${id}`.execute(db)
}

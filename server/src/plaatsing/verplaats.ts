import { conflict, datumIn, type Fout, ongeldig } from '@zicht/kern'
import { arrangementOp, productOp } from '@zicht/regio'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import {
  claimPlekken,
  leesRegister,
  plekBestaatOp,
  type RegisterPlek,
  vergrendelPlekken,
} from '../register/index.ts'
import { haalPlaatsing } from './haal.ts'
import { meldPlaatsing, meldPlekken, meldSignaal } from './meld-wijziging.ts'
import { neemUrenMee } from './ondersteuning.ts'
import { geclaimdePlekken, leesGroep, periodeVan, type PlaatsingRij } from './opslag.ts'
import { eisMoment, eisStatus, kan } from './plaatsing.ts'
import { sluitKlokken, zetKlokkenOver } from './rond-af.ts'
import { startKlokken } from './start-klokken.ts'
import { teamVan } from './team.ts'
import { klokkenVan, type Norm } from './termijn.ts'
import { openToegang, sluitToegang } from './toegang.ts'

export type Verplaatsing = {
  /** The first ones for the persons in order (who is named in the request first), what is left over blocks the room. */
  plekIds: string[]
  reden: string
  /** The family moves together. */
  samen: boolean
  /** Another arrangement from now on; absent: the running clock goes on when it fits the new place. */
  arrangementCode?: string | null | undefined
}

/**
 * Moves someone without a gap: the old stay ends and the new one begins at the same moment, in one transaction. The old places
 * come free, the new are claimed; the clock runs on, or starts anew when its arrangement does not fit the new place.
 */
export async function verplaats(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  opdracht: Verplaatsing,
) {
  const { rij } = await haalPlaatsing(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'plaatsing', rij, ifMatch)
  eisStatus('verplaatsing', rij.status)
  const groep = (await leesGroep(tx, rij)).filter((r) => kan('verplaatsing', r.status))
  const wie = opdracht.samen ? [rij, ...groep.filter((r) => r.id !== rij.id)] : [rij]
  const plekken = await keurPlekken(huis, tx, opdracht, wie)
  if (tx.wie.rol === 'aanbieder' && plekken[0]?.voorziening.organisatie.id !== tx.wie.organisatieId)
    throw conflict(
      'U kunt iemand zelf verhuizen binnen uw eigen organisatie. Overleg met het regieteam over een plek elders.',
      { reden: 'andere_aanbieder' },
    )
  const oude = await geclaimdePlekken(
    tx,
    wie.map((r) => r.id),
  )
  await vergrendelPlekken(tx, huis.regio.code, [...oude.map((p) => p.plekId), ...opdracht.plekIds])
  for (const een of wie) await sluitOud(tx, een, opdracht.reden)
  const nieuwe: string[] = []
  for (const [i, een] of wie.entries()) {
    const eigen = [plekken[i], ...(i === 0 ? plekken.slice(wie.length) : [])] as RegisterPlek[]
    nieuwe.push(await openNieuw(huis, tx, een, eigen, opdracht, wie.length > 1))
  }
  await meldSignaal(tx, [
    await teamVan(huis, tx),
    rij.organisatie_id,
    plekken[0]?.voorziening.organisatie.id ?? rij.organisatie_id,
  ])
  await meldPlekken(huis, tx, [...oude.map((p) => p.plekId), ...opdracht.plekIds])
  return { ids: nieuwe }
}

async function keurPlekken(
  huis: Huis,
  tx: Transactie,
  { plekIds, arrangementCode }: Verplaatsing,
  wie: readonly PlaatsingRij[],
): Promise<RegisterPlek[]> {
  const dag = datumIn(tx.nu, huis.regio.tijdzone)
  const register = await leesRegister(huis, tx)
  const fouten: Fout[] = []
  if (new Set(plekIds).size !== plekIds.length)
    fouten.push({ pad: '/plekIds', melding: 'Een plek staat hier twee keer in.', code: 'plek_dubbel' })
  if (plekIds.length < wie.length)
    fouten.push({
      pad: '/plekIds',
      melding: 'Er zijn minder plekken gekozen dan er mensen verhuizen.',
      code: 'minder_plekken',
    })
  const plekken = plekIds.map((plekId, i) => {
    const plek = register.plekken.get(plekId)
    if (!plek || !plekBestaatOp(plek, dag))
      fouten.push({ pad: `/plekIds/${i}`, melding: 'Deze plek bestaat nu niet.', code: 'plek_nu_niet' })
    return plek
  })
  if (new Set(plekken.map((p) => p?.voorziening.organisatie.id)).size > 1)
    fouten.push({
      pad: '/plekIds',
      melding: 'Kies plekken van dezelfde aanbieder.',
      code: 'plekken_een_aanbieder',
    })
  const arrangement = arrangementCode ? arrangementOp(huis.regio, arrangementCode, dag) : undefined
  if (
    arrangementCode &&
    (!arrangement || !plekken.every((p) => p && arrangement.producten.includes(p.productCode)))
  )
    fouten.push({
      pad: '/arrangementCode',
      melding: 'Dit arrangement past niet bij deze plek.',
      code: 'arrangement_past_niet',
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  if (wie.some((r) => plekIds.includes(r.plek_id ?? '')))
    throw conflict('Deze persoon heeft deze plek al.', { reden: 'zelfde_plek' })
  return plekken as RegisterPlek[]
}

/** The old stay of somebody who goes on elsewhere at this moment. */
export async function sluitOud(tx: Transactie, rij: PlaatsingRij, reden: string): Promise<void> {
  const begin = periodeVan(rij)?.van ?? tx.nu
  eisMoment(undefined, begin, tx.nu, 'De verhuizing')
  await tx.db
    .updateTable('plaatsing')
    .set({
      status: 'verplaatst',
      periode: `[${begin},${tx.nu})`,
      einde_reden: 'verplaatst',
      bestemming_toelichting: reden,
      pauze_reden: null,
      pauze_sinds: null,
      terug_verwacht: null,
    })
    .where('id', '=', rij.id)
    .execute()
}

async function openNieuw(
  huis: Huis,
  tx: Transactie,
  oud: PlaatsingRij,
  plekken: RegisterPlek[],
  opdracht: Verplaatsing,
  metGroep: boolean,
): Promise<string> {
  const plek = plekken[0] as RegisterPlek
  const organisatieId = plek.voorziening.organisatie.id
  const product = productOp(huis.regio, plek.productCode, datumIn(tx.nu, huis.regio.tijdzone))
  const id = nieuwId()
  const { id: _, periode: _p, status: _s, versie: _v, vastgelegd_op: _o, vastgelegd_door: _d, ...rest } = oud
  await tx.db
    .insertInto('plaatsing')
    .values({
      ...rest,
      id,
      organisatie_id: organisatieId,
      product_code: plek.productCode,
      plek_id: plek.id,
      arrangement_code:
        opdracht.arrangementCode === undefined ? rest.arrangement_code : opdracht.arrangementCode,
      verblijf: product?.metVerblijf ?? oud.verblijf,
      status: 'geaccepteerd',
      periode: `[${tx.nu},)`,
      aangekomen_op: null,
      vorige_plaatsing: oud.id,
      groep_id: metGroep ? rest.groep_id : null,
      einde_reden: null,
      bestemming: null,
      bestemming_toelichting: null,
      einde_akkoord_id: null,
      pauze_reden: null,
      pauze_sinds: null,
      terug_verwacht: null,
    })
    .execute()
  await claimPlekken(tx, {
    regioCode: huis.regio.code,
    plekIds: plekken.map((p) => p.id),
    soort: 'plaatsing',
    bronId: id,
    periode: { van: tx.nu, tot: null },
  })
  if (oud.adres_geheim) await sql`select kopieer_kring(${oud.id}::uuid, ${id}::uuid)`.execute(tx.db)
  const nieuw = {
    id,
    client_id: oud.client_id,
    organisatie_id: organisatieId,
    product_code: plek.productCode,
  }
  await zetToegangOver(huis, tx, oud, nieuw)
  await zetKlokken(huis, tx, oud, nieuw, opdracht.arrangementCode)
  await neemUrenMee(tx, oud.id, id)
  await meldPlaatsing(huis, tx, oud, 'verplaatst')
  await meldPlaatsing(huis, tx, { id, organisatie_id: organisatieId }, 'geplaatst')
  return id
}

type Nieuw = { id: string; client_id: string; organisatie_id: string; product_code: string }

async function zetToegangOver(huis: Huis, tx: Transactie, oud: PlaatsingRij, nieuw: Nieuw): Promise<void> {
  const teamId = oud.melding_id === null ? null : await teamVan(huis, tx)
  const deel = { clientId: oud.client_id, teamId }
  // with the same provider nothing is closed but the row itself
  if (nieuw.organisatie_id === oud.organisatie_id)
    await sql`select sluit_toegang_bij(${oud.id}::uuid, ${tx.nu}::timestamptz)`.execute(tx.db)
  else
    await sluitToegang(
      huis,
      tx,
      { ...deel, teamId: null, plaatsingId: oud.id, organisatieId: oud.organisatie_id },
      tx.nu,
    )
  await openToegang(huis, tx, { ...deel, plaatsingId: nieuw.id, organisatieId: nieuw.organisatie_id })
}

/** The clock of the arrangement goes on when the new place fits it; otherwise it is closed and the clocks of the new place start. */
async function zetKlokken(
  huis: Huis,
  tx: Transactie,
  oud: PlaatsingRij,
  nieuw: Nieuw,
  arrangementCode: string | null | undefined,
): Promise<void> {
  const lopend = await tx.db
    .selectFrom('termijn')
    .select(['id', 'norm', 'organisatie_id'])
    .where('plaatsing_id', '=', oud.id)
    .where('gesloten_op', 'is', null)
    .execute()
  if (lopend.length === 0) return
  const dag = datumIn(tx.nu, huis.regio.tijdzone)
  const past = (norm: Norm) =>
    (arrangementOp(huis.regio, norm.code, dag)?.producten ?? [oud.product_code]).includes(nieuw.product_code)
  if (arrangementCode === undefined && lopend.every((k) => past(k.norm as unknown as Norm)))
    return zetKlokkenOver(tx, oud.id, nieuw)
  await sluitKlokken(tx, oud.id, 'verplaatst')
  const klokken = klokkenVan(
    huis.regio,
    { arrangementCode: arrangementCode ?? null, productCode: nieuw.product_code },
    tx.nu,
  )
  await startKlokken(huis, tx, klokken, {
    clientId: nieuw.client_id,
    plaatsingId: nieuw.id,
    meldingId: oud.melding_id,
    teamId: lopend[0]?.organisatie_id as string,
  })
  const eigen = arrangementCode === undefined ? null : arrangementCode
  await tx.db
    .updateTable('plaatsing')
    .set({ arrangement_code: eigen, verwacht_einde: klokken[0]?.laatsteDag ?? null })
    .where('id', '=', nieuw.id)
    .execute()
}

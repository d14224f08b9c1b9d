import { conflict, type Moment, momentVan, plusDagen } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht, relatiesMet } from '../platform/toegangsrecht/index.ts'
import { claimPlekken, leesRegister, meldBezetting, vergrendelPlekken } from '../register/index.ts'
import { meldPlaatsing, meldPlekken } from './meld-wijziging.ts'
import { neemUrenMee } from './ondersteuning.ts'
import { keurOpdracht, type Plaatsingsopdracht } from './opdracht.ts'
import { geclaimdePlekken, leesGroep, type PlaatsingRij } from './opslag.ts'
import { rondAf } from './rond-af.ts'
import { startKlokken } from './start-klokken.ts'
import { klokkenVan } from './termijn.ts'
import { openToegang } from './toegang.ts'
import { sluitOud } from './verplaats.ts'

/** A placement that follows from access: both sides agreed. */
export type Toegangsopdracht = Pick<
  Plaatsingsopdracht,
  | 'personen'
  | 'plekIds'
  | 'organisatieId'
  | 'productCode'
  | 'grondslag'
  | 'grondslagKenmerk'
  | 'herkomstGemeente'
  | 'verblijf'
> & {
  verantwoordelijkeGemeente: string
  /** The access team: it answers for the clocks. */
  teamId: string
  /** A trial stay: on that day it is looked at together; it ends nothing. */
  proefTot: string | null
  zaakId: string
}

const volledig = (o: Toegangsopdracht): Plaatsingsopdracht => ({
  ...o,
  arrangementCode: null,
  adresGeheim: false,
})

async function eisPlaatsen(huis: Huis, tx: Transactie, o: Toegangsopdracht): Promise<void> {
  for (const { clientId } of o.personen)
    await eisRecht(huis, tx, {
      actie: 'plaatsen',
      object: 'plaatsing',
      objectId: null,
      clientId,
      doel: 'toegang',
      relaties: await relatiesMet(tx, clientId),
    })
}

const rijVan = (huis: Huis, o: Toegangsopdracht) => ({
  regio_code: huis.regio.code,
  organisatie_id: o.organisatieId,
  product_code: o.productCode,
  verblijf: o.verblijf,
  grondslag: o.grondslag,
  grondslag_kenmerk: o.grondslagKenmerk ?? null,
  herkomst_gemeente: o.herkomstGemeente ?? null,
  verantwoordelijke_gemeente: o.verantwoordelijkeGemeente,
  proef_tot: o.proefTot,
})

/**
 * A stay that was agreed and begins later: proposed, it claims no place yet and changes nothing of where the person is now. Checked
 * as it would be on its first day.
 */
export async function stelPlaatsingVoor(
  huis: Huis,
  tx: Transactie,
  opdracht: Toegangsopdracht,
  ingang: Moment,
): Promise<{ id: string }[]> {
  await eisPlaatsen(huis, tx, opdracht)
  const register = await leesRegister(huis, tx)
  const { plekken, bezetting } = keurOpdracht(huis.regio, register, volledig(opdracht), ingang)
  const groepId = bezetting.length > 1 ? nieuwId() : null
  const ids = bezetting.map((b) => ({ id: nieuwId(), clientId: b.clientId }))
  for (const { id, clientId } of ids)
    await tx.db
      .insertInto('plaatsing')
      .values({
        ...rijVan(huis, opdracht),
        id,
        client_id: clientId,
        verblijf_gemeente: plekken[0]?.voorziening.gemeenteCode ?? null,
        status: 'voorgesteld',
        periode: 'empty',
        groep_id: groepId,
      })
      .execute()
  return ids.map(({ id }) => ({ id }))
}

/**
 * Lets an agreed stay begin now: the places are claimed (409 `plek_bezet`), and whoever sleeps elsewhere moves without a gap, the end
 * of the old and the start of the new in one transaction. `voorgesteld`: the proposals that this follows from, if there were any.
 */
export async function bevestigPlaatsing(
  huis: Huis,
  tx: Transactie,
  opdracht: Toegangsopdracht,
  voorgesteld: readonly string[] = [],
): Promise<{ id: string }[]> {
  await eisPlaatsen(huis, tx, opdracht)
  const register = await leesRegister(huis, tx)
  const { plekken, bezetting } = keurOpdracht(huis.regio, register, volledig(opdracht), tx.nu)
  const voorstellen = await leesVoorstellen(tx, voorgesteld)
  const oude = opdracht.verblijf
    ? await lopendeVerblijven(
        tx,
        bezetting.map((b) => b.clientId),
      )
    : []
  const oudePlekken =
    oude.length === 0
      ? []
      : await geclaimdePlekken(
          tx,
          oude.map((r) => r.id),
        )
  await vergrendelPlekken(tx, huis.regio.code, [...opdracht.plekIds, ...oudePlekken.map((p) => p.plekId)])
  const klokken = klokkenVan(huis.regio, volledig(opdracht), tx.nu)
  const groepId = bezetting.length > 1 ? (voorstellen[0]?.groep_id ?? nieuwId()) : null
  const ids: { id: string }[] = []
  for (const plaats of bezetting) {
    const oud = oude.find((r) => r.client_id === plaats.clientId)
    const groep = oud ? await leesGroep(tx, oud) : []
    if (oud) await sluitOud(tx, oud, 'geplaatst vanuit de toegang')
    const voorstel = voorstellen.find((v) => v.client_id === plaats.clientId)
    const id = voorstel?.id ?? nieuwId()
    ids.push({ id })
    const begin = {
      ...rijVan(huis, opdracht),
      plek_id: plaats.plekId,
      verblijf_gemeente: null,
      status: 'geaccepteerd',
      periode: `[${tx.nu},)`,
      verwacht_einde: klokken[0]?.laatsteDag ?? null,
      groep_id: groepId,
      vorige_plaatsing: oud?.id ?? null,
    }
    if (voorstel) await tx.db.updateTable('plaatsing').set(begin).where('id', '=', id).execute()
    else
      await tx.db
        .insertInto('plaatsing')
        .values({ ...begin, id, client_id: plaats.clientId })
        .execute()
    await claimPlekken(tx, {
      regioCode: huis.regio.code,
      plekIds: [plaats.plekId, ...plaats.extra],
      soort: 'plaatsing',
      bronId: id,
      periode: { van: tx.nu, tot: null },
    })
    if (oud) {
      const blijvers = groep.filter((r) => !oude.some((o) => o.id === r.id))
      await rondAf(huis, tx, oud, { per: tx.nu, reden: 'verplaatst', blijvers })
      await meldPlaatsing(huis, tx, oud, 'verplaatst')
      await neemUrenMee(tx, oud.id, id)
    }
    await openToegang(huis, tx, {
      plaatsingId: id,
      clientId: plaats.clientId,
      organisatieId: opdracht.organisatieId,
      teamId: null,
    })
    if (plaats.hoofd) {
      await startKlokken(huis, tx, klokken, {
        ...plaats,
        plaatsingId: id,
        meldingId: null,
        teamId: opdracht.teamId,
      })
      if (opdracht.proefTot) await vraagProefgesprek(huis, tx, opdracht, id, opdracht.proefTot)
    }
    await meld(tx, {
      soort: 'nl.zicht.plaatsing.geplaatst',
      onderwerp: id,
      dataref: `/v1/plaatsingen/${id}`,
      publiek: [...new Set([opdracht.organisatieId, opdracht.teamId])],
    })
  }
  await meldPlekken(
    huis,
    tx,
    oudePlekken.map((p) => p.plekId),
  )
  await meldBezetting(tx, huis, [...new Set(plekken.map((p) => p.voorziening.id))])
  return ids
}

async function leesVoorstellen(tx: Transactie, ids: readonly string[]): Promise<PlaatsingRij[]> {
  if (ids.length === 0) return []
  const rijen = await tx.db
    .selectFrom('plaatsing')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  if (rijen.some((r) => r.status !== 'voorgesteld'))
    throw conflict('Deze plaatsing is al begonnen of vervallen.', { reden: 'status' })
  return rijen
}

/** Where these people sleep now; locked in the order of the ids. */
const lopendeVerblijven = (tx: Transactie, clientIds: readonly string[]): Promise<PlaatsingRij[]> =>
  tx.db
    .selectFrom('plaatsing')
    .selectAll()
    .where('client_id', 'in', [...clientIds])
    .where('verblijf', '=', true)
    .where(sql<boolean>`upper_inf(periode)`)
    .orderBy('id')
    .forUpdate()
    .execute()

/** The trial is looked at together on its last day; nobody leaves by that. */
async function vraagProefgesprek(
  huis: Huis,
  tx: Transactie,
  o: Toegangsopdracht,
  plaatsingId: string,
  tot: string,
): Promise<void> {
  await tx.db
    .insertInto('taak')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      soort: 'proefverblijf',
      organisatie_id: o.teamId,
      rol: null,
      plaatsing_id: plaatsingId,
      zaak_id: o.zaakId,
      uiterlijk: momentVan(plusDagen(tot, 1), '00:00', huis.regio.tijdzone),
    })
    .execute()
}

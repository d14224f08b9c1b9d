import { productOp } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { openZaak } from '../toegang/index.ts'
import { eisLijstregels } from './beleid.ts'
import { leesMutaties, leesStand, openPlaats, type PlaatsRij, vandaagIn } from './opslag.ts'
import { toonTelling } from './punten.ts'
import { maakStand } from './stand.ts'
import { instroomVan, toonWaarom } from './toon-lijst.ts'
import { verloopVan } from './verloop.ts'
import { verwachtWachttijd } from './wachttijd.ts'

/** What anybody may know of a place that is one's own or one's case: where it stands, why, and how it came there. */
async function beschrijf(huis: Huis, tx: Transactie, plaats: PlaatsRij) {
  const dag = vandaagIn(huis, tx)
  const regels = eisLijstregels(huis.regio, plaats.product_code, dag)
  const rijen = await leesStand(tx, regels, plaats.product_code, dag)
  const stand = maakStand(regels, rijen, dag)
  const positie = stand.positie.get(plaats.id) ?? null
  const instroom = await instroomVan(huis, tx, regels, plaats.product_code)
  const klasse = regels.beleid.urgentieklassen.find((k) => k.code === plaats.urgentieklasse)
  return {
    id: plaats.id,
    versie: plaats.versie,
    zaakId: plaats.zaak_id,
    product: plaats.product_code,
    naam: productOp(huis.regio, plaats.product_code, dag)?.naam ?? plaats.product_code,
    lijst: plaats.lijst,
    status: plaats.status,
    positie,
    voorU: positie === null ? null : positie - 1,
    op: tx.nu,
    urgentieklasse: { code: plaats.urgentieklasse, naam: klasse?.naam ?? plaats.urgentieklasse },
    wachtendSinds: plaats.wachtend_sinds,
    punten: toonTelling(rijen.find((r) => r.id === plaats.id)?.telling),
    geparkeerdTot: plaats.parkeer_tot,
    parkeerReden: plaats.parkeer_reden,
    laatsteContact: plaats.laatste_contact,
    behoeften: plaats.behoeften,
    wensen: plaats.wensen,
    aanbieders: plaats.aanbieders,
    buurt: plaats.buurt,
    netwerk: plaats.netwerk,
    waarom: toonWaarom(regels, stand, plaats.id, dag),
    verwachting:
      positie === null || plaats.lijst !== 'wachtend'
        ? null
        : verwachtWachttijd(regels.beleid, positie, instroom.aantal, instroom.maanden),
    uitlegVolgorde: regels.beleid.volgorde
      .filter((s) => s.veld !== 'pasvorm')
      .map(({ naam, verandertDoor }) => ({ naam, verandertDoor: verandertDoor ?? null })),
    verloop: verloopVan(
      plaats.id,
      plaats.lijst,
      positie,
      await leesMutaties(tx, plaats.product_code),
      regels.versie,
      20,
      regels.punten !== null,
    ),
    overbrugging: await leesOverbrugging(tx, plaats.id),
  }
}

async function leesOverbrugging(tx: Transactie, plaatsId: string) {
  const { rows } = await sql<{
    id: string
    soort: string
    doorWie: string
    van: string
    tot: string | null
    toelichting: string | null
  }>`
    select id, soort, door_wie as "doorWie", lower(periode)::text as van, upper(periode)::text as tot, toelichting
      from overbrugging where plaats_id = ${plaatsId} order by periode desc`.execute(tx.db)
  return rows
}

export async function toonPlaats(huis: Huis, tx: Transactie, id: string) {
  return beschrijf(huis, tx, await openPlaats(huis, tx, id, 'lezen'))
}

/** The lists on which the person of a case stands or stood. */
export async function toonPlaatsenVanZaak(huis: Huis, tx: Transactie, zaakId: string) {
  const zaak = await openZaak(huis, tx, zaakId, 'lezen')
  const rijen = await tx.db
    .selectFrom('wachtlijstplaats')
    .selectAll()
    .where('zaak_id', '=', zaak.id)
    .orderBy('id')
    .execute()
  const items = []
  for (const rij of rijen) items.push(await beschrijf(huis, tx, rij))
  return { items }
}

/** One's own places, in plain numbers: where am I, how many before me, how long does it usually take. */
export async function toonMijnPlaatsen(huis: Huis, tx: Transactie) {
  const clientId = tx.wie.clientzelf
  await eisRecht(huis, tx, {
    actie: 'lezen',
    object: 'wachtlijst',
    objectId: null,
    clientId,
    doel: 'eigen',
    relaties: clientId ? ['zelf'] : [],
  })
  const rijen = await tx.db
    .selectFrom('wachtlijstplaats')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('einde_op', 'is', null)
    .orderBy('id')
    .execute()
  const items = []
  for (const rij of rijen) items.push(await beschrijf(huis, tx, rij))
  return { items }
}

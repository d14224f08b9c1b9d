import { conflict, datumIn, nietGevonden } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { vindOfMaakClient } from '../dossier/index.ts'
import { plaatsClient } from '../plaatsing/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { meldBezetting } from '../register/index.ts'
import type { PlaatsingIn } from './contract.ts'
import { meldingnummer } from './dubbele-meldingen.ts'
import { eisLopend } from './houd-vast.ts'
import { type Keuze, kiesPlekken, ofAlternatieven } from './kies-plekken.ts'
import { noteerVolle } from './noteer-volle.ts'
import { beeindigReserveringen, leesReservering, type Meldingrij, vereisMelding } from './opslag.ts'
import { statusVan } from './reservering.ts'
import { vraagVanMelding } from './vraag-van-melding.ts'

const CONVENANT = 'Wmo 2015 art. 5.1.1; samenwerkingsafspraak regieteam en DPIA'

/**
 * Places the people of a call, from a hold or directly (C024, C036): the arrangement follows from the product by the region's data,
 * its clock starts, files are opened with what little we know, the provider may see who comes. All or nothing.
 */
export async function plaatsInCrisis(huis: Huis, tx: Transactie, meldingId: string, invoer: PlaatsingIn) {
  const melding = await vereisMelding(huis, tx, meldingId, 'plaatsen')
  eisLopend(melding)
  if (melding.status === 'geplaatst')
    throw conflict('Voor deze melding is al een plek gegeven. Verplaatsen kan vanuit het verblijf.', {
      reden: 'al_geplaatst',
    })
  const vraag = vraagVanMelding(melding)
  const houd = await eigenReservering(tx, melding, invoer.reserveringId ?? null)
  const keuze = await kiesPlekken(huis, tx, houd?.plekIds ?? invoer.plekIds ?? [], vraag, {
    afwijkreden: invoer.afwijkreden ?? houd?.afwijkreden ?? null,
    eigen: houd?.loopt ? houd.plekIds : [],
  })
  const vol = await noteerVolle(huis, tx, meldingId, vraag, keuze)
  if (houd?.loopt) await beeindigReserveringen(tx, { ids: [houd.id] }, 'omgezet')
  const vrijgekomen = await beeindigReserveringen(tx, { meldingId }, 'ingetrokken')
  const clienten = await openDossiers(huis, tx, melding)
  const plaatsingen = await ofAlternatieven(huis, tx, vraag, () =>
    plaatsClient(huis, tx, opdracht(huis, tx, melding, keuze, clienten, invoer)),
  )
  await legVast(tx, melding, keuze, plaatsingen[0]?.id ?? null, clienten[0] ?? null)
  await meld(tx, {
    soort: 'nl.zicht.crisis.geplaatst',
    onderwerp: meldingId,
    dataref: `/v1/crisismeldingen/${meldingId}`,
    publiek: [melding.team_id],
  })
  await meldBezetting(tx, huis, vrijgekomen)
  return {
    plaatsingen: plaatsingen.map((p, i) => ({ id: p.id, clientId: clienten[i] ?? '' })),
    arrangementCode: keuze.ruimte.arrangement?.code ?? null,
    vol,
  }
}

/** The hold, if it belongs to this call. A hold that lapsed is no obstacle as long as its place is still free. */
async function eigenReservering(tx: Transactie, melding: Meldingrij, id: string | null) {
  if (id === null) return null
  const rij = await leesReservering(tx, id)
  if (!rij || rij.melding_id !== melding.id) throw nietGevonden()
  if (rij.einde !== null)
    throw conflict('Deze reservering loopt niet meer. Kies opnieuw een plek.', { reden: rij.einde })
  return {
    id,
    plekIds: rij.plekIds,
    afwijkreden: rij.afwijkreden,
    loopt: statusVan(null, rij.periode, tx.nu) === 'loopt',
  }
}

/** A file for each of them; what the call knew is carried over, nothing is asked twice. */
async function openDossiers(huis: Huis, tx: Transactie, m: Meldingrij): Promise<string[]> {
  const opening = {
    organisatieId: m.team_id,
    relatie: 'crisis',
    veldset: 'crisis',
    bronSoort: 'crisismelding',
    bronId: m.id,
    grondslag: CONVENANT,
  } as const
  const lvbVermoeden = m.lvb_vermoeden === 'weet_niet' ? null : m.lvb_vermoeden === 'ja'
  const hoofd = {
    clientId: m.client_id,
    roepnaam: m.roepnaam,
    leeftijd: m.leeftijd,
    geslacht: m.geslacht,
    herkomstGemeente: m.herkomst_gemeente,
    lvbVermoeden,
  }
  const ids = [(await vindOfMaakClient(huis, tx, hoofd, opening)).id]
  for (const p of m.personen) {
    const opgave = {
      clientId: p.client_id,
      roepnaam: p.roepnaam,
      leeftijd: p.leeftijd,
      geslacht: p.geslacht,
      herkomstGemeente: m.herkomst_gemeente,
    }
    const { id } = await vindOfMaakClient(huis, tx, opgave, opening)
    ids.push(id)
    await tx.db.updateTable('crisismelding_persoon').set({ client_id: id }).where('id', '=', p.id).execute()
  }
  return ids
}

function opdracht(
  huis: Huis,
  tx: Transactie,
  m: Meldingrij,
  { ruimte, plekIds }: Keuze,
  clienten: string[],
  invoer: PlaatsingIn,
) {
  const product = productOp(huis.regio, ruimte.productCode, datumIn(tx.nu, huis.regio.tijdzone))
  const personen = clienten.map((clientId, i) => ({ clientId, hoofd: i === 0 }))
  return {
    personen: ruimte.perHuishouden ? personen.slice(0, 1) : personen,
    plekIds,
    organisatieId: ruimte.voorziening.organisatie.id,
    productCode: ruimte.productCode,
    arrangementCode: ruimte.arrangement?.code ?? null,
    grondslag: product?.grondslag ?? '',
    grondslagKenmerk: `crisismelding ${meldingnummer(m.jaar, m.nummer)}`,
    meldingId: m.id,
    herkomstGemeente: m.herkomst_gemeente,
    vorigeVoorziening: m.verblijft_nu,
    toekomstperspectief: invoer.toekomstperspectief ?? null,
    adresGeheim: m.adres_geheim || ruimte.voorziening.adresGeheim,
    kring: invoer.kring,
    verblijf: product?.metVerblijf ?? true,
  }
}

async function legVast(
  tx: Transactie,
  m: Meldingrij,
  { ruimte }: Keuze,
  plaatsingId: string | null,
  clientId: string | null,
): Promise<void> {
  await tx.db
    .insertInto('crisisactie')
    .values({
      id: nieuwId(),
      regio_code: tx.wie.regioCode ?? '',
      melding_id: m.id,
      soort: 'arrangement',
      arrangement_code: ruimte.arrangement?.code ?? null,
      plaatsing_id: plaatsingId,
      op: tx.nu,
      door: tx.wie.gebruikerId ?? '',
    })
    .execute()
  await tx.db
    .updateTable('crisismelding')
    .set({ status: 'geplaatst', client_id: clientId })
    .where('id', '=', m.id)
    .execute()
}

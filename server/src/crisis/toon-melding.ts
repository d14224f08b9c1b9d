import { datumIn, nietGevonden, periodeUitTekst } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { meldingnummer, misschienDezelfde } from './dubbele-meldingen.ts'
import { type Detailrij, leesDetail, type Lijstrij, leesLijst, leesTellingen } from './leesmodel.ts'
import { leesRegister } from '../register/index.ts'
import { klokVan } from './antwoord.ts'
import type { LijstQuery } from './contract.ts'
import { vereisMelding } from './opslag.ts'
import { statusVan, uiterlijk } from './reservering.ts'
import { type Aanbod, aanbodVan } from './ruimte.ts'

/** One call with all that belongs to it, in the field set of the crisis team. */
export async function toonMelding(huis: Huis, tx: Transactie, id: string) {
  const melding = await vereisMelding(huis, tx, id, 'lezen', { vergrendel: false })
  const rij = await leesDetail(tx, id)
  if (!rij) throw nietGevonden()
  const dubbelen =
    rij.status === 'gesloten' || melding.client_id !== null ? [] : await misschienDezelfde(huis, tx, rij, id)
  const aanbod = aanbodVan(huis.regio, await leesRegister(huis, tx), datumIn(tx.nu, huis.regio.tijdzone))
  return { body: meldingUit(huis, rij, tx, dubbelen, aanbod), versie: rij.versie }
}

/** May the caller know where? Without violence the whole team; with it who holds, who took part, and who was named. */
export const isInKring = (rij: Pick<Detailrij, 'adres_geheim' | 'status' | 'plaatsingen'>): boolean =>
  !rij.adres_geheim || rij.status === 'open' || rij.plaatsingen.length > 0

function meldingUit(
  huis: Huis,
  rij: Detailrij,
  tx: Transactie,
  misschien: Awaited<ReturnType<typeof misschienDezelfde>>,
  aanbod: Aanbod,
) {
  const kring = isInKring(rij)
  return {
    id: rij.id,
    nummer: meldingnummer(rij.jaar, rij.nummer),
    status: rij.status,
    gemeldOp: rij.gemeld_op,
    aangenomenDoor: rij.aangenomen_door,
    roepnaam: rij.roepnaam,
    leeftijd: rij.leeftijd,
    geslacht: rij.geslacht,
    kanaal: rij.kanaal,
    verwijzer: rij.verwijzer,
    terugbelnummer: rij.terugbelnummer,
    herkomstGemeente: rij.herkomst_gemeente,
    netwerkGemeente: rij.netwerk_gemeente,
    verblijftNu: rij.verblijft_nu,
    directGevaar: rij.direct_gevaar,
    huiselijkGeweld: rij.huiselijk_geweld,
    kinderen: rij.kinderen,
    psychischeNood: rij.psychische_nood,
    lvbVermoeden: rij.lvb_vermoeden,
    risicoKinderen: rij.risico_kinderen,
    behoeften: rij.behoeften,
    vervoer: rij.vervoer,
    toelichting: rij.toelichting,
    adresGeheim: rij.adres_geheim,
    inKring: kring,
    clientId: rij.client_id,
    uitkomst: rij.uitkomst,
    vervolg: rij.vervolg,
    geslotenOp: rij.gesloten_op,
    inzageTot: rij.inzage_tot,
    versie: rij.versie,
    huishouden: rij.personen.map(({ client_id, ...p }) => ({ ...p, clientId: client_id })),
    reserveringen: rij.reserveringen.map((r) =>
      reserveringUit(huis, r, tx, aanbod, !rij.adres_geheim || r.van_mij || rij.plaatsingen.length > 0),
    ),
    plaatsingen: rij.plaatsingen.map((p) => ({
      id: p.id,
      clientId: p.client_id,
      status: p.status,
      van: p.van,
      aangekomenOp: p.aangekomen_op,
      arrangementCode: p.arrangement_code,
      verwachtEinde: p.verwacht_einde,
      voorziening: p.voorziening,
      eenheid: p.eenheid,
      telefoon: p.telefoon,
      adres: p.adres,
    })),
    acties: rij.acties.map(({ arrangement_code, ...a }) => ({
      ...a,
      arrangementCode: kring ? arrangement_code : null,
    })),
    onvervuld: rij.onvervuld,
    misschienDezelfde: misschien,
  }
}

/** Outside the circle a colleague sees that a place is held, by whom and until when; not where. */
function reserveringUit(
  huis: Huis,
  r: Detailrij['reserveringen'][number],
  tx: Transactie,
  aanbod: Aanbod,
  zienWaar: boolean,
) {
  const periode = periodeUitTekst(r.periode)
  const status = statusVan(r.einde, periode, tx.nu)
  const ruimte = aanbod.vanPlek.get(r.plek_ids[0] ?? '')
  return {
    id: r.id,
    status,
    van: periode?.van ?? null,
    tot: periode?.tot ?? null,
    uiterlijk: periode ? uiterlijk(huis.regio, periode.van, datumIn(periode.van, huis.regio.tijdzone)) : null,
    gehoudenDoor: r.gehouden_door,
    arrangement: zienWaar && status === 'loopt' && ruimte ? klokVan(huis.regio, ruimte, tx.nu) : null,
    plekIds: zienWaar ? r.plek_ids : [],
    voorzieningId: zienWaar ? r.voorziening_id : null,
    voorziening: zienWaar ? r.voorziening : null,
    eenheid: zienWaar ? r.eenheid : null,
    telefoon: zienWaar ? r.telefoon : null,
    adres: zienWaar ? r.adres : null,
    versie: r.versie,
  }
}

/** The team's calls, open first. Looking at a list of people is itself written down. */
export async function toonLijst(huis: Huis, tx: Transactie, query: LijstQuery) {
  await eisRecht(huis, tx, {
    actie: 'lezen',
    object: 'crisismelding',
    objectId: null,
    doel: 'crisis',
    relaties: ['team'],
  })
  const [rijen, tellingen] = [await leesLijst(tx, query), await leesTellingen(tx)]
  return { items: rijen.map(regelUit), tellingen }
}

function regelUit(r: Lijstrij) {
  const zienWaar = !r.adres_geheim || r.houd_van_mij === true
  return {
    id: r.id,
    nummer: meldingnummer(r.jaar, r.nummer),
    status: r.status,
    gemeldOp: r.gemeld_op,
    aangenomenDoor: r.aangenomen_door,
    roepnaam: r.roepnaam,
    leeftijd: r.leeftijd,
    geslacht: r.geslacht,
    huiselijkGeweld: r.huiselijk_geweld,
    directGevaar: r.direct_gevaar,
    personen: r.personen,
    behoeften: r.behoeften,
    gemeente: r.gemeente,
    reserveringTot: r.houd_tot,
    reserveringVoorziening: zienWaar ? r.houd_voorziening : null,
    gehoudenDoor: r.houd_door,
    verlopenOp: r.verlopen_op,
    geplaatstBij: r.verblijf_voorziening,
    onvervuld: r.onvervuld,
  }
}

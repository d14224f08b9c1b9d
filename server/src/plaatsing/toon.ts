import { datumIn, leeftijdOp, plusDuur } from '@zicht/kern'
import { geldigOp, productOp } from '@zicht/regio'
import { weergavenaam } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Actie, BELEID, type Veldset } from '../platform/toegangsrecht/index.ts'
import type { Register } from '../register/index.ts'
import {
  akkoordenBij,
  type Klokregel,
  klokkenBij,
  medebewoners,
  plannenBij,
  type Verblijfsregel,
} from './leesmodel.ts'
import { herbeoordelingenVan } from './herbeoordeel-verblijf.ts'
import { klokstand } from './klokstand.ts'
import { periodeVan, type PlaatsingRij } from './opslag.ts'
import { ondersteuningVan } from './ondersteuning.ts'
import { kan, kanNu } from './plaatsing.ts'
import { rollenVoorSluiten } from './sluit-klok.ts'
import type { Norm } from './termijn.ts'
import { vraagtHerbeoordeling } from './verblijfsbeleid.ts'
import { alVerlengd } from './verlenging.ts'

const iso = (moment: string): string => new Date(moment).toISOString()

/** A stay as lists show it. Names of products and arrangements are the region's, of the day it began. */
export function toonVerblijf(huis: Huis, tx: Transactie, register: Register, r: Verblijfsregel) {
  const { regio } = huis
  const periode = periodeVan(r)
  const dag = datumIn(periode?.van ?? tx.nu, regio.tijdzone)
  const plek = register.plekken.get(r.plek_id ?? '')
  const arrangement = regio.arrangementen.find((a) => a.code === r.arrangement_code)
  return {
    id: r.id,
    versie: r.versie,
    status: r.status,
    kan: kanNu(r.status),
    client: {
      id: r.client_id,
      naam: weergavenaam(r),
      leeftijd: r.geboortedatum === null ? null : leeftijdOp(r.geboortedatum, datumIn(tx.nu, regio.tijdzone)),
    },
    voorziening: plek
      ? { id: plek.voorziening.id, naam: plek.voorziening.naam, telefoon: plek.voorziening.telefoon }
      : null,
    plek: plek ? { eenheid: plek.eenheid.naam, nummer: plek.nummer } : null,
    aanbieder: register.organisaties.get(r.organisatie_id)?.naam ?? '',
    product: productOp(regio, r.product_code, dag)?.naam ?? r.product_code,
    arrangement: arrangement?.naam ?? r.arrangement_code,
    sinds: periode?.van ?? null,
    tot: periode?.tot ?? null,
    verwachtEinde: r.verwacht_einde,
    aangekomenOp: r.aangekomen_op,
    afwezig: r.pauze_reden === null ? null : { reden: r.pauze_reden, terugVerwacht: r.terug_verwacht },
    adresGeheim: r.adres_geheim,
    groepId: r.groep_id,
    klok: r.klok === null ? null : toonKlok(r.klok, tx, regio.tijdzone),
    heeftVervolgplan: r.heeft_vervolgplan,
    akkoordOpen: r.akkoord_open,
  }
}

function toonKlok(
  klok: { id: string; soort: string; begin: string; einde: string; norm: Norm },
  tx: Transactie,
  tijdzone: string,
) {
  const einde = iso(klok.einde)
  return {
    id: klok.id,
    soort: klok.soort,
    naam: klok.norm.naam,
    herkomst: klok.norm.herkomst,
    einde,
    ...klokstand({ ...klok, einde }, tx.nu, tijdzone),
  }
}

function toonKlokMetAfloop(k: Klokregel, tx: Transactie, regio: Huis['regio']) {
  const { tijdzone } = regio
  const { verlengen } = k.norm
  const over = Math.max(
    0,
    verlengen.maxDagen -
      alVerlengd(
        k.verlengingen.map((v) => ({ van: iso(v.van), tot: iso(v.tot) })),
        tijdzone,
      ),
  )
  const rollen = rollenVoorSluiten(k.norm)
  return {
    ...toonKlok(k, tx, tijdzone),
    versie: k.versie,
    bron: k.bron,
    begin: k.begin,
    eersteDagTelt: k.norm.eersteDagTelt,
    verlengbaar: k.gesloten_op === null && over > 0 && verlengen.rollen.includes(tx.wie.rol as never),
    dagenTeVerlengen: over,
    rollenVerlengen: verlengen.rollen,
    langVerblijf: vraagtHerbeoordeling(regio, k),
    magSluiten: k.gesloten_op === null && (rollen === null || rollen.includes(tx.wie.rol)),
    gesloten:
      k.gesloten_op === null
        ? null
        : { op: k.gesloten_op, reden: k.gesloten_reden ?? '', door: k.gesloten_door },
    verlengingen: k.verlengingen,
    treden: k.treden,
  }
}

/** Outcomes of the region with the last day they allow, and those of before. */
async function herbeoordelingenUit(huis: Huis, tx: Transactie, id: string) {
  const dag = datumIn(tx.nu, huis.regio.tijdzone)
  const namen = new Map(huis.regio.verblijfsbeleid.flatMap((b) => b.uitkomsten).map((u) => [u.code, u.naam]))
  return {
    uitkomsten: geldigOp(huis.regio.verblijfsbeleid, dag).flatMap((b) =>
      b.uitkomsten.map(({ code, naam, uitleg, opnieuwBinnen }) => ({
        code,
        naam,
        uitleg,
        uiterlijk: plusDuur(dag, opnieuwBinnen),
      })),
    ),
    items: (await herbeoordelingenVan(tx, id)).map((h) => ({
      ...h,
      naam: namen.get(h.uitkomst) ?? h.uitkomst,
      op: iso(h.op),
    })),
  }
}

/** Of who works with the stay: the sets of who only looks (the municipality, oneself) have no such action. */
const rolMag = (tx: Transactie, actie: Actie, veldset: Veldset): boolean =>
  BELEID.some(
    (r) =>
      r.object === 'plaatsing' &&
      r.veldset === veldset &&
      r.acties.includes(actie) &&
      r.rollen.includes(tx.wie.rol as never),
  )

/** One stay whole; what of it leaves the house is decided by the field set (see the contract). */
export async function toonPlaatsing(
  huis: Huis,
  tx: Transactie,
  register: Register,
  regel: Verblijfsregel,
  rij: PlaatsingRij,
  veldset: Veldset,
) {
  const [klokken, plannen, akkoorden, samen] = [
    await klokkenBij(tx, rij.id),
    await plannenBij(tx, rij.id),
    await akkoordenBij(tx, rij.id),
    await medebewoners(tx, rij.groep_id, rij.id),
  ]
  const voorbij = rij.einde_reden !== null || rij.bestemming !== null
  return {
    veldset,
    ...toonVerblijf(huis, tx, register, regel),
    meldingId: rij.melding_id,
    grondslag: rij.grondslag,
    grondslagKenmerk: rij.grondslag_kenmerk,
    herkomstGemeente: rij.herkomst_gemeente,
    vorigeVoorziening: rij.vorige_voorziening,
    toekomstperspectief: rij.toekomstperspectief,
    einde: voorbij
      ? { reden: rij.einde_reden, bestemming: rij.bestemming, toelichting: rij.bestemming_toelichting }
      : null,
    vorigePlaatsing: rij.vorige_plaatsing,
    klokken: klokken.map((k) => toonKlokMetAfloop(k, tx, huis.regio)),
    proefTot: rij.proef_tot,
    ondersteuning: await ondersteuningVan(huis, tx, rij.id),
    herbeoordelingen: await herbeoordelingenUit(huis, tx, rij.id),
    mag: {
      ondersteunen: rolMag(tx, 'ondersteunen', veldset) && kan('ondersteuning', rij.status),
      herbeoordelen: rolMag(tx, 'herbeoordelen', veldset) && kan('herbeoordeling', rij.status),
    },
    vervolgplannen: plannen,
    akkoorden: akkoorden.map((a) => ({
      id: a.id,
      bestemming: a.bestemming,
      reden: a.reden,
      gevraagdDoor: a.gevraagd_door_naam,
      zelfGevraagd: a.gevraagd_door === tx.wie.gebruikerId,
      gevraagdOp: a.gevraagd_op,
      besluit: a.besluit,
      besluitReden: a.besluit_reden,
      beslotenDoor: a.besloten_door_naam,
      beslotenOp: a.besloten_op,
    })),
    medebewoners: samen.map((m) => ({ id: m.id, naam: weergavenaam(m), status: m.status })),
  }
}

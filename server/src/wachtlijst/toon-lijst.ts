import { momentMinDuur, nietGevonden } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { sql } from 'kysely'
import { weergavenaam } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { lijstregelsOp, type Lijstregels, methodenOp, productenMetLijst } from './beleid.ts'
import { leesGeplaatst, leesMutaties, leesStand, type PlaatsRij, vandaagIn } from './opslag.ts'
import { LIJSTEN, maakStand, type Stand, waaromHier } from './stand.ts'
import { verloopVan } from './verloop.ts'
import { verwachtWachttijd } from './wachttijd.ts'

const TERUG = 'P30D'

export const maandenIn = (duur: string): number => {
  const [, jaren = '0', maanden = '0'] = /^P(?:(\d+)Y)?(?:(\d+)M)?/.exec(duur) ?? []
  return Number(jaren) * 12 + Number(maanden)
}

/** How many were placed in the region's time to look back. */
export async function instroomVan(huis: Huis, tx: Transactie, regels: Lijstregels, product: string) {
  const { terugkijken } = regels.beleid.wachttijd
  const dagen = await leesGeplaatst(tx, product, momentMinDuur(tx.nu, terugkijken, huis.regio.tijdzone))
  return { aantal: dagen.length, maanden: maandenIn(terugkijken), dagen }
}

/** Why somebody stands here, as data: the key in which the one directly before goes first. */
export function toonWaarom(regels: Lijstregels, stand: Stand, id: string, dag: string) {
  const w = waaromHier(regels, stand, id, dag)
  if (w === null) return null
  if (w.door !== 'sleutel') return { sleutel: null, naam: null, voor: null, na: null }
  return {
    sleutel: w.sleutel.veld,
    naam: w.sleutel.naam,
    voor: w.waardeVoor === null || w.waardeVoor === undefined ? null : String(w.waardeVoor),
    na: w.waardeNa === null || w.waardeNa === undefined ? null : String(w.waardeNa),
  }
}

/** Every list of the region with its numbers: who waits and who is interested, apart. */
export async function toonLijsten(huis: Huis, tx: Transactie) {
  const eis = {
    actie: 'zoeken',
    object: 'wachtlijst',
    objectId: null,
    doel: 'toegang',
    relaties: [],
  } as const
  await eisRecht(huis, tx, eis)
  const dag = vandaagIn(huis, tx)
  const items = []
  for (const code of productenMetLijst(huis.regio, dag)) {
    const regels = lijstregelsOp(huis.regio, code, dag)
    if (!regels) continue
    const stand = maakStand(regels, await leesStand(tx, regels, code, dag), dag)
    const instroom = await instroomVan(huis, tx, regels, code)
    const open = await tx.db
      .selectFrom('vacature as v')
      .innerJoin('opening as o', 'o.vacature_id', 'v.id')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('v.product_code', '=', code)
      .where('v.ingetrokken_op', 'is', null)
      .where(
        sql<boolean>`not exists (select 1 from aanbod a where a.opening_id = o.id and a.status in ('bij_aanbieder','bij_client','aanvaard','geplaatst'))`,
      )
      .executeTakeFirstOrThrow()
    items.push({
      product: code,
      naam: productOp(huis.regio, code, dag)?.naam ?? code,
      wachtend: stand.volgorde.wachtend.length,
      belangstellend: stand.volgorde.belangstellend.length,
      geparkeerd: stand.geparkeerd.wachtend + stand.geparkeerd.belangstellend,
      vrijeOpeningen: Number(open.n),
      methoden: methodenOp(huis.regio, regels.beleid, dag),
      geplaatstInPeriode: instroom.aantal,
      periodeMaanden: instroom.maanden,
    })
  }
  return { items }
}

type Rij = PlaatsRij & {
  roepnaam: string | null
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
  aanbod: string | null
}

/** One list: everybody of the own cases with the reason of the position and of its last change; others as a number only. */
export async function toonLijst(huis: Huis, tx: Transactie, product: string) {
  await eisRecht(huis, tx, {
    actie: 'zoeken',
    object: 'wachtlijst',
    objectId: null,
    doel: 'toegang',
    relaties: [],
  })
  const dag = vandaagIn(huis, tx)
  const regels = lijstregelsOp(huis.regio, product, dag)
  if (!regels) throw nietGevonden()
  const rijen = await leesStand(tx, regels, product, dag)
  const stand = maakStand(regels, rijen, dag)
  const mutaties = await leesMutaties(tx, product, momentMinDuur(tx.nu, TERUG, huis.regio.tijdzone))
  const instroom = await instroomVan(huis, tx, regels, product)
  const { rows } = await sql<Rij>`
    select p.*, p.wachtend_sinds::text as wachtend_sinds, p.parkeer_tot::text as parkeer_tot, p.laatste_contact::text as laatste_contact,
           c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam,
           (select a.status from aanbod a where a.plaats_id = p.id and a.status in ('bij_aanbieder','bij_client','aanvaard')) as aanbod
      from wachtlijstplaats p join client c on c.id = p.client_id
     where p.product_code = ${product} and p.einde_op is null order by p.id`.execute(tx.db)
  const punten = new Map(rijen.map((r) => [r.id, r.telling?.totaal ?? null]))
  const items = rows.map((r) => {
    const positie = stand.positie.get(r.id) ?? null
    return {
      id: r.id,
      versie: r.versie,
      zaakId: r.zaak_id,
      naam: weergavenaam(r),
      lijst: r.lijst,
      positie,
      status: r.status,
      urgentieklasse: r.urgentieklasse,
      wachtendSinds: r.wachtend_sinds,
      punten: punten.get(r.id) ?? null,
      laatsteContact: r.laatste_contact,
      geparkeerdTot: r.parkeer_tot,
      parkeerReden: r.parkeer_reden,
      aanbod: r.aanbod,
      waarom: toonWaarom(regels, stand, r.id, dag),
      laatsteVerandering:
        verloopVan(r.id, r.lijst, positie, mutaties, regels.versie, 1, regels.punten !== null)[0] ?? null,
      verwachting:
        positie === null || r.lijst !== 'wachtend'
          ? null
          : verwachtWachttijd(regels.beleid, positie, instroom.aantal, instroom.maanden),
    }
  })
  const volgorde = (a: (typeof items)[number], b: (typeof items)[number]) =>
    LIJSTEN.indexOf(a.lijst as never) - LIJSTEN.indexOf(b.lijst as never) ||
    (a.positie ?? Number.MAX_SAFE_INTEGER) - (b.positie ?? Number.MAX_SAFE_INTEGER)
  return {
    product,
    naam: productOp(huis.regio, product, dag)?.naam ?? product,
    regels: {
      naam: regels.beleid.naam,
      bron: regels.lijst.bron,
      geldigVan: regels.beleid.geldig.van,
      volgorde: regels.beleid.volgorde.map(({ code, naam, verandertDoor }) => ({
        code,
        naam,
        verandertDoor: verandertDoor ?? null,
      })),
      urgentieklassen: regels.beleid.urgentieklassen.map(({ code, naam, omschrijving }) => ({
        code,
        naam,
        omschrijving,
      })),
      parkeerredenen: regels.beleid.parkeerredenen,
      eindredenen: regels.beleid.eindredenen,
      weigerredenen: regels.beleid.weigerredenen,
      overbrugging: regels.beleid.overbrugging,
      wensen: regels.beleid.wensen,
      behoeften: regels.beleid.hardeBehoeften,
      woonurgentie: regels.beleid.woonurgentie.map(({ code, naam }) => ({ code, naam })),
      puntfeiten: regels.beleid.punten?.feiten ?? [],
      methoden: methodenOp(huis.regio, regels.beleid, dag),
    },
    wachtend: stand.volgorde.wachtend.length,
    belangstellend: stand.volgorde.belangstellend.length,
    geparkeerd: stand.geparkeerd.wachtend + stand.geparkeerd.belangstellend,
    items: items.sort(volgorde),
  }
}

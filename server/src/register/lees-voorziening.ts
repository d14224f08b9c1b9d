import { datumIn } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { beslis } from '../platform/toegangsrecht/index.ts'
import { leesRegister } from './lees-register.ts'
import { bestaat, regioVan } from './mag.ts'
import { alsPeriode, haalRij } from './opslag-register.ts'
import { plekBestaatOp } from './register.ts'

/** All facilities of the region on a day (or ever), in short: never an address. */
export async function leesVoorzieningen(
  huis: Huis,
  tx: Transactie,
  { op, gesloten }: { op?: string | undefined; gesloten: boolean },
) {
  const datum = op ?? datumIn(tx.nu, huis.regio.tijdzone)
  const register = await leesRegister(huis, tx)
  const gemeenten = new Map(huis.regio.gemeenten.map((g) => [g.code, g.naam]))
  const bestaatOp = (tot: string | null) => tot === null || tot > datum
  return [...register.voorzieningen.values()]
    .filter((v) => gesloten || bestaatOp(v.geldig.tot))
    .map((v) => ({ v, toon: !v.adresGeheim || v.organisatie.id === tx.wie.organisatieId }))
    .map(({ v, toon }) => ({
      id: v.id,
      code: v.code,
      naam: v.naam,
      soort: v.soort,
      organisatieId: v.organisatie.id,
      organisatie: v.organisatie.naam,
      // a secret address: not even the municipality, but for the provider itself
      gemeenteCode: toon ? v.gemeenteCode : '',
      gemeente: toon ? (gemeenten.get(v.gemeenteCode) ?? v.gemeenteCode) : '',
      telefoon: v.telefoon,
      doelgroepen: [...v.doelgroepen],
      crisis: v.crisis,
      adresGeheim: v.adresGeheim,
      geldig: v.geldig,
      plekken: v.eenheden.flatMap((e) => e.plekken).filter((p) => plekBestaatOp(p, datum)).length,
    }))
}

/** One facility with everything below it, past and future included, and what the caller may change. The address only if he may read it. */
export async function leesVoorziening(huis: Huis, tx: Transactie, id: string) {
  const rij = bestaat(await haalRij(tx, 'voorziening', id, regioVan(huis, tx)))
  const organisatie = await tx.db
    .selectFrom('organisatie')
    .select(['id', 'naam'])
    .where('id', '=', String(rij.organisatie_id))
    .executeTakeFirstOrThrow()
  const adres = await tx.db
    .selectFrom('voorziening_adres')
    .select(['adres', 'aanwijzing'])
    .where('voorziening_id', '=', id)
    .executeTakeFirst()
  const relaties = organisatie.id === tx.wie.organisatieId ? (['eigen_organisatie'] as const) : []
  const mag = beslis({
    subject: { rol: tx.wie.rol },
    actie: 'wijzigen',
    object: { soort: 'register', relaties },
    doel: 'register',
  })
  // an administrator keeps the register, and must be able to correct where a facility is
  const toonPlaats = !rij.adres_geheim || mag.toegestaan
  return {
    id: rij.id,
    code: rij.code,
    naam: rij.naam,
    soort: rij.soort,
    organisatie,
    gemeenteCode: toonPlaats ? rij.gemeente_code : '',
    telefoon: rij.telefoon,
    adresGeheim: rij.adres_geheim,
    alleenBijGeweld: rij.alleen_bij_geweld,
    x: !toonPlaats || rij.x === null ? null : Number(rij.x),
    y: !toonPlaats || rij.y === null ? null : Number(rij.y),
    doelgroepen: rij.doelgroepen,
    versheidMinuten: rij.versheid_minuten,
    crisis: rij.crisis,
    geldig: alsPeriode(rij.geldig),
    bron: rij.bron,
    versie: rij.versie,
    adres: adres ?? null,
    eenheden: await eenhedenVan(tx, id),
    opgaven: await opgavenVan(tx, id),
    locatievoorwaarden: await voorwaardenVan(tx, id),
    magWijzigen: mag.toegestaan,
  }
}

async function eenhedenVan(tx: Transactie, voorzieningId: string) {
  const eenheden = await tx.db
    .selectFrom('eenheid')
    .selectAll()
    .where('voorziening_id', '=', voorzieningId)
    .orderBy('code')
    .execute()
  const { rows: plekken } = await sql<{
    id: string
    eenheid_id: string
    nummer: number
    product_code: string
    crisis: boolean
    tijdelijk: boolean
    geldig: string
    bron: string
    versie: number
  }>`
    select p.id, p.eenheid_id, p.nummer, p.product_code, p.crisis, p.tijdelijk, p.geldig, p.bron, p.versie
      from plek p join eenheid e on e.id = p.eenheid_id where e.voorziening_id = ${voorzieningId} order by p.nummer, p.geldig`.execute(
    tx.db,
  )
  return eenheden.map((e) => ({
    id: e.id,
    code: e.code,
    naam: e.naam,
    soort: e.soort,
    kenmerken: e.kenmerken,
    geslacht: e.geslacht,
    leeftijdVan: e.leeftijd_van,
    leeftijdTot: e.leeftijd_tot,
    alsGeheel: e.als_geheel,
    geldig: alsPeriode(e.geldig),
    bron: e.bron,
    versie: e.versie,
    plekken: plekken
      .filter((p) => p.eenheid_id === e.id)
      .map((p) => ({
        id: p.id,
        nummer: p.nummer,
        productCode: p.product_code,
        crisis: p.crisis,
        tijdelijk: p.tijdelijk,
        geldig: alsPeriode(p.geldig),
        bron: p.bron,
        versie: p.versie,
      })),
  }))
}

async function opgavenVan(tx: Transactie, voorzieningId: string) {
  const rijen = await tx.db
    .selectFrom('capaciteitsopgave')
    .selectAll()
    .where('voorziening_id', '=', voorzieningId)
    .orderBy('geldig', 'desc')
    .orderBy('bron')
    .orderBy('waarvan')
    .orderBy('soort')
    .orderBy('id')
    .execute()
  return rijen.map((o) => ({
    id: o.id,
    soort: o.soort,
    waarvan: o.waarvan,
    van: o.van,
    tot: o.tot,
    geldig: alsPeriode(o.geldig),
    gebruikt: o.gebruikt,
    toelichting: o.toelichting,
    bron: o.bron,
    versie: o.versie,
  }))
}

async function voorwaardenVan(tx: Transactie, voorzieningId: string) {
  const rijen = await tx.db
    .selectFrom('particuliere_locatie')
    .selectAll()
    .where('voorziening_id', '=', voorzieningId)
    .orderBy('geldig', 'desc')
    .execute()
  return rijen.map((l) => ({
    id: l.id,
    soort: l.soort,
    prijsCent: Number(l.prijs_cent),
    maxPersonen: l.max_personen,
    contact: l.contact,
    ongeschiktVoor: l.ongeschikt_voor,
    geldig: alsPeriode(l.geldig),
    bron: l.bron,
    versie: l.versie,
  }))
}

import { conflict, momentPlusDuur, nietGevonden, ongeldig } from '@zicht/kern'
import { type Selectable, sql } from 'kysely'
import { eisVersie, type Tabellen, type Transactie } from '../platform/databank/index.ts'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { logWeigering } from '../platform/logboek/index.ts'
import { doelVan, eisRecht, relatiesMet } from '../platform/toegangsrecht/index.ts'
import { eisLijstregels } from './beleid.ts'
import { openPlaats, vandaagIn } from './opslag.ts'
import { noteerGebeurtenis, openZaak, rondTakenAf } from '../toegang/index.ts'
import { isToegewezen } from './toewijzing.ts'
import { berekenVoorstel, haalOpening, momentopname } from './toon-voorstel.ts'
import { meldVacature } from './vacature.ts'

export type AanbodRij = Selectable<Tabellen['aanbod']>

const NIET_MEER = 'Deze plek is zojuist door iemand anders aangeboden. Bekijk de vacature opnieuw.'

/**
 * Offers an opening to one person, in the name of who decides. Not the first of the proposal: with a reason. The opening is locked
 * while it is offered: a second one, at the same moment or later, gets a 409 that says so.
 */
export async function biedAan(
  huis: Huis,
  tx: Transactie,
  openingId: string,
  vraag: { plaatsId: string; afwijkreden: string | null; toewijzingId?: string | null },
) {
  const plaats = await openPlaats(huis, tx, vraag.plaatsId, 'wijzigen')
  const zaak = await openZaak(huis, tx, plaats.zaak_id, 'wijzigen')
  await eisRecht(huis, tx, {
    actie: 'maken',
    object: 'aanbod',
    objectId: null,
    clientId: plaats.client_id,
    doel: 'toegang',
    relaties: await relatiesMet(tx, plaats.client_id),
  })
  const { opening, vacature } = await haalOpening(huis, tx, openingId)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`aanbod ${openingId}`}, 0))`.execute(tx.db)
  await laatVerlopenVan(tx, openingId)
  const loopt = await tx.db
    .selectFrom('aanbod')
    .select('id')
    .where('opening_id', '=', openingId)
    .where('status', 'in', ['bij_aanbieder', 'bij_client', 'aanvaard', 'geplaatst'])
    .executeTakeFirst()
  if (loopt) throw conflict(NIET_MEER, { reden: 'opening_bezet' })
  const { voorstel, regels, wachtenden, dag } = await berekenVoorstel(huis, tx, vacature, opening)
  const gekozen = voorstel.volgorde.find((v) => v.id === plaats.id)
  const wie = wachtenden.find((w) => w.id === plaats.id)
  if (!gekozen || !wie) {
    const redenen = voorstel.nietErbij
      .find((n) => n.id === plaats.id)
      ?.uitsluitingen.map((u) => u.criterium.naam)
    if (redenen)
      throw conflict(`Deze persoon past niet op deze plek: ${redenen.join(', ')}.`, { reden: 'past_niet' })
    throw conflict('Deze persoon wacht nu niet op een aanbod voor deze plek.', { reden: 'wacht_niet' })
  }
  const toegewezen =
    vraag.toewijzingId != null && (await isToegewezen(tx, vraag.toewijzingId, plaats.id, openingId))
  // beside an assignment, who was assigned is who was proposed; without one it is the first of the order
  const afgeweken = vraag.toewijzingId != null ? !toegewezen : gekozen.positie > 1
  const afwijkreden = toegewezen
    ? `Volgens toewijzing ${vraag.toewijzingId}`
    : (vraag.afwijkreden?.trim() ?? '')
  if ((afgeweken || gekozen.positie > 1) && afwijkreden.length < 10)
    throw ongeldig([
      {
        pad: '/afwijkreden',
        melding: 'Leg in een zin uit waarom u van de volgorde afwijkt.',
        code: 'volgorde_om',
      },
    ])
  const bewaard = afgeweken || gekozen.positie > 1 ? afwijkreden : null
  const id = nieuwId()
  await tx.db
    .insertInto('aanbod')
    .values({
      id,
      regio_code: huis.regio.code,
      opening_id: openingId,
      vacature_id: vacature.id,
      plaats_id: plaats.id,
      zaak_id: zaak.id,
      client_id: plaats.client_id,
      organisatie_id: vacature.organisatie_id,
      team_id: zaak.team_id,
      toewijzing_id: toegewezen ? vraag.toewijzingId : null,
      positie: gekozen.positie,
      geschikten: voorstel.volgorde.length,
      uitleg: JSON.stringify(momentopname(voorstel, wie, dag)) as unknown as Json,
      afwijkreden: bewaard,
      besloten_door: tx.wie.gebruikerId as string,
      besloten_op: tx.nu,
      open_tot: momentPlusDuur(tx.nu, regels.beleid.aanbodtermijn.aanbieder, huis.regio.tijdzone),
    })
    .execute()
  await tx.db
    .insertInto('toegang')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      client_id: plaats.client_id,
      organisatie_id: vacature.organisatie_id,
      relatie: 'verwijzing',
      doel: 'verblijf',
      veldset: 'verwijzing',
      geldig: `[${tx.nu},)`,
      bron_soort: 'aanbod',
      bron_id: id,
      grondslag: 'Wmo 2015 art. 5.1.2',
    })
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'aanbod_gedaan',
    gegevens: { product: vacature.product_code, positie: gekozen.positie },
    toelichting: toegewezen ? null : bewaard,
  })
  await meldAanbod(tx, {
    id,
    organisatie_id: vacature.organisatie_id,
    team_id: zaak.team_id,
    vacature_id: vacature.id,
  })
  return { id, versie: 1 }
}

/** One offer, when it is there for the caller; else the same 404. Locked when it will change. */
export async function openAanbod(
  huis: Huis,
  tx: Transactie,
  id: string,
  actie: 'lezen' | 'wijzigen',
): Promise<AanbodRij> {
  const vraag = tx.db.selectFrom('aanbod').selectAll().where('id', '=', id)
  const rij = await (actie === 'wijzigen' ? vraag.forUpdate() : vraag).executeTakeFirst()
  const relaties = rij ? await relatiesMet(tx, rij.client_id) : []
  const eis = {
    actie,
    object: 'aanbod',
    objectId: id,
    clientId: rij?.client_id ?? null,
    doel: doelVan(tx.wie.rol, relaties),
    relaties,
  } as const
  if (!rij) {
    await logWeigering(huis, tx, eis, 'niet_gevonden')
    throw nietGevonden()
  }
  await eisRecht(huis, tx, eis)
  return rij
}

export type Antwoord = { antwoord: 'ja' | 'nee'; redenCode?: string | undefined; reden?: string | undefined }

/** The provider says yes or no; a no has a code, and the opening is free again from that moment. */
export async function antwoordAanbieder(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  vraag: Antwoord,
) {
  const rij = await openAanbod(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'aanbod', rij, ifMatch)
  eisOpen(rij, 'bij_aanbieder', tx.nu)
  const beleid = await beleidVan(huis, tx, rij)
  if (vraag.antwoord === 'nee') eisReden(beleid, 'aanbieder', vraag.redenCode)
  await tx.db
    .updateTable('aanbod')
    .set({
      status: vraag.antwoord === 'ja' ? 'bij_client' : 'geweigerd_aanbieder',
      reden_code: vraag.antwoord === 'ja' ? null : vraag.redenCode,
      reden: vraag.antwoord === 'ja' ? null : (vraag.reden ?? null),
      antwoord_aanbieder_door: tx.wie.gebruikerId,
      antwoord_aanbieder_op: tx.nu,
      open_tot: momentPlusDuur(tx.nu, beleid.aanbodtermijn.client, huis.regio.tijdzone),
    })
    .where('id', '=', id)
    .execute()
  await rondAntwoordAf(tx, rij)
  return { id, versie: rij.versie + 1 }
}

/** The person says yes or no, on one's own page or to the access team. */
export async function antwoordClient(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  vraag: Antwoord,
) {
  const rij = await openAanbod(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'aanbod', rij, ifMatch)
  if (tx.wie.rol === 'aanbieder') throw nietGevonden()
  eisOpen(rij, 'bij_client', tx.nu)
  const beleid = await beleidVan(huis, tx, rij)
  if (vraag.antwoord === 'nee') eisReden(beleid, 'client', vraag.redenCode)
  await tx.db
    .updateTable('aanbod')
    .set({
      status: vraag.antwoord === 'ja' ? 'aanvaard' : 'geweigerd_client',
      reden_code: vraag.antwoord === 'ja' ? null : vraag.redenCode,
      reden: vraag.antwoord === 'ja' ? null : (vraag.reden ?? null),
      antwoord_client_door: tx.wie.gebruikerId,
      antwoord_client_op: tx.nu,
    })
    .where('id', '=', id)
    .execute()
  await rondAntwoordAf(tx, rij)
  return { id, versie: rij.versie + 1 }
}

/** The access team takes an offer back, with a reason. */
export async function trekAanbodIn(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  reden: string,
) {
  const rij = await openAanbod(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'aanbod', rij, ifMatch)
  if (tx.wie.rol !== 'toegangsmedewerker') throw nietGevonden()
  if (!['bij_aanbieder', 'bij_client', 'aanvaard'].includes(rij.status))
    throw conflict('Dit aanbod is al afgerond.', { reden: 'afgerond', stand: rij.status })
  await tx.db.updateTable('aanbod').set({ status: 'ingetrokken', reden }).where('id', '=', id).execute()
  await rondAntwoordAf(tx, rij)
  return { id, versie: rij.versie + 1 }
}

function eisOpen(rij: AanbodRij, status: string, nu: string): void {
  if (rij.status !== status)
    throw conflict('Dit aanbod wacht niet op dit antwoord.', { reden: 'status', stand: rij.status })
  if (rij.open_tot <= nu)
    throw conflict('De tijd voor een antwoord op dit aanbod is voorbij.', { reden: 'verlopen' })
}

async function beleidVan(huis: Huis, tx: Transactie, rij: AanbodRij) {
  const vacature = await tx.db
    .selectFrom('vacature')
    .select('product_code')
    .where('id', '=', rij.vacature_id)
    .executeTakeFirstOrThrow()
  return eisLijstregels(huis.regio, vacature.product_code, vandaagIn(huis, tx)).beleid
}

function eisReden(
  beleid: { weigerredenen: readonly { code: string; door: string }[] },
  door: string,
  code: string | undefined,
): void {
  if (!beleid.weigerredenen.some((r) => r.door === door && r.code === code))
    throw ongeldig([
      { pad: '/redenCode', melding: 'Kies een reden uit de lijst van de regio.', code: 'reden_uit_lijst' },
    ])
}

/**
 * What follows from any answer: the timeline, the end of the provider's sight when it is over, the question why nobody was placed yet,
 * and the open screens. `rij` is the offer as it was.
 */
export async function rondAntwoordAf(tx: Transactie, rij: AanbodRij): Promise<void> {
  await sql`select noteer_antwoord(${rij.id}::uuid)`.execute(tx.db)
  await sql`select sluit_verwijzing(${rij.id}::uuid)`.execute(tx.db)
  if (rij.status === 'aanvaard') await beantwoordVraagNaarPlaatsing(tx, rij.id)
  await meldAanbod(tx, rij)
}

/** Placed, or taken back: the question to a colleague is answered by that, and says by which of the two. */
async function beantwoordVraagNaarPlaatsing(tx: Transactie, aanbodId: string): Promise<void> {
  const { status, reden } = await tx.db
    .selectFrom('aanbod')
    .select(['status', 'reden'])
    .where('id', '=', aanbodId)
    .executeTakeFirstOrThrow()
  await rondTakenAf(tx, status === 'geplaatst' ? status : (reden ?? status), (eb) =>
    eb.and({ aanbod_id: aanbodId, soort: 'aanvaard_aanbod' }),
  )
}

export async function meldAanbod(
  tx: Transactie,
  rij: Pick<AanbodRij, 'id' | 'organisatie_id' | 'team_id' | 'vacature_id'>,
): Promise<void> {
  await meld(tx, {
    soort: 'nl.zicht.wachtlijst.aanbod-gewijzigd',
    onderwerp: rij.id,
    dataref: `/v1/aanbiedingen/${rij.id}`,
    publiek: [...new Set([rij.organisatie_id, rij.team_id])],
  })
  await meldVacature(tx, rij.vacature_id)
}

/** An offer whose time is over holds its opening no longer, also when the background work did not get to it yet. */
async function laatVerlopenVan(tx: Transactie, openingId: string): Promise<void> {
  const rijen = await tx.db
    .selectFrom('aanbod')
    .selectAll()
    .where('opening_id', '=', openingId)
    .where('status', 'in', ['bij_aanbieder', 'bij_client'])
    .where('open_tot', '<=', tx.nu)
    .forUpdate()
    .execute()
  for (const rij of rijen) {
    await tx.db.updateTable('aanbod').set({ status: 'verlopen' }).where('id', '=', rij.id).execute()
    await rondAntwoordAf(tx, rij)
  }
}

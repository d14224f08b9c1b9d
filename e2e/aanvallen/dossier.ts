import { randomUUID } from 'node:crypto'
import { datumIn, plusDagen } from '@zicht/kern'
import type pg from 'pg'
import { neemBesluit } from '../contract/neem-besluit.ts'
import { MELDING } from '../contract/voorbeelden-toegang.ts'
import { maakPlekken, maakVoorziening, type Wereld } from '../proef/wereld.ts'
import type { Mens } from '../proefplatform.ts'

export const PRODUCT = 'OPVANG'
const REDEN = 'Dit is nodig voor de proef.'

/** One person's case with one of everything that hangs on a case; each name is the kind in the path of the operations. */
export type Dossier = {
  wat: string
  clientId: string
  teamId: string
  klokId: string
  lidId: string
  ids: Record<Deel, string>
}
type Deel =
  | 'zaken'
  | 'onderzoeken'
  | 'plannen'
  | 'plandoelen'
  | 'planacties'
  | 'planactiesVanPartner'
  | 'plandelingen'
  | 'regieoverdrachten'
  | 'planescalaties'
  | 'planafstemmingen'
  | 'casusoverleggen'
  | 'expertiseoverleggen'
  | 'overlegpunten'
  | 'brieven'
  | 'woonurgenties'
  | 'regiokeuzes'
  | 'beschikkingen'
  | 'bezwaren'
  | 'wachtlijstplaatsen'
  | 'aanbiedingen'

type Aanbieder = { wie: Mens; organisatieId: string }

/**
 * Makes a case through the API, as the access team works: inquiry, plan that is shared with a provider, meeting, letter, place on the
 * list that is offered to that provider, and decisions: one that was sent, with an objection, so that the municipality is responsible.
 */
export async function maakDossier(
  w: Wereld,
  db: pg.Client,
  wat: string,
  { wie: aanbieder, organisatieId }: Aanbieder,
  bekende?: string,
): Promise<Dossier> {
  const { aylin, daan } = w.mensen
  const dag = (erbij = 0) => plusDagen(datumIn(new Date().toISOString(), 'Europe/Amsterdam'), erbij)
  const maak = async (pad: string, body: unknown, wie = aylin) =>
    (await wie.moet<{ id: string }>(201, 'POST', pad, body)).id
  const stap = async (pad: string, deel: string, body?: unknown) =>
    aylin.moet(200, 'POST', `${pad}/${deel}`, body, { 'if-match': await w.versie(aylin, pad) })

  const melding = await maak('/v1/toegangsmeldingen/balie', { ...MELDING, kanaal: 'balie' })
  const herkend = bekende ? { clientId: bekende, persoon: await herkenbaarAls(db, bekende) } : {}
  const { id: zaakId, clientId } = await aylin.moet<{ id: string; clientId: string }>(
    201,
    'POST',
    `/v1/toegangsmeldingen/${melding}/zaak`,
    { persoon: { roepnaam: 'Tom', geslacht: 'man' }, ...herkend },
  )
  const zaak = `/v1/zaken/${zaakId}`
  const { klokken } = await aylin.moet<{ klokken: { id: string; soort: string }[] }>(200, 'GET', zaak)
  const onderzoeken = await maak(`${zaak}/onderzoek`, {})
  const lidId = await maak(`${zaak}/netwerk`, { naam: 'Mia', soort: 'mantelzorger', afstand: 1 })

  const plannen = await maak(`${zaak}/plan`, { perspectief: 'Een eigen deur.' })
  const plan = `/v1/plannen/${plannen}`
  const plandoelen = await maak(`${plan}/doelen`, { leefgebied: 'WONEN', doel: 'Een eigen woning' })
  const actie = (van: object) =>
    maak(`/v1/plandoelen/${plandoelen}/acties`, { wat: 'Samen inschrijven', uiterlijk: dag(10), ...van })
  const planacties = await actie({ wie: 'team', organisatieId: null })
  const planactiesVanPartner = await actie({ wie: 'partner', organisatieId })
  const { ids: delingen } = await aylin.moet<{ ids: string[] }>(201, 'POST', `${plan}/delingen`, {
    organisatieId,
    onderdelen: ['eigen_acties', 'doelen'],
    doel: 'Begeleiding afstemmen',
    grondslag: 'Wmo 2015 art. 5.1.2',
    toestemming: 'schriftelijk',
    toestemmingOp: dag(-2),
    tot: dag(90),
  })
  const regieoverdrachten = await maak(`${plan}/regieoverdrachten`, {
    naar: await collega(db),
    reden: 'Ik ga met verlof.',
  })
  const planescalaties = await maak(`${plan}/escalaties`, {
    organisatieId,
    vraag: 'Wie betaalt de begeleiding thuis?',
    uiterlijk: dag(5),
  })
  const planafstemmingen = await maak(`${plan}/afstemmingen`, {
    soort: 'fact',
    met: 'FACT-team Proef',
    afspraak: 'FACT komt elke week.',
    volgendeOp: dag(28),
    grondslag: 'Toestemming van de bewoner',
    toestemming: 'mondeling',
    toestemmingOp: dag(-2),
  })
  const casusoverleggen = await maak(`${plan}/casusoverleggen`, {
    geplandOp: `${dag(7)}T09:00:00Z`,
    doel: 'Afspreken wie wat doet',
    agenda: [{ punt: 'Wonen' }],
    stukken: [],
    aanwezig: [],
  })
  const expertiseoverleggen = await maak('/v1/expertiseoverleggen', {
    op: `${dag(2)}T09:00:00Z`,
    plaats: 'Zaal 1',
    deelnemers: [organisatieId],
  })
  const overlegpunten = await maak(`/v1/expertiseoverleggen/${expertiseoverleggen}/punten`, {
    zaakId,
    doel: 'Advies over beschermd wonen',
    vraag: 'Past wonen met begeleiding dag en nacht?',
    adviesset: { leeftijd: 'rond de 50' },
  })
  const brieven = await maak(`${zaak}/brieven`, {
    soort: 'informatieverzoek',
    gevraagd: 'Een kopie van uw huurcontract.',
    uiterlijk: dag(14),
  })
  const woonurgenties = await maak(`${zaak}/woonurgentie`, {
    categorie: 'UITSTROOM',
    gemeenteCode: MELDING.gemeente,
    aangevraagdOp: dag(),
  })

  const { beleid } = await aylin.moet<{
    beleid: { factoren: { code: string }[]; regios: { code: string }[] }
  }>(200, 'GET', `${zaak}/besluiten`)
  const regiokeuzes = await maak(`${zaak}/regiokeuzes`, {
    factoren: Object.fromEntries(
      beleid.factoren.map((f) => [f.code, { kant: 'daar', toelichting: 'Samen nagegaan.' }]),
    ),
    eigenWens: 'Hij wil bij zijn dochter in de buurt zijn.',
    andereRegio: beleid.regios[0]?.code,
    conclusie: 'daar',
    toelichting: 'Daar is zijn netwerk.',
    toestemming: 'schriftelijk',
    opvang: 'Nachtopvang tot de overdracht.',
  })
  const besluit = {
    soort: 'toekennen',
    product: 'BW_BASIS',
    omvang: 'Een kamer met begeleiding die er dag en nacht is.',
    urenMin: 4,
    urenMax: 8,
    van: dag(10),
    tot: dag(740),
    gronden: ['SPOED'],
    motivering: 'Samen nagegaan wat er nodig is.',
    aanvraagOp: dag(),
  }
  const genomen = await maak(`${zaak}/beschikkingen`, besluit)
  await stap(`/v1/beschikkingen/${genomen}`, 'besluit', {})
  await aylin.moet(200, 'POST', `/v1/beschikkingen/${genomen}/verzending`, { kanaal: 'post' })
  const bezwaren = await maak(`/v1/beschikkingen/${genomen}/bezwaren`, {
    ontvangenOp: dag(),
    doorWie: 'zelf',
    inhoud: 'Ik ben het er niet mee eens.',
    teLaatReden: null,
  })
  const beschikkingen = await maak(`${zaak}/beschikkingen`, besluit)

  await neemBesluit(w, zaakId, PRODUCT)
  const wachtlijstplaatsen = await maak(`${zaak}/wachtlijst`, { productCode: PRODUCT, reden: REDEN })
  const { eenheidId } = await maakVoorziening(daan, organisatieId, `D_${randomUUID().slice(0, 8)}`)
  const { openingId } = await maakVacature(aanbieder, await maakPlekken(daan, eenheidId, 1, PRODUCT))
  const aanbiedingen = await maak(`/v1/openingen/${openingId}/aanbod`, {
    plaatsId: wachtlijstplaatsen,
    afwijkreden: REDEN,
  })
  const { rows } = await db.query<{ team_id: string }>('select team_id from zaak where id = $1', [zaakId])
  return {
    wat,
    clientId,
    teamId: rows[0]?.team_id ?? '',
    klokId: klokken.find((k) => k.soort === 'wmoOnderzoek')?.id ?? '',
    lidId,
    ids: {
      zaken: zaakId,
      onderzoeken,
      plannen,
      plandoelen,
      planacties,
      planactiesVanPartner,
      plandelingen: delingen[0] ?? '',
      regieoverdrachten,
      planescalaties,
      planafstemmingen,
      casusoverleggen,
      expertiseoverleggen,
      overlegpunten,
      brieven,
      woonurgenties,
      regiokeuzes,
      beschikkingen,
      bezwaren,
      wachtlijstplaatsen,
      aanbiedingen,
    },
  }
}

/** A name with the date of birth, by which someone who is known is recognised. */
async function herkenbaarAls(db: pg.Client, clientId: string) {
  const { rows } = await db.query<{ roepnaam: string | null; achternaam: string | null; geboren: string }>(
    `select roepnaam, achternaam, to_char(geboortedatum, 'YYYY-MM-DD') as geboren from client where id = $1`,
    [clientId],
  )
  const [wie] = rows
  return { roepnaam: wie?.roepnaam, achternaam: wie?.achternaam, geboortedatum: wie?.geboren }
}

/** A vacancy of a provider, with one opening. */
export async function maakVacature(
  wie: Mens,
  plekIds: string[],
): Promise<{ vacatureId: string; openingId: string }> {
  const vanaf = datumIn(new Date().toISOString(), 'Europe/Amsterdam')
  const { id } = await wie.moet<{ id: string }>(201, 'POST', '/v1/vacatures', {
    vanaf,
    openingen: [{ plekIds }],
  })
  const { items } = await wie.moet<{ items: { id: string; openingen: { id: string }[] }[] }>(
    200,
    'GET',
    `/v1/vacatures?product=${PRODUCT}`,
  )
  return { vacatureId: id, openingId: items.find((v) => v.id === id)?.openingen[0]?.id ?? '' }
}

/** A colleague of the access worker, who can be asked to direct. */
async function collega(db: pg.Client): Promise<string> {
  const id = randomUUID()
  await db.query(
    `insert into gebruiker (id, issuer, sub, naam, initialen) values ($1, 'proef', $2, 'Collega Proef', 'CP')`,
    [id, id],
  )
  await db.query(
    `insert into lidmaatschap (id, gebruiker_id, organisatie_id, regio_code, rol)
     select $1, $2, organisatie_id, regio_code, rol from lidmaatschap where rol = 'toegangsmedewerker' and gebruiker_id <> $2 limit 1`,
    [randomUUID(), id],
  )
  return id
}

/**
 * The case is another team's now, with everything that follows. No persona works in that team, so it is done behind the product's
 * back; that the product does it as well, the tests of the room see.
 */
export async function geefAanAnderTeam(db: pg.Client, d: Dossier, team: string): Promise<Dossier> {
  await zonderWachters(db, 'update zaak set team_id = $2, behandelaar = null where id = $1', [
    d.ids.zaken,
    team,
  ])
  await zonderWachters(
    db,
    'update toegang set organisatie_id = $2 where client_id = $1 and organisatie_id = $3',
    [d.clientId, team, d.teamId],
  )
  await zonderWachters(db, 'update expertiseoverleg set team_id = $2 where id = $1', [
    d.ids.expertiseoverleggen,
    team,
  ])
  await zonderWachters(db, 'update aanbod set team_id = $2 where id = $1', [d.ids.aanbiedingen, team])
  return { ...d, wat: 'van een ander team', teamId: team }
}

/** What lies fast in the database, laid down otherwise: only so is there something of a team where nobody works. */
export async function zonderWachters(db: pg.Client, vraag: string, waarden: unknown[]): Promise<void> {
  await db.query(`set session_replication_role = 'replica'`)
  await db.query(vraag, waarden)
  await db.query('reset session_replication_role')
}

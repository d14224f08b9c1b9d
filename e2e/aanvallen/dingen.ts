import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { MELDING } from '../contract/voorbeelden-toegang.ts'
import { maakPlekken, maakVoorziening, type Persona, type Wereld } from '../proef/wereld.ts'
import type { Voorbeelden } from '../contract/voorbeelden.ts'
import {
  type Dossier,
  geefAanAnderTeam,
  maakDossier,
  maakVacature,
  PRODUCT,
  zonderWachters,
} from './dossier.ts'

/** Something that an operation can be about, and everything on which the answer to "may I?" depends. */
export type Ding = {
  id: string
  wat: string
  /** Whose it is: the organisation that may act on it. */
  organisatieId?: string
  /** Whom it is about. */
  clientId?: string
  geheim?: boolean
  /** Not made known to whom it is about. */
  concept?: boolean
  /** The access team that works on it. */
  teamId?: string
  /** The municipality that is responsible by a decision. */
  gemeenteId?: string
  /** The organisations with which it is shared, or that take part. */
  partners?: string[]
  /** The provider to whom the person was offered. */
  verwezenNaar?: string
  /** The provider has answered: it reads the offer and changes nothing any more. */
  beantwoord?: boolean
  /** The user whose own it is, and whether others of the region see it. */
  vanWie?: string
  gedeeld?: boolean
  /** What stands in the path beside the identifier. */
  pad?: Record<string, string>
  /** What it makes of the body of an operation, by the operation. */
  inhoud?: Record<string, object>
}
/** Things by the word in the path before their identifier. */
export type Dingen = Record<string, Ding[]>

export type WieIs = Record<
  Persona,
  { rol: string; organisatieId: string | null; gebruikerId: string; clientId: string | null }
>
export type Kader = { w: Wereld; db: pg.Client; wieIs: WieIs; akkoord: { id: string } }

/** Real things of every kind, made through the API: of one's own, of another, and of everything between. */
export async function maakDingen(kader: Kader, voorbeelden: Voorbeelden): Promise<Dingen> {
  const verblijf = await maakVerblijfdingen(kader)
  const toegang = await maakToegangsdingen(kader)
  const uitEenZaak = (toegang.zaken ?? []).map(({ wat, clientId = '' }) => ({ wat, id: clientId, clientId }))
  return {
    ...verblijf,
    ...toegang,
    toewijzingen: [...(toegang.toewijzingen ?? []), await getrokken(voorbeelden, toegang)],
    ...(await maakPlanningsdingen(kader, voorbeelden)),
    clienten: [...(verblijf.clienten ?? []), ...uitEenZaak],
  }
}

async function maakVerblijfdingen({ w, db, wieIs, akkoord }: Kader): Promise<Dingen> {
  const dingen: Dingen = {}
  const { noor, daan } = w.mensen
  const team = wieIs.noor.organisatieId ?? ''
  const joris = wieIs.joris.organisatieId ?? ''
  const een = async <T>(vraag: string, waarden: unknown[] = []) =>
    (await db.query(vraag, waarden)).rows[0] as T
  const gewoon = await w.geplaatst()
  const gehouden = await w.gehouden()
  const geheim = await w.geplaatst(
    { huiselijkGeweld: 'ja' },
    { kring: [wieIs.ruben.gebruikerId], afwijkreden: 'Besproken met de voorziening.' },
  )
  const { adres_geheim: isGeheim } = await een<{ adres_geheim: boolean }>(
    'select adres_geheim from plaatsing where id = $1',
    [geheim.plaatsingId],
  )
  if (!isGeheim) throw new Error('een verblijf na geweld met een kring is niet geheim')
  const elders = await een<{ id: string; client_id: string }>(
    `select id, client_id from plaatsing where organisatie_id = $1 and melding_id is null and status = 'gestart' and not adres_geheim
      and not exists (select 1 from toegang t where t.client_id = plaatsing.client_id and t.organisatie_id = $2 and t.geldig @> now()) limit 1`,
    [joris, team],
  )
  const vanSam = await een<{ id: string; organisatie_id: string }>(
    `select id, organisatie_id from plaatsing where client_id = $1 and status = 'gestart'`,
    [wieIs.sam.clientId],
  )
  const termijn = await een<{ id: string }>('select id from termijn where plaatsing_id = $1', [
    gewoon.plaatsingId,
  ])
  const taak = await een<{ id: string; plaatsing_id: string }>(
    `select id from taak where organisatie_id = $1 and afgerond_op is null and soort = 'overdracht' limit 1`,
    [team],
  )
  const taakElders = await een<{ id: string } | undefined>(
    `select id from taak where organisatie_id <> $1 and afgerond_op is null limit 1`,
    [team],
  )
  const pad = `/v1/plaatsingen/${gewoon.plaatsingId}`
  await noor.moet(200, 'POST', `${pad}/aankomst`, {}, { 'if-match': await w.versie(noor, pad) })
  const { id: akkoordId } = await noor.moet<{ id: string }>(
    201,
    'POST',
    `/v1/plaatsingen/${gewoon.plaatsingId}/einde-akkoord`,
    {
      bestemming: 'op_straat',
      reden: 'Wil beslist niet langer blijven.',
    },
  )
  akkoord.id = akkoordId
  const nood = await een<{ id: string }>('select id from noodtoegang limit 1')
  const anders = await maakVoorziening(daan, joris, 'PROEF_JORIS')
  const [plekAnders = ''] = await maakPlekken(daan, anders.eenheidId, 1)
  const [plekHier = ''] = await w.nieuwePlekken(1)
  const opgave = async (voorziening: string) =>
    (
      await daan.moet<{ id: string }>(201, 'POST', `/v1/voorzieningen/${voorziening}/capaciteitsopgaven`, {
        soort: 'feitelijk',
        waarvan: 'totaal',
        van: 1,
        tot: 1,
        geldig: { van: '2021-01-01', tot: null },
        gebruikt: false,
        toelichting: 'Proef',
        bron: 'proef',
      })
    ).id
  const voorwaarde = await een<{ id: string; organisatie_id: string }>(
    'select l.id, v.organisatie_id from particuliere_locatie l join voorziening v on v.id = l.voorziening_id limit 1',
  )
  const melding = (id: string, clientId: string, wat: string): Ding => ({
    id,
    wat,
    organisatieId: team,
    clientId,
  })
  dingen.crisismeldingen = [
    melding(gewoon.meldingId, gewoon.clientId, 'van het team'),
    melding(geheim.meldingId, geheim.clientId, 'met geweld'),
  ]
  dingen.reserveringen = [{ id: gehouden.reserveringId, wat: 'van het team', organisatieId: team }]
  dingen.plaatsingen = [
    {
      id: gewoon.plaatsingId,
      wat: 'bij Sanne uit een crisis',
      organisatieId: w.organisatieId,
      clientId: gewoon.clientId,
    },
    {
      id: geheim.plaatsingId,
      wat: 'geheim',
      organisatieId: w.organisatieId,
      clientId: geheim.clientId,
      geheim: true,
    },
    { id: elders.id, wat: 'bij Joris', organisatieId: joris, clientId: elders.client_id },
    {
      id: vanSam.id,
      wat: 'van Sam',
      organisatieId: vanSam.organisatie_id,
      clientId: wieIs.sam.clientId ?? '',
    },
  ]
  dingen.clienten = dingen.plaatsingen.map((p) => ({
    id: p.clientId ?? '',
    wat: p.wat,
    clientId: p.clientId ?? '',
  }))
  dingen.termijnen = [{ id: termijn.id, wat: 'van het team', organisatieId: team, clientId: gewoon.clientId }]
  dingen.taken = [{ id: taak.id, wat: 'van het team', organisatieId: team }]
  if (taakElders) {
    const { organisatie_id } = await een<{ organisatie_id: string }>(
      'select organisatie_id from taak where id = $1',
      [taakElders.id],
    )
    dingen.taken.push({ id: taakElders.id, wat: 'van een ander', organisatieId: organisatie_id })
  }
  dingen.noodtoegangen = [{ id: nood.id, wat: 'in de regio' }]
  dingen.voorzieningen = [
    { id: w.voorzieningId, wat: 'van Sanne', organisatieId: w.organisatieId },
    { id: anders.voorzieningId, wat: 'van Joris', organisatieId: joris },
  ]
  dingen.eenheden = [
    { id: w.eenheidId, wat: 'van Sanne', organisatieId: w.organisatieId },
    { id: anders.eenheidId, wat: 'van Joris', organisatieId: joris },
  ]
  dingen.plekken = [
    { id: plekHier, wat: 'van Sanne', organisatieId: w.organisatieId },
    { id: plekAnders, wat: 'van Joris', organisatieId: joris },
  ]
  dingen.capaciteitsopgaven = [
    { id: await opgave(w.voorzieningId), wat: 'van Sanne', organisatieId: w.organisatieId },
    { id: await opgave(anders.voorzieningId), wat: 'van Joris', organisatieId: joris },
  ]
  dingen.locatievoorwaarden = [
    { id: voorwaarde.id, wat: 'van een verhuurder', organisatieId: voorwaarde.organisatie_id },
  ]
  dingen.organisaties = [
    { id: w.organisatieId, wat: 'van Sanne', organisatieId: w.organisatieId },
    { id: joris, wat: 'van Joris', organisatieId: joris },
  ]
  return dingen
}

async function maakToegangsdingen({ w, db, wieIs }: Kader): Promise<Dingen> {
  const { aylin, sanne, joris, daan } = w.mensen
  const vanSanne = { wie: sanne, organisatieId: w.organisatieId }
  const vanJoris = { wie: joris, organisatieId: wieIs.joris.organisatieId ?? '' }
  const anderTeam = (
    await daan.moet<{ id: string }>(201, 'POST', '/v1/organisaties', {
      code: `TEAM_${randomUUID().slice(0, 8)}`,
      naam: 'Toegang Elders',
      soort: 'toegang',
      geldig: { van: '2020-01-01', tot: null },
      bron: 'proef',
    })
  ).id
  const eigen = await maakDossier(w, db, 'van het team', vanSanne)
  const dossiers = [
    eigen,
    await maakDossier(w, db, 'van het team, bij Joris', vanJoris),
    await maakDossier(w, db, 'van Sam', vanJoris, wieIs.sam.clientId ?? ''),
    await geefAanAnderTeam(db, await maakDossier(w, db, 'elders', vanSanne), anderTeam),
  ]
  // the person answers once the provider has said yes
  const vanSam = `/v1/aanbiedingen/${dossiers[2]?.ids.aanbiedingen}`
  await joris.moet(
    200,
    'POST',
    `${vanSam}/antwoord-aanbieder`,
    { antwoord: 'ja' },
    { 'if-match': await w.versie(joris, vanSam) },
  )
  const { rows } = await db.query<{ id: string }>(
    `select o.id from organisatie o join zaak z on z.verantwoordelijke_gemeente = o.gemeente_code where o.soort = 'gemeente' and z.id = $1`,
    [eigen.ids.zaken],
  )
  const gemeenteId = rows[0]?.id ?? ''
  const aanbieder = [vanSanne, vanJoris, vanJoris, vanSanne].map((a) => a.organisatieId)
  const alle = (maak: (d: Dossier, organisatieId: string) => Ding[]): Ding[] =>
    dossiers.flatMap((d, nr) => maak(d, aanbieder[nr] ?? ''))
  const basis = ({ wat, clientId, teamId }: Dossier) => ({ wat, clientId, teamId })
  const dingen: Dingen = {}
  for (const soort of VAN_EEN_ZAAK)
    dingen[soort] = alle((d) => [
      {
        ...basis(d),
        id: d.ids[soort],
        gemeenteId,
        // neither was sent yet
        ...(soort === 'beschikkingen' || soort === 'brieven' ? { concept: true } : {}),
        pad: { klokId: d.klokId, lidId: d.lidId, stap: 'situatie' },
      },
    ])
  // the organisation that was asked answers, whether it sees the plan or not
  dingen.planescalaties = alle((d, organisatieId) => [
    { ...basis(d), id: d.ids.planescalaties, partners: [organisatieId] },
  ])
  // what is shared is the goals and the provider's own actions: not what is agreed in a meeting, and who shares takes it back
  for (const soort of ['plannen', 'plandoelen', 'plandelingen'] as const)
    dingen[soort] = alle((d, organisatieId) => [{ ...basis(d), id: d.ids[soort], partners: [organisatieId] }])
  for (const soort of ['casusoverleggen', 'regieoverdrachten', 'planafstemmingen'] as const)
    dingen[soort] = alle((d) => [{ ...basis(d), id: d.ids[soort] }])
  dingen.planacties = alle((d, organisatieId) => [
    { ...basis(d), id: d.ids.planacties },
    {
      ...basis(d),
      id: d.ids.planactiesVanPartner,
      wat: `${d.wat}, voor de aanbieder`,
      partners: [organisatieId],
      // what and when was agreed together: a partner tells how far it is
      inhoud: { wijzigActie: { uiterlijk: undefined } },
    },
  ])
  // who reads the case reads what was advised about it, and no meeting
  for (const soort of ['expertiseoverleggen', 'overlegpunten'] as const)
    dingen[soort] = alle((d, organisatieId) => [
      { ...basis(d), gemeenteId, id: d.ids[soort], partners: [organisatieId] },
    ])
  dingen.aanbiedingen = alle((d, organisatieId) => [
    { ...basis(d), id: d.ids.aanbiedingen, verwezenNaar: organisatieId, beantwoord: d === dossiers[2] },
  ])
  dingen.toegangsmeldingen = (await meldingen(db, aylin, anderTeam)).map((m, nr) => ({
    ...m,
    teamId: nr === 0 ? eigen.teamId : anderTeam,
  }))
  dingen.zaakoverdrachten = await overdrachten(db, w, anderTeam)
  dingen.samenvoegingen = await samenvoegingen(db, w, anderTeam)
  const vacatures: Ding[] = []
  const openingen: Ding[] = []
  for (const [wat, { wie, organisatieId }] of Object.entries({
    'van Sanne': vanSanne,
    'van Joris': vanJoris,
  })) {
    const { eenheidId } = await maakVoorziening(daan, organisatieId, `V_${randomUUID().slice(0, 8)}`)
    const { vacatureId, openingId } = await maakVacature(wie, await maakPlekken(daan, eenheidId, 1, PRODUCT))
    vacatures.push({ id: vacatureId, wat, organisatieId })
    openingen.push({ id: openingId, wat, teamId: eigen.teamId })
  }
  const [ander] = dossiers.slice(-1)
  openingen.push({
    id: openingen[0]?.id ?? '',
    wat: 'voor iemand van een ander team',
    teamId: anderTeam,
    inhoud: { biedAan: { plaatsId: ander?.ids.wachtlijstplaatsen } },
  })
  Object.assign(dingen, { vacatures, openingen })
  dingen.toewijzingen = await toewijzingen(db, w, vacatures[0]?.id ?? '', eigen.teamId, anderTeam)
  dingen.plaatsingscriteria = []
  for (const [wat, { wie, organisatieId }] of Object.entries({
    'van Sanne': vanSanne,
    'van Joris': vanJoris,
  })) {
    const { voorzieningId } = await maakVoorziening(daan, organisatieId, `C_${randomUUID().slice(0, 8)}`)
    const body = { organisatieId, voorzieningId, criteria: [] }
    const { id } = await wie.moet<{ id: string }>(201, 'POST', '/v1/plaatsingscriteria', body)
    dingen.plaatsingscriteria.push({
      id,
      wat,
      organisatieId,
      inhoud: { maakPlaatsingscriteria: body, vertoonPlaatsingscriteria: body },
    })
  }
  const partner = { naam: 'Partner Proef', soort: 'corporatie', telefoon: '085-0000111', afspraak: 'Ja.' }
  const maak = async (pad: string, body: object) =>
    (await aylin.moet<{ id: string }>(201, 'POST', pad, body)).id
  const partnerId = await maak('/v1/partners', partner)
  dingen.partners = [{ id: partnerId, wat: 'van de regio' }]
  const betrokkenheid = { partnerId, wanneer: '2099-01-01', onderwerp: 'De regels', inspraak: 'adviseren' }
  dingen.betrokkenheid = [{ id: await maak('/v1/betrokkenheid', betrokkenheid), wat: 'van de regio' }]
  const vraag = { van: 'Corporatie', vraag: 'Wie belt de bewoner?', antwoordUiterlijk: '2099-01-01' }
  const vragen = [await maak('/v1/aanspreekvragen', vraag), await maak('/v1/aanspreekvragen', vraag)]
  await zonderWachters(db, 'update aanspreekvraag set team_id = $2 where id = $1', [vragen[1], anderTeam])
  dingen.aanspreekvragen = vragen.map((id, nr) => ({
    id,
    wat: nr === 0 ? 'van het team' : 'van een ander team',
    teamId: nr === 0 ? eigen.teamId : anderTeam,
  }))
  return dingen
}

/** Kinds that are there for who may open the case. */
export const VAN_EEN_ZAAK = [
  'zaken',
  'onderzoeken',
  'brieven',
  'woonurgenties',
  'regiokeuzes',
  'beschikkingen',
  'bezwaren',
  'wachtlijstplaatsen',
] as const

/** A report that nobody took up yet, of the team and of another. */
async function meldingen(db: pg.Client, aylin: Wereld['mensen']['aylin'], anderTeam: string) {
  const neemAan = async () =>
    (
      await aylin.moet<{ id: string }>(201, 'POST', '/v1/toegangsmeldingen/balie', {
        ...MELDING,
        kanaal: 'balie',
      })
    ).id
  const ids = [await neemAan(), await neemAan()]
  await zonderWachters(db, 'update toegangsmelding set team_id = $2 where id = $1', [ids[1], anderTeam])
  return ids.map((id, nr) => ({ id, wat: nr === 0 ? 'van het team' : 'van een ander team' }))
}

/** A question to take a case over: of the team to another, the other way round, and between others. */
async function overdrachten(db: pg.Client, w: Wereld, anderTeam: string): Promise<Ding[]> {
  const { aylin, daan } = w.mensen
  const derde = (
    await daan.moet<{ id: string }>(201, 'POST', '/v1/organisaties', {
      code: `TEAM_${randomUUID().slice(0, 8)}`,
      naam: 'Toegang Ver',
      soort: 'toegang',
      geldig: { van: '2020-01-01', tot: null },
      bron: 'proef',
    })
  ).id
  const uit: Ding[] = []
  for (const wat of ['aan een ander', 'aan ons', 'tussen anderen']) {
    const { id: melding } = await aylin.moet<{ id: string }>(201, 'POST', '/v1/toegangsmeldingen/balie', {
      ...MELDING,
      kanaal: 'balie',
    })
    const { id: zaakId } = await aylin.moet<{ id: string }>(
      201,
      'POST',
      `/v1/toegangsmeldingen/${melding}/zaak`,
      { persoon: { roepnaam: 'Tom', geslacht: 'man' } },
    )
    const { id } = await aylin.moet<{ id: string }>(201, 'POST', `/v1/zaken/${zaakId}/overdracht`, {
      naarTeam: anderTeam,
      reden: 'Woont nu daar.',
    })
    if (wat !== 'aan een ander') {
      await zonderWachters(
        db,
        'update zaakoverdracht set van_team = naar_team, naar_team = case when $2 then $3 else van_team end where id = $1',
        [id, wat === 'tussen anderen', derde],
      )
      await zonderWachters(db, 'update zaak set team_id = $2, behandelaar = null where id = $1', [
        zaakId,
        anderTeam,
      ])
    }
    const { rows } = await db.query<{ van_team: string; naar_team: string }>(
      'select van_team, naar_team from zaakoverdracht where id = $1',
      [id],
    )
    uit.push({ id, wat, teamId: rows[0]?.naar_team ?? '', organisatieId: rows[0]?.van_team ?? '' })
  }
  return uit
}

/** Two files that were one and can be two again: of persons of the team, and of another. */
async function samenvoegingen(db: pg.Client, w: Wereld, anderTeam: string): Promise<Ding[]> {
  const { aylin } = w.mensen
  const client = async () => {
    const { id } = await aylin.moet<{ id: string }>(201, 'POST', '/v1/toegangsmeldingen/balie', {
      ...MELDING,
      kanaal: 'balie',
    })
    return (
      await aylin.moet<{ clientId: string }>(201, 'POST', `/v1/toegangsmeldingen/${id}/zaak`, {
        persoon: { roepnaam: 'Tom', geslacht: 'man' },
      })
    ).clientId
  }
  const uit: Ding[] = []
  for (const wat of ['van het team', 'van een ander team']) {
    const [behouden, vervallen] = [await client(), await client()]
    const { id } = await aylin.moet<{ id: string }>(201, 'POST', `/v1/clienten/${behouden}/samenvoegingen`, {
      vervallenId: vervallen,
      reden: 'Zelfde persoon, zelf gezegd',
    })
    const { rows } = await db.query<{ team_id: string }>(
      'select team_id from zaak where client_id = $1 limit 1',
      [behouden],
    )
    const teamId = wat === 'van het team' ? (rows[0]?.team_id ?? '') : anderTeam
    const beide = [[behouden, vervallen], teamId]
    await zonderWachters(
      db,
      'update zaak set team_id = $2, behandelaar = null where client_id = any ($1)',
      beide,
    )
    await zonderWachters(db, 'update toegang set organisatie_id = $2 where client_id = any ($1)', beide)
    uit.push({ id, wat, clientId: behouden, teamId })
  }
  return uit
}

/** An assignment of places that was laid down and not drawn yet: of the team, and of another. */
async function toewijzingen(db: pg.Client, w: Wereld, vacature: string, team: string, anderTeam: string) {
  const uit: Ding[] = []
  for (const teamId of [team, anderTeam]) {
    const { id } = await w.mensen.aylin.moet<{ id: string }>(201, 'POST', '/v1/toewijzingen', {
      productCode: PRODUCT,
      vacatureIds: [vacature],
    })
    await zonderWachters(db, 'update toewijzing set team_id = $2 where id = $1', [id, teamId])
    uit.push({ id, wat: teamId === team ? 'van het team' : 'van een ander team', teamId })
  }
  return uit
}

/** An assignment that was drawn, with a place on the list of which it tells why. */
async function getrokken(voorbeelden: Voorbeelden, { toewijzingen }: Dingen): Promise<Ding> {
  const { id = '', plaatsId = '' } = (await voorbeelden.leesToewijzingsuitleg?.())?.pad ?? {}
  return { id, wat: 'van het team, getrokken', teamId: toewijzingen?.[0]?.teamId ?? '', pad: { plaatsId } }
}

async function maakPlanningsdingen({ w, wieIs }: Kader, voorbeelden: Voorbeelden): Promise<Dingen> {
  const { fleur } = w.mensen
  const { body } = (await voorbeelden.bewaarScenario?.()) ?? {}
  const scenarios: Ding[] = []
  for (const gedeeld of [false, true]) {
    const { id } = await fleur.moet<{ id: string }>(201, 'POST', '/v1/planning/scenarios', {
      ...(body as object),
      gedeeld,
    })
    scenarios.push({
      id,
      wat: gedeeld ? 'gedeeld' : 'voor zichzelf',
      vanWie: wieIs.fleur.gebruikerId,
      gedeeld,
    })
  }
  const klaar = (await voorbeelden.leesBerekening?.())?.pad?.id ?? ''
  const vlekkenplan = (await voorbeelden.leesVlekkenplan?.())?.pad?.id ?? ''
  const pad = async (id: string) => (await voorbeelden[id]?.())?.pad?.id ?? ''
  const gedeeldPlan = {
    wat: 'gedeeld',
    vanWie: wieIs.fleur.gebruikerId,
    gedeeld: true,
    organisatieId: w.organisatieId,
  }
  return {
    ombouwplannen: [
      { ...gedeeldPlan, id: await pad('leesOmbouwplan') },
      {
        id: (
          await fleur.moet<{ id: string }>(201, 'POST', '/v1/planning/ombouwplannen', { naam: 'Van Fleur' })
        ).id,
        wat: 'voor zichzelf',
        vanWie: wieIs.fleur.gebruikerId,
      },
    ],
    ombouwstappen: [{ ...gedeeldPlan, id: await pad('wijzigOmbouwstap') }],
    ombouwmijlpalen: [{ ...gedeeldPlan, id: await pad('wijzigOmbouwmijlpaal') }],
    scenarios,
    vlekkenplannen: [{ id: vlekkenplan, wat: 'een ontwerp van de regio' }],
    berekeningen: [{ id: klaar, wat: 'van Fleur', vanWie: wieIs.fleur.gebruikerId }],
  }
}

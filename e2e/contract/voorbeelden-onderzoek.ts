import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Wereld } from '../proef/wereld.ts'
import type { Oproep } from './toets.ts'
import { maakToegang } from './voorbeelden-toegang.ts'

const dag = (erbij: number): string => new Date(Date.now() + erbij * 86_400_000).toISOString().slice(0, 10)

type Beleid = {
  quickscan: { vragen: { code: string; antwoorden: { code: string }[] }[] }
  screenings: { code: string; bij: string; uitkomsten: { code: string; opvolgen: boolean }[] }[]
  wetten: { code: string; uitkomsten: { code: string; opvolgen: boolean }[] }[]
  modellen: { code: string; standaard: boolean; leefgebieden: { code: string }[] }[]
  doelgroep: { criteria: { code: string }[] }
}

/** For each operation of the inquiry, the plan, the network and the partners a call that succeeds. */
export function voorbeeldenOnderzoek(w: Wereld): Record<string, () => Promise<Oproep>> {
  const { aylin, sanne } = w.mensen
  const { zaak } = maakToegang(w)
  const beleid = () => aylin.moet<Beleid>(200, 'GET', '/v1/onderzoekbeleid')
  const antwoorden = async () =>
    Object.fromEntries((await beleid()).quickscan.vragen.map((v) => [v.code, v.antwoorden[0]?.code ?? '']))
  const opZaak = async (body?: unknown): Promise<Oproep> => ({
    wie: aylin,
    pad: { id: (await zaak()).id },
    ...(body === undefined ? {} : { body }),
  })
  const maak = async (pad: string, body: object) =>
    (await aylin.moet<{ id: string }>(201, 'POST', pad, body)).id
  const begonnen = async () => {
    const { id } = await zaak()
    return { zaakId: id, onderzoekId: await maak(`/v1/zaken/${id}/onderzoek`, {}) }
  }
  const zonderVervolg = (u: { code: string; opvolgen: boolean }[]) => u.find((x) => !x.opvolgen)?.code ?? ''
  /** Every step filled in, so that it can be completed. */
  const compleet = async () => {
    const { onderzoekId } = await begonnen()
    const b = await beleid()
    const model = b.modellen.find((m) => m.standaard)
    const stappen: Record<string, Record<string, string>> = {
      situatie: { hulpvraag: 'Een plek.', situatie: 'Slaapt bij zijn zus.', kinderen: 'nee' },
      eigen_kracht: { kan_zelf: 'Koken en regelen.' },
      netwerk: { wie_steunt: 'Zijn zus.', mantelzorger: 'redt_het' },
      gebruikelijke_hulp: { gebruikelijk: 'Woont alleen.' },
      algemene_voorzieningen: { passend: 'deels' },
      andere_wetten: Object.fromEntries(
        b.wetten.map((x) => [`${x.code}.uitkomst`, zonderVervolg(x.uitkomsten)]),
      ),
      screenings: Object.fromEntries(
        b.screenings.map((x) => [`${x.code}.uitkomst`, zonderVervolg(x.uitkomsten)]),
      ),
      leefgebieden: Object.fromEntries((model?.leefgebieden ?? []).map((g) => [`${g.code}.niveau`, '3'])),
      wensen: {
        wensen: 'Een eigen deur.',
        persoonlijk_plan: 'wil_niet',
        pgb_uitgelegd: 'ja',
        bijdrage_uitgelegd: 'ja',
      },
      doelgroep: {
        kern: 'ja',
        ...Object.fromEntries(b.doelgroep.criteria.map((c) => [`${c.code}.oordeel`, 'ja'])),
      },
      verslag: { samenvatting: 'Kort verslag.', passende_hulp: 'Opvang met begeleiding.' },
    }
    for (const [stap, velden] of Object.entries(stappen))
      await aylin.moet(
        200,
        'PATCH',
        `/v1/onderzoeken/${onderzoekId}/stappen/${stap}`,
        { velden },
        { 'if-match': '"1"' },
      )
    return onderzoekId
  }
  const plan = async () => {
    const { id } = await zaak()
    return { zaakId: id, planId: await maak(`/v1/zaken/${id}/plan`, { perspectief: 'Een eigen deur.' }) }
  }
  const doel = async () => {
    const { planId } = await plan()
    return {
      planId,
      doelId: await maak(`/v1/plannen/${planId}/doelen`, { leefgebied: 'WONEN', doel: 'Een eigen woning' }),
    }
  }
  const ACTIE = { wat: 'Samen inschrijven', wie: 'team', organisatieId: null, uiterlijk: dag(10) }
  const DELING = () => ({
    organisatieId: w.organisatieId,
    onderdelen: ['eigen_acties', 'doelen'],
    doel: 'Begeleiding afstemmen',
    grondslag: 'Wmo 2015 art. 5.1.2',
    toestemming: 'schriftelijk',
    toestemmingOp: dag(-2),
    tot: dag(90),
  })
  const OVERLEG = {
    geplandOp: `${dag(7)}T10:00:00+01:00`,
    doel: 'Afspreken wie wat doet',
    agenda: [{ punt: 'Wonen' }],
    stukken: [{ stuk: 'plan', doel: 'De acties verdelen' }],
    aanwezig: [{ naam: 'Sanne', organisatie: 'Proefaanbieder', aanwezig: false }],
  }
  const overleg = async () => {
    const { planId, doelId } = await doel()
    return { doelId, overlegId: await maak(`/v1/plannen/${planId}/casusoverleggen`, OVERLEG) }
  }
  const ESCALATIE = {
    organisatieId: w.organisatieId,
    vraag: 'Wie betaalt de begeleiding thuis?',
    uiterlijk: dag(5),
  }
  const AFSPRAAK = {
    met: 'FACT-team Proef',
    contact: 'Noa Proef',
    telefoon: '085-0000222',
    afspraak: 'FACT komt elke week; wij bellen bij onrust.',
    volgendeOp: dag(28),
  }
  const AFSTEMMING = {
    ...AFSPRAAK,
    soort: 'fact',
    grondslag: 'Toestemming van de bewoner',
    toestemming: 'mondeling',
    toestemmingOp: dag(-1),
  }
  /** A colleague in the team of the access worker, who can be asked to direct. */
  const collega = async () => {
    const client = new pg.Client({ connectionString: w.platform.dbUrl() })
    await client.connect()
    const id = randomUUID()
    await client.query(
      `insert into zicht.gebruiker (id, issuer, sub, naam, initialen) values ($1, 'proef', $2, 'Collega Proef', 'CP')`,
      [id, id],
    )
    await client.query(
      `insert into zicht.lidmaatschap (id, gebruiker_id, organisatie_id, regio_code, rol)
       select $1, $2, l.organisatie_id, l.regio_code, l.rol from zicht.lidmaatschap l where l.rol = 'toegangsmedewerker' and l.gebruiker_id <> $2 limit 1`,
      [randomUUID(), id],
    )
    await client.end()
    return id
  }
  const overdracht = async () => {
    const { planId } = await plan()
    return maak(`/v1/plannen/${planId}/regieoverdrachten`, {
      naar: await collega(),
      reden: 'Ik ga met verlof.',
    })
  }
  const partner = () => ({
    naam: `Partner ${randomUUID().slice(0, 8)}`,
    soort: 'corporatie',
    telefoon: '085-0000111',
    belang: 'Rust in de buurt.',
    afspraak: 'De gemeente beslist.',
  })
  const BETROKKENHEID = { wanneer: dag(30), onderwerp: 'De nieuwe regels', inspraak: 'adviseren' }
  const betrokkenheid = async () => ({ partnerId: await maak('/v1/partners', partner()), ...BETROKKENHEID })
  const VRAAG = { van: 'Woningcorporatie', vraag: 'Wie belt de bewoner?', antwoordUiterlijk: dag(3) }

  return {
    leesOnderzoekbeleid: async () => ({ wie: aylin }),
    leesQuickscan: () => opZaak(),
    stelRouteVoor: async () => ({ wie: aylin, body: { antwoorden: await antwoorden() } }),
    doeQuickscan: async () =>
      opZaak({
        antwoorden: await antwoorden(),
        route: 'crisis',
        complex: true,
        afwijkreden: 'Er is vandaag gevaar.',
      }),
    leesOnderzoek: async () => ({ wie: aylin, pad: { id: (await begonnen()).zaakId } }),
    startOnderzoek: () => opZaak({}),
    wijzigOnderzoekstap: async () => ({
      wie: aylin,
      pad: { id: (await begonnen()).onderzoekId, stap: 'situatie' },
      ifMatch: '"1"',
      body: { velden: { hulpvraag: 'Een plek.', kinderen: 'nee' } },
    }),
    rondOnderzoekAf: async () => ({
      wie: aylin,
      pad: { id: await compleet() },
      ifMatch: '"1"',
      body: { toelichting: 'Besproken.' },
    }),
    leesMetingen: () => opZaak(),
    legMetingVast: async () => {
      const model = (await beleid()).modellen.find((m) => m.standaard)
      return opZaak({
        model: model?.code,
        gemetenOp: dag(-1),
        leefgebieden: Object.fromEntries(
          (model?.leefgebieden ?? []).map((g) => [g.code, { niveau: 3, reden: null, toelichting: null }]),
        ),
      })
    },
    leesPlannen: async () => ({ wie: aylin }),
    leesPlanVanZaak: async () => ({ wie: aylin, pad: { id: (await plan()).zaakId } }),
    beginPlan: () => opZaak({ perspectief: 'Een eigen deur.' }),
    leesPlan: async () => ({ wie: aylin, pad: { id: (await plan()).planId } }),
    wijzigPlan: async () => ({
      wie: aylin,
      pad: { id: (await plan()).planId },
      ifMatch: '"1"',
      body: { perspectief: 'Rust.' },
    }),
    voegLidToe: async () => ({
      wie: aylin,
      pad: { id: (await plan()).planId },
      body: { clientId: (await zaak()).clientId, rol: 'partner', betrokken: false, reden: null },
    }),
    haalLidWeg: async () => {
      const { planId } = await plan()
      const { clientId } = await zaak()
      await aylin.moet(204, 'POST', `/v1/plannen/${planId}/leden`, {
        clientId,
        rol: 'partner',
        betrokken: false,
        reden: null,
      })
      return { wie: aylin, pad: { id: planId, clientId }, body: { reden: 'Woont nu ergens anders.' } }
    },
    voegDoelToe: async () => ({
      wie: aylin,
      pad: { id: (await plan()).planId },
      body: { leefgebied: 'WONEN', doel: 'Een eigen woning' },
    }),
    wijzigDoel: async () => ({
      wie: aylin,
      pad: { id: (await doel()).doelId },
      ifMatch: '"1"',
      body: { status: 'losgelaten', toelichting: 'Woont nu bij zijn zus.' },
    }),
    voegActieToe: async () => ({ wie: aylin, pad: { id: (await doel()).doelId }, body: ACTIE }),
    wijzigActie: async () => ({
      wie: aylin,
      pad: { id: await maak(`/v1/plandoelen/${(await doel()).doelId}/acties`, ACTIE) },
      ifMatch: '"1"',
      body: { status: 'klaar', resultaat: 'Ingeschreven.', uiterlijk: dag(12) },
    }),
    deelPlan: async () => ({ wie: aylin, pad: { id: (await plan()).planId }, body: DELING() }),
    trekDelingIn: async () => {
      const { planId } = await plan()
      const { ids } = await aylin.moet<{ ids: string[] }>(
        201,
        'POST',
        `/v1/plannen/${planId}/delingen`,
        DELING(),
      )
      return { wie: aylin, pad: { id: ids[0] ?? '' }, body: { reden: 'Wil dit niet meer.' } }
    },
    vraagRegieoverdracht: async () => ({
      wie: aylin,
      pad: { id: (await plan()).planId },
      body: { naar: await collega(), reden: 'Ik ga met verlof.' },
    }),
    besluitRegieoverdracht: async () => ({
      wie: aylin,
      pad: { id: await overdracht() },
      body: { besluit: 'ingetrokken', reden: null },
    }),
    vraagProcesregie: async () => ({ wie: aylin, pad: { id: (await plan()).planId }, body: ESCALATIE }),
    leesProcesregievragen: async () => {
      await maak(`/v1/plannen/${(await plan()).planId}/escalaties`, ESCALATIE)
      return { wie: sanne }
    },
    sluitProcesregie: async () => ({
      wie: aylin,
      pad: { id: await maak(`/v1/plannen/${(await plan()).planId}/escalaties`, ESCALATIE) },
      body: { uitkomst: 'Het is verdeeld.' },
    }),
    stemAf: async () => ({ wie: aylin, pad: { id: (await plan()).planId }, body: AFSTEMMING }),
    wijzigAfstemming: async () => ({
      wie: aylin,
      pad: { id: await maak(`/v1/plannen/${(await plan()).planId}/afstemmingen`, AFSTEMMING) },
      ifMatch: '"1"',
      body: { ...AFSPRAAK, gestoptReden: null },
    }),
    planCasusoverleg: async () => ({ wie: aylin, pad: { id: (await plan()).planId }, body: OVERLEG }),
    leesCasusoverleg: async () => ({ wie: aylin, pad: { id: (await overleg()).overlegId } }),
    wijzigCasusoverleg: async () => ({
      wie: aylin,
      pad: { id: (await overleg()).overlegId },
      ifMatch: '"1"',
      body: { status: 'gehouden', bewonerErbij: 'erbij', verslag: 'Goed gesprek.' },
    }),
    voegAfspraakToe: async () => {
      const { overlegId, doelId } = await overleg()
      return { wie: aylin, pad: { id: overlegId }, body: { ...ACTIE, doelId } }
    },
    leesNetwerk: () => opZaak(),
    voegNetwerklidToe: () =>
      opZaak({ naam: 'Mia', soort: 'mantelzorger', relatie: 'zus', steuntMet: 'Koken', afstand: 1 }),
    wijzigNetwerklid: async () => {
      const { id } = await zaak()
      const lidId = await maak(`/v1/zaken/${id}/netwerk`, { naam: 'Mia', soort: 'mantelzorger', afstand: 1 })
      return { wie: aylin, pad: { id, lidId }, ifMatch: '"1"', body: { belasting: 'zwaar', relatie: 'zus' } }
    },
    leesPartners: async () => ({ wie: aylin }),
    maakPartner: async () => ({ wie: aylin, body: partner() }),
    wijzigPartner: async () => ({
      wie: aylin,
      pad: { id: await maak('/v1/partners', partner()) },
      ifMatch: '"1"',
      body: { ...partner(), contact: 'De balie', gestopt: false },
    }),
    leesBetrokkenheid: async () => ({ wie: aylin }),
    planBetrokkenheid: async () => ({ wie: aylin, body: await betrokkenheid() }),
    wijzigBetrokkenheid: async () => ({
      wie: aylin,
      pad: { id: await maak('/v1/betrokkenheid', await betrokkenheid()) },
      ifMatch: '"1"',
      body: { ...BETROKKENHEID, status: 'geweest', uitkomst: 'Een positief advies.' },
    }),
    leesAanspreekvragen: async () => ({ wie: aylin }),
    stelAanspreekvraag: async () => ({ wie: aylin, body: VRAAG }),
    behandelAanspreekvraag: async () => ({
      wie: aylin,
      pad: { id: await maak('/v1/aanspreekvragen', VRAAG) },
      ifMatch: '"1"',
      body: { antwoord: 'Wij bellen vandaag.' },
    }),
  }
}

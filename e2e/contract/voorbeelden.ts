import { maakPlekken, maakVoorziening, type Geplaatst, type Wereld } from '../proef/wereld.ts'
import type { Mens } from '../proefplatform.ts'
import type { Oproep } from './toets.ts'
import { voorbeeldenBesluit } from './voorbeelden-besluit.ts'
import { voorbeeldenOnderzoek } from './voorbeelden-onderzoek.ts'
import { voorbeeldenPlanning } from './voorbeelden-planning.ts'
import { voorbeeldenSamenvoegen } from './voorbeelden-samenvoegen.ts'
import { voorbeeldenToegang } from './voorbeelden-toegang.ts'
import { voorbeeldenOndersteuning } from './voorbeelden-ondersteuning.ts'
import { voorbeeldenWachtlijst } from './voorbeelden-wachtlijst.ts'

/** For each operation a call that succeeds, made from what the API itself gave; each time a fresh one. */
export type Voorbeelden = Record<string, () => Promise<Oproep>>

const ACHTERNAAM = 'Proefhof'
const GELDIG = { van: '2020-01-01', tot: null }
const BRON = 'proef'
const REDEN = 'Dit is nodig voor de proef.'

/** Everything there is an example for. `sessie`: someone signed in with a browser. */
export function maakVoorbeelden(w: Wereld, sessie: Mens): Voorbeelden {
  const { noor, ruben, sanne, ilse, fleur, meral, daan, sam } = w.mensen
  let teller = 0
  const code = () => `PROEF_${++teller}`
  const id = (waarde: string) => ({ id: waarde })

  const vanId = (wie: Mens, maak: () => Promise<string>) => async (): Promise<Oproep> => ({
    wie,
    pad: id(await maak()),
  })
  const verblijf = async (wie: Mens, g: Geplaatst): Promise<Oproep> => ({
    wie,
    pad: id(g.plaatsingId),
    ifMatch: await w.versie(wie, `/v1/plaatsingen/${g.plaatsingId}`),
  })
  const verblijfMet =
    (body: (g: Geplaatst) => unknown, wie = noor) =>
    async (): Promise<Oproep> => {
      const g = await w.geplaatst()
      return { ...(await verblijf(wie, g)), body: await body(g) }
    }
  const aanwezig = async (): Promise<Geplaatst> => {
    const g = await w.geplaatst()
    const { pad, ifMatch } = await verblijf(noor, g)
    await noor.moet(200, 'POST', `/v1/plaatsingen/${pad?.id}/aankomst`, {}, { 'if-match': ifMatch ?? '' })
    return g
  }

  const organisatie = async () =>
    (
      await daan.moet<{ id: string }>(201, 'POST', '/v1/organisaties', {
        code: code(),
        naam: 'Proefstichting',
        soort: 'aanbieder',
        geldig: GELDIG,
        bron: BRON,
      })
    ).id
  const voorziening = async (extra = {}) =>
    (await maakVoorziening(daan, w.organisatieId, code(), extra)).voorzieningId
  const eenheid = async () => (await maakVoorziening(daan, w.organisatieId, code())).eenheidId
  const plek = async () => (await w.nieuwePlekken(1))[0] ?? ''
  const opgave = async () =>
    (
      await daan.moet<{ id: string }>(
        201,
        'POST',
        `/v1/voorzieningen/${w.voorzieningId}/capaciteitsopgaven`,
        {
          soort: 'formeel',
          waarvan: 'totaal',
          van: 10,
          tot: 12,
          geldig: GELDIG,
          gebruikt: false,
          toelichting: 'Proefopgave',
          bron: BRON,
        },
      )
    ).id
  const voorwaarde = {
    soort: 'hotel',
    prijsCent: 8500,
    maxPersonen: 2,
    contact: 'receptie',
    ongeschiktVoor: ['groepen'],
    geldig: GELDIG,
    bron: BRON,
  }
  const locatie = () => voorziening({ soort: 'particuliere_locatie' })
  const maakVoorwaarde = async () =>
    (
      await daan.moet<{ id: string }>(
        201,
        'POST',
        `/v1/voorzieningen/${await locatie()}/locatievoorwaarden`,
        voorwaarde,
      )
    ).id

  const klok = async (verlengbaar: boolean): Promise<{ id: string; versie: number }> => {
    const { plaatsingId } = await w.geplaatst()
    const { klokken } = await ruben.moet<{
      klokken: { id: string; versie: number; verlengbaar: boolean; magSluiten: boolean }[]
    }>(200, 'GET', `/v1/plaatsingen/${plaatsingId}`)
    const gevonden = klokken.find((k) => (verlengbaar ? k.verlengbaar : k.magSluiten))
    if (!gevonden) throw new Error(`geen klok die past: ${JSON.stringify(klokken)}`)
    return gevonden
  }
  let timeOuts: Promise<string[]> | undefined
  const timeOut = async (): Promise<string> => {
    timeOuts ??= maakVoorziening(daan, w.organisatieId, code(), { soort: 'time_out' }).then(
      ({ eenheidId: waar }) => maakPlekken(daan, waar, 100, 'TIME_OUT'),
    )
    const plekId = (await timeOuts).pop()
    if (plekId !== undefined) return plekId
    timeOuts = undefined
    return timeOut()
  }
  const taak = async (): Promise<{ id: string; versie: number }> => {
    const plekIds = [await timeOut()]
    const meldingId = await w.melding()
    const uit = await noor.moet<{ plaatsingen: { id: string }[] }>(
      201,
      'POST',
      `/v1/crisismeldingen/${meldingId}/plaatsing`,
      {
        plekIds,
        afwijkreden: REDEN,
      },
    )
    const { items } = await noor.moet<{
      items: { soort: string; id: string; versie: number; plaatsingId: string }[]
    }>(200, 'GET', '/v1/signalen')
    const gevonden = items.find((s) => s.soort === 'taak' && s.plaatsingId === uit.plaatsingen[0]?.id)
    if (!gevonden) throw new Error('een time-out zonder overdrachtstaak')
    return gevonden
  }
  const aangenomen = async () => {
    const t = await taak()
    return noor.moet<{ id: string; versie: number }>(
      200,
      'POST',
      `/v1/taken/${t.id}/aanvaarding`,
      {},
      { 'if-match': `"${t.versie}"` },
    )
  }
  const metVersie = (wie: Mens, ding: { id: string; versie: number }, body: unknown): Oproep => ({
    wie,
    pad: id(ding.id),
    ifMatch: `"${ding.versie}"`,
    body,
  })
  const dienst = async () => {
    const { items } = await noor.moet<{ items: { dag: string; code: string; loopt: boolean }[] }>(
      200,
      'GET',
      '/v1/overdrachten',
    )
    const nu = items.find((d) => d.loopt) ?? items[0]
    return { dag: nu?.dag ?? '', dienst: nu?.code ?? '' }
  }
  const bewoner = async () => {
    const { items } = await sanne.moet<{ items: { client: { id: string } }[] }>(200, 'GET', '/v1/plaatsingen')
    for (const { client } of items) {
      const kaart = await sanne.moet<{ achternaam: string | null; geboortedatum: string | null }>(
        200,
        'GET',
        `/v1/clienten/${client.id}`,
      )
      // nobody that an earlier example gave a name of its own
      if (kaart.achternaam && kaart.achternaam !== ACHTERNAAM && kaart.geboortedatum)
        return { id: client.id, ...kaart }
    }
    throw new Error('geen bewoner met naam')
  }
  const noodvraag = async () => {
    const { achternaam, geboortedatum } = await bewoner()
    return {
      achternaam,
      geboortedatum,
      redenCode: 'medische_spoed',
      reden: 'Ambulance ter plaatse vraagt naar allergie.',
    }
  }
  const zelf = async () => (await sam.moet<{ clientId: string }>(200, 'GET', '/v1/sessie')).clientId

  return {
    ...voorbeeldenToegang(w),
    ...voorbeeldenWachtlijst(w),
    ...voorbeeldenOndersteuning(w),
    ...voorbeeldenOnderzoek(w),
    ...voorbeeldenBesluit(w),
    ...voorbeeldenPlanning(w),
    ...voorbeeldenSamenvoegen(w),
    sessie: async () => ({ wie: noor }),
    sessieVerlengen: async () => ({ wie: noor, body: {} }),
    sessieLidmaatschap: async () => {
      const { actief } = await sessie.moet<{ actief: { id: string } }>(200, 'GET', '/v1/sessie')
      return { wie: sessie, body: { lidmaatschapId: actief.id } }
    },
    sessieBeeindigen: async () => ({ wie: noor }),

    leesBord: async () => ({ wie: fleur, query: { op: '2026-10-01T12:00:00+02:00' } }),
    leesStand: vanId(noor, async () => w.voorzieningId),
    zetBuitenGebruik: async () => ({
      wie: sanne,
      pad: id(await plek()),
      body: { reden: 'defect', toelichting: 'Het raam sluit niet.', tot: '2099-01-01T10:00:00+01:00' },
    }),
    neemInGebruik: async () => {
      const plekId = await plek()
      await sanne.moet(201, 'POST', `/v1/plekken/${plekId}/buitengebruikstelling`, { reden: 'schoonmaak' })
      return { wie: sanne, pad: id(plekId), body: {} }
    },
    voegTijdelijkePlekkenToe: async () => ({
      wie: sanne,
      pad: id(w.eenheidId),
      body: { aantal: 2, totEnMet: '2099-12-31', reden: 'Koudeprotocol' },
    }),
    bevestigStand: async () => ({ wie: sanne, pad: id(w.voorzieningId), body: {} }),
    legNachttellingVast: async () => ({
      wie: sanne,
      pad: id(w.voorzieningId),
      body: { nacht: vandaag(-1), aantal: 3, opmerking: 'Rustige nacht' },
    }),
    leesNachttellingen: async () => ({ wie: sanne, pad: id(w.voorzieningId), query: { nacht: vandaag(-1) } }),
    leesVoorzieningen: async () => ({ wie: noor, query: { op: '2026-01-01', gesloten: 'ja' } }),
    leesVoorziening: vanId(noor, async () => w.voorzieningId),
    maakVoorziening: async () => ({
      wie: daan,
      body: {
        code: code(),
        organisatieId: w.organisatieId,
        naam: 'Proefhuis',
        soort: 'opvang',
        gemeenteCode: 'GM0935',
        telefoon: '085-0000999',
        adresGeheim: false,
        alleenBijGeweld: false,
        x: 12.5,
        y: 40,
        doelgroepen: ['volwassenen'],
        versheidMinuten: 60,
        crisis: true,
        geldig: GELDIG,
        bron: BRON,
      },
    }),
    wijzigVoorziening: async () => {
      const v = await voorziening()
      return {
        wie: sanne,
        pad: id(v),
        ifMatch: await w.versie(sanne, `/v1/voorzieningen/${v}`),
        body: {
          naam: 'Anders',
          telefoon: null,
          x: null,
          doelgroepen: ['ouderen'],
          geldig: GELDIG,
          versheidMinuten: 30,
          crisis: false,
        },
      }
    },
    zetAdres: async () => {
      const v = await voorziening()
      return {
        wie: sanne,
        pad: id(v),
        ifMatch: await w.versie(sanne, `/v1/voorzieningen/${v}`),
        body: { adres: 'Proefplein 1', aanwijzing: 'Bel bij de zijdeur' },
      }
    },
    maakEenheid: async () => ({
      wie: daan,
      pad: id(w.voorzieningId),
      body: {
        code: code(),
        naam: 'Kamer',
        soort: 'kamer',
        kenmerken: ['lift'],
        geslacht: 'alle',
        leeftijdVan: 18,
        leeftijdTot: 99,
        alsGeheel: false,
        geldig: GELDIG,
        bron: BRON,
      },
    }),
    wijzigEenheid: async () => ({
      wie: daan,
      pad: id(await eenheid()),
      ifMatch: '"1"',
      body: { naam: 'Zaal B', kenmerken: ['lift', 'rolstoel'], leeftijdVan: 18, geldig: GELDIG },
    }),
    maakPlekken: async () => ({
      wie: daan,
      pad: id(await eenheid()),
      body: { aantal: 2, vanafNummer: 1, productCode: 'OPVANG', crisis: true, geldig: GELDIG, bron: BRON },
    }),
    wijzigPlek: async () => ({
      wie: daan,
      pad: id(await plek()),
      ifMatch: '"1"',
      body: { geldig: { van: '2020-01-01', tot: '2099-01-01' }, bron: 'besluit' },
    }),
    zetPlekOm: async () => ({
      wie: daan,
      pad: id(await plek()),
      ifMatch: '"1"',
      body: { vanaf: vandaag(30), productCode: 'GEZINSOPVANG', crisis: false, bron: BRON },
    }),
    maakOpgave: async () => ({
      wie: daan,
      pad: id(await voorziening()),
      body: {
        soort: 'formeel',
        waarvan: 'totaal',
        van: 10,
        tot: 12,
        geldig: GELDIG,
        gebruikt: false,
        toelichting: 'Proefopgave',
        bron: BRON,
      },
    }),
    wijzigOpgave: async () => ({
      wie: daan,
      pad: id(await opgave()),
      ifMatch: '"1"',
      body: { van: 9, tot: 11, toelichting: 'Herteld' },
    }),
    maakVoorwaarde: async () => ({ wie: daan, pad: id(await locatie()), body: voorwaarde }),
    wijzigVoorwaarde: async () => ({
      wie: daan,
      pad: id(await maakVoorwaarde()),
      ifMatch: '"1"',
      body: { prijsCent: 9000, contact: 'eigenaar', ongeschiktVoor: [] },
    }),
    leesOrganisatie: vanId(noor, organisatie),
    maakOrganisatie: async () => ({
      wie: daan,
      body: {
        code: code(),
        naam: 'Proefstichting',
        soort: 'aanbieder',
        gemeenteCode: null,
        telefoon: '085-0000998',
        geldig: GELDIG,
        bron: BRON,
      },
    }),
    wijzigOrganisatie: async () => ({
      wie: daan,
      pad: id(await organisatie()),
      ifMatch: '"1"',
      body: { naam: 'Proefgroep', telefoon: null, geldig: GELDIG },
    }),
    voegAliasToe: async () => ({
      wie: daan,
      pad: id(await organisatie()),
      body: { naam: 'De Proef', bron: BRON },
    }),
    haalAliasWeg: async () => {
      const o = await organisatie()
      await daan.moet(204, 'POST', `/v1/organisaties/${o}/aliassen`, { naam: 'De Proef', bron: BRON })
      return { wie: daan, pad: id(o), body: { naam: 'De Proef' } }
    },
    leesOrganisatieHistorie: vanId(noor, organisatie),
    leesVoorzieningHistorie: vanId(noor, async () => w.voorzieningId),
    leesEenheidHistorie: vanId(noor, async () => w.eenheidId),
    leesPlekHistorie: vanId(noor, plek),
    leesOpgaveHistorie: vanId(noor, opgave),
    leesVoorwaardeHistorie: vanId(noor, maakVoorwaarde),

    neemCrisismeldingAan: async () => ({
      wie: noor,
      body: {
        kanaal: 'telefoon',
        verwijzer: 'politie',
        terugbelnummer: '06-00000001',
        roepnaam: 'Ger',
        leeftijd: 50,
        geslacht: 'man',
        herkomstGemeente: 'GM0935',
        netwerkGemeente: 'GM0994',
        verblijftNu: 'OPENBARE_RUIMTE',
        directGevaar: 'nee',
        huiselijkGeweld: 'nee',
        kinderen: 'ja',
        psychischeNood: 'weet_niet',
        lvbVermoeden: 'nee',
        risicoKinderen: 'Het kind is bij zijn tante.',
        behoeften: ['begane_grond'],
        vervoer: 'taxi',
        toelichting: 'Loopt met een stok.',
        huishouden: [{ roepnaam: 'Mia', leeftijd: 9, geslacht: 'vrouw', rol: 'kind' }],
      },
    }),
    leesCrisismeldingen: async () => ({ wie: noor, query: { status: 'alle', mijn: 'nee', limiet: '20' } }),
    zoekDubbeleMeldingen: async () => ({ wie: noor, body: { roepnaam: 'Ger', leeftijd: 50 } }),
    zoekPlek: async () => ({
      wie: noor,
      body: {
        leeftijd: 34,
        geslacht: 'vrouw',
        huiselijkGeweld: 'nee',
        verblijftNu: 'NOODOPVANG',
        gemeente: 'GM0935',
        behoeften: ['rolstoel'],
        huishouden: [{ leeftijd: 3, geslacht: 'man', rol: 'kind' }],
      },
    }),
    leesCrisismelding: vanId(noor, async () => (await w.geplaatst()).meldingId),
    wijzigCrisismelding: async () => ({
      wie: noor,
      pad: id(await w.melding()),
      ifMatch: '"1"',
      body: {
        roepnaam: 'Gerrit',
        leeftijd: 51,
        toelichting: 'Belt terug.',
        terugbelnummer: '06-00000002',
        behoeften: ['somatiek'],
        huishouden: [{ roepnaam: null, leeftijd: 48, geslacht: 'vrouw', rol: 'partner' }],
      },
    }),
    zoekPlekVoorCrisismelding: vanId(noor, () => w.melding()),
    reserveerPlek: async () => ({
      wie: noor,
      pad: id(await w.melding()),
      body: { plekIds: await w.nieuwePlekken(1), afwijkreden: REDEN },
    }),
    verlengReservering: vanId(noor, async () => (await w.gehouden()).reserveringId),
    trekReserveringIn: vanId(noor, async () => (await w.gehouden()).reserveringId),
    plaatsInCrisis: async () => ({
      wie: noor,
      pad: id(await w.melding()),
      body: {
        plekIds: await w.nieuwePlekken(1),
        afwijkreden: REDEN,
        toekomstperspectief: 'eigen woning',
        kring: [],
      },
    }),
    noteerWeigering: async () => ({
      wie: noor,
      pad: id(await w.melding()),
      body: { voorzieningId: w.voorzieningId, reden: 'vol' },
    }),
    noteerCrisisactie: async () => ({
      wie: noor,
      pad: id(await w.melding()),
      body: { soort: 'vervoer', omschrijving: 'Met de taxi gebracht.', vervoermiddel: 'taxi' },
    }),
    sluitCrisismelding: async () => ({
      wie: noor,
      pad: id(await w.melding()),
      ifMatch: '"1"',
      body: {
        uitkomst: 'doorverwezen',
        vervolg: 'reguliere_zorg',
        toelichting: 'Overgedragen aan de huisarts.',
      },
    }),
    leesOnvervuldeVraag: async () => ({ wie: ilse, query: { van: '2026-01-01', tot: '2027-01-01' } }),

    geefTabellen: async () => ({ wie: fleur, query: { peildatum: '2017-10-01', bekendOp: '2026-11-01' } }),
    geefPopulatie: async () => ({ wie: fleur, query: { peildatum: '2017-10-01' } }),
    geefPilot: async () => ({ wie: fleur, query: { van: '2018-01-01', tot: '2018-10-17' } }),
    leesTaakverdeling: async () => ({ wie: fleur, query: { op: '2019-03-31' } }),
    geefCapaciteit: async () => ({ wie: fleur, query: { peildatum: '2026-11-01' } }),
    geefOnvervuldeVraag: async () => ({ wie: fleur, query: { van: '2026-01-01', tot: '2027-01-01' } }),

    leesPlaatsing: vanId(noor, async () => (await w.geplaatst()).plaatsingId),
    leesPlaatsingVersies: vanId(noor, async () => (await w.geplaatst()).plaatsingId),
    corrigeerPlaatsing: verblijfMet(() => ({
      herkomstGemeente: 'GM0994',
      vorigeVoorziening: 'thuis',
      toekomstperspectief: null,
      grondslagKenmerk: 'PROEF-1',
    })),
    meldAankomst: verblijfMet(() => ({ samen: true }), sanne),
    meldNietGekomen: verblijfMet(() => ({ samen: true, toelichting: 'Niet verschenen.' })),
    pauzeerPlaatsing: async () => ({
      ...(await verblijf(noor, await aanwezig())),
      body: { reden: 'Opname in het ziekenhuis', terugVerwacht: vandaag(3) },
    }),
    hervatPlaatsing: async () => {
      const g = await aanwezig()
      const eerst = await verblijf(noor, g)
      await noor.moet(
        200,
        'POST',
        `/v1/plaatsingen/${g.plaatsingId}/afwezigheid`,
        { reden: 'Weekend bij familie' },
        { 'if-match': eerst.ifMatch ?? '' },
      )
      return { ...(await verblijf(noor, g)), body: {} }
    },
    verplaatsClient: verblijfMet(async () => ({
      plekIds: await w.nieuwePlekken(1),
      reden: 'Rustiger kamer',
      samen: true,
    })),
    beeindigPlaatsing: async () => ({
      ...(await verblijf(noor, await aanwezig())),
      body: {
        bestemming: 'bij_familie_of_vrienden',
        waar: 'Bij zijn zus',
        reden: 'eigen_wens',
        samen: false,
      },
    }),
    vraagEindeAkkoord: async () => ({
      wie: noor,
      pad: id((await aanwezig()).plaatsingId),
      body: { bestemming: 'op_straat', reden: 'Wil beslist niet langer blijven.' },
    }),
    besluitEindeAkkoord: async () => {
      const { plaatsingId } = await aanwezig()
      const { id: akkoordId } = await noor.moet<{ id: string }>(
        201,
        'POST',
        `/v1/plaatsingen/${plaatsingId}/einde-akkoord`,
        {
          bestemming: 'onbekend',
          reden: 'Is niet teruggekomen na het weekend.',
        },
      )
      return {
        wie: ruben,
        pad: { id: plaatsingId, akkoordId },
        body: { besluit: 'niet_akkoord', reden: 'Eerst nog een keer bellen.' },
      }
    },
    maakVervolgplan: async () => ({
      wie: noor,
      pad: id((await w.geplaatst()).plaatsingId),
      body: { stap: 'Gesprek met het wijkteam', verantwoordelijk: 'dagteam', uiterlijk: vandaag(7) },
    }),
    aanvaardTaak: async () => metVersie(noor, await taak(), {}),
    geefTaakTerug: async () => metVersie(noor, await aangenomen(), { reden: 'Morgen vrij, graag een ander' }),
    rondTaakAf: async () =>
      metVersie(noor, await aangenomen(), { afronding: 'Overgedragen aan het wijkteam' }),
    verlengTermijn: async () =>
      metVersie(ruben, await klok(true), { dagen: 1, reden: 'Woning komt een dag later vrij.' }),
    sluitTermijn: async () => metVersie(ruben, await klok(false), { reden: 'Besproken en afgesloten.' }),
    leesOverdracht: async () => ({ wie: noor, pad: await dienst() }),
    schrijfNotitie: async () => ({
      wie: noor,
      pad: await dienst(),
      body: { soort: 'afspraak', tekst: 'Morgen om tien uur bellen.', meldingId: await w.melding() },
    }),
    leesMeeOverdracht: async () => ({ wie: noor, pad: await dienst(), body: {} }),

    zoekClienten: async () => ({ wie: sanne, body: { naam: 'de', geboortedatum: '1980-01-01' } }),
    leesClient: vanId(sanne, async () => (await bewoner()).id),
    wijzigClient: async () => {
      const { clientId } = await w.geplaatst()
      return {
        wie: noor,
        pad: id(clientId),
        ifMatch: await w.versie(noor, `/v1/clienten/${clientId}`),
        body: {
          roepnaam: 'Ger',
          voornaam: 'Gerardus',
          tussenvoegsel: 'van',
          achternaam: ACHTERNAAM,
          geboortedatum: '1976-02-03',
          geboortedatumGeschat: false,
          geslacht: 'man',
          telefoon: '06-00000003',
          taal: 'nl',
          herkomstGemeente: 'GM0935',
          lvbVermoeden: null,
          begeleidingsbehoefte: ['dagritme'],
        },
      }
    },
    leesBsn: vanId(sanne, async () => (await bewoner()).id),
    leesWoonloopbaan: vanId(sanne, async () => (await bewoner()).id),
    leesInzage: vanId(sam, zelf),
    vraagNoodtoegang: async () => ({ wie: noor, body: await noodvraag() }),
    leesNoodtoegangen: async () => ({ wie: meral }),
    beoordeelNoodtoegang: async () => {
      const { id: noodId } = await noor.moet<{ id: string }>(
        201,
        'POST',
        '/v1/noodtoegangen',
        await noodvraag(),
      )
      return {
        wie: meral,
        pad: id(noodId),
        body: { oordeel: 'terecht', toelichting: 'Spoed was duidelijk.' },
      }
    },
  }
}

/** A day from today, as a local date is near enough for what is sent here. */
export const vandaag = (erbij = 0): string =>
  new Date(Date.now() + erbij * 86_400_000).toISOString().slice(0, 10)

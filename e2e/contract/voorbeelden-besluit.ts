import { datumIn, plusDagen, verschuifNaarWerkdag } from '@zicht/kern'
import type { Wereld } from '../proef/wereld.ts'
import type { Mens } from '../proefplatform.ts'
import type { Oproep } from './toets.ts'
import { maakToegang } from './voorbeelden-toegang.ts'

type Beleid = {
  factoren: { code: string }[]
  geschiltreden: { code: string; trede: number }[]
  regios: { code: string }[]
}

/** For each operation of decisions, objections, meetings, other regions and letters a call that succeeds. */
export function voorbeeldenBesluit(w: Wereld): Record<string, () => Promise<Oproep>> {
  const { aylin, ilse, sanne } = w.mensen
  const { zaak } = maakToegang(w)
  const dag = (erbij = 0) => plusDagen(datumIn(new Date().toISOString(), 'Europe/Amsterdam'), erbij)
  const over = (uren: number) => new Date(Date.now() + uren * 3_600_000).toISOString()

  const TOEKENNEN = () => ({
    soort: 'toekennen',
    product: 'BW_BASIS',
    omvang: 'Een kamer met begeleiding die er dag en nacht is.',
    urenMin: 4,
    urenMax: 8,
    van: dag(10),
    tot: dag(740),
    // of a case that was just opened: what cannot wait does not wait for the inquiry (Wmo 2015 art. 2.3.3)
    gronden: ['SPOED'],
    motivering: 'Samen nagegaan wat er nodig is.',
    aanvraagOp: dag(),
  })
  const WEIGEREN = () => ({
    soort: 'weigeren',
    product: 'BW_BASIS',
    gronden: ['KAN_ZELF'],
    motivering: 'Samen nagegaan: met hulp van zijn broer lukt het.',
    aanvraagOp: dag(),
  })
  /** A step on what has a version, with the version as it is now. */
  const stap = async (wie: Mens, pad: string, deel: string, body: unknown, leesAls = wie) =>
    wie.vraag('POST', `${pad}/${deel}`, body, { kop: { 'if-match': await w.versie(leesAls, pad) } })
  const doe = async (wie: Mens, pad: string, deel: string, body: unknown) => {
    const antwoord = await stap(wie, pad, deel, body)
    if (antwoord.status >= 300) throw new Error(`${pad}/${deel}: ${antwoord.status} ${antwoord.tekst}`)
  }
  const concept = async (body: object = TOEKENNEN(), zaakId?: string) => {
    const id = zaakId ?? (await zaak()).id
    const { id: besluitId } = await aylin.moet<{ id: string }>(
      201,
      'POST',
      `/v1/zaken/${id}/beschikkingen`,
      body,
    )
    return { zaakId: id, id: besluitId, pad: `/v1/beschikkingen/${besluitId}` }
  }
  /** Before the municipality, that can look along and decide. */
  const voorgelegd = async (body: object = TOEKENNEN()) => {
    const b = await concept(body)
    await doe(aylin, b.pad, 'voorlegging', undefined)
    return b
  }
  /** What somebody has, less of it, without having asked for that: heard on first (Awb art. 4:8). */
  const minder = async () => {
    const b = await verzonden()
    const body = {
      ...TOEKENNEN(),
      soort: 'wijzigen',
      opVerzoek: false,
      vervangt: b.id,
      van: dag(20),
      urenMax: 6,
    }
    return concept({ ...body, gronden: ['HANDHAVEN'] }, b.zaakId)
  }
  /** The clock of an application: the inquiry of a case that was just opened is closed by hand. */
  const aanvraagklok = async () => {
    const { id } = await zaak()
    type Klok = { id: string; versie: number; soort: string }
    const klok = async (soort: string) => {
      const { klokken } = await aylin.moet<{ klokken: Klok[] }>(200, 'GET', `/v1/zaken/${id}`)
      const van = klokken.find((k) => k.soort === soort)
      if (!van) throw new Error(`een zaak zonder klok ${soort}`)
      return van
    }
    const onderzoek = await klok('wmoOnderzoek')
    const sluit = `/v1/zaken/${id}/klokken/${onderzoek.id}/sluiting`
    await aylin.moet(
      200,
      'POST',
      sluit,
      { reden: 'Onderzoek afgerond.' },
      { 'if-match': `"${onderzoek.versie}"` },
    )
    await aylin.moet(201, 'POST', `/v1/zaken/${id}/aanvraag`, { ontvangenOp: null })
    const aanvraag = await klok('wmoBeschikking')
    return { pad: { id, klokId: aanvraag.id }, ifMatch: `"${aanvraag.versie}"` }
  }
  const genomen = async () => {
    const b = await concept()
    await doe(aylin, b.pad, 'besluit', {})
    return b
  }
  const verzonden = async () => {
    const b = await genomen()
    await aylin.moet(200, 'POST', `${b.pad}/verzending`, { kanaal: 'post' })
    return b
  }
  const opBesluit = async (wie: Mens, b: { id: string; pad: string }, body?: unknown): Promise<Oproep> => ({
    wie,
    pad: { id: b.id },
    ifMatch: await w.versie(wie, b.pad),
    body,
  })

  const BEZWAAR = () => ({
    ontvangenOp: dag(),
    doorWie: 'zelf',
    gepostOp: null,
    inhoud: 'Ik ben het er niet mee eens.',
    ontbreekt: [],
    teLaatReden: null,
  })
  const bezwaar = async () => {
    const b = await verzonden()
    const { id } = await aylin.moet<{ id: string }>(201, 'POST', `${b.pad}/bezwaren`, BEZWAAR())
    return { id, zaakId: b.zaakId }
  }
  const versieVan = async (b: { id: string; zaakId: string }) => {
    const { items } = await aylin.moet<{ items: { id: string; versie: number }[] }>(
      200,
      'GET',
      `/v1/zaken/${b.zaakId}/bezwaren`,
    )
    return `"${items.find((i) => i.id === b.id)?.versie}"`
  }
  const werkdagNa = (dagen: number) => verschuifNaarWerkdag(dag(dagen), {})
  const gehoord = async () => {
    const b = await bezwaar()
    await ilse.moet(204, 'POST', `/v1/bezwaren/${b.id}/hoorzitting`, { gehoord: 'afgezien' }, EERSTE)
    return b
  }

  const herstelGevraagd = async () => {
    const b = await bezwaar()
    const vraag = { ontbreekt: ['handtekening'] }
    await ilse.moet(200, 'POST', `/v1/bezwaren/${b.id}/herstelverzoek`, vraag, EERSTE)
    return b
  }

  const overleg = async () =>
    (
      await aylin.moet<{ id: string }>(201, 'POST', '/v1/expertiseoverleggen', {
        op: over(48),
        plaats: 'Zaal 1',
        deelnemers: [w.organisatieId],
      })
    ).id
  const punt = async () => {
    const overlegId = await overleg()
    const { id: zaakId } = await zaak()
    const { id } = await aylin.moet<{ id: string }>(
      201,
      'POST',
      `/v1/expertiseoverleggen/${overlegId}/punten`,
      { zaakId, ...PUNT },
    )
    return { id, overlegId, zaakId }
  }

  const beleid = async (zaakId: string) =>
    (await aylin.moet<{ beleid: Beleid }>(200, 'GET', `/v1/zaken/${zaakId}/besluiten`)).beleid
  const regiovraag = async (zaakId: string) => {
    const b = await beleid(zaakId)
    return {
      factoren: Object.fromEntries(
        b.factoren.map((f) => [f.code, { kant: 'daar', toelichting: 'Samen nagegaan.' }]),
      ),
      eigenWens: 'Hij wil bij zijn dochter in de buurt zijn.',
      andereRegio: b.regios[0]?.code,
      conclusie: 'daar',
      toelichting: 'Daar is zijn netwerk.',
      toestemming: 'schriftelijk',
      opvang: 'Nachtopvang tot de overdracht.',
    }
  }
  type Keuzestap = { deel: string; body: object }
  /** An inquiry into another region after these steps. */
  const keuze = async (...stappen: Keuzestap[]) => {
    const { id: zaakId } = await zaak()
    const { id } = await aylin.moet<{ id: string }>(
      201,
      'POST',
      `/v1/zaken/${zaakId}/regiokeuzes`,
      await regiovraag(zaakId),
    )
    const versie = async () => {
      const { items } = await aylin.moet<{ items: { versie: number }[] }>(
        200,
        'GET',
        `/v1/zaken/${zaakId}/regiokeuzes`,
      )
      return `"${items[0]?.versie}"`
    }
    for (const { deel, body } of stappen) {
      const antwoord = await aylin.vraag('POST', `/v1/regiokeuzes/${id}/${deel}`, body, {
        kop: { 'if-match': await versie() },
      })
      if (antwoord.status >= 300) throw new Error(`${deel}: ${antwoord.status} ${antwoord.tekst}`)
    }
    return { id, zaakId, versie }
  }
  const opKeuze = async (body: unknown, ...stappen: Keuzestap[]): Promise<Oproep> => {
    const { id, versie } = await keuze(...stappen)
    return { wie: aylin, pad: { id }, ifMatch: await versie(), body }
  }
  const aanbod = { deel: 'aanbod', body: {} }
  const antwoord = (zegt: 'aanvaard' | 'geweigerd') => ({
    deel: 'antwoord',
    body: { antwoord: zegt, door: 'Toegang daar', reden: 'Wij kennen hem niet.' },
  })
  const OVERDRACHT = () => ({
    op: dag(),
    vervoer: 'Een collega rijdt mee met de trein.',
    ontvangenDoor: 'Mila van daar',
  })

  const brief = async () => {
    const { id } = await zaak()
    const uit = await aylin.moet<{ id: string }>(201, 'POST', `/v1/zaken/${id}/brieven`, INFORMATIE())
    return { zaakId: id, id: uit.id }
  }
  const INFORMATIE = () => ({
    soort: 'informatieverzoek',
    gevraagd: 'Een kopie van uw huurcontract.',
    uiterlijk: dag(14),
  })

  return {
    leesBesluiten: async () => ({ wie: aylin, pad: { id: (await concept()).zaakId } }),
    leesWachtendeBesluiten: async () => {
      await voorgelegd(WEIGEREN())
      return { wie: ilse }
    },
    maakBeschikking: async () => ({
      wie: aylin,
      pad: { id: (await zaak()).id },
      body: {
        ...TOEKENNEN(),
        product: 'BW_PGB',
        leveringsvorm: 'PGB',
        pgb: { bekwaam: JA, gemotiveerd: JA, kwaliteit: JA, plan: 'Het plan zit in het dossier.' },
      },
    }),
    leesBeschikking: async () => ({ wie: aylin, pad: { id: (await genomen()).id } }),
    wijzigBeschikking: async () =>
      opBesluit(aylin, await concept(WEIGEREN()), {
        ...WEIGEREN(),
        zienswijze: 'Ik had liever een kamer gehad.',
        zienswijzeOp: dag(),
        zienswijzeUitzondering: null,
        zienswijzeReden: null,
      }),
    leesBriefvoorbeeld: async () => ({ wie: aylin, pad: { id: (await concept()).id } }),
    vraagZienswijze: async () =>
      opBesluit(aylin, await minder(), { voornemen: 'Wij denken dat minder uren genoeg is.' }),
    verzendZienswijze: async () => {
      const b = await concept(WEIGEREN())
      await doe(aylin, b.pad, 'zienswijze', { voornemen: 'Wij denken dat uw broer u kan helpen.' })
      return { wie: aylin, pad: { id: b.id }, body: { kanaal: 'post', op: dag() } }
    },
    vraagAanvulling: async () => {
      const k = await aanvraagklok()
      return { wie: aylin, ...k, body: { gevraagd: 'Het verslag van de behandelaar.', tot: dag(14) } }
    },
    verzendAanvulling: async () => {
      const { pad, ifMatch } = await aanvraagklok()
      const vraag = { gevraagd: 'Het verslag van de behandelaar.', tot: dag(14) }
      const op = `/v1/zaken/${pad.id}/klokken/${pad.klokId}/aanvulverzoek`
      await aylin.moet(200, 'POST', op, vraag, { 'if-match': ifMatch })
      return { wie: aylin, pad, body: { kanaal: 'post', op: dag() } }
    },
    legBeschikkingVoor: async () => opBesluit(aylin, await concept()),
    kijkMee: async () =>
      opBesluit(ilse, await voorgelegd(WEIGEREN()), { oordeel: 'terug', toelichting: 'Leg dit beter uit.' }),
    neemBesluit: async () => opBesluit(ilse, await voorgelegd(), { besluitOp: dag() }),
    verzendBesluit: async () => ({
      wie: aylin,
      pad: { id: (await genomen()).id },
      body: { kanaal: 'post', op: dag() },
    }),
    laatBeschikkingVervallen: async () =>
      opBesluit(aylin, await concept(), { reden: 'Iemand vond zelf een huis.' }),
    herbeoordeelBesluit: async () => ({
      wie: aylin,
      pad: { id: (await verzonden()).id },
      body: { uitkomst: 'voortzetten', toelichting: 'Het gaat goed zo.', volgendeOp: dag(300) },
    }),

    leesBezwaren: async () => ({ wie: aylin, pad: { id: (await bezwaar()).zaakId } }),
    neemBezwaarIn: async () => ({ wie: aylin, pad: { id: (await verzonden()).id }, body: BEZWAAR() }),
    neemBezwaarInOpBrief: async () => {
      const b = await verzonden()
      const { besluitOp } = await aylin.moet<{ besluitOp: string }>(200, 'GET', b.pad)
      const { melding } = await aylin.moet<{ melding: { nummer: string } }>(
        200,
        'GET',
        `/v1/zaken/${b.zaakId}`,
      )
      return { wie: aylin, body: { ...BEZWAAR(), nummer: melding.nummer, besluitOp, besluitId: null } }
    },
    noteerHoren: async () => ({
      wie: ilse,
      pad: { id: (await bezwaar()).id },
      ifMatch: '"1"',
      body: { gehoord: 'gehoord', op: over(0) },
    }),
    vraagBezwaarherstel: async () => ({
      wie: ilse,
      pad: { id: (await bezwaar()).id },
      ifMatch: '"1"',
      body: { ontbreekt: ['handtekening'], tot: dag(10) },
    }),
    verzendBezwaarherstel: async () => ({
      wie: aylin,
      pad: { id: (await herstelGevraagd()).id },
      body: { kanaal: 'post', op: dag() },
    }),
    noteerBezwaarherstel: async () => {
      const b = await herstelGevraagd()
      await aylin.moet(200, 'POST', `/v1/bezwaren/${b.id}/herstelverzoek/verzending`, { kanaal: 'post' })
      return {
        wie: ilse,
        pad: { id: b.id },
        ifMatch: await versieVan(b),
        body: { op: dag(), aanvulling: 'Het is nu ondertekend.' },
      }
    },
    stelBezwaarUit: async () => {
      const b = await bezwaar()
      await ilse.moet(
        200,
        'POST',
        `/v1/bezwaren/${b.id}/verdaging`,
        { reden: 'De commissie is ziek.' },
        EERSTE,
      )
      return {
        wie: ilse,
        pad: { id: b.id },
        ifMatch: await versieVan(b),
        body: {
          grond: 'indiener_stemt_in',
          tot: werkdagNa(270),
          toelichting: 'Er is eerst een nieuw onderzoek nodig.',
          instemming: { van: 'De indiener', op: dag(), hoe: 'schriftelijk' },
          belangen: 'Er zijn geen andere belanghebbenden.',
          voorschrift: null,
        },
      }
    },
    verdaagBezwaar: async () => ({
      wie: ilse,
      pad: { id: (await bezwaar()).id },
      ifMatch: '"1"',
      body: { reden: 'De commissie is ziek.' },
    }),
    beslisOpBezwaar: async () => ({
      wie: ilse,
      pad: { id: (await gehoord()).id },
      ifMatch: '"2"',
      body: {
        uitkomst: 'ongegrond',
        om: null,
        verschoonbaar: null,
        motivering: 'Het besluit klopt met wat is onderzocht.',
      },
    }),

    leesOverleggen: async () => {
      await punt()
      return { wie: sanne }
    },
    planOverleg: async () => ({
      wie: aylin,
      body: { op: over(48), plaats: 'Zaal 1', deelnemers: [w.organisatieId] },
    }),
    leesOverleg: async () => ({ wie: sanne, pad: { id: (await punt()).overlegId } }),
    leesAdviezen: async () => ({ wie: aylin, pad: { id: (await punt()).zaakId } }),
    zetOpAgenda: async () => ({
      wie: aylin,
      pad: { id: await overleg() },
      body: { zaakId: (await zaak()).id, ...PUNT },
    }),
    geefMening: async () => ({
      wie: sanne,
      pad: { id: (await punt()).id },
      body: { standpunt: 'oneens', toelichting: 'Ik zie het anders.' },
    }),
    legAdviesVast: async () => ({
      wie: aylin,
      pad: { id: (await punt()).id },
      ifMatch: '"1"',
      body: { advies: 'toekennen', tekst: 'Ja, met begeleiding.' },
    }),
    sluitOverleg: async () => ({
      wie: aylin,
      pad: { id: await overleg() },
      ifMatch: '"1"',
      body: { status: 'afgelast' },
    }),

    leesRegiokeuzes: async () => ({ wie: aylin, pad: { id: (await keuze(aanbod)).zaakId } }),
    onderzoekRegio: async () => {
      const { id } = await zaak()
      return { wie: aylin, pad: { id }, body: await regiovraag(id) }
    },
    biedRegioAan: () => opKeuze({ toestemming: 'mondeling' }),
    noteerRegioantwoord: () => opKeuze(antwoord('geweigerd').body, aanbod),
    zetGeschilstap: async () => {
      const oproep = await opKeuze({}, aanbod, antwoord('geweigerd'))
      const { geschiltreden } = await beleid((await zaak()).id)
      return {
        ...oproep,
        body: {
          trede: geschiltreden[0]?.code,
          uitkomst: 'geen_overeenstemming',
          toelichting: 'Wij komen er niet uit.',
        },
      }
    },
    planOverdracht: () => opKeuze(OVERDRACHT(), aanbod, antwoord('aanvaard')),
    rondOverdrachtAf: () =>
      opKeuze(undefined, aanbod, antwoord('aanvaard'), { deel: 'overdracht', body: OVERDRACHT() }),
    verhuisBinnenRegio: async () => {
      const { zaakId } = await verzonden()
      return {
        wie: aylin,
        pad: { id: zaakId },
        ifMatch: await w.versie(aylin, `/v1/zaken/${zaakId}`),
        body: { van: 'GM0935', naar: 'GM0994', per: dag(), wendtZichTotNieuwe: true },
      }
    },

    leesBrieven: async () => ({ wie: aylin, pad: { id: (await brief()).zaakId } }),
    maakBrief: async () => ({ wie: aylin, pad: { id: (await zaak()).id }, body: INFORMATIE() }),
    leesBriefPdf: async () => ({ wie: aylin, pad: { id: (await brief()).id } }),
    verzendBrief: async () => ({
      wie: aylin,
      pad: { id: (await brief()).id },
      body: { kanaal: 'post', op: null },
    }),
  }
}

const EERSTE = { 'if-match': '"1"' }
const JA = { ja: true, toelichting: 'Samen nagegaan.' }
const PUNT = {
  doel: 'Advies over beschermd wonen',
  vraag: 'Past wonen met begeleiding dag en nacht?',
  adviesset: { leeftijd: 'rond de 50', steun: 'een broer in de buurt' },
}

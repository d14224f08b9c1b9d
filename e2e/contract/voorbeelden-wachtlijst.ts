import { randomUUID } from 'node:crypto'
import { maakVoorziening, type Wereld } from '../proef/wereld.ts'
import { neemBesluit } from './neem-besluit.ts'
import type { Oproep } from './toets.ts'
import { maakToegang } from './voorbeelden-toegang.ts'

const PRODUCT = 'OPVANG'
const REDEN = 'Dit is nodig voor de proef.'
const GEMEENTE = 'GM0935'
const CRITERIUM = {
  code: 'TOT_65',
  naam: 'Jonger dan 65',
  veld: 'geboortedatum',
  als: 'jaren',
  operator: 'hoogstens',
  waarde: 64,
  geldig: { van: '2026-01-01' },
  bron: 'proef',
}

/** For each operation of the waiting list a call that succeeds. */
export function voorbeeldenWachtlijst(w: Wereld): Record<string, () => Promise<Oproep>> {
  const { aylin, sanne, daan, hugo } = w.mensen
  const { zaak } = maakToegang(w)
  const vandaag = new Date().toISOString().slice(0, 10)
  const dagen = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)

  const plaats = async () => {
    const { id: zaakId } = await zaak()
    const besluitId = await neemBesluit(w, zaakId, PRODUCT)
    const { id } = await aylin.moet<{ id: string }>(201, 'POST', `/v1/zaken/${zaakId}/wachtlijst`, {
      productCode: PRODUCT,
      reden: REDEN,
    })
    return { zaakId, id, besluitId }
  }
  const opPlaats = async (body: unknown): Promise<Oproep> => {
    const { id } = await plaats()
    return { wie: aylin, pad: { id }, ifMatch: '"1"', body }
  }
  const plek = () => w.nieuwePlekken(1)
  const vacature = async () => {
    const { id } = await sanne.moet<{ id: string }>(201, 'POST', '/v1/vacatures', {
      vanaf: vandaag,
      openingen: [{ plekIds: await plek() }],
    })
    return id
  }
  const opening = async () => {
    const vacatureId = await vacature()
    const { items } = await aylin.moet<{ items: { id: string; openingen: { id: string }[] }[] }>(
      200,
      'GET',
      `/v1/vacatures?product=${PRODUCT}`,
    )
    return items.find((v) => v.id === vacatureId)?.openingen[0]?.id ?? ''
  }
  const aangeboden = async () => {
    const { id: plaatsId, zaakId, besluitId } = await plaats()
    const { id } = await aylin.moet<{ id: string }>(201, 'POST', `/v1/openingen/${await opening()}/aanbod`, {
      plaatsId,
      afwijkreden: REDEN,
    })
    return { id, zaakId, besluitId }
  }
  /** Living there asks that the decision is made known (Awb art. 3:40). */
  const maakBekend = (besluitId: string) =>
    aylin.moet(200, 'POST', `/v1/beschikkingen/${besluitId}/verzending`, { kanaal: 'post' })
  const stap = async (id: string, wie: typeof aylin, pad: string, body: unknown) =>
    wie.moet(200, 'POST', `/v1/aanbiedingen/${id}/${pad}`, body, {
      'if-match': await w.versie(aylin, `/v1/aanbiedingen/${id}`),
    })
  const opAanbod = async (body: unknown, stappen: 0 | 1 | 2, wie = aylin): Promise<Oproep> => {
    const { id, besluitId } = await aangeboden()
    if (stappen > 1) await maakBekend(besluitId)
    if (stappen > 0) await stap(id, sanne, 'antwoord-aanbieder', { antwoord: 'ja' })
    if (stappen > 1) await stap(id, aylin, 'antwoord-client', { antwoord: 'ja' })
    return { wie, pad: { id }, ifMatch: await w.versie(aylin, `/v1/aanbiedingen/${id}`), body }
  }
  const urgentie = { categorie: 'UITSTROOM', gemeenteCode: GEMEENTE, aangevraagdOp: vandaag }
  const vastgelegd = async () =>
    (
      await aylin.moet<{ id: string }>(201, 'POST', '/v1/toewijzingen', {
        productCode: PRODUCT,
        vacatureIds: [await vacature()],
      })
    ).id
  /** Somebody who may give an order in a round that was not drawn. */
  const inRonde = async () => {
    const { id } = await plaats()
    const vacatureId = await vacature()
    const { id: toewijzingId } = await aylin.moet<{ id: string }>(201, 'POST', '/v1/toewijzingen', {
      productCode: PRODUCT,
      vacatureIds: [vacatureId],
      methode: 'stabiel',
    })
    return { id, toewijzingId, vacatureId }
  }
  const reikwijdte = async () => {
    const { voorzieningId } = await maakVoorziening(daan, w.organisatieId, `W_${randomUUID().slice(0, 8)}`)
    return { organisatieId: w.organisatieId, voorzieningId, criteria: [CRITERIUM] }
  }

  return {
    leesWachtlijstregels: async () => ({ wie: sanne }),
    leesWachtlijst: async () => ({ wie: aylin, pad: { product: PRODUCT } }),
    leesMijnWachtlijst: async () => ({ wie: w.mensen.sam }),
    leesWachtlijstVanZaak: async () => ({ wie: aylin, pad: { id: (await plaats()).zaakId } }),
    zetOpWachtlijst: async () => ({
      wie: aylin,
      pad: { id: (await zaak()).id },
      body: {
        productCode: PRODUCT,
        lijst: 'belangstellend',
        urgentieklasse: 'B',
        wachtendSinds: vandaag,
        besluitKenmerk: 'P-1',
        behoeften: [],
        reden: REDEN,
      },
    }),
    leesWachtlijstplaats: async () => ({ wie: aylin, pad: { id: (await plaats()).id } }),
    verzetWachtlijstplaats: () => opPlaats({ urgentieklasse: 'B', reden: REDEN }),
    parkeerWachtlijstplaats: () =>
      opPlaats({ redenCode: 'EIGEN_VERZOEK', tot: dagen(14), toelichting: null }),
    hervatWachtlijstplaats: async () => {
      const { id } = await plaats()
      await aylin.moet(
        200,
        'POST',
        `/v1/wachtlijstplaatsen/${id}/parkering`,
        { redenCode: 'EIGEN_VERZOEK', tot: dagen(14) },
        { 'if-match': '"1"' },
      )
      return { wie: aylin, pad: { id }, ifMatch: '"2"', body: { reden: REDEN } }
    },
    zetVoorkeuren: () =>
      opPlaats({
        behoeften: ['rolstoel'],
        wensen: ['lift'],
        aanbieders: [w.organisatieId],
        buurt: GEMEENTE,
        netwerk: [GEMEENTE],
      }),
    noteerWachtlijstcontact: () => opPlaats({ reden: REDEN }),
    haalVanWachtlijst: () => opPlaats({ redenCode: 'eigen_wens', toelichting: REDEN }),
    maakOverbrugging: async () => ({
      wie: aylin,
      pad: { id: (await plaats()).id },
      body: { soort: 'BELAFSPRAAK', doorWie: 'Het wijkteam', van: vandaag, tot: null, toelichting: null },
    }),
    leesWoonurgenties: async () => ({ wie: aylin, pad: { id: (await zaak()).id } }),
    vraagWoonurgentie: async () => ({
      wie: aylin,
      pad: { id: (await zaak()).id },
      body: { ...urgentie, toelichting: null },
    }),
    corrigeerKinderen: async () => ({
      wie: aylin,
      pad: { id: (await zaak()).id },
      body: { aantal: 1, reden: 'Zij woont sinds vorige week bij hem.' },
    }),
    wijzigWoonurgentie: async () => {
      const { id } = await aylin.moet<{ id: string }>(
        201,
        'POST',
        `/v1/zaken/${(await zaak()).id}/woonurgentie`,
        urgentie,
      )
      return {
        wie: aylin,
        pad: { id },
        ifMatch: '"1"',
        body: { status: 'toegekend', geldigTot: dagen(90), toelichting: null },
      }
    },
    leesVacatures: async () => ({ wie: aylin, query: { product: PRODUCT } }),
    maakVacature: async () => ({
      wie: sanne,
      body: { vanaf: dagen(3), toelichting: null, openingen: [{ plekIds: await plek() }] },
    }),
    trekVacatureIn: async () => ({
      wie: sanne,
      pad: { id: await vacature() },
      ifMatch: '"1"',
      body: { reden: REDEN },
    }),
    leesVoorstel: async () => ({ wie: aylin, pad: { id: await opening() } }),
    biedAan: async () => ({
      wie: aylin,
      pad: { id: await opening() },
      body: { plaatsId: (await plaats()).id, afwijkreden: REDEN },
    }),
    leesAanbiedingen: async () => ({ wie: aylin, query: { zaak: (await aangeboden()).zaakId } }),
    leesAanbod: async () => ({ wie: sanne, pad: { id: (await aangeboden()).id } }),
    antwoordAanbieder: () => opAanbod({ antwoord: 'nee', redenCode: 'GROEP', reden: REDEN }, 0, sanne),
    antwoordClient: () => opAanbod({ antwoord: 'ja' }, 1),
    trekAanbodIn: () => opAanbod({ reden: REDEN }, 0),
    plaatsUitAanbod: () => opAanbod({ samen: [], proefTot: dagen(60) }, 2),
    leesToewijzingen: async () => ({ wie: aylin }),
    leesToewijzingsuitleg: async () => {
      const { id: plaatsId } = await plaats()
      const id = await vastgelegd()
      await aylin.moet(200, 'POST', `/v1/toewijzingen/${id}/trekking`, {})
      return { wie: aylin, pad: { id, plaatsId } }
    },
    legToewijzingVast: async () => ({
      wie: aylin,
      body: { productCode: PRODUCT, vacatureIds: [await vacature()], methode: 'stabiel' },
    }),
    leesRondes: async () => ({ wie: aylin, pad: { id: (await inRonde()).id } }),
    geefRondevolgorde: async () => {
      const { id, toewijzingId, vacatureId } = await inRonde()
      return { wie: aylin, pad: { id }, body: { toewijzingId, vacatureIds: [vacatureId], na: null } }
    },
    trekToewijzing: async () => ({ wie: aylin, pad: { id: await vastgelegd() }, body: {} }),
    leesToewijzing: async () => ({ wie: aylin, pad: { id: await vastgelegd() } }),
    leesPlaatsingscriteria: async () => ({ wie: sanne, pad: { id: w.organisatieId } }),
    maakPlaatsingscriteria: async () => ({ wie: sanne, body: { ...(await reikwijdte()), eenheidId: null } }),
    wijzigPlaatsingscriteria: async () => {
      const { id } = await sanne.moet<{ id: string }>(
        201,
        'POST',
        '/v1/plaatsingscriteria',
        await reikwijdte(),
      )
      return { wie: sanne, pad: { id }, ifMatch: '"1"', body: { criteria: [] } }
    },
    vertoonPlaatsingscriteria: async () => ({
      wie: sanne,
      body: { ...(await reikwijdte()), eenheidId: null, dag: dagen(30) },
    }),
    vertoonWieCriteriaRaken: async () => ({
      wie: aylin,
      body: { ...(await reikwijdte()), eenheidId: null, dag: dagen(30) },
    }),
    leesMatchingrapport: async () => ({ wie: hugo }),
  }
}

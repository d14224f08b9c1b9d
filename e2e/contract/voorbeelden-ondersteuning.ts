import { randomUUID } from 'node:crypto'
import { datumIn, plusDagen } from '@zicht/kern'
import { maakPlekken, maakVoorziening, type Wereld } from '../proef/wereld.ts'
import type { Mens } from '../proefplatform.ts'
import { neemBesluit } from './neem-besluit.ts'
import type { Oproep } from './toets.ts'
import { maakToegang } from './voorbeelden-toegang.ts'

const PRODUCT = 'OPVANG'
const REDEN = 'Dit is nodig voor de proef.'

/** Someone with a decision of four to eight hours a week, who came to live in a place that was offered. */
export function maakBewoner(w: Wereld) {
  const { aylin, sanne, daan } = w.mensen
  const { zaak } = maakToegang(w)
  const vandaag = datumIn(new Date().toISOString(), 'Europe/Amsterdam')
  const stap = async (wie: Mens, pad: string, deel: string, body: unknown) => {
    const uit = await wie.vraag('POST', `${pad}/${deel}`, body, {
      kop: { 'if-match': await w.versie(wie, pad) },
    })
    if (uit.status >= 300) throw new Error(`${pad}/${deel}: ${uit.status} ${uit.tekst}`)
    return uit
  }
  return async (): Promise<{ id: string; zaakId: string }> => {
    const { id: zaakId } = await zaak()
    const besluitId = await neemBesluit(w, zaakId, PRODUCT)
    await aylin.moet(200, 'POST', `/v1/beschikkingen/${besluitId}/verzending`, { kanaal: 'post' })
    const { id: plaatsId } = await aylin.moet<{ id: string }>(201, 'POST', `/v1/zaken/${zaakId}/wachtlijst`, {
      productCode: PRODUCT,
      reden: REDEN,
    })
    const { eenheidId } = await maakVoorziening(daan, w.organisatieId, `O_${randomUUID().slice(0, 8)}`)
    const { id: vacatureId } = await sanne.moet<{ id: string }>(201, 'POST', '/v1/vacatures', {
      vanaf: vandaag,
      openingen: [{ plekIds: await maakPlekken(daan, eenheidId, 1, PRODUCT) }],
    })
    const { items } = await aylin.moet<{ items: { id: string; openingen: { id: string }[] }[] }>(
      200,
      'GET',
      `/v1/vacatures?product=${PRODUCT}`,
    )
    const opening = items.find((v) => v.id === vacatureId)?.openingen[0]?.id
    const { id } = await aylin.moet<{ id: string }>(201, 'POST', `/v1/openingen/${opening}/aanbod`, {
      plaatsId,
      afwijkreden: REDEN,
    })
    const pad = `/v1/aanbiedingen/${id}`
    await stap(sanne, pad, 'antwoord-aanbieder', { antwoord: 'ja' })
    await stap(aylin, pad, 'antwoord-client', { antwoord: 'ja' })
    const antwoord = await aylin.vraag(
      'POST',
      `${pad}/plaatsing`,
      {},
      {
        kop: { 'if-match': await w.versie(aylin, pad) },
      },
    )
    const { plaatsingen } = JSON.parse(antwoord.tekst) as { plaatsingen: string[] }
    await stap(sanne, `/v1/plaatsingen/${plaatsingen[0]}`, 'aankomst', {})
    return { id: plaatsingen[0] ?? '', zaakId }
  }
}

/** For each operation of support and of looking at a stay again a call that succeeds. */
export function voorbeeldenOndersteuning(w: Wereld): Record<string, () => Promise<Oproep>> {
  const { aylin, sanne } = w.mensen
  const bewoner = maakBewoner(w)
  const vandaag = datumIn(new Date().toISOString(), 'Europe/Amsterdam')
  return {
    leesOndersteuning: async () => ({ wie: sanne, pad: { id: (await bewoner()).id } }),
    wijzigOndersteuning: async () => ({
      wie: sanne,
      pad: { id: (await bewoner()).id },
      ifMatch: '"0"',
      body: { uren: 6.5, vanaf: vandaag, reden: 'Het gaat beter.' },
    }),
    vraagAnderBesluit: async () => ({
      wie: sanne,
      pad: { id: (await bewoner()).id },
      body: { uren: 12, reden: 'De nachten gaan niet goed.' },
    }),
    herbeoordeelVerblijf: async () => {
      const { id } = await bewoner()
      const { klokken } = await aylin.moet<{ klokken: { id: string; langVerblijf: boolean }[] }>(
        200,
        'GET',
        `/v1/plaatsingen/${id}`,
      )
      return {
        wie: aylin,
        pad: { id },
        body: {
          termijnId: klokken.find((k) => k.langVerblijf)?.id,
          uitkomst: 'NOG_BEZIG',
          toelichting: 'Het gesprek is volgende week.',
          volgendeOp: plusDagen(vandaag, 14),
        },
      }
    },
  }
}

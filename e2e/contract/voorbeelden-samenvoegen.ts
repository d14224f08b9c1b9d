import { testBsn } from '@zicht/kern'
import type { Wereld } from '../proef/wereld.ts'
import type { Oproep } from './toets.ts'
import { maakToegang } from './voorbeelden-toegang.ts'

/** For each operation of merging files a call that succeeds. */
export function voorbeeldenSamenvoegen(w: Wereld): Record<string, () => Promise<Oproep>> {
  const { aylin } = w.mensen
  const { zaak } = maakToegang(w)
  let volgnummer = 700_000
  const client = async () => (await zaak()).clientId
  const vraag = async () => ({ vervallenId: await client(), reden: 'Zelfde persoon, zelf gezegd' })
  const samen = async () => {
    const clientId = await client()
    const { id } = await aylin.moet<{ id: string }>(
      201,
      'POST',
      `/v1/clienten/${clientId}/samenvoegingen`,
      await vraag(),
    )
    return { clientId, id }
  }
  return {
    voegClientenSamen: async () => ({ wie: aylin, pad: { id: await client() }, body: await vraag() }),
    leesSamenvoegingen: async () => ({ wie: aylin, pad: { id: (await samen()).clientId } }),
    splitsClienten: async () => ({
      wie: aylin,
      pad: { id: (await samen()).id },
      body: { reden: 'Toch twee mensen' },
    }),
    zetBsn: async () => ({
      wie: aylin,
      pad: { id: await client() },
      body: { bsn: testBsn(volgnummer++), geverifieerdOp: '2026-11-01' },
    }),
  }
}

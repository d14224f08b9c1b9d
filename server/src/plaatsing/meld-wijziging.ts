import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister, meldBezetting } from '../register/index.ts'
import type { PlaatsingRij } from './opslag.ts'
import { teamVan } from './team.ts'

/** Something changed in a stay: the provider and the crisis team hear which stay, never whose. */
export async function meldPlaatsing(
  huis: Huis,
  tx: Transactie,
  rij: Pick<PlaatsingRij, 'id' | 'organisatie_id'>,
  wat: string,
): Promise<void> {
  const publiek = [...new Set([rij.organisatie_id, await teamVan(huis, tx)])]
  await meld(tx, {
    soort: `nl.zicht.plaatsing.${wat}`,
    onderwerp: rij.id,
    dataref: `/v1/plaatsingen/${rij.id}`,
    publiek,
  })
}

/** The boards hear that these places changed hands. Call it last in the transaction. */
export async function meldPlekken(
  huis: Huis,
  tx: Transactie,
  plekIds: readonly (string | null)[],
): Promise<void> {
  const register = await leesRegister(huis, tx)
  const voorzieningen = plekIds.flatMap((id) => register.plekken.get(id ?? '')?.voorziening.id ?? [])
  await meldBezetting(tx, huis, [...new Set(voorzieningen)])
}

/** Tasks and clocks of an organisation changed: its lists of signals look again. */
export const meldSignaal = (tx: Transactie, organisatieIds: readonly string[]): Promise<void> =>
  meld(tx, {
    soort: 'nl.zicht.plaatsing.signalen-gewijzigd',
    dataref: '/v1/signalen',
    publiek: [...new Set(organisatieIds)],
  })

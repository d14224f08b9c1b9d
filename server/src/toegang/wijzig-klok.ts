import { nietGevonden } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { meldZaak } from './gebeurtenis.ts'
import { klokkenVan } from './klokken/klokken-van.ts'
import { type KlokRij, leesKlok } from './klokken/opslag.ts'
import { openZaak, relatiesMetZaak } from './open-zaak.ts'
import type { ZaakRij } from './opslag.ts'

/** Does something to one clock of a case, in the version that the caller saw (null: whatever it is now); gives all clocks as they are then. */
export async function wijzigKlok(
  huis: Huis,
  tx: Transactie,
  ids: { id: string; klokId: string },
  ifMatch: number | undefined | null,
  doe: (klok: KlokRij, zaak: ZaakRij) => Promise<void>,
) {
  const zaak = await openZaak(huis, tx, ids.id, 'wijzigen')
  const klok = await leesKlok(tx, ids.klokId, 'wijzigen')
  if (!klok || klok.zaak_id !== zaak.id) throw nietGevonden()
  await eisRecht(huis, tx, {
    actie: 'wijzigen',
    object: 'termijn',
    objectId: klok.id,
    clientId: zaak.client_id,
    doel: 'toegang',
    relaties: await relatiesMetZaak(tx, zaak),
  })
  if (ifMatch !== null) await eisVersie(tx, 'termijn', klok, ifMatch)
  await doe(klok, zaak)
  await meldZaak(tx, zaak, 'zaak-gewijzigd')
  const klokken = await klokkenVan(huis, tx, zaak.id)
  const nu = klokken.find((k) => k.id === klok.id)
  return { body: { klokken }, versie: nu?.versie ?? klok.versie }
}

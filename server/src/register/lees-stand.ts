import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { beslis } from '../platform/toegangsrecht/index.ts'
import { leesBord } from './leesmodel.ts'
import { leesRegister } from './lees-register.ts'
import { bestaat } from './mag.ts'
import { buitengebruikOp, leesBevestiging, leesNachttellingen } from './opslag-stand.ts'

/** The page of one facility: its board row, why places are out of use, the last night counts, and what the caller may do here. */
export async function leesStand(huis: Huis, tx: Transactie, voorzieningId: string) {
  const voorziening = bestaat((await leesRegister(huis, tx)).voorzieningen.get(voorzieningId))
  const [rij] = await leesBord(huis, tx, { voorzieningen: [voorziening] })
  const plekIds = voorziening.eenheden.flatMap((e) => e.plekken.map((p) => p.id))
  const buitenGebruik = await buitengebruikOp(tx, plekIds, tx.nu)
  const nachttellingen = await leesNachttellingen(tx, voorzieningId, 14)
  return {
    rij: bestaat(rij),
    buitenGebruik: buitenGebruik.map(({ plek_id, ...rest }) => ({ ...rest, plekId: plek_id })),
    nachttellingen,
    bevestigd: await leesBevestiging(tx, voorzieningId),
    eenheden: voorziening.eenheden.map((e) => ({ id: e.id, naam: e.naam, code: e.code, soort: e.soort })),
    magWijzigen: mag(tx, voorziening.organisatie.id, 'wijzigen'),
    magTellen: mag(tx, voorziening.organisatie.id, 'tellen'),
  }
}

function mag(tx: Transactie, organisatieId: string, actie: 'wijzigen' | 'tellen'): boolean {
  const relaties = organisatieId === tx.wie.organisatieId ? (['eigen_organisatie'] as const) : []
  return beslis({
    subject: { rol: tx.wie.rol },
    actie,
    object: { soort: 'bezetting', relaties },
    doel: 'register',
  }).toegestaan
}

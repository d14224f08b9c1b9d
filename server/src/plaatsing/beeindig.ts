import { conflict, type Fout, type Moment, ongeldig } from '@zicht/kern'
import { noteerOverlijden } from '../dossier/index.ts'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Bestemming, type EindeReden, isZonderPlek, vraagtWaar } from './bestemming.ts'
import { haalPlaatsing } from './haal.ts'
import { meldPlaatsing, meldPlekken, meldSignaal } from './meld-wijziging.ts'
import { geclaimdePlekken, leesGroep, periodeVan, type PlaatsingRij } from './opslag.ts'
import { eisMoment, eisStatus, kan } from './plaatsing.ts'
import { rondAf } from './rond-af.ts'
import { teamVan } from './team.ts'

export type Einde = {
  op?: Moment | undefined
  bestemming: Bestemming
  /** Where: an address, a name of a place, with whom. */
  waar: string | null
  reden: EindeReden
  /** The whole family that was placed together. */
  samen: boolean
}

/** What an end must tell; all faults at once. */
export function keurEinde(einde: Pick<Einde, 'bestemming' | 'waar' | 'reden'>): Fout[] {
  const fouten: Fout[] = []
  if (vraagtWaar(einde.bestemming) && (einde.waar ?? '').trim().length < 3)
    fouten.push({ pad: '/waar', melding: 'Vul in waar deze persoon naartoe gaat.', code: 'waarheen' })
  if ((einde.bestemming === 'overleden') !== (einde.reden === 'overlijden'))
    fouten.push({
      pad: '/reden',
      melding: 'Bij overlijden horen de bestemming "overleden" en de reden "overlijden" bij elkaar.',
      code: 'overlijden_samen',
    })
  return fouten
}

/**
 * Ends a stay. It needs a destination (R7, C055: nobody leaves without a place to go); without one, the agreement of a second
 * person that was given before, for this very destination. A death needs no address.
 */
export async function beeindig(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  einde: Einde,
) {
  const { rij } = await haalPlaatsing(huis, tx, id, 'beeindigen')
  await eisVersie(tx, 'plaatsing', rij, ifMatch)
  eisStatus('beeindiging', rij.status)
  const fouten = keurEinde(einde)
  if (fouten.length > 0) throw ongeldig(fouten)
  if (einde.samen && (isZonderPlek(einde.bestemming) || einde.bestemming === 'overleden'))
    throw conflict('Dit einde geldt voor één persoon. Leg het per persoon vast.', { reden: 'per_persoon' })
  const groep = await leesGroep(tx, rij)
  const wie = einde.samen ? groep.filter((r) => kan('beeindiging', r.status)) : [rij]
  const plekken = await geclaimdePlekken(
    tx,
    wie.map((r) => r.id),
  )
  const op = eisMoment(einde.op, periodeVan(rij)?.van ?? tx.nu, tx.nu, 'Het einde')
  for (const een of wie) {
    if (einde.bestemming === 'overleden') await noteerOverlijden(huis, tx, een.client_id, op)
    await schrijfEinde(tx, een, einde, op, await akkoordVoor(tx, een, einde.bestemming))
    await rondAf(huis, tx, een, {
      per: op,
      reden: einde.reden,
      blijvers: groep.filter((r) => !wie.includes(r)),
    })
    await meldPlaatsing(huis, tx, een, 'beeindigd')
  }
  await meldSignaal(tx, [await teamVan(huis, tx), rij.organisatie_id])
  await meldPlekken(
    huis,
    tx,
    plekken.map((p) => p.plekId),
  )
  return { ids: wie.map((r) => r.id) }
}

/** The agreement that goes with this end, when it needs one; refuses in words when there is none. */
async function akkoordVoor(
  tx: Transactie,
  rij: PlaatsingRij,
  bestemming: Bestemming,
): Promise<string | null> {
  if (!isZonderPlek(bestemming)) return null
  const laatste = await tx.db
    .selectFrom('einde_akkoord')
    .select(['id', 'besluit', 'bestemming'])
    .where('plaatsing_id', '=', rij.id)
    .orderBy('gevraagd_op', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (laatste?.besluit === 'akkoord' && laatste.bestemming === bestemming) return laatste.id
  const extra = { reden: 'akkoord_nodig', akkoordId: laatste?.besluit === null ? laatste.id : null }
  if (laatste?.besluit === null)
    throw conflict('Een tweede persoon heeft nog niet beslist over dit einde. Tot dan blijft de plek.', extra)
  throw conflict(
    'Niemand vertrekt zonder plek om naartoe te gaan, tenzij een tweede persoon akkoord geeft. Vraag dat akkoord, of kies waar deze persoon naartoe gaat.',
    extra,
  )
}

async function schrijfEinde(
  tx: Transactie,
  rij: PlaatsingRij,
  einde: Einde,
  op: Moment,
  akkoordId: string | null,
): Promise<void> {
  await tx.db
    .updateTable('plaatsing')
    .set({
      status: 'beeindigd',
      periode: `[${periodeVan(rij)?.van},${op})`,
      bestemming: einde.bestemming,
      bestemming_toelichting: einde.waar,
      einde_reden: einde.reden,
      einde_akkoord_id: akkoordId,
      pauze_reden: null,
      pauze_sinds: null,
      terug_verwacht: null,
    })
    .where('id', '=', rij.id)
    .execute()
}

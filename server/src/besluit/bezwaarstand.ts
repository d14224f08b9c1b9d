import { datumIn } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Herstel, herstelstand, nietOntvankelijkOm, stilstand } from './bezwaarregels.ts'

export type HerstelRij = Herstel & {
  id: string
  ontbreekt: string[]
  /** The day the letter was made. */
  gevraagdOp: string
  /** Null as long as the letter was not sent. */
  schorsingId: string | null
  aanvulling: string | null
}

/** What was asked to be remedied of these objections, oldest first. */
export async function herstelVan(
  tx: Transactie,
  bezwaarIds: readonly string[],
): Promise<Map<string, HerstelRij[]>> {
  if (bezwaarIds.length === 0) return new Map()
  const rijen = await tx.db
    .selectFrom('bezwaarherstel')
    .select([
      'id',
      'bezwaar_id',
      'ontbreekt',
      'gevraagd_op as gevraagdOp',
      'verzonden_op as verzondenOp',
      'tot',
      'hersteld_op as hersteldOp',
      'aanvulling',
      'schorsing_id as schorsingId',
    ])
    .where('bezwaar_id', 'in', bezwaarIds)
    .orderBy('gevraagd_op')
    .orderBy('id')
    .execute()
  return Map.groupBy(rijen, (r) => r.bezwaar_id)
}

async function uitstelVan(tx: Transactie, bezwaarIds: readonly string[]) {
  if (bezwaarIds.length === 0) return new Map()
  const rijen = await tx.db
    .selectFrom('bezwaaruitstel')
    .select([
      'id',
      'bezwaar_id',
      'grond',
      'tot',
      'toelichting',
      'instemming_van as instemmingVan',
      'instemming_op as instemmingOp',
      'instemming_hoe as instemmingHoe',
      'belangen',
      'voorschrift',
    ])
    .where('bezwaar_id', 'in', bezwaarIds)
    .orderBy('op')
    .orderBy('id')
    .execute()
  return Map.groupBy(rijen, (r) => r.bezwaar_id)
}

/** The objections of a case, newest first, with what was asked, put off and agreed, and on what each can be left unheard today. */
export async function bezwarenVan(huis: Huis, tx: Transactie, zaakId: string) {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const rijen = await tx.db
    .selectFrom('bezwaar')
    .select([
      'id',
      'versie',
      'beschikking_id as besluitId',
      'ontvangen_op as ontvangenOp',
      'gepost_op as gepostOp',
      'te_laat as teLaat',
      'door_wie as doorWie',
      'inhoud',
      'ontbreekt',
      'te_laat_reden as teLaatReden',
      'verschoonbaar_reden as verschoonbaarReden',
      'commissie',
      'beslissen_voor as beslissenVoor',
      'verdaagd_op as verdaagdOp',
      'verdaagd_reden as verdaagdReden',
      'hoorzitting_op as hoorzittingOp',
      'gehoord',
      'uitkomst',
      'niet_ontvankelijk_om as nietOntvankelijkOm',
      'motivering',
      'besloten_op as beslotenOp',
      'primair_door',
    ])
    .where('zaak_id', '=', zaakId)
    .orderBy('id', 'desc')
    .execute()
  const ids = rijen.map((r) => r.id)
  const [herstel, uitstel] = [await herstelVan(tx, ids), await uitstelVan(tx, ids)]
  return rijen.map(({ primair_door, ...b }) => {
    const gevraagd = herstel.get(b.id) ?? []
    return {
      ...b,
      herstel: gevraagd.map(({ schorsingId: _, ...h }) => ({
        ...h,
        stand: herstelstand(h, vandaag),
        stilTot: stilstand(h)?.tot ?? null,
      })),
      uitstel: uitstel.get(b.id) ?? [],
      kanNietOntvankelijk: nietOntvankelijkOm(
        { teLaat: b.teLaat, gehoord: b.gehoord !== null, herstel: gevraagd },
        vandaag,
      ),
      eigenBesluit: primair_door === tx.wie.gebruikerId,
    }
  })
}

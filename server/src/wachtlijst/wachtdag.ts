import { type Datum, datumIn, type Fout, isDatum } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'

/** The day on which the report of a case came in. */
export async function meldingsdag(huis: Huis, tx: Transactie, zaakId: string): Promise<Datum | null> {
  const rij = await tx.db
    .selectFrom('zaak')
    .innerJoin('toegangsmelding', 'toegangsmelding.id', 'zaak.melding_id')
    .select('toegangsmelding.ontvangen_op')
    .where('zaak.id', '=', zaakId)
    .executeTakeFirst()
  return rij ? datumIn(rij.ontvangen_op, huis.regio.tijdzone) : null
}

/** Without a day of its own, waiting counts from the decision, yet not from before the report: an older decision passes nobody. */
export const beginVan = (besluitOp: Datum, gemeldOp: Datum | null): Datum =>
  gemeldOp !== null && gemeldOp > besluitOp ? gemeldOp : besluitOp

export type Wachtdag = { sinds: string; eerderReden?: string | undefined }

/** Waiting begins not after today, and before the report only with a reason of its own (house rule, so that a typed day never passes others unseen). */
export function wachtdagfouten(w: Wachtdag, dag: Datum, gemeldOp: Datum | null): Fout[] {
  if (!isDatum(w.sinds) || w.sinds > dag)
    return [
      {
        pad: '/wachtendSinds',
        melding: 'Kies vandaag of een eerdere dag: de dag van het besluit.',
        code: 'dag_van_besluit',
      },
    ]
  if (gemeldOp !== null && w.sinds < gemeldOp && !w.eerderReden)
    return [
      {
        pad: '/eerderReden',
        melding: `Deze dag ligt vóór de melding van ${gemeldOp}. Leg uit waarom; iedereen die de plek ziet, leest dit.`,
        code: 'voor_melding_om',
        waarden: { dag: gemeldOp },
      },
    ]
  return []
}

/** The reason as the course of the place tells it, with why waiting began before the report. */
export const redenMetEerder = (reden: string, eerderReden: string | undefined): string =>
  eerderReden ? `${reden} Wacht al langer dan de melding: ${eerderReden}` : reden

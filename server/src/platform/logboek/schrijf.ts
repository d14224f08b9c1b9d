import type { Huis } from '../huis.ts'
import { inTransactie, NIEMAND, type Transactie } from '../databank/index.ts'
import type { Besluit, Eis } from '../toegangsrecht/beslis.ts'

type Toegestaan = Extract<Besluit, { toegestaan: true }>

/** One line of the audit log (NEN 7513: who, for whom, when, which client, which action, purpose, ground, emergency). */
function regel(tx: Transactie, eis: Eis) {
  return {
    regio_code: tx.wie.regioCode,
    gebruiker_id: tx.wie.gebruikerId,
    organisatie_id: tx.wie.organisatieId,
    rol: tx.wie.rol,
    client_id: eis.clientId ?? null,
    object_soort: eis.object,
    object_id: eis.objectId,
    actie: eis.actie,
    doel: eis.doel,
    verzoek_id: tx.verzoekId,
  }
}

/** What was allowed is written in the transaction of the act itself: no act without its line, no line without its act. */
export async function logBesluit(tx: Transactie, eis: Eis, besluit: Toegestaan): Promise<void> {
  await tx.db
    .insertInto('auditlog')
    .values({
      ...regel(tx, eis),
      grondslag: besluit.grondslag,
      veldset: besluit.veldset,
      toegestaan: true,
      reden: besluit.relatie,
      nood: besluit.plichten.includes('achteraf_beoordelen'),
    })
    .execute()
}

const inEigenTransactie = (huis: Huis, tx: Transactie, werk: (eigen: Transactie) => Promise<unknown>) =>
  inTransactie(huis.systeem, { ...NIEMAND, regioCode: tx.wie.regioCode }, werk)

/**
 * What was told about a person by the very answer that nothing could be done: written in a transaction of its own, since the act itself
 * is rolled back.
 */
export async function logVerteld(
  huis: Huis,
  tx: Transactie,
  eis: Eis,
  regelVan: { grondslag: string; reden: string },
): Promise<void> {
  await inEigenTransactie(huis, tx, (eigen) =>
    eigen.db
      .insertInto('auditlog')
      .values({ ...regel(tx, eis), ...regelVan, veldset: null, toegestaan: true, nood: false })
      .execute(),
  )
}

const gelogd = new WeakSet<Transactie>()

/** Has what was refused in this transaction its line already? */
export const isGeweigerd = (tx: Transactie): boolean => gelogd.has(tx)

/** A refusal is written in a transaction of its own, so that the rollback that follows cannot hide it. */
export async function logWeigering(huis: Huis, tx: Transactie, eis: Eis, reden: string): Promise<void> {
  gelogd.add(tx)
  await inEigenTransactie(huis, tx, (eigen) =>
    eigen.db
      .insertInto('auditlog')
      .values({ ...regel(tx, eis), grondslag: 'geen', veldset: null, toegestaan: false, reden, nood: false })
      .execute(),
  )
}

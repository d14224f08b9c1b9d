import type { Transactie } from '../databank/index.ts'

/** A line in the audit log about the sign-in itself: begun, ended, or another role. */
export async function logSessie(
  tx: Transactie,
  actie: 'aanmelden' | 'afmelden' | 'rol_wisselen',
  wie: { gebruikerId: string | null; organisatieId: string | null; rol: string; regioCode: string | null },
): Promise<void> {
  await tx.db
    .insertInto('auditlog')
    .values({
      regio_code: wie.regioCode,
      gebruiker_id: wie.gebruikerId,
      organisatie_id: wie.organisatieId,
      rol: wie.rol,
      object_soort: 'sessie',
      object_id: null,
      actie,
      doel: 'beheer',
      grondslag: 'NEN 7513',
      toegestaan: true,
      reden: 'eigen_sessie',
      verzoek_id: tx.verzoekId || null,
    })
    .execute()
}

import type { Transactie } from '../platform/databank/index.ts'
import { nieuwId } from '../platform/id.ts'
import type { MeldingIn, WijzigingIn } from './contract.ts'

/** The columns behind the fields of a call, for what was sent and nothing else. */
export function kolommenVan(m: Omit<WijzigingIn, 'zelfdeAls'>) {
  return Object.fromEntries(
    Object.entries({
      kanaal: m.kanaal,
      verwijzer: m.verwijzer,
      terugbelnummer: m.terugbelnummer,
      roepnaam: m.roepnaam,
      leeftijd: m.leeftijd,
      geslacht: m.geslacht,
      herkomst_gemeente: m.herkomstGemeente,
      netwerk_gemeente: m.netwerkGemeente,
      verblijft_nu: m.verblijftNu,
      direct_gevaar: m.directGevaar,
      huiselijk_geweld: m.huiselijkGeweld,
      kinderen: m.kinderen,
      psychische_nood: m.psychischeNood,
      lvb_vermoeden: m.lvbVermoeden,
      risico_kinderen: m.risicoKinderen,
      behoeften: m.behoeften,
      vervoer: m.vervoer,
      toelichting: m.toelichting,
    }).filter(([, waarde]) => waarde !== undefined),
  )
}

/** Who must stay together, in the order of the call. Replaces who was there, keeping the file of whom is already known by place in line. */
export async function bewaarPersonen(
  tx: Transactie,
  meldingId: string,
  huishouden: MeldingIn['huishouden'],
): Promise<void> {
  const eerder = await tx.db
    .deleteFrom('crisismelding_persoon')
    .where('melding_id', '=', meldingId)
    .returning(['volgorde', 'client_id'])
    .execute()
  if (huishouden.length === 0) return
  await tx.db
    .insertInto('crisismelding_persoon')
    .values(
      huishouden.map((p, volgorde) => ({
        id: nieuwId(),
        melding_id: meldingId,
        volgorde,
        roepnaam: p.roepnaam ?? null,
        leeftijd: p.leeftijd ?? null,
        geslacht: p.geslacht,
        rol: p.rol,
        client_id: eerder.find((e) => e.volgorde === volgorde)?.client_id ?? null,
      })),
    )
    .execute()
}

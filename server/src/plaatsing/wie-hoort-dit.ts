import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { organisatieMetCode } from './team.ts'

type Klok = {
  organisatie_id: string
  plaatsing_id: string | null
  zaak_id?: string | null
  toegangsmelding_id?: string | null
}

/**
 * Which organisation hears of a rung for this role: the team itself for its own roles; the provider of the stay; the municipality that
 * is responsible, else where the person comes from, else the centre municipality; the access team. Who has none: the team. Of a clock
 * of a case, or of a report, the access team is the one that has it, and the municipality the one that is responsible for it, or where
 * was reported.
 */
export async function wieHoortDit(huis: Huis, tx: Transactie, rol: string, klok: Klok): Promise<string> {
  if (rol === 'toegangsmedewerker' && (klok.zaak_id || klok.toegangsmelding_id)) return klok.organisatie_id
  if (rol === 'toegangsmedewerker') return organisatieMetCode(huis, tx, huis.regio.toegang)
  if (rol !== 'gemeente' && rol !== 'aanbieder') return klok.organisatie_id
  const verblijf = await tx.db
    .selectFrom('plaatsing')
    .select(['organisatie_id', 'verantwoordelijke_gemeente', 'herkomst_gemeente'])
    .where('id', '=', klok.plaatsing_id)
    .executeTakeFirst()
  if (rol === 'aanbieder') return verblijf?.organisatie_id ?? klok.organisatie_id
  const zaak = klok.zaak_id
    ? await tx.db
        .selectFrom('zaak')
        .select('verantwoordelijke_gemeente')
        .where('id', '=', klok.zaak_id)
        .executeTakeFirst()
    : undefined
  const melding = klok.toegangsmelding_id
    ? await tx.db
        .selectFrom('toegangsmelding')
        .select('gemeente_code')
        .where('id', '=', klok.toegangsmelding_id)
        .executeTakeFirst()
    : undefined
  const codes = [
    zaak?.verantwoordelijke_gemeente,
    melding?.gemeente_code,
    verblijf?.verantwoordelijke_gemeente,
    verblijf?.herkomst_gemeente,
    huis.regio.centrumgemeente,
  ].filter((c) => typeof c === 'string')
  const gemeenten = await tx.db
    .selectFrom('organisatie')
    .select(['id', 'gemeente_code'])
    .where('regio_code', '=', huis.regio.code)
    .where('soort', '=', 'gemeente')
    .where('gemeente_code', 'in', codes)
    .orderBy('code')
    .execute()
  for (const code of codes) {
    const gevonden = gemeenten.find((g) => g.gemeente_code === code)
    if (gevonden) return gevonden.id
  }
  return klok.organisatie_id
}

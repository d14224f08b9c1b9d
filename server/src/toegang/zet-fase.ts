import { conflict } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { meldZaak, noteerGebeurtenis } from './gebeurtenis.ts'
import { sluitKlokkenVan } from './klokken/sluit-klok.ts'
import { leesZaak, type ZaakRij } from './opslag.ts'
import { magNaarFase, type Route, type ZaakFase } from './zaak.ts'

/** What changes together with the phase. */
export type FaseExtra = {
  route?: Route | null
  complex?: boolean | null
  spoed?: boolean
  huishouden_id?: string | null
  verantwoordelijke_gemeente?: string
  verantwoordelijk_regel?: string
  toelichting?: string | null
}

/**
 * Brings an open case to another phase and writes that on its timeline; gives the case as it is now. Already there: only `extra`
 * changes. To close a case use `sluitZaak`, which closes its clocks as well.
 */
export async function zetFase(
  huis: Huis,
  tx: Transactie,
  zaak: ZaakRij,
  fase: Exclude<ZaakFase, 'gesloten'>,
  extra: FaseExtra = {},
): Promise<ZaakRij> {
  const { toelichting = null, ...velden } = extra
  if (zaak.fase !== fase && !magNaarFase(zaak.fase, fase))
    throw conflict('Deze stap kan nu niet. Bekijk eerst hoe het dossier ervoor staat.', {
      reden: 'fase',
      van: zaak.fase,
      naar: fase,
    })
  // the file, and that of who came with it, was open to the team until a day; it is again without one
  if (zaak.fase === 'gesloten') await sql`select zicht.open_zaak_weer(${zaak.id})`.execute(tx.db)
  await tx.db
    .updateTable('zaak')
    .set({ ...velden, fase })
    .where('id', '=', zaak.id)
    .execute()
  if (zaak.fase !== fase)
    await noteerGebeurtenis(tx, {
      zaakId: zaak.id,
      soort: 'fase',
      gegevens: { van: zaak.fase, naar: fase },
      toelichting,
    })
  if (fase === 'geplaatst') await sluitKlokkenVan(huis, tx, zaak.id, 'geplaatst', ['wmoSpoed'])
  await meldZaak(tx, zaak, 'zaak-gewijzigd')
  return (await leesZaak(tx, zaak.id)) ?? { ...zaak, fase }
}

import { datumIn, epochVan, momentVanEpoch } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { loketUit } from './loket.ts'
import { volgstand, type Volgbeeld } from './volgstand.ts'
import type { ZaakFase } from './zaak.ts'

type Rij = {
  id: string
  fase: ZaakFase
  geopendOp: string
  team: string
  behandelaar: string | null
  klokken: Volgbeeld['klokken']
}

/** The person's own cases: where am I, what is next, by when, who is my contact. */
export async function toonMijnZaken(huis: Huis, tx: Transactie) {
  const clientId = tx.wie.clientzelf
  await eisRecht(huis, tx, {
    actie: 'lezen',
    object: 'zaak',
    objectId: null,
    clientId,
    doel: 'eigen',
    relaties: clientId === null ? [] : ['zelf'],
  })
  const { rows } = await sql<Rij>`
    select z.id, z.fase, z.geopend_op as "geopendOp", o.naam as team, g.naam as behandelaar,
           coalesce((select jsonb_agg(jsonb_build_object('soort', t.soort, 'einde', t.einde, 'geschorst', t.geschorst_sinds is not null) order by t.einde)
                       from termijn t where t.zaak_id = z.id and t.gesloten_op is null), '[]') as klokken
      from zaak z join organisatie o on o.id = z.team_id left join gebruiker g on g.id = z.behandelaar
     where z.client_id = ${clientId} order by z.geopend_op desc limit 20`.execute(tx.db)
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const laatsteDag = (einde: string) =>
    datumIn(momentVanEpoch(epochVan(new Date(einde).toISOString()) - 1), huis.regio.tijdzone)
  return {
    items: rows.map(({ klokken, ...z }) => ({
      ...z,
      ...volgstand(
        { status: 'in_behandeling', fase: z.fase, melderSoort: 'zelf', intrekkingGevraagd: false, klokken },
        { onderzoekTot: vandaag, vandaag, laatsteDag },
      ),
    })),
    loket: loketUit(huis.regio, tx.nu),
  }
}

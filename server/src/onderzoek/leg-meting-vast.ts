import { datumIn, type Fout, ongeldig } from '@zicht/kern'
import type { Scoremodel } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import type { ZaakRij } from '../toegang/index.ts'
import { alsJson } from './opslag.ts'
import type { Velden } from './stappen.ts'

/** One domain of a measurement: a level, or why there is none. */
export type Gebiedmeting = { niveau: number | null; reden: string | null; toelichting: string | null }

/** What was filled in at the step of the domains, as a measurement. */
export const metingVan = (model: Scoremodel, velden: Velden): Record<string, Gebiedmeting> =>
  Object.fromEntries(
    model.leefgebieden.map(({ code }) => {
      const niveau = velden[`${code}.niveau`]
      return [
        code,
        {
          niveau: niveau ? Number(niveau) : null,
          reden: niveau ? null : (velden[`${code}.reden`] ?? null),
          toelichting: velden[`${code}.toelichting`] ?? null,
        },
      ]
    }),
  )

/** A measurement is never changed: a later one stands beside it, and together they are the trend. */
export async function legMetingVast(
  huis: Huis,
  tx: Transactie,
  zaak: Pick<ZaakRij, 'id' | 'client_id'>,
  model: Scoremodel,
  gemetenOp: string,
  gebieden: Readonly<Record<string, Gebiedmeting>>,
): Promise<{ id: string }> {
  const bekend = new Set(model.leefgebieden.map((g) => g.code))
  const fouten = Object.entries(gebieden).flatMap(([code, m]): Fout[] => {
    const pad = `/leefgebieden/${code}`
    if (!bekend.has(code))
      return [{ pad, melding: 'Dit leefgebied hoort niet bij dit model.', code: 'leefgebied_vreemd' }]
    if (m.niveau === null ? m.reden === null : m.niveau > model.niveaus.length)
      return [
        { pad, melding: 'Kies een niveau van dit model, of waarom er geen is.', code: 'niveau_van_model' },
      ]
    return []
  })
  const missend = model.leefgebieden.filter((g) => !gebieden[g.code])
  for (const { code, naam } of missend)
    fouten.push({
      pad: `/leefgebieden/${code}`,
      melding: `${naam}: kies een niveau, of waarom niet.`,
      code: 'niveau_of_waarom',
      waarden: { naam },
    })
  if (gemetenOp > datumIn(tx.nu, huis.regio.tijdzone))
    fouten.push({
      pad: '/gemetenOp',
      melding: 'Een meting kan niet in de toekomst liggen.',
      code: 'vandaag_of_eerder',
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  const id = nieuwId()
  await tx.db
    .insertInto('meting')
    .values({
      id,
      regio_code: huis.regio.code,
      client_id: zaak.client_id,
      zaak_id: zaak.id,
      model: model.code,
      gemeten_op: gemetenOp,
      leefgebieden: alsJson(gebieden),
      door: tx.wie.gebruikerId as string,
    })
    .execute()
  return { id }
}

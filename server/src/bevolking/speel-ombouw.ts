import { datumIn, momentVan } from '@zicht/kern'
import { inTransactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eersteMetRol, voerUit } from './voer-uit.ts'

type Plan = { stappen: { mijlpalen: { id: string; gepland: string }[] }[] }

/**
 * The region's example as a shared plan, made on the day that the region has it, in the name of the demo's policy maker. Milestones that
 * are past were reached on their day; the last ones were not, and have a new day. Invented, as all of the demo. Once: not when there is
 * a plan already; false when the region has no example, or the demo nobody for it.
 */
export async function speelOmbouw(huis: Huis): Promise<boolean> {
  const [voorbeeld] = huis.regio.ombouwplannen
  const wie = await eersteMetRol(huis, 'beleidsmaker')
  if (!voorbeeld || !wie || (await alGespeeld(huis))) return false
  const nu = await inTransactie(huis.systeem, wie, async (tx) => tx.nu, { klok: huis.klok })
  const vandaag = datumIn(nu, huis.regio.tijdzone)
  const op = (dag: string) => (dag < vandaag ? momentVan(dag, '10:30', huis.regio.tijdzone) : null)
  const { id } = (await voerUit(huis, wie, 'maakOmbouwplan', op(voorbeeld.geldig.van), {
    body: { voorbeeld: voorbeeld.code, gedeeld: true },
  })) as { id: string }
  const plan = (await voerUit(huis, wie, 'leesOmbouwplan', null, { params: { id } })) as Plan
  const mijlpalen = plan.stappen.flatMap((s) => s.mijlpalen)
  const laatste = mijlpalen
    .map((m) => m.gepland)
    .sort()
    .at(-1)
  for (const m of mijlpalen) {
    if (m.gepland >= vandaag) continue
    const later = m.gepland === laatste
    await voerUit(huis, wie, 'wijzigOmbouwmijlpaal', op(m.gepland), {
      params: { id: m.id },
      ifMatch: 1,
      body: later
        ? {
            stand: { soort: 'vertraagd', tot: `${Number(vandaag.slice(0, 4)) + 2}-12-31` },
            reden: 'Er zijn nog niet genoeg plekken om naartoe te verhuizen.',
          }
        : { stand: { soort: 'gehaald', op: m.gepland }, reden: 'Zoals gepland.' },
    })
  }
  return true
}

const alGespeeld = async (huis: Huis): Promise<boolean> =>
  (await huis.systeem.db
    .selectFrom('ombouwplan')
    .select('id')
    .where('regio_code', '=', huis.regio.code)
    .limit(1)
    .executeTakeFirst()) !== undefined

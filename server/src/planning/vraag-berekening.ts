import { teVeel } from '@zicht/kern'
import { bouwSimulatie, keurMaat, keurMix, keurVraag, type Regiomodel, type Scenario } from '@zicht/planning'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { aantalDelen, type Soort } from './berekening.ts'
import { geijktModel } from './ijking.ts'
import { metPad, scenarioUit } from './regiomodel.ts'

export const DEELTAAK = 'planning-deel'
/** Who lets so many computations run at once waits until one is done. */
const TEGELIJK = 5

export type Berekeningsvraag = {
  soort: Soort
  scenario: unknown
  vraag?: unknown
  maat?: string | undefined
}

/** Asks for a long computation: checked before anything runs, kept, cut in parts, and given to the queue once it is committed. */
export async function vraagBerekening(
  huis: Huis,
  tx: Transactie,
  invoer: Berekeningsvraag,
): Promise<{ id: string }> {
  const id = nieuwId()
  await eisRecht(huis, tx, {
    actie: 'maken',
    object: 'planning',
    objectId: id,
    doel: 'sturing',
    relaties: [],
  })
  const model = await geijktModel(huis, tx)
  const scenario = scenarioUit(model, invoer.scenario)
  keur(model, scenario, invoer)
  const { rows } = await sql<{ aantal: number }>`
    select count(*)::int as aantal from berekening where door = ${tx.wie.gebruikerId} and status in ('wacht', 'bezig')`.execute(
    tx.db,
  )
  if ((rows[0]?.aantal ?? 0) >= TEGELIJK) throw teVeel(30)
  const delen = aantalDelen(invoer.soort, scenario)
  await tx.db
    .insertInto('berekening')
    .values({
      id,
      regio_code: huis.regio.code,
      soort: invoer.soort,
      invoer: JSON.stringify({
        scenario,
        // every part on every machine computes with the same numbers, also when records change meanwhile
        model,
        ...(invoer.vraag === undefined ? {} : { vraag: invoer.vraag }),
        ...(invoer.maat === undefined ? {} : { maat: invoer.maat }),
      }),
      delen,
      door: tx.wie.gebruikerId ?? '',
    })
    .execute()
  tx.naAfloop(() => huis.vraagWerk(DEELTAAK, deelopdrachten(id, delen)))
  return { id }
}

/** What can be seen to be wrong without computing is refused when it is asked, with its place. */
function keur(model: Regiomodel, scenario: Scenario, { soort, vraag, maat }: Berekeningsvraag): void {
  switch (soort) {
    case 'simulatie':
      return void metPad('/scenario', () => bouwSimulatie(model, scenario))
    case 'tornado':
      return metPad('', () => keurMaat(model, maat ?? 'straat'))
    case 'omgekeerd':
      return void metPad('/vraag', () => keurVraag(model, scenario, vraag))
    case 'mix': {
      const mix = metPad('/scenario', () => keurMix(model, scenario))
      metPad('/scenario', mix.scenario)
      metPad('/vraag', () => mix.doelen(vraag))
    }
  }
}

export const deelopdrachten = (id: string, delen: number, klaar: ReadonlySet<number> = new Set()) =>
  Array.from({ length: delen }, (_, nr) => nr)
    .filter((nr) => !klaar.has(nr))
    .map((nr) => ({ berekening: id, nr }))

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rekensoorten } from './index.ts'

type Geval = {
  id: string
  soort: string
  invoer: unknown
  uitkomst: unknown
  tolerantie: { absoluut?: number; relatief?: number }
}

/** The numeric targets beside the project, or none when they are not there. */
function gevallen(): Geval[] {
  const bestand = new URL('../../../../../shared/toetsen/rekengevallen.json', import.meta.url)
  try {
    return (JSON.parse(readFileSync(bestand, 'utf8')) as { gevallen: Geval[] }).gevallen
  } catch {
    return []
  }
}

/** Every number of `verwacht` is in `uitkomst`, within the tolerance; more may be there. */
function vergelijk(uitkomst: unknown, verwacht: unknown, tolerantie: Geval['tolerantie'], pad: string): void {
  if (typeof verwacht !== 'number') {
    expect(typeof uitkomst, pad).toBe(typeof verwacht)
    for (const [sleutel, deel] of Object.entries(verwacht as object))
      vergelijk((uitkomst as Record<string, unknown>)[sleutel], deel, tolerantie, `${pad}/${sleutel}`)
    return
  }
  const { absoluut = 0, relatief = 0 } = tolerantie
  expect(uitkomst, pad).toBeTypeOf('number')
  const verschil = Math.abs((uitkomst as number) - verwacht)
  expect(verschil, `${pad}: ${uitkomst as number} tegenover ${verwacht}`).toBeLessThanOrEqual(
    absoluut + relatief * Math.abs(verwacht),
  )
}

const getoetst = gevallen().filter(
  ({ soort, tolerantie }) =>
    Object.hasOwn(rekensoorten, soort) &&
    (tolerantie.absoluut !== undefined || tolerantie.relatief !== undefined),
)

test('the published cases are all tried (skipped without the folder with targets)', (context) => {
  if (gevallen().length === 0) return context.skip('de gedeelde toetsgetallen zijn er niet')
  expect(getoetst.length).toBeGreaterThanOrEqual(37)
})

test.each(getoetst.map((geval) => [geval.id, geval] as const))('%s', async (_, geval) => {
  const uitkomst = await (rekensoorten[geval.soort] as (invoer: unknown) => unknown)(geval.invoer)
  vergelijk(uitkomst, geval.uitkomst, geval.tolerantie, '')
})

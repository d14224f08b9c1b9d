import { expect, test } from 'vitest'
import { buiten, kamers, taken } from './kamers.ts'
import { magOpenen } from './platform/recht.ts'
import { schilRoute, wortelRoute } from './schil/route.ts'
import nl from './teksten/nl.ts'

type Los = {
  options: {
    path?: string
    id?: string
    staticData?: { recht?: unknown; titel?: string }
    getParentRoute?: () => unknown
  }
}
const binnen = kamers.flatMap((kamer) => [...kamer.routes]) as unknown as Los[]
const alle = [
  ...binnen,
  ...(buiten.flatMap((kamer) => [...kamer.routes]) as unknown as Los[]),
  wortelRoute as Los,
  schilRoute as Los,
]
const naamVan = (route: Los): string => route.options.path ?? route.options.id ?? 'root'

test.each(alle.map((route) => [naamVan(route), route] as const))(
  '%s declares who may open it, and a title',
  (_, route) => {
    const { recht, titel } = route.options.staticData ?? {}
    expect(recht).toBeDefined()
    expect(nl).toHaveProperty([titel ?? ''])
  },
)

test('within the shell nothing is open to everyone', () => {
  const open = binnen.filter((route) => magOpenen(route.options.staticData?.recht as never, null))
  expect(open.map(naamVan)).toEqual([])
})

test('every route of a room hangs under the shell, so that the guard stands before it', () => {
  for (const route of binnen) expect(route.options.getParentRoute?.(), naamVan(route)).toBe(schilRoute)
})

test('no path twice, and none that tells about a person', () => {
  const paden = alle.flatMap((route) => route.options.path ?? []).filter((pad) => pad !== '/$')
  expect(new Set(paden).size).toBe(paden.length)
  for (const pad of paden)
    expect(pad).toMatch(
      /^\/(?:[a-z0-9-]+|\$id|\$[a-z][A-Za-z]*Id)?(?:\/(?:[a-z0-9-]+|\$id|\$[a-z][A-Za-z]*Id))*$/,
    )
})

test('every task leads to a page, for nobody who may not open it, with texts', () => {
  for (const taak of taken) {
    const route = binnen.find((r) => r.options.path === taak.naar)
    expect(route, taak.naar).toBeDefined()
    expect(taak.recht, taak.naar).toEqual(route?.options.staticData?.recht)
    for (const id of [taak.titel, taak.uitleg, ...(taak.kort ? [taak.kort] : [])])
      expect(nl).toHaveProperty([id])
  }
})

test('no two tasks have the same shortcut', () => {
  const toetsen = taken.flatMap((taak) => taak.toets ?? [])
  expect(new Set(toetsen).size).toBe(toetsen.length)
})

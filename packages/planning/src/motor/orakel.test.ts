import { expect, test } from 'vitest'
import { maakMotor } from './motor.ts'
import { uitSpoor } from './orakel.ts'
import { NOOD, OPVANG, proefregio } from './proefregio.ts'
import { ZAAD, rij } from './proefmodellen.ts'
import type { Reeks, Wachttijden } from './uitkomst.ts'
import { kwantiel } from './wachttijden.ts'

test.each([0, 1, 2, 3])('the series equals a recount from the trace (replication %i)', (replicatie) => {
  const motor = maakMotor(proefregio(OPVANG, NOOD))
  const u = motor.draai({ duur: 30, periode: 0.7, spoor: true }, ZAAD, replicatie)
  for (const [naam, verwacht] of Object.entries(uitSpoor(motor, u))) {
    const gekregen = u.reeks[naam as keyof Reeks]
    expect(gekregen.length, naam).toBe(verwacht.length)
    for (const [i, x] of verwacht.entries())
      expect(Math.abs((gekregen[i] as number) - x), `${naam}[${i}]: ${gekregen[i]} en ${x}`).toBeLessThan(
        1e-9,
      )
  }
  // nothing in the series that never happens in this region
  for (const naam of ['geweigerd', 'afgehaakt', 'verplaatst', 'geblokkeerd'] as const)
    expect(
      u.reeks[naam].some((n) => n > 0),
      naam,
    ).toBe(true)
})

test('the 95th percentile of the waiting times is that of the trace, to within a bin', () => {
  const motor = maakMotor(rij(0.9, { capaciteit: 1 }))
  const u = motor.draai({ duur: 20_000, spoor: true }, ZAAD)
  const tijden = (u.spoor ?? [])
    .filter((r) => r.soort === 'begin')
    .map((r) => r.waarde)
    .sort((a, b) => a - b)
  const exact = tijden[Math.ceil(0.95 * tijden.length) - 1] as number
  expect(Math.abs((kwantiel(u.wachttijden[0] as Wachttijden, 0.95) as number) / exact - 1)).toBeLessThan(
    0.032,
  )
  expect(u.wachttijden[0]?.nul).toBe(tijden.filter((t) => t === 0).length)
})

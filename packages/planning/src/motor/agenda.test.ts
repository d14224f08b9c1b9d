import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Agenda } from './agenda.ts'

test('events come by time and, at the same time, in the order in which they were planned', () => {
  const stap = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(null))
  fc.assert(
    fc.property(fc.array(stap, { maxLength: 300 }), (stappen) => {
      const agenda = new Agenda()
      // the plain way: a list, sorted anew every time (sort keeps the order of equals)
      const lijst: { tijd: number; wat: number }[] = []
      for (const [wat, later] of stappen.entries()) {
        const eerste = lijst.sort((a, b) => a.tijd - b.tijd)[0]
        if (later !== null) {
          agenda.plan(later, wat, wat + 7)
          lijst.push({ tijd: later, wat })
        } else if (eerste) {
          expect(agenda.eerste()).toBe(eerste.tijd)
          agenda.neem()
          expect([agenda.wat, agenda.stempel]).toEqual([eerste.wat, eerste.wat + 7])
          lijst.shift()
        } else expect(agenda.eerste()).toBe(Number.POSITIVE_INFINITY)
      }
    }),
    { numRuns: 500 },
  )
})

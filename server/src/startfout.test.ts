import { expect, it } from 'vitest'
import { PostgresFout } from './platform/postgres/fout.ts'
import { startfout } from './startfout.ts'

const met = (code: string, message: string, extra = {}) =>
  Object.assign(new Error(message), { code, ...extra })

it.each([
  [new PostgresFout('De map is bezet.'), 'De map is bezet.'],
  [new Error('PORT is "x"; verwacht een getal.'), 'Starten is niet gelukt: PORT is "x"; verwacht een getal.'],
  [
    met('EADDRINUSE', 'listen EADDRINUSE: address already in use', { port: 3000 }),
    /^Poort 3000 is al in gebruik/,
  ],
  [met('ECONNREFUSED', 'connect ECONNREFUSED ::1:5432'), /niet bereikbaar.*DATABASE_URL/],
  [met('28P01', 'password authentication failed for user "zicht"'), /wachtwoord in DATABASE_URL/],
  [met('53100', 'could not write to file "base/1": No space left on device'), /^De schijf is vol/],
  [met('ENOSPC', 'ENOSPC: no space left on device, write'), /^De schijf is vol/],
  [
    met('23505', 'duplicate key value violates unique constraint: (Quirijntje)'),
    /^Starten is niet gelukt \(23505\)/,
  ],
])('says what happened and what can be done, in words of our own (%#)', (fout, woorden) => {
  const uit = startfout(fout)
  if (typeof woorden === 'string') expect(uit).toBe(woorden)
  else expect(uit).toMatch(woorden)
  expect(uit).not.toMatch(/ECONN|violates|Quirijntje|could not|listen|authentication/)
})

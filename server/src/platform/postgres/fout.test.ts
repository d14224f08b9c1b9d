import { expect, test } from 'vitest'
import { inGewoneWoorden } from './fout.ts'

test.each([
  ['FATAL:  could not write to file "pg_wal/xlogtemp.12": No space left on device', /schijf is vol/],
  ['FATAL:  could not open file "base/1": Permission denied', /map/],
  ['FATAL:  database files are incompatible with server', /andere versie/],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /geheugen/],
  ['PANIC:  could not locate a valid checkpoint record', /beschadigd/],
  ['FATAL:  something new', /logbestand/],
])('%s', (log, woorden) => {
  const fout = inGewoneWoorden(log, '/map/postgres-start.log')
  expect(fout.message).toMatch(woorden)
  expect(fout.message).not.toMatch(/FATAL|PANIC/)
  expect(fout.logbestand).toBe('/map/postgres-start.log')
})

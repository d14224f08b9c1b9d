import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { meldingVan, vormfouten } from './meldingen.ts'

const voor = z.config().localeError
afterEach(() => {
  z.config({ localeError: voor })
})

const schema = z.object({
  soort: z.discriminatedUnion('soort', [
    z.object({ soort: z.literal('ene') }),
    z.object({ soort: z.literal('andere') }),
  ]),
  aantal: z.number().min(1),
  deel: z.number().lt(1),
  naam: z.string().min(2),
  lijst: z.array(z.string()).max(1),
  eigen: z.string().regex(/^x$/, 'begint met x'),
})

test('what is said of a wrong value is ours, whatever words the program around it gave to zod', () => {
  const fout = { soort: { soort: 'soms' }, aantal: 0, deel: 1, naam: 'a', lijst: ['a', 'b'], eigen: 'y' }
  const lees = () =>
    vormfouten(schema.safeParse(fout, { error: meldingVan }).error?.issues ?? [], fout).map((f) => f.melding)
  const gezegd = [
    'hier staat "soms"; verwacht een van: ene, andere',
    'hier staat "0"; verwacht een getal van ten minste 1',
    'hier staat "1"; verwacht een getal van minder dan 1',
    'hier staat "a"; verwacht ten minste 2 tekens',
    'hier staat een lijst; verwacht een lijst van hoogstens 1',
    'hier staat "y"; begint met x',
  ]
  expect(lees()).toEqual(gezegd)
  z.config({ localeError: () => 'iets anders' })
  expect(lees()).toEqual(gezegd)
})

import { expect, it } from 'vitest'
import { z } from 'zod'
import { meldingVan } from './meldingen.ts'

it.each([
  [z.string(), undefined, 'Vul dit in.'],
  [z.string(), 3, 'Vul hier tekst in.'],
  [z.int(), 1.5, 'Vul hier een heel getal in.'],
  [z.boolean(), 'ja', 'Kies hier ja of nee.'],
  [z.enum(['man', 'vrouw']), 'x', 'Kies een van: man, vrouw.'],
  [z.iso.date(), '2026-02-30', 'Vul een datum in die bestaat, zoals 2026-11-22.'],
  [z.uuid(), 'x', 'Dit kenmerk klopt niet.'],
  [z.string().regex(/^GM\d{4}$/), 'x', 'Deze vorm klopt hier niet.'],
  [z.string().min(1), '', 'Gebruik ten minste 1 teken.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'Geef hoogstens 2 dingen.'],
  [z.int().max(120), 121, 'Kies een getal van hoogstens 120.'],
])('says in words what to fill in (%#)', (schema, waarde, melding) => {
  expect(schema.safeParse(waarde, { error: meldingVan }).error?.issues[0]?.message).toBe(melding)
})

it('leaves the words of a contract alone', () => {
  expect(z.string('Schrijf iets.').safeParse(1, { error: meldingVan }).error?.issues[0]?.message).toBe(
    'Schrijf iets.',
  )
})

import { expect, it } from 'vitest'
import { z } from 'zod'
import { codeVan, meldingVan } from './meldingen.ts'

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

it.each([
  [z.string(), undefined, { code: 'vul_in' }],
  [z.string(), 3, { code: 'verwacht_soort', waarden: { soort: 'string' } }],
  [z.enum(['man', 'vrouw']), 'x', { code: 'verwacht_keuze', waarden: { keuze: 'man, vrouw' } }],
  [z.iso.date(), '2026-02-30', { code: 'verwacht_datum' }],
  [z.string().min(5, 'schrijf meer'), 'x', { code: 'verwacht_minst', waarden: { wat: 'string', aantal: 5 } }],
  [z.array(z.string()).max(1), ['a', 'b'], { code: 'verwacht_hoogst', waarden: { wat: 'array', aantal: 1 } }],
  [z.string().regex(/^GM/), 'x', { code: 'past_niet' }],
  [
    z.string().refine(() => false, { error: 'Nee.', params: { code: 'geen_bsn' } }),
    'x',
    { code: 'geen_bsn' },
  ],
  [z.string().refine(() => false, 'Nee.'), 'x', {}],
])('says which reason it is, for another language (%#)', (schema, waarde, verwacht) => {
  const fout = schema.safeParse(waarde, { error: meldingVan }).error?.issues[0]
  expect(fout && codeVan(fout)).toEqual(verwacht)
})

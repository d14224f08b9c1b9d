import { leeftijdOp } from '@zicht/kern'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geschatteGeboortedatum, weergavenaam } from './client.ts'

describe('estimated date of birth', () => {
  it('gives back the age that was said, on any day', () => {
    const dag = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 110 }),
        dag,
        (leeftijd, vandaag) => leeftijdOp(geschatteGeboortedatum(leeftijd, vandaag), vandaag) === leeftijd,
      ),
    )
  })
})

describe('how someone is called', () => {
  it.each([
    [{ roepnaam: 'Wim', voornaam: 'Wilhelmus', tussenvoegsel: 'van', achternaam: 'Proef' }, 'Wim van Proef'],
    [{ roepnaam: null, voornaam: 'Ada', tussenvoegsel: null, achternaam: null }, 'Ada'],
    [{ roepnaam: null, voornaam: null, tussenvoegsel: null, achternaam: null }, 'Naam nog niet gegeven'],
  ])('%j', (delen, naam) => expect(weergavenaam(delen)).toBe(naam))
})

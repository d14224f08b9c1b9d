import * as regio from '@zicht/regio'
import { describe, expect, it } from 'vitest'
import en from '../teksten/en/register.json' with { type: 'json' }
import nl from '../teksten/nl/register.json' with { type: 'json' }
import * as keuzes from './keuzes.ts'

const groepen = [
  ['soort', keuzes.VOORZIENINGSOORTEN, regio.VOORZIENINGSOORTEN],
  ['eenheidsoort', keuzes.EENHEIDSOORTEN, regio.EENHEIDSOORTEN],
  ['kenmerk', keuzes.KENMERKEN, regio.KENMERKEN],
  ['doelgroep', keuzes.DOELGROEPEN, regio.DOELGROEPEN],
  ['organisatiesoort', keuzes.ORGANISATIESOORTEN, regio.ORGANISATIESOORTEN],
] as const

describe('the codes of the register on the screens', () => {
  it.each(groepen)(
    '%s are those of the region format, and each has its words in both languages',
    (naam, hier, daar) => {
      expect([...hier]).toEqual([...daar])
      for (const code of hier)
        for (const teksten of [nl, en]) expect(teksten).toHaveProperty([`${naam}.${code}`])
    },
  )

  it('have the same texts in Dutch and English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
  })
})

import { expect, test } from 'vitest'
import { wieVan } from './wie.ts'

const gevonden = {
  gebruikerId: 'g',
  naam: 'N',
  clientId: 'c',
  lidmaatschapId: 'l',
  rol: 'aanbieder',
  regioCode: 'r',
  organisatieId: 'o',
}

test('staff act for their organisation, and are no client even when they have a file', () => {
  expect(wieVan(gevonden)).toMatchObject({
    organisatieId: 'o',
    clientzelf: null,
    rol: 'aanbieder',
    regioCode: 'r',
  })
})

test('a client acts for nobody else: the organisation that gave the account opens nothing', () => {
  expect(wieVan({ ...gevonden, rol: 'client' })).toMatchObject({ organisatieId: null, clientzelf: 'c' })
  expect(wieVan({ ...gevonden, rol: 'client', clientId: null })).toMatchObject({
    organisatieId: null,
    clientzelf: null,
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { Bladeraar, maakProefaanmelding, meldAan, type Proefaanmelding } from './proefaanmelding.ts'

let proef: Proefaanmelding
beforeAll(async () => {
  proef = await maakProefaanmelding()
})
afterAll(() => proef?.opruimen())

const sessie = async (wie: Bladeraar) => wie.haal(`${proef.adres}/v1/sessie`)

test('one click on a persona signs in, and the session says who that is', async () => {
  const { wie, adres } = await meldAan(proef, 'noor', '/crisis?dag=vandaag')
  expect(adres).toBe(`${proef.adres}/crisis?dag=vandaag`)
  const antwoord = await sessie(wie)
  expect(antwoord.status).toBe(200)
  const s = await antwoord.json()
  expect(s).toMatchObject({
    gebruiker: { naam: 'Noor Avondrood', initialen: 'NA' },
    actief: { organisatieNaam: 'Regieteam Proefland', rol: 'crisismedewerker', regio: 'proefland' },
    regio: { code: 'proefland', naam: 'Proefland' },
    demo: true,
    clientId: null,
  })
  expect(s.lidmaatschappen).toEqual([s.actief])
  expect(s.rechten).toContain('crisismelding:maken:crisis')
  const over = Date.parse(s.verlooptOp) - Date.now()
  expect(over).toBeGreaterThan(28 * 60_000)
  expect(over).toBeLessThanOrEqual(30 * 60_000 + 5000)
})

test('the database holds no cookie, only its hash', async () => {
  const { wie } = await meldAan(proef, 'karim')
  const koek = wie.pot.get('zicht_sessie')?.waarde ?? ''
  expect(koek).toMatch(/^[\w-]{43}$/)
  const { rows } = await proef.eigenaar.pool.query('select * from zicht.sessie')
  expect(JSON.stringify(rows)).not.toContain(koek)
})

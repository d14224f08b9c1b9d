import { expect, it } from 'vitest'
import { maakLog } from '../log.ts'
import type { Huis } from '../huis.ts'
import { maakApp } from './index.ts'

const huisMet = (instellingen: object) =>
  ({ instellingen, log: maakLog('silent'), klok: () => null }) as unknown as Huis
const vraag = async (instellingen: object, authorization?: string) => {
  const app = await maakApp(huisMet(instellingen), { routes: [] })
  const uit = await app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} })
  const onbekend = await app.inject({ url: '/niets' })
  await app.close()
  return { status: uit.statusCode, gelijk: uit.body === onbekend.body, body: uit.body }
}

it('measurements: open on this device alone; elsewhere with the key, and otherwise not there', async () => {
  const open = await vraag({ demo: true })
  expect(open).toMatchObject({ status: 200, gelijk: false })
  expect(open.body).toContain('zicht_verzoek_seconden')
  const buiten = { demo: false, metriekSleutel: 'sleutel-van-de-meter' }
  expect((await vraag(buiten, 'Bearer sleutel-van-de-meter')).status).toBe(200)
  for (const poging of [undefined, 'Bearer fout', 'Bearer ', 'sleutel-van-de-meter'])
    expect(await vraag(buiten, poging)).toMatchObject({ status: 404, gelijk: true })
  for (const geen of [null, '', undefined])
    expect(await vraag({ demo: false, metriekSleutel: geen }, 'Bearer ')).toMatchObject({ status: 404 })
})

import http from 'node:http'
import { setTimeout as wacht } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../../proef/proefhuis.ts'

let proef: Proefhuis
let noor: Proefgebruiker
let poort: number
let sleutel: string

beforeAll(async () => {
  proef = await maakProefhuis()
  noor = await proef.als('crisismedewerker')
  const { raw } = await noor.verzoek('GET', '/v1/regio')
  sleutel = String(raw.req.headers['x-proef-wie'])
  poort = Number(new URL(await proef.app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => proef.opruimen())

const meld = async (aantal: number, regio = proef.huis.regio.code, publiek: (string | null)[] = []) =>
  (
    await proef.huis.systeem.pool.query(
      `insert into zicht.uitbak (gebeurtenis, regio_code, soort, gegevens, publiek)
        select gen_random_uuid(), $1, 'nl.zicht.proef', '{"x":"0123456789"}', $2 from generate_series(1, $3::int) returning id`,
      [regio, publiek, aantal],
    )
  ).rows.map((r) => Number(r.id))

/** Opens the stream and gives the numbers that come in. */
function open(vanaf?: number) {
  const gehoord: number[] = []
  let tekst = ''
  const verzoek = http.get({
    port: poort,
    path: '/v1/gebeurtenissen',
    headers: { 'x-proef-wie': sleutel, ...(vanaf === undefined ? {} : { 'last-event-id': String(vanaf) }) },
  })
  const klaar = new Promise<void>((begonnen) =>
    verzoek.on('response', (antwoord) => {
      antwoord.setEncoding('utf8').on('data', (deel: string) => {
        tekst += deel
        begonnen()
        const blokken = tekst.split('\n\n')
        tekst = blokken.pop() ?? ''
        for (const blok of blokken) {
          const id = /^id: (\d+)$/m.exec(blok)?.[1]
          if (id) gehoord.push(Number(id))
        }
      })
    }),
  )
  verzoek.on('error', () => undefined)
  return { gehoord, klaar, sluit: () => verzoek.destroy() }
}
const tot = async (zo: () => boolean) => {
  for (let i = 0; i < 400 && !zo(); i++) await wacht(25)
  expect(zo()).toBe(true)
}

it('tells all that was missed, however much, in order, and then goes on', async () => {
  const [begin, ...gemist] = await meld(1400)
  await meld(5, 'elders')
  await meld(5, undefined, ['00000000-0000-7000-8000-000000000000'])
  const eigen = await meld(2, undefined, [noor.organisatieId])
  await tot(() => proef.huis.stroom.laatste() >= (eigen.at(-1) as number))
  await proef.huis.systeem.pool.query(`update zicht.uitbak set op = now() - interval '1 hour'`)
  const scherm = open(begin)
  await scherm.klaar
  const later = await meld(3)
  await tot(() => scherm.gehoord.includes(later[2] as number))
  expect(scherm.gehoord).toEqual([...gemist, ...eigen, ...later])
  scherm.sluit()
})

it('tells what committed later with an older number while the screen was away', async () => {
  const [laat, gehoord] = await meld(2)
  const scherm = open(gehoord)
  await tot(() => scherm.gehoord.includes(laat as number))
  scherm.sluit()
})

import { maakRegiomodel, type Regiomodel, type Scenario } from '@zicht/planning'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nieuweProefdatabank, type Proefdatabank } from '../../server/src/platform/postgres/proefdatabank.ts'
import { leesRegiobestanden } from '../../server/src/platform/regio/index.ts'
import { simuleerOpDraden } from '../../server/src/planning/simuleer-op-draden.ts'
import { type Mens, type Proefplatform, startPlatform, tot } from '../proefplatform.ts'

type Stand = { status: string; uitkomst: unknown }

let databank: Proefdatabank
let a: Proefplatform
let b: Proefplatform
let bijA: Mens
let bijB: Mens
let model: Regiomodel
let scenario: Scenario

// Two processes on one database share the parts of a computation through the queue.
beforeAll(async () => {
  databank = await nieuweProefdatabank()
  a = await startPlatform({ leeg: true, databaseUrl: databank.url })
  b = await startPlatform({ leeg: true, databaseUrl: databank.url, dataMap: a.dataMap })
  ;[bijA, bijB] = [await a.als('fleur'), await b.als('fleur')]
  const antwoord = await bijA.moet<{ vlekkenplan: Scenario }>(200, 'GET', '/v1/planning/model')
  scenario = { ...antwoord.vlekkenplan, jaren: 2, replicaties: 95 }
  model = maakRegiomodel(leesRegiobestanden('maastricht-heuvelland').regio) as Regiomodel
})
afterAll(async () => {
  await b?.opruimen()
  await a?.opruimen()
  await databank?.sluit()
})

const vraag = async (wie: Mens): Promise<string> =>
  (await wie.moet<{ id: string }>(201, 'POST', '/v1/planning/berekeningen', { soort: 'simulatie', scenario }))
    .id
const antwoordVan = async (wie: Mens, id: string): Promise<unknown> => {
  let stand: Stand | undefined
  await tot(
    'berekend',
    200_000,
    async () => {
      stand = await wie.moet<Stand>(200, 'GET', `/v1/planning/berekeningen/${id}`)
      return stand.status !== 'wacht' && stand.status !== 'bezig'
    },
    500,
  )
  expect(stand?.status).toBe('klaar')
  return stand?.uitkomst
}

describe('a computation over two processes', () => {
  it('gives the bytes of one, whoever is asked', async () => {
    const [een, twee] = await Promise.all([vraag(bijA), vraag(bijB)])
    const alleen = JSON.stringify(await simuleerOpDraden(model, scenario))
    expect(JSON.stringify(await antwoordVan(bijB, een))).toBe(alleen)
    expect(JSON.stringify(await antwoordVan(bijA, twee))).toBe(alleen)
  })

  it('is finished by the other when the one that was asked stops half way', async () => {
    const id = await vraag(bijA)
    await a.stop()
    expect(JSON.stringify(await antwoordVan(bijB, id))).toBe(
      JSON.stringify(await simuleerOpDraden(model, scenario)),
    )
  })
})

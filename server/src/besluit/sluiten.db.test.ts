import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import { concept, maakZaak, moet, NU, stap, verzonden, WEIGEREN } from './proef/wereld.ts'

let proef: Proefhuis
let aylin: Proefgebruiker
let joris: Proefgebruiker
let stad: Proefgebruiker
beforeAll(async () => {
  proef = await maakProefhuis({ klok: NU })
  aylin = await proef.als('toegangsmedewerker', undefined, 'Aylin')
  joris = await proef.als('toegangsmedewerker', undefined, 'Joris')
  stad = await proef.als('gemeente', 'GEM_MAASTRICHT', 'Stad')
})
afterAll(() => proef?.opruimen())
beforeEach(() => proef.zetKlok(NU))

const sluit = (zaakId: string, reden: string) => stap(aylin, `/v1/zaken/${zaakId}`, 'sluiting', { reden })

it('a case closes as refused only with a refusal that was sent', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  expect((await sluit(zaakId, 'afgewezen')).json()).toMatchObject({ status: 409, reden: 'geen_weigering' })
  const pad = await concept(aylin, zaakId, WEIGEREN)
  await stap(joris, pad, 'controle', { oordeel: 'akkoord' })
  await stap(aylin, pad, 'besluit')
  expect((await sluit(zaakId, 'afgewezen')).json()).toMatchObject({ status: 409, reden: 'geen_weigering' })
  await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
  expect((await sluit(zaakId, 'afgewezen')).json()).toMatchObject({ geslotenReden: 'afgewezen' })
})

it('a grant does for no refusal, and a decision that was taken is sent first', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  await verzonden(aylin, zaakId)
  expect((await sluit(zaakId, 'afgewezen')).json()).toMatchObject({ status: 409, reden: 'geen_weigering' })
  const ander = await maakZaak(proef, aylin)
  const pad = await concept(aylin, ander.zaakId)
  await stap(aylin, pad, 'besluit')
  expect((await sluit(ander.zaakId, 'hersteld')).json()).toMatchObject({
    status: 409,
    reden: 'besluit_niet_verzonden',
  })
  await moet(aylin, 200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
  expect((await sluit(ander.zaakId, 'hersteld')).statusCode).toBe(200)
})

it('a draft that was put forward goes with its case, and so does what the municipality sees by it', async () => {
  const { zaakId } = await maakZaak(proef, aylin)
  const pad = await concept(aylin, zaakId)
  await stap(aylin, pad, 'voorlegging')
  expect((await stad.verzoek('GET', pad)).statusCode).toBe(200)
  expect((await sluit(zaakId, 'ingetrokken')).statusCode).toBe(200)
  proef.zetKlok('2026-11-20T10:00:01.000Z')
  expect((await stad.verzoek('GET', pad)).statusCode).toBe(404)
  expect(await moet(aylin, 200, 'GET', pad)).toMatchObject({
    status: 'vervallen',
    vervallenReden: 'dossier gesloten: ingetrokken',
  })
})

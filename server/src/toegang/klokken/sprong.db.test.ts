import { dagenTussen, plusDagen, verschuifNaarWerkdag } from '@zicht/kern'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { escaleer } from '../../plaatsing/escaleer.ts'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../../proef/proefhuis.ts'

let huis: Proefhuis
let aylin: Proefgebruiker

beforeAll(async () => {
  huis = await maakProefhuis({ klok: '2026-12-02T09:00:00Z' })
  aylin = await huis.als('toegangsmedewerker', undefined, 'Aylin Proef')
})
afterAll(() => huis?.opruimen())

type Klok = { id: string; versie: number; soort: string; stand: string; laatsteDag: string | null }

/** Six weeks from a report of this day, of which the end lies around Christmas and New Year. */
async function neemOp(ontvangenOp: string) {
  const gemeld = await aylin.verzoek('POST', '/v1/toegangsmeldingen/balie', {
    melderSoort: 'zelf',
    vraag: 'Ik kan nergens meer terecht.',
    kanaal: 'balie',
    ontvangenOp,
  })
  expect(gemeld.statusCode, gemeld.body).toBe(201)
  const zaak = await aylin.verzoek('POST', `/v1/toegangsmeldingen/${gemeld.json().id}/zaak`, {})
  expect(zaak.statusCode, zaak.body).toBe(201)
  return zaak.json().id as string
}

const stappen = fc.array(
  fc.record({
    wat: fc.constantFrom('schors', 'hervat', 'trede'),
    verder: fc.integer({ min: 0, max: 12 }),
    terug: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 2, maxLength: 8 },
)

it('no clock ever jumps: its last day moves when it runs again, by the days it stood still, and at no other time', async () => {
  const kalender = { extraVrij: huis.huis.regio.feestdagen.map((f) => f.datum) }
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 9, max: 26 }), stappen, async (dag, walk) => {
      const begin = `2026-11-${String(dag).padStart(2, '0')}`
      let vandaag = '2026-12-02'
      huis.zetKlok(`${vandaag}T09:00:00Z`)
      const zaak = await neemOp(begin)
      const lees = async (): Promise<Klok> =>
        (await aylin.verzoek('GET', `/v1/zaken/${zaak}`))
          .json()
          .klokken.find((k: Klok) => k.soort === 'wmoOnderzoek')
      // what a calendar on the wall says, kept beside the product
      let geteld = plusDagen(begin, 42)
      let laatste = verschuifNaarWerkdag(geteld, kalender)
      let stil: string | null = null
      for (const { wat, verder, terug } of walk) {
        vandaag = plusDagen(vandaag, verder)
        huis.zetKlok(`${vandaag}T09:00:00Z`)
        const klok = await lees()
        const op = `/v1/zaken/${zaak}/klokken/${klok.id}`
        const kop = { 'if-match': `"${klok.versie}"` }
        const toen = plusDagen(vandaag, -terug)
        if (wat === 'trede') await escaleer(huis.huis)
        if (wat === 'schors') {
          const uit = await aylin.verzoek(
            'POST',
            `${op}/schorsing`,
            { grond: 'UITSTEL_CLIENT', reden: 'Vraagt om uitstel.', dag: toen, instemmingOp: vandaag },
            kop,
          )
          expect([200, 409], uit.body).toContain(uit.statusCode)
          if (uit.statusCode === 200) stil = plusDagen(toen, 1)
        }
        if (wat === 'hervat') {
          const uit = await aylin.verzoek('POST', `${op}/hervatting`, { dag: toen }, kop)
          expect(uit.statusCode, uit.body).toBe(200)
          if (stil !== null && toen > stil) {
            geteld = plusDagen(stil > geteld ? laatste : geteld, dagenTussen(stil, toen))
            laatste = verschuifNaarWerkdag(geteld, kalender)
          }
          stil = null
        }
        expect((await lees()).laatsteDag, JSON.stringify({ begin, vandaag, wat, stil })).toBe(
          stil === null ? laatste : null,
        )
      }
    }),
    { numRuns: 10 },
  )
})

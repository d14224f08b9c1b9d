import { Rekenfout } from '@zicht/kern'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rekensoorten } from './index.ts'

const TOESTAND = {
  X0: 10,
  mu0PerJaar: 0.2,
  woningen: [1, 2],
  opvang: [1, 2],
  lambdaPerDag: [1],
  tijdstippen: [0, 1],
}
const KETEN = {
  X0: 5,
  muPerJaar: 0.2,
  lambdaPerJaar: [10],
  stapDagen: 63,
  capaciteiten: [[2, 1]],
  meetNaStap: [1],
}
const ONTWERP = { lambdaPerJaar: 10, gemiddeldeDuurJaar: 1, eis: { soort: 'Lq', hoogstens: 1 } }
const STROOM = { zaad: [1, 2, 3, 4, 5, 6], aantal: 1 }

async function foutVan(soort: string, invoer: unknown): Promise<Rekenfout> {
  try {
    await (rekensoorten[soort] as (invoer: unknown) => unknown)(invoer)
  } catch (fout) {
    if (fout instanceof Rekenfout) return fout
    throw fout
  }
  throw new Error('er kwam een uitkomst in plaats van een fout')
}

test('what these bad cases are made of is good', async () => {
  for (const [soort, invoer] of [
    ['vloeistof-toestand', TOESTAND],
    ['markov-opvang', KETEN],
    ['ontwerp-mmc', ONTWERP],
    ['mrg32k3a', STROOM],
  ] as const)
    await expect(
      Promise.resolve((rekensoorten[soort] as (invoer: unknown) => unknown)(invoer)),
    ).resolves.toBeTypeOf('object')
})

test.each<[string, unknown, string, string]>([
  ['mmc', undefined, '', 'ontbreekt'],
  ['mmc', 7, '', 'een blok met velden'],
  ['mmc', { lambda: 1, mu: 2 }, '/c', 'ontbreekt; verwacht een getal'],
  ['mmc', { lambda: '1', mu: 2, c: 1 }, '/lambda', 'hier staat "1"; verwacht een getal'],
  ['mmc', { lambda: null, mu: 2, c: 1 }, '/lambda', 'hier staat niets'],
  ['mmc', { lambda: 1, mu: 2, c: 1, 'a/b~': 1 }, '/a~1b~0', 'onbekend'],
  ['prioriteit', { lambdas: [0.1, 'x'], mu: 1, c: 1 }, '/lambdas/1', 'verwacht een getal'],
  [
    'prioriteit',
    { lambdas: Array.from({ length: 1001 }, () => 0), mu: 1, c: 1 },
    '/lambdas',
    'een lijst van hoogstens 1000',
  ],
  ['vloeistof-toestand', { ...TOESTAND, tijdstippen: [0, 1.5] }, '/tijdstippen/1', 'van 0 tot en met 1'],
  ['vloeistof-toestand', { ...TOESTAND, tijdstippen: [-1] }, '/tijdstippen/0', 'van 0'],
  ['vloeistof-toestand', { ...TOESTAND, woningen: [] }, '/woningen', 'minstens 1'],
  ['vloeistof-toestand', { ...TOESTAND, opvang: [1, -2] }, '/opvang/1', 'van 0 of meer'],
  ['vloeistof-toestand', { ...TOESTAND, X0: -1 }, '/X0', 'van 0 of meer'],
  ['vloeistof-toestand', { ...TOESTAND, mu0PerJaar: -1 }, '/mu0PerJaar', 'van 0 of meer'],
  ['vloeistof-toestand', { ...TOESTAND, lambdaPerDag: [-1] }, '/lambdaPerDag/0', 'van 0 of meer'],
  ['vloeistof-toestand', { ...TOESTAND, dagenPerJaar: 0 }, '/dagenPerJaar', '366'],
  ['markov-opvang', { ...KETEN, X0: 1.5 }, '/X0', 'geheel'],
  ['markov-opvang', { ...KETEN, X0: 1e9 }, '/X0', '1000000'],
  ['markov-opvang', { ...KETEN, muPerJaar: -1 }, '/muPerJaar', 'van 0 of meer'],
  ['markov-opvang', { ...KETEN, lambdaPerJaar: [-1] }, '/lambdaPerJaar/0', 'van 0 of meer'],
  ['markov-opvang', { ...KETEN, lambdaPerJaar: [] }, '/meetNaStap/0', 'de 0 jaar'],
  ['markov-opvang', { ...KETEN, stapDagen: 0 }, '/stapDagen', 'geheel'],
  ['markov-opvang', { ...KETEN, dagenPerJaar: 400 }, '/dagenPerJaar', '366'],
  ['markov-opvang', { ...KETEN, capaciteiten: [[2]] }, '/capaciteiten/0', 'een lijst van minstens 2'],
  ['markov-opvang', { ...KETEN, capaciteiten: [[2, 1, 1]] }, '/capaciteiten/0', 'een lijst van hoogstens 2'],
  ['markov-opvang', { ...KETEN, capaciteiten: [[-2, 1]] }, '/capaciteiten/0/0', 'geheel'],
  ['markov-opvang', { ...KETEN, meetNaStap: [1, 2] }, '/meetNaStap/1', 'van 1 tot en met 1'],
  ['markov-opvang', { ...KETEN, muPerJaar: 1e300 }, '', 'te veel rekenwerk'],
  ['markov-opvang', { ...KETEN, lambdaPerJaar: [1e9] }, '', 'te veel rekenwerk'],
  ['mrg32k3a', { ...STROOM, aantal: 1e12 }, '/aantal', 'hoogstens 1000000'],
  ['mrg32k3a', { ...STROOM, aantal: 1.5 }, '/aantal', 'een geheel getal'],
  ['mrg32k3a', { ...STROOM, zaad: [1, 2, 3] }, '/zaad', 'zes'],
  ['mrg32k3a', { ...STROOM, zaad: [0, 0, 0, 1, 1, 1] }, '/zaad/0', 'niet alle 0'],
  ['mrg32k3a', { ...STROOM, stroom: -1 }, '/stroom', 'vanaf 0'],
  ['ontwerp-mmc', { ...ONTWERP, lambdaPerJaar: -1 }, '/lambdaPerJaar', 'van 0 of meer'],
  ['ontwerp-mmc', { ...ONTWERP, gemiddeldeDuurJaar: 0 }, '/gemiddeldeDuurJaar', 'groter dan 0'],
  ['ontwerp-mmc', { ...ONTWERP, eis: { soort: 'Wq', hoogstens: 1 } }, '/eis/soort', 'Lq'],
  [
    'ontwerp-mmc',
    { ...ONTWERP, eis: { soort: 'P(Wq>t)', tDagen: -1, hoogstens: 0.5 } },
    '/eis/tDagen',
    'minstens 0',
  ],
  ['ontwerp-mmc', { ...ONTWERP, eis: { soort: 'verlies', hoogstens: 1 } }, '/eis/hoogstens', 'tussen 0 en 1'],
])('%s of %j is refused at "%s": %s', async (soort, invoer, pad, reden) => {
  const fout = await foutVan(soort, invoer)
  expect(fout.pad).toBe(pad)
  expect(fout.reden).toContain(reden)
})

test('whatever comes in, a kind answers or says what is wrong', async () => {
  const snel = Object.keys(rekensoorten).filter(
    (soort) => !['tandem-simulatie', 'vloeistof-optimum'].includes(soort),
  )
  const namen = [
    'lambda',
    'mu',
    'c',
    'K',
    'rho',
    'theta',
    'load',
    'servers',
    'stations',
    'zaad',
    'X0',
    'eis',
    'lambdas',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...snel),
      fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...namen), fc.anything())),
      async (soort, invoer) => {
        try {
          expect(await (rekensoorten[soort] as (invoer: unknown) => unknown)(invoer)).toBeTypeOf('object')
        } catch (fout) {
          expect(fout).toBeInstanceOf(Rekenfout)
        }
      },
    ),
    { numRuns: 500 },
  )
})

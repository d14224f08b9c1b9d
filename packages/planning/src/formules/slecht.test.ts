import { Rekenfout } from '@zicht/kern'
import { expect, test } from 'vitest'
import * as f from './index.ts'

/** The fault that a computation throws. */
function foutVan(doe: () => unknown): Rekenfout {
  try {
    doe()
  } catch (fout) {
    if (fout instanceof Rekenfout) return fout
    throw fout
  }
  throw new Error('er kwam een uitkomst in plaats van een fout')
}

const Q = { lambda: 1, mu: 1, c: 2 }
const SINUS = { basis: 10, amplitude: 4, periodeJaar: 1, gemiddeldeDuurJaar: 1, tijdstippen: [0] }
const STATION = { aankomst: 1, mu: 2, c: 1 }

test.each<[string, string, () => unknown]>([
  ['a negative load', '/load', () => f.erlangB({ servers: 1, load: -1 })],
  ['half a server', '/servers', () => f.erlangB({ servers: 1.5, load: 1 })],
  ['no server', '/servers', () => f.erlangC({ servers: 0, load: 1 })],
  ['servers without end', '/servers', () => f.erlangB({ servers: 1e12, load: 1 })],
  ['servers below 0', '/servers', () => f.erlangBReeel({ servers: -0.5, load: 1 })],
  ['a load that is no number', '/load', () => f.erlangBReeel({ servers: 0.5, load: Number.NaN })],
  ['a negative rate', '/lambda', () => f.mmc({ ...Q, lambda: -1 })],
  ['an endless rate', '/lambda', () => f.mmc({ ...Q, lambda: Number.POSITIVE_INFINITY })],
  ['no service', '/mu', () => f.mmc({ ...Q, mu: 0 })],
  ['no servers', '/c', () => f.mmc({ ...Q, c: 0 })],
  ['a negative time', '/t', () => f.mmcWachtLanger({ ...Q, t: -1 })],
  ['a negative number', '/k', () => f.mmcRijHoogstens({ ...Q, k: -1 })],
  ['less room than servers', '/K', () => f.mmck({ ...Q, K: 1 })],
  ['a negative rho', '/rho', () => f.mdc({ c: 1, rho: -0.1 })],
  ['a negative cv2', '/cv2', () => f.mg1({ lambda: 0.5, gemiddeldeDuur: 1, cv2: -1 })],
  ['no duration', '/gemiddeldeDuur', () => f.mgcBenadering({ lambda: 1, gemiddeldeDuur: 0, cv2: 1, c: 2 })],
  ['no classes', '/lambdas', () => f.prioriteit({ lambdas: [], mu: 1, c: 1 })],
  ['a negative class', '/lambdas/1', () => f.prioriteit({ lambdas: [0.1, -0.1], mu: 1, c: 1 })],
  ['negative impatience', '/theta', () => f.erlangA({ ...Q, theta: -1 })],
  ['no stations', '/stations', () => f.blokkerendeLijn({ stations: 0 })],
  ['too few rates', '/tempos', () => f.blokkerendeLijn({ stations: 2, tempos: [1] })],
  ['a rate of 0', '/tempos/1', () => f.blokkerendeLijn({ stations: 2, tempos: [1, 0] })],
  ['no place upstream', '/c1', () => f.verzadigdTweetraps({ c1: 0, mu1: 1, c2: 1, mu2: 1 })],
  ['no rate downstream', '/mu2', () => f.verzadigdTweetraps({ c1: 1, mu1: 1, c2: 1, mu2: 0 })],
  ['arrivals below 0', '/amplitude', () => f.mtGinfSinus({ ...SINUS, amplitude: 11 })],
  ['no period', '/periodeJaar', () => f.mtGinfSinus({ ...SINUS, periodeJaar: 0 })],
  [
    'a moment that is none',
    '/tijdstippen/1',
    () => f.mtGinfSinus({ ...SINUS, tijdstippen: [0, Number.NaN] }),
  ],
  ['no end', '/langste', () => f.mtGinf({ tempo: () => 1, overleving: () => 1, langste: 0, t: 0 })],
  ['chances over 1', '/routes/0', () => f.jackson({ stations: [STATION], routes: [[1.1]] })],
  ['a chance below 0', '/routes/0/0', () => f.jackson({ stations: [STATION], routes: [[-0.1]] })],
  ['a row too few', '/routes', () => f.jackson({ stations: [STATION, STATION], routes: [[0, 0]] })],
  ['no way out', '/routes', () => f.jackson({ stations: [STATION], routes: [[1]] })],
  [
    'a station without rate',
    '/stations/0/mu',
    () => f.jackson({ stations: [{ ...STATION, mu: 0 }], routes: [[0]] }),
  ],
  [
    'nobody may wait',
    '/eis/hoogstens',
    () => f.minsteC({ lambda: 1, mu: 1, eis: { soort: 'Lq', hoogstens: 0 } }),
  ],
  [
    'certainty',
    '/eis/minstens',
    () => f.minsteC({ lambda: 1, mu: 1, eis: { soort: 'P(Lq<=k)', k: 1, minstens: 1 } }),
  ],
  [
    'k below 0',
    '/eis/k',
    () => f.minsteC({ lambda: 1, mu: 1, eis: { soort: 'P(Lq<=k)', k: -1, minstens: 0.5 } }),
  ],
  [
    't below 0',
    '/eis/t',
    () => f.hoogsteLambda({ c: 1, mu: 1, eis: { soort: 'P(Wq>t)', t: -1, hoogstens: 0.5 } }),
  ],
  [
    'out of reach',
    '/lambda',
    () => f.minsteC({ lambda: 1e12, mu: 1, eis: { soort: 'verlies', hoogstens: 0.5 } }),
  ],
])('%s is refused at %s', (_, pad, doe) => {
  const fout = foutVan(doe)
  expect(fout.pad).toBe(pad)
  expect(fout.reden).toMatch(/\S{3}/)
})

test.each<[string, string, () => unknown]>([
  ['/load', 'groeit met 0,5 per gemiddelde duur', () => f.erlangC({ servers: 2, load: 2.5 })],
  ['/load', 'zonder grens', () => f.erlangC({ servers: 2, load: 2 })],
  ['/lambda', 'groeit met 1 per tijdseenheid', () => f.mmc({ lambda: 3, mu: 1, c: 2 })],
  ['/lambda', 'groeit met 0,25', () => f.mg1({ lambda: 1.25, gemiddeldeDuur: 1, cv2: 2 })],
  ['/lambda', 'groeit met 1', () => f.mgcBenadering({ lambda: 3, gemiddeldeDuur: 1, cv2: 2, c: 2 })],
  ['/rho', 'groeit met 0,5 per duur', () => f.mdc({ c: 5, rho: 1.1 })],
  ['/lambda', 'groeit met 1', () => f.erlangA({ lambda: 3, mu: 1, c: 2, theta: 0 })],
  [
    '/lambdas/1',
    'de wachtrij van klasse 2 groeit met 0,1',
    () => f.prioriteit({ lambdas: [0.5, 0.6, 0.1], mu: 1, c: 1 }),
  ],
  [
    '/stations/0',
    'groeit met 2',
    () => f.jackson({ stations: [{ aankomst: 2, mu: 2, c: 1 }], routes: [[0.5]] }),
  ],
])('a queue without a steady state is refused at %s and says: %s', (pad, gevolg, doe) => {
  const fout = foutVan(doe)
  expect(fout.pad).toBe(pad)
  expect(fout.reden).toContain(gevolg)
})

test('a line that is too long to be exact says why', () => {
  expect(foutVan(() => f.blokkerendeLijn({ stations: 11 })).reden).toContain('tot en met 10 stations')
})

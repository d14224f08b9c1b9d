import { Rekenfout } from '@zicht/kern'
import { expect, test } from 'vitest'
import type { Model } from './model.ts'
import { maakMotor } from './motor.ts'
import { exp, rij, ZAAD } from './proefmodellen.ts'
import { NOOD, OPVANG, proefregio } from './proefregio.ts'
import { tandemSimulatie } from './reken-tandem.ts'

/** The path of the fault, and nothing has run. */
function pad(doe: () => unknown): string {
  try {
    doe()
  } catch (fout) {
    if (fout instanceof Rekenfout && fout.reden.length > 3) return fout.pad
    throw fout
  }
  return 'geen fout'
}
/** The small region with one thing changed; `any`, as it comes from a file. */
// oxlint-disable-next-line typescript/no-explicit-any -- wrong on purpose
const met = (verander: (m: any) => void): (() => unknown) => {
  const m = structuredClone({ ...proefregio(OPVANG, NOOD), bronnen: [proefregio(OPVANG, NOOD).bronnen[0]] })
  verander(m)
  return () => maakMotor(m as Model)
}

test('the region itself is sound', () => {
  expect(pad(met(() => {}))).toBe('geen fout')
})

// oxlint-disable-next-line typescript/no-explicit-any -- wrong on purpose
test.each<[string, string, (m: any) => void]>([
  ['negative rate', '/bronnen/0/tempo/1/waarde', (m) => (m.bronnen[0].tempo[1].waarde = -1)],
  ['rate left out', '/bronnen/0/tempo', (m) => delete m.bronnen[0].tempo],
  ['rate that is no number', '/bronnen/0/tempo', (m) => (m.bronnen[0].tempo = Number.NaN)],
  ['steps out of order', '/bronnen/0/tempo/2/vanaf', (m) => (m.bronnen[0].tempo[2].vanaf = 5)],
  [
    'first step after the start',
    '/stations/0/capaciteit/0/vanaf',
    (m) => (m.stations[0].capaciteit[0].vanaf = 1),
  ],
  [
    'shares above 1',
    '/stations/0/route/1/uitgangen',
    (m) => (m.stations[0].route[1].uitgangen[0].kans = 0.8),
  ],
  [
    'share left out',
    '/stations/0/route/1/uitgangen/1/kans',
    (m) => delete m.stations[0].route[1].uitgangen[1].kans,
  ],
  [
    'share below 0',
    '/stations/0/route/1/uitgangen/0/kans',
    (m) => (m.stations[0].route[1].uitgangen[0].kans = -0.3),
  ],
  ['no rule for the rest', '/stations/0/route/0/als', (m) => m.stations[0].route.pop()],
  [
    'unknown station',
    '/stations/0/route/1/uitgangen/0/naar',
    (m) => (m.stations[0].route[1].uitgangen[0].naar = 'kasteel'),
  ],
  [
    'unknown station of who gives up',
    '/bronnen/0/route/0/uitgangen/0/geduld/daarna/naar',
    (m) => (m.bronnen[0].route[0].uitgangen[0].geduld.daarna.naar = 'kasteel'),
  ],
  ['unknown class', '/bronnen/0/klasse', (m) => (m.bronnen[0].klasse = 'ridder')],
  ['unknown resource', '/stations/2/hulpbron/naam', (m) => (m.stations[2].hulpbron.naam = 'draak')],
  ['capacity below those present', '/begin/0/aantal', (m) => (m.begin[0].aantal = 16)],
  ['more than the workers can do', '/begin/0/aantal', (m) => (m.begin[0].aantal = 7)],
  ['unknown station at the start', '/begin/0/in', (m) => (m.begin[0].in = 'kasteel')],
  ['negative capacity', '/stations/0/capaciteit/2/waarde', (m) => (m.stations[0].capaciteit[2].waarde = -1)],
  ['half a place', '/stations/2/capaciteit', (m) => (m.stations[2].capaciteit = 1.5)],
  ['mean of 0', '/stations/3/dienst/gemiddelde', (m) => (m.stations[3].dienst.gemiddelde = 0)],
  ['unknown distribution', '/stations/3/dienst/soort', (m) => (m.stations[3].dienst = { soort: 'toverij' })],
  ['triangle with its top outside', '/stations/2/dienst/top', (m) => (m.stations[2].dienst.laag = 3)],
  [
    'mixture that does not sum to 1',
    '/stations/3/dienst/delen',
    (m) => (m.stations[3].dienst = { soort: 'mengsel', delen: [{ kans: 0.5, verdeling: exp(1) }] }),
  ],
  [
    'observations of which none ended',
    '/stations/3/dienst/duren',
    (m) => (m.stations[3].dienst = { soort: 'waargenomen', duren: [{ duur: 1, afgelopen: false }] }),
  ],
  [
    'no length of stay for a class that comes',
    '/stations/0/dienst/perKlasse',
    (m) => delete m.stations[0].dienst.perKlasse.alleen,
  ],
  [
    'nowhere to go for a class',
    '/stations/0/route/0/uitgangen/0/naar',
    (m) => (m.stations[3].klassen = ['gezin']),
  ],
  ['two stations of one name', '/stations/1/naam', (m) => (m.stations[1].naam = 'opvang')],
  ['something that does not exist', '/stations/1/kleur', (m) => (m.stations[1].kleur = 'rood')],
  [
    'a closure to itself',
    '/stations/0/bijDaling/verplaats/naar',
    (m) => (m.stations[0].bijDaling.verplaats.naar = 'opvang'),
  ],
  [
    'a stay per exit that is chosen too late',
    '/stations/0/route/1/uitgangen/0/duur',
    (m) => (m.stations[0].route[1].uitgangen[0].duur = exp(1)),
  ],
])('%s: %s', (_, verwacht, verander) => {
  expect(pad(met(verander))).toBe(verwacht)
})

test('more people than places on the first day, over all lines of the start together', () => {
  const model = rij(1, {
    capaciteit: [
      { vanaf: 0, waarde: 2 },
      { vanaf: 1, waarde: 9 },
    ],
  })
  const begin = [1, 2].map((aantal) => ({ in: 'balie', aantal }))
  expect(pad(() => maakMotor({ ...model, begin }))).toBe('/begin/1/aantal')
  expect(pad(() => maakMotor({ ...model, begin: begin.slice(1) }))).toBe('geen fout')
})

test('an experiment or seed that is not sound', () => {
  const motor = maakMotor(rij(1, { capaciteit: 1 }))
  expect(pad(() => motor.draai({ duur: -1 }, ZAAD))).toBe('/duur')
  expect(pad(() => motor.draai({ duur: 10, meetOp: [3, 11] }, ZAAD))).toBe('/meetOp/1')
  expect(pad(() => motor.draai({ duur: 10, periode: 1e-9 }, ZAAD))).toBe('/periode')
  expect(pad(() => motor.draai({ duur: 10 }, [1, 2, 3]))).toBe('/zaad')
  expect(pad(() => motor.draai({ duur: 10 }, [0, 0, 0, 1, 2, 3]))).toBe('/zaad/0')
})

test('a rate above its own maximum is said when it is met', () => {
  const motor = maakMotor(rij({ functie: (t) => t, maximum: 3 }, { capaciteit: 1 }))
  expect(pad(() => motor.draai({ duur: 10 }, ZAAD))).toBe('/bronnen/0/tempo/functie')
})

const TANDEM = {
  woningenPerJaar: [4, 6],
  opvangPerJaar: [2, 2],
  X0: 8,
  lambdaPerJaar: [3],
  opvangduur: { soort: 'exponentieel', gemiddeldJaar: 0.25 },
  woonduur: { soort: 'driehoek', laag: 0, top: 6, hoog: 8 },
  terugvalkans: 0.17,
  meetNaJaar: [1],
  replicaties: 10,
}
test.each<[string, string, object]>([
  ['nothing wrong', 'geen fout', {}],
  ['chance above 1', '/terugvalkans', { terugvalkans: 1.2 }],
  ['negative rate', '/lambdaPerJaar/0', { lambdaPerJaar: [-3] }],
  ['rate left out', '/lambdaPerJaar', { lambdaPerJaar: undefined }],
  ['half a person', '/X0', { X0: 0.5 }],
  ['unknown distribution', '/woonduur/soort', { woonduur: { soort: 'toverij' } }],
  ['something missing', '/woonduur/waarde', { woonduur: { soort: 'vast', waarde: '4' } }],
  ['no mean at all', '/woonduur/gemiddeldJaar', { woonduur: { soort: 'gamma', vorm: 2 } }],
  [
    'two means',
    '/woonduur/gemiddeldJaar',
    { woonduur: { soort: 'gamma', vorm: 2, gemiddelde: 1, gemiddeldJaar: 1 } },
  ],
  [
    'a mean where none defines it',
    '/woonduur/gemiddeldJaar',
    { woonduur: { soort: 'uniform', laag: 0, hoog: 2, gemiddeldJaar: 1 } },
  ],
  [
    'a negative mean inside',
    '/woonduur/van/gemiddeldJaar',
    { woonduur: { soort: 'rest', van: { soort: 'vast', gemiddeldJaar: -1 } } },
  ],
  ['a seed that is no list', '/zaad', { zaad: 42 }],
  ['wrong triangle', '/woonduur/top', { woonduur: { soort: 'driehoek', laag: 0, top: -1, hoog: 8 } }],
  [
    'negative mean',
    '/opvangduur/gemiddeldJaar',
    { opvangduur: { soort: 'exponentieel', gemiddeldJaar: -1 } },
  ],
  ['measured before the start', '/meetNaJaar/0', { meetNaJaar: [0] }],
  ['no replications', '/replicaties', { replicaties: 0 }],
  ['too many people to compute', '/replicaties', { replicaties: 100_000, X0: 1_000_000 }],
  [
    'round and round',
    '/maxGebeurtenissen',
    {
      replicaties: 100_000,
      terugvalkans: 1,
      opvangduur: { soort: 'vast', waarde: 1e-6 },
      woonduur: { soort: 'vast', waarde: 1e-6 },
    },
  ],
  ['seed too short', '/zaad', { zaad: [1, 2] }],
  ['something that does not exist', '/kleur', { kleur: 'rood' }],
])('line of shelter and homes, %s: %s', (_, verwacht, anders) => {
  expect(pad(() => tandemSimulatie({ ...TANDEM, ...anders }))).toBe(verwacht)
})

test('what is unknown or missing is said with what there is', () => {
  const reden = (anders: object) => {
    try {
      tandemSimulatie({ ...TANDEM, ...anders })
    } catch (fout) {
      return (fout as Rekenfout).reden
    }
    return 'geen fout'
  }
  expect(reden({ woonduur: { soort: 'toverij' } })).toBe(
    'hier staat "toverij"; verwacht een van: exponentieel, vast, lognormaal, gamma, erlang, weibull, driehoek, uniform, waargenomen, mengsel, rest',
  )
  expect(reden({ woonduur: { soort: 'gamma', gemiddeldJaar: 2 } })).toBe('ontbreekt; verwacht een getal')
  expect(reden({ zaad: 42 })).toBe('hier staat "42"; verwacht een lijst')
})

test.each([null, 3, 'tandem', []])('line of shelter and homes from %j', (invoer) => {
  expect(pad(() => tandemSimulatie(invoer))).toBe('')
})

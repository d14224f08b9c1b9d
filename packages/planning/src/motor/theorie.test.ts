import { describe, expect, test } from 'vitest'
import {
  blokkerendeLijn,
  erlangA,
  erlangB,
  jackson,
  mdc,
  mg1,
  mmc,
  mmck,
  mtGinfSinus,
  prioriteit,
  verzadigdTweetraps,
} from '../formules/index.ts'
import { markovOpvang } from '../markov/index.ts'
import { maakMotor } from './motor.ts'
import { afstand, bron, evenwicht, exp, rij, vast, ZAAD } from './proefmodellen.ts'
import type { Model, Verdeling } from './model.ts'
import type { Samenvatting } from './samenvatting.ts'
import { schat } from './statistiek.ts'

const station = (s: Samenvatting, i = 0) => s.stations[i] as Samenvatting['stations'][number]
const SE = 3.5

describe('the engine agrees with the formulas within 3.5 standard errors', () => {
  test('M/M/c: waiting time, queue, utilisation', () => {
    const motor = maakMotor(rij(2.4, { capaciteit: 3 }))
    const theorie = mmc({ lambda: 2.4, mu: 1, c: 3 })
    expect(
      afstand(
        evenwicht(motor, (s) => station(s).wachttijd as number),
        theorie.Wq,
      ),
    ).toBeLessThan(SE)
    expect(
      afstand(
        evenwicht(motor, (s) => station(s).wachtrij),
        theorie.Lq,
      ),
    ).toBeLessThan(SE)
    expect(
      afstand(
        evenwicht(motor, (s) => station(s).benutting as number),
        0.8,
      ),
    ).toBeLessThan(SE)
    expect(
      afstand(
        evenwicht(motor, (s) => s.aanwezig),
        theorie.L,
      ),
    ).toBeLessThan(SE)
  })

  test('M/M/c/K: who is refused, and how long the others wait', () => {
    const motor = maakMotor(rij(3, { capaciteit: 2, wachtplaatsen: 3 }))
    const theorie = mmck({ lambda: 3, mu: 1, c: 2, K: 5 })
    const verlies = evenwicht(motor, (s) => {
      const { geweigerd, begonnen } = station(s)
      return geweigerd / (geweigerd + begonnen)
    })
    expect(afstand(verlies, theorie.verlies)).toBeLessThan(SE)
    expect(
      afstand(
        evenwicht(motor, (s) => station(s).wachttijd as number),
        theorie.Wq,
      ),
    ).toBeLessThan(SE)
  })

  test.each<[string, Verdeling]>([
    ['exponential', exp(1)],
    ['fixed', vast(1)],
    ['lognormal', { soort: 'lognormaal', gemiddelde: 1, vc: 2 }],
    [
      'mixture',
      {
        soort: 'mengsel',
        delen: [
          { kans: 0.5, verdeling: exp(0.2) },
          { kans: 0.5, verdeling: exp(1.8) },
        ],
      },
    ],
  ])('M/G/c/c: loss is Erlang B whatever the stay (%s)', (_, dienst) => {
    const motor = maakMotor(rij(6, { capaciteit: 8, wachtplaatsen: 0, dienst }))
    const verlies = evenwicht(motor, (s) => {
      const { geweigerd, begonnen } = station(s)
      return geweigerd / (geweigerd + begonnen)
    })
    expect(afstand(verlies, erlangB({ servers: 8, load: 6 }).blokkans)).toBeLessThan(SE)
  })

  test('M/D/1 and M/D/c', () => {
    for (const c of [1, 4]) {
      const motor = maakMotor(rij(0.8 * c, { capaciteit: c, dienst: vast(1) }))
      const wachttijd = evenwicht(motor, (s) => station(s).wachttijd as number)
      expect(afstand(wachttijd, mdc({ rho: 0.8, c }).Wq)).toBeLessThan(SE)
    }
  })

  test.each<[string, Verdeling, number]>([
    ['gamma', { soort: 'gamma', gemiddelde: 1, vorm: 0.5 }, 2],
    ['erlang', { soort: 'erlang', gemiddelde: 1, fasen: 4 }, 0.25],
    ['lognormal', { soort: 'lognormaal', gemiddelde: 1, vc: 1.5 }, 2.25],
    ['uniform', { soort: 'uniform', laag: 0, hoog: 2 }, 1 / 3],
  ])('M/G/1 (%s): Pollaczek and Khinchine', (_, dienst, cv2) => {
    const motor = maakMotor(rij(0.7, { capaciteit: 1, dienst }))
    const wachttijd = evenwicht(motor, (s) => station(s).wachttijd as number)
    expect(afstand(wachttijd, mg1({ lambda: 0.7, gemiddeldeDuur: 1, cv2 }).Wq)).toBeLessThan(SE)
  })

  test('Erlang A: who gives up, and the queue that remains', () => {
    const motor = maakMotor({
      stations: [{ naam: 'balie', capaciteit: 5, dienst: exp(1) }],
      bronnen: [bron(6, 'balie', { route: [{ uitgangen: [{ naar: 'balie', geduld: { na: exp(2) } }] }] })],
    })
    const theorie = erlangA({ lambda: 6, mu: 1, c: 5, theta: 0.5 })
    expect(
      afstand(
        evenwicht(motor, (s) => station(s).wachtrij),
        theorie.Lq,
      ),
    ).toBeLessThan(SE)
    const afhaak = evenwicht(
      motor,
      (s) => station(s).afgehaakt / (station(s).afgehaakt + station(s).begonnen),
    )
    expect(afstand(afhaak, theorie.afhaakkans)).toBeLessThan(SE)
  })

  test('arrivals that vary over the year, a stay without limit of places: M_t/G/∞', () => {
    const invoer = { basis: 200, amplitude: 150, periodeJaar: 1, gemiddeldeDuurJaar: 0.25 }
    const tempo = (t: number) => invoer.basis + invoer.amplitude * Math.sin(2 * Math.PI * t)
    const motor = maakMotor({
      stations: [{ naam: 'thuis', dienst: exp(invoer.gemiddeldeDuurJaar) }],
      bronnen: [bron({ functie: tempo, maximum: 350 }, 'thuis')],
    })
    // five years are twenty stays: by then it is as if it had run for ever
    const tijdstippen = [5, 5.25, 5.5, 5.75]
    const { m } = mtGinfSinus({ ...invoer, tijdstippen })
    const aanwezig = Array.from({ length: 200 }, (_, r) =>
      motor.draai({ duur: 6, meetOp: tijdstippen }, ZAAD, r).metingen.map((x) => x.bezet[0] as number),
    )
    for (const [i, doel] of m.entries())
      expect(afstand(schat(aanwezig.map((x) => x[i] as number)), doel)).toBeLessThan(SE)
    expect(Math.max(...m) - Math.min(...m)).toBeGreaterThan(20)
  })

  test('priorities: Cobham', () => {
    const lambdas = [0.5, 0.6, 0.5]
    const klassen = ['hoog', 'midden', 'laag']
    const motor = maakMotor({
      klassen,
      stations: [{ naam: 'balie', capaciteit: 2, dienst: exp(1), voorrang: { hoog: 2, midden: 1 } }],
      bronnen: klassen.map((klasse, i) => bron(lambdas[i] as number, 'balie', { naam: klasse, klasse })),
    })
    const theorie = prioriteit({ lambdas, mu: 1, c: 2 })
    for (const klasse of [0, 1, 2]) {
      const wachttijd = evenwicht(motor, (s) => station(s).wachttijd as number, { klasse })
      expect(afstand(wachttijd, theorie.Wq[klasse] as number)).toBeLessThan(SE)
    }
  })

  test('saturated line without buffers, blocking after service', () => {
    const motor = maakMotor(verzadigd([1, 1, 1], [1, 1, 1]))
    const doorzet = evenwicht(motor, (s) => station(s, 2).doorstroom, { duur: 10_000 })
    expect(afstand(doorzet, blokkerendeLijn({ stations: 3 }).doorzet)).toBeLessThan(SE)
  })

  test('saturated two stages with several places each', () => {
    const motor = maakMotor(verzadigd([4, 3], [2, 1]))
    const theorie = verzadigdTweetraps({ c1: 4, mu1: 0.5, c2: 3, mu2: 1 })
    const duur = 10_000
    expect(
      afstand(
        evenwicht(motor, (s) => station(s, 1).doorstroom, { duur }),
        theorie.doorzet,
      ),
    ).toBeLessThan(SE)
    const geblokkeerd = evenwicht(motor, (s) => station(s).geblokkeerd, { duur })
    expect(afstand(geblokkeerd, theorie.geblokkeerd)).toBeLessThan(SE)
  })

  test('a network with feedback between stations: Jackson', () => {
    const routes = [
      [0, 0.6],
      [0.3, 0],
    ]
    const stations = [
      { aankomst: 2, mu: 1, c: 4 },
      { aankomst: 0.5, mu: 0.5, c: 6 },
    ]
    const motor = maakMotor({
      stations: stations.map(({ mu, c }, i) => ({
        naam: `s${i}`,
        capaciteit: c,
        dienst: exp(1 / mu),
        route: [
          {
            uitgangen: [
              { naar: `s${1 - i}`, kans: routes[i]?.[1 - i] as number },
              { naar: 'weg', kans: 1 - (routes[i]?.[1 - i] as number) },
            ],
          },
        ],
      })),
      bronnen: stations.map(({ aankomst }, i) => bron(aankomst, `s${i}`)),
    })
    const theorie = jackson({ stations, routes })
    for (const i of [0, 1]) {
      const doel = theorie.stations[i] as (typeof theorie.stations)[number]
      expect(
        afstand(
          evenwicht(motor, (s) => station(s, i).wachtrij),
          doel.Lq,
        ),
      ).toBeLessThan(SE)
      expect(
        afstand(
          evenwicht(motor, (s) => station(s, i).benutting as number),
          doel.bezettingsgraad,
        ),
      ).toBeLessThan(SE)
    }
    expect(
      afstand(
        evenwicht(motor, (s) => s.aanwezig),
        theorie.L,
      ),
    ).toBeLessThan(SE)
  })

  test('homes that grow and arrivals that change by the year: the exact Markov chain, mean and spread', () => {
    const dagen = 365
    const [stapDagen, lambdaPerJaar, mu, X0] = [73, [60, 90], 0.8, 40]
    const capaciteiten = Array.from({ length: 10 }, (_, k): [number, number] => [20 + 5 * k, 4])
    const meetNaStap = [1, 5, 10]
    const { onbehuisd } = markovOpvang({
      X0,
      muPerJaar: mu,
      lambdaPerJaar,
      dagenPerJaar: dagen,
      stapDagen,
      capaciteiten,
      meetNaStap,
    })
    const motor = maakMotor({
      stations: [
        {
          naam: 'woning',
          capaciteit: capaciteiten.map(([waarde], k) => ({ vanaf: (k * stapDagen) / dagen, waarde })),
          dienst: exp(1 / mu),
        },
      ],
      bronnen: [
        bron(
          lambdaPerJaar.map((waarde, vanaf) => ({ vanaf, waarde })),
          'woning',
        ),
      ],
      begin: [
        { in: 'woning', aantal: 20 },
        { wachtOp: { naar: 'woning' }, aantal: X0 - 20 },
      ],
    })
    const meetOp = meetNaStap.map((k) => (k * stapDagen) / dagen)
    const runs = Array.from({ length: 800 }, (_, r) =>
      motor.draai({ duur: 2.1, meetOp }, ZAAD, r).metingen.map((m, i) => {
        const plekken = (capaciteiten[(meetNaStap[i] as number) - 1] as [number, number]).reduce(
          (a, b) => a + b,
        )
        return Math.max((m.bezet[0] as number) + (m.wachtrij[0] as number) - plekken, 0)
      }),
    )
    for (const [i, doel] of onbehuisd.entries()) {
      const s = schat(runs.map((run) => run[i] as number))
      expect(afstand(s, doel.gemiddelde)).toBeLessThan(SE)
      expect(Math.abs((s.sd as number) / doel.sd - 1)).toBeLessThan(0.12)
    }
  })

  test('feedback: a relapse with chance p is a load of 1/(1−p)', () => {
    const motor = maakMotor({
      stations: [
        {
          naam: 'balie',
          capaciteit: 3,
          dienst: exp(1),
          route: [
            {
              uitgangen: [
                { naar: 'balie', kans: 0.25, terugval: true },
                { naar: 'weg', kans: 0.75 },
              ],
            },
          ],
        },
      ],
      bronnen: [bron(1.8, 'balie')],
    })
    const theorie = mmc({ lambda: 2.4, mu: 1, c: 3 })
    expect(
      afstand(
        evenwicht(motor, (s) => s.aanwezig),
        theorie.L,
      ),
    ).toBeLessThan(SE)
  })
})

/** A line that always has someone waiting for its first station. */
function verzadigd(plaatsen: number[], duren: number[]): Model {
  return {
    stations: plaatsen.map((capaciteit, i) => ({
      naam: `s${i}`,
      capaciteit,
      dienst: exp(duren[i] as number),
      ...(i === 0 ? { wachtplaatsen: 60 } : {}),
      ...(i + 1 < plaatsen.length
        ? { route: [{ uitgangen: [{ naar: `s${i + 1}`, houdtPlaats: true }] }] }
        : {}),
    })),
    bronnen: [bron(20, 's0')],
  }
}

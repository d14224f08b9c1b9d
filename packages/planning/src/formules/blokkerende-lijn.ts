import { Rekenfout } from '@zicht/kern'
import { positief } from './eisen.ts'

/** The number of states grows by about 2.6 per station; with ten there are 6765. */
const MEESTE_STATIONS = 10

const LEEG = 0
const BEZIG = 1
const GEBLOKKEERD = 2

type Overgang = { naar: number; tempo: number }

/**
 * A saturated line of single exponential servers without buffers, with blocking after service (Hunt, 1956): the first station
 * always has work; who has finished and finds the next station occupied stays and blocks. `doorzet`: people per unit of time.
 * Exact, from the Markov chain of all states. `tempos`: a rate per station; without it every rate is 1.
 * @throws Rekenfout at `/stations` or `/tempos/i`
 */
export function blokkerendeLijn(invoer: { stations: number; tempos?: readonly number[] }): {
  doorzet: number
} {
  const { stations } = invoer
  if (!Number.isInteger(stations) || stations < 1)
    throw new Rekenfout('/stations', 'moet een geheel getal van 1 of meer zijn')
  if (stations > MEESTE_STATIONS)
    throw new Rekenfout(
      '/stations',
      `exact rekenen kan tot en met ${MEESTE_STATIONS} stations: elk station erbij maakt ruim tweeënhalf keer zoveel toestanden; ` +
        'gebruik daarboven de simulatie',
    )
  const tempos = invoer.tempos ?? Array.from({ length: stations }, () => 1)
  if (tempos.length !== stations) throw new Rekenfout('/tempos', `moet ${stations} tempo's hebben`)
  for (const [i, tempo] of tempos.entries()) positief(tempo, `/tempos/${i}`)

  const toestanden = verken(tempos)
  const p = stationair(toestanden.map(({ overgangen }) => overgangen))
  const laatste = tempos[stations - 1] as number
  let doorzet = 0
  for (const [i, { stand }] of toestanden.entries())
    if (stand[stations - 1] === BEZIG) doorzet += (p[i] as number) * laatste
  return { doorzet }
}

/** Every state that can be reached from a line with work at the first station only, with the ways out of it. */
function verken(tempos: readonly number[]): { stand: number[]; overgangen: Overgang[] }[] {
  const begin = tempos.map((_, i): number => (i === 0 ? BEZIG : LEEG))
  const nummers = new Map<string, number>([[begin.join(''), 0]])
  const toestanden = [{ stand: begin, overgangen: [] as Overgang[] }]
  for (const toestand of toestanden) {
    for (const [i, tempo] of tempos.entries()) {
      if (toestand.stand[i] !== BEZIG) continue
      const stand = naAfronden(toestand.stand, i)
      const sleutel = stand.join('')
      let naar = nummers.get(sleutel)
      if (naar === undefined) {
        naar = toestanden.length
        nummers.set(sleutel, naar)
        toestanden.push({ stand, overgangen: [] })
      }
      toestand.overgangen.push({ naar, tempo })
    }
  }
  return toestanden
}

/** The line after station `i` finishes: the person moves on or blocks, and a station that comes free draws the one before it. */
function naAfronden(voor: readonly number[], i: number): number[] {
  const stand = [...voor]
  const laatste = i === stand.length - 1
  if (!laatste && stand[i + 1] !== LEEG) {
    stand[i] = GEBLOKKEERD
    return stand
  }
  if (!laatste) stand[i + 1] = BEZIG
  let vrij = i
  while (vrij > 0 && stand[vrij - 1] === GEBLOKKEERD) stand[vrij--] = BEZIG
  stand[vrij] = vrij === 0 ? BEZIG : LEEG
  return stand
}

/** The steady state by Gauss-Seidel sweeps over the balance equations, until a sweep changes nothing that matters. */
function stationair(uit: readonly Overgang[][]): Float64Array {
  const aantal = uit.length
  const inkomend: Overgang[][] = uit.map(() => [])
  const vertrek = uit.map((overgangen) => overgangen.reduce((som, { tempo }) => som + tempo, 0))
  for (const [van, overgangen] of uit.entries())
    for (const { naar, tempo } of overgangen) (inkomend[naar] as Overgang[]).push({ naar: van, tempo })
  const p = new Float64Array(aantal).fill(1 / aantal)
  let verschil = 1
  for (let ronde = 0; verschil > 1e-14; ronde++) {
    // Of some lines the last digits keep wavering; what still changes more than that after so long has no answer.
    if (ronde === 20_000) {
      if (verschil < 1e-11) return p
      throw new Rekenfout('/tempos', "deze tempo's lopen te ver uiteen om exact te rekenen")
    }
    verschil = 0
    let som = 0
    for (let i = 0; i < aantal; i++) {
      let instroom = 0
      for (const { naar: van, tempo } of inkomend[i] as Overgang[]) instroom += (p[van] as number) * tempo
      const nieuw = instroom / (vertrek[i] as number)
      verschil += Math.abs(nieuw - (p[i] as number))
      som += p[i] = nieuw
    }
    for (let i = 0; i < aantal; i++) p[i] = (p[i] as number) / som
  }
  return p
}

import type { Personen } from './personen.ts'
import type { Spoor, Spoorsoort } from './uitkomst.ts'

/** Writes down what happens; the engine asks only when a trace was wanted. */
export class Spoorschrijver {
  readonly regels: Spoor[] = []

  schrijf(tijd: number, soort: Spoorsoort, p: Personen, e: number, station: number, waarde = 0): void {
    this.regels.push({
      tijd,
      soort,
      wie: e < 0 ? -1 : (p.nummer[e] as number),
      station,
      klasse: e < 0 ? -1 : (p.klasse[e] as number),
      waarde,
    })
  }
}

import { bouw, type Bouw } from './bouw.ts'
import { keurModel, keurProef } from './keur.ts'
import { Loop } from './loop.ts'
import type { Model, Proef } from './model.ts'
import { Stromen } from './stroomnamen.ts'
import type { Uitkomst } from './uitkomst.ts'

/** A checked model that can be run. It keeps no state of a run: two runs never touch each other. */
export class Motor {
  readonly stations: readonly string[]
  readonly klassen: readonly string[]
  readonly bronnen: readonly string[]
  readonly #bouw: Bouw
  #zaad = ''
  #stromen: Stromen | null = null

  constructor(b: Bouw) {
    this.#bouw = b
    this.stations = b.stations.map((s) => s.naam)
    this.klassen = b.klassen
    this.bronnen = b.bronnen.map((x) => x.bron.naam)
  }

  /** Number of a station, class or source; −1 when there is none of that name. */
  station(naam: string): number {
    return this.stations.indexOf(naam)
  }
  klasse(naam: string): number {
    return this.klassen.indexOf(naam)
  }
  bron(naam: string): number {
    return this.bronnen.indexOf(naam)
  }

  /**
   * One replication: the same bytes for the same seed and number, alone or in a batch.
   * @throws Rekenfout for an experiment or seed that is not sound
   */
  draai(proef: Proef, zaad: readonly number[], replicatie = 0): Uitkomst {
    keurProef(proef)
    const stromen = this.#stromenVan(zaad)
    const grenzen = periodegrenzen(proef)
    const loop = new Loop(this.#bouw, proef, grenzen, (naam) => stromen.geef(naam, replicatie))
    loop.draai([...(proef.meetOp ?? [])].sort((a, b) => a - b))
    return {
      zaad: [...zaad],
      replicatie,
      gebeurtenissen: loop.gebeurtenissen,
      begin: this.#bouw.begin.reduce((n, b) => n + b.aantal, 0),
      aangekomen: loop.aangekomen,
      weg: loop.weg,
      eind: loop.personen.aantal,
      reeks: loop.tellers.reeks,
      metingen: loop.tellers.metingen,
      wachttijden: loop.tellers.wachttijden,
      rijtijden: loop.tellers.rijtijden,
      ...(loop.spoor ? { spoor: loop.spoor.regels } : {}),
    }
  }

  #stromenVan(zaad: readonly number[]): Stromen {
    const sleutel = zaad.join()
    if (!this.#stromen || sleutel !== this.#zaad) {
      this.#stromen = new Stromen(zaad)
      this.#zaad = sleutel
    }
    return this.#stromen
  }
}

/** @throws Rekenfout with the path of what is wrong, before anything runs */
export function maakMotor(model: Model): Motor {
  keurModel(model)
  return new Motor(bouw(model))
}

/** Starts of the periods and the end; the last period may be shorter. */
function periodegrenzen({ duur, periode = duur }: Proef): Float64Array {
  const n = Math.max(1, Math.ceil(duur / periode - 1e-9))
  return Float64Array.from({ length: n + 1 }, (_, i) => (i === n ? duur : i * periode))
}

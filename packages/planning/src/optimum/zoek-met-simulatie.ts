import { maakMotor, type Motor } from '../motor/motor.ts'
import type { Model, Proef } from '../motor/model.ts'
import { replicaties } from '../motor/replicaties.ts'
import type { Schatting } from '../motor/statistiek.ts'
import type { Uitkomst } from '../motor/uitkomst.ts'
import { zoekRondom } from './zoek.ts'

export type Simulatiezoektocht = {
  /** the model with these values in it */
  bouw: (waarden: readonly number[]) => Model
  proef: Proef
  zaad: readonly number[]
  /** so many of each value tried */
  replicaties: number
  /** what is kept of a replication */
  maten: (uitkomst: Uitkomst, motor: Motor) => readonly number[]
  /** what is made as small as can be, of the values and the means of the measures */
  kosten: (waarden: readonly number[], gemiddelden: readonly number[]) => number
  begin: readonly number[]
  stap: readonly number[]
  laag: readonly number[]
  hoog: readonly number[]
  /** values tried at most */
  pogingen?: number
  /** asked before every replication; true ends it, and nothing is given */
  stop?: () => boolean
}

export type Simulatievondst = {
  waarden: number[]
  kosten: number
  /** the measures of what was found, with their intervals */
  maten: Schatting[]
  /** values simulated */
  pogingen: number
  /** no neighbour is better; false when the tries ran out */
  klaar: boolean
}

/**
 * The cheapest values of what has no formula, looked for over the simulation. All values get the same random numbers (seed and
 * replication), so that of two neighbours the better one is the better policy and not the luckier draw. A local least, as `zoekRondom`.
 * @throws Rekenfout as `maakMotor` for values with which the model is not sound
 */
export function zoekMetSimulatie(zoektocht: Simulatiezoektocht): Simulatievondst | null {
  const { bouw, proef, zaad, maten, kosten, stop } = zoektocht
  const gezien = new Map<string, { kosten: number; maten: Schatting[] }>()
  let gestopt = false
  const probeer = (waarden: readonly number[]): number => {
    const sleutel = waarden.join()
    const eerder = gezien.get(sleutel)
    if (eerder) return eerder.kosten
    if (gestopt) return Number.POSITIVE_INFINITY
    const motor = maakMotor(bouw(waarden))
    const uit = replicaties(motor, {
      proef,
      zaad,
      aantal: zoektocht.replicaties,
      maten: (u) => maten(u, motor),
      ...(stop ? { stop } : {}),
    })
    if (!uit) {
      gestopt = true
      return Number.POSITIVE_INFINITY
    }
    const gevonden = {
      maten: uit.maten,
      kosten: kosten(
        waarden,
        uit.maten.map((m) => m.gemiddelde),
      ),
    }
    gezien.set(sleutel, gevonden)
    return gevonden.kosten
  }
  const { waarden, klaar } = zoekRondom(probeer, zoektocht)
  const beste = gezien.get(waarden.join())
  if (gestopt || !beste) return null
  return { waarden, ...beste, pogingen: gezien.size, klaar }
}

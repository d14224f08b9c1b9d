import { weiger } from '../invoer/redenen.ts'
import type { Regiomodel } from '../regiomodel/index.ts'

/** Places of one kind that close, or that open, on one day. */
export type Ombouwdeel = { station: string; aantal: number; op: string }
export const MIJLPAALSTANDEN = ['open', 'gehaald', 'vertraagd'] as const
export type Mijlpaalstand = (typeof MIJLPAALSTANDEN)[number]
export type Ombouwmijlpaal = {
  naam: string
  gepland: string
  stand: Mijlpaalstand
  /** when it is delayed: until when */
  nieuweDatum: string | null
}
/**
 * One step of a conversion: places that close, places that open, or both. What must be there before it closes is in `na`: steps of the
 * same plan, by their id.
 */
export type Ombouwstap = {
  id: string
  naam: string
  sluit: Ombouwdeel | null
  opent: Ombouwdeel | null
  na: readonly string[]
  mijlpalen: readonly Ombouwmijlpaal[]
}

/** A model runs for thirty years at most: what comes later cannot be computed. */
const HOOGSTENS_JAREN = 30

/**
 * Can this step stand among the others of its plan? Kinds have places, days lie within what the model can compute, and no step waits
 * for itself by way of others.
 * @throws Rekenfout with the place of the fault within the step
 */
export function keurOmbouwstap(
  model: Regiomodel,
  stap: Ombouwstap,
  anderen: readonly Pick<Ombouwstap, 'id' | 'na'>[],
): void {
  if (!stap.sluit && !stap.opent) throw weiger('/sluit', 'stap_leeg')
  for (const veld of ['sluit', 'opent'] as const) {
    const deel = stap[veld]
    if (!deel) continue
    const station = model.stations.find((s) => s.code === deel.station)
    if (!station) throw weiger(`/${veld}/station`, 'onbekend_station', { station: deel.station })
    if (!station.plekken) throw weiger(`/${veld}/station`, 'geen_grens', { station: station.naam })
    const laatste = `${Number(model.begin.slice(0, 4)) + HOOGSTENS_JAREN}${model.begin.slice(4)}`
    if (deel.op < model.begin || deel.op >= laatste)
      throw weiger(`/${veld}/op`, 'dag_van_tot', { van: model.begin, tot: laatste })
  }
  const bekend = new Map([...anderen, stap].map((s) => [s.id, s.na]))
  stap.na.forEach((id, i) => {
    if (!bekend.has(id)) throw weiger(`/na/${i}`, 'stap_vreemd')
    if (wachtOp(id, stap.id, bekend)) throw weiger(`/na/${i}`, 'stap_kring')
  })
}

/** Does `id` wait for `doel`, itself or by way of others? */
function wachtOp(id: string, doel: string, na: ReadonlyMap<string, readonly string[]>): boolean {
  const gezien = new Set<string>()
  const open = [id]
  for (;;) {
    const nu = open.pop()
    if (nu === undefined) return false
    if (nu === doel) return true
    if (gezien.has(nu)) continue
    gezien.add(nu)
    open.push(...(na.get(nu) ?? []))
  }
}

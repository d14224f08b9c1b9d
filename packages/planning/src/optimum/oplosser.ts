import type { Highs, Model } from 'highs'

/**
 * A linear, mixed-integer or convex quadratic problem as plain data: minimise ½x'Qx + c'x, rows between bounds.
 * `laag` and `hoog` left out mean 0 and no limit for a variable, no limit for a row.
 */
export type Probleem = {
  variabelen: readonly Variabele[]
  rijen: readonly Rij[]
  /** Q, whole and symmetric; only for problems without whole numbers. */
  kwadraat?: readonly (readonly number[])[]
}
export type Variabele = { kosten: number; laag?: number; hoog?: number; geheel?: boolean }
export type Rij = {
  delen: readonly (readonly [variabele: number, maal: number])[]
  laag?: number
  hoog?: number
}

export type Status = 'optimaal' | 'tijdslimiet' | 'onuitvoerbaar' | 'onbegrensd' | 'mislukt'
/** How the answer was found: `kloof` is the relative gap that is proven, null when there is no answer to prove anything of. */
export type Oplosser = { status: Status; kloof: number | null; tijdslimietSeconden: number }
export type Oplossing = { x: Float64Array | null; doel: number; oplosser: Oplosser }

/** The solver is a WebAssembly module: loaded when first asked for, once per thread. */
let geladen: Promise<Highs> | undefined
const laad = (): Promise<Highs> => {
  // The package is typed as CommonJS, but an import gets its ES module, where the loader is the default export itself.
  geladen ??= import('highs').then((module) => (module.default as unknown as typeof module.default.default)())
  return geladen
}

/** Solve. The same problem gives the same answer: one thread, a fixed seed. */
export async function losOp(probleem: Probleem, tijdslimietSeconden = 60, kloof = 1e-4): Promise<Oplossing> {
  const highs = await laad()
  return highs.withModel((model) => {
    model.options.set({
      output_flag: false,
      time_limit: tijdslimietSeconden,
      mip_rel_gap: kloof,
      primal_feasibility_tolerance: 1e-9,
      dual_feasibility_tolerance: 1e-9,
    })
    try {
      model.passModel(vorm(probleem, highs))
      model.run()
      // Presolve may see that there is no answer without seeing why.
      if (model.getModelStatus() === highs.constants.modelStatus.unboundedOrInfeasible) {
        model.options.set({ presolve: 'off' })
        model.run()
      }
    } catch (fout) {
      // numbers that the solver cannot hold
      if (!(fout instanceof Error && fout.message.includes('HiGHS status'))) throw fout
      const oplosser: Oplosser = { status: 'mislukt', kloof: null, tijdslimietSeconden }
      return { x: null, doel: Number.NaN, oplosser }
    }
    return lees(model, highs, probleem, tijdslimietSeconden)
  })
}

function vorm({ variabelen, rijen, kwadraat }: Probleem, highs: Highs): Parameters<Model['passModel']>[0] {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { delen } of rijen) {
    for (const [kolom, maal] of delen) {
      if (maal === 0) continue
      indices.push(kolom)
      values.push(maal)
    }
    starts.push(indices.length)
  }
  const { continuous, integer } = highs.constants.variableType
  return {
    numCols: variabelen.length,
    numRows: rijen.length,
    sense: highs.constants.objectiveSense.minimize,
    offset: 0,
    colCost: variabelen.map((v) => v.kosten),
    colLower: variabelen.map((v) => v.laag ?? 0),
    colUpper: variabelen.map((v) => v.hoog ?? highs.infinity),
    rowLower: rijen.map((r) => r.laag ?? -highs.infinity),
    rowUpper: rijen.map((r) => r.hoog ?? highs.infinity),
    matrix: { format: 'csr', numRows: rijen.length, numCols: variabelen.length, starts, indices, values },
    ...(variabelen.some((v) => v.geheel)
      ? { integrality: variabelen.map((v) => (v.geheel ? integer : continuous)) }
      : {}),
    ...(kwadraat ? { hessian: driehoek(kwadraat) } : {}),
  }
}

/** Lower triangle by columns. */
function driehoek(q: readonly (readonly number[])[]) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (let kolom = 0; kolom < q.length; kolom++) {
    for (let rij = kolom; rij < q.length; rij++) {
      indices.push(rij)
      values.push(q[rij]?.[kolom] ?? 0)
    }
    starts.push(indices.length)
  }
  return { format: 'triangular', dimension: q.length, starts, indices, values } as const
}

function lees(model: Model, highs: Highs, { variabelen, kwadraat }: Probleem, tijd: number): Oplossing {
  const code = model.getModelStatus()
  const soort = highs.constants.modelStatus
  const status: Status =
    code === soort.optimal
      ? 'optimaal'
      : code === soort.infeasible
        ? 'onuitvoerbaar'
        : code === soort.unbounded
          ? 'onbegrensd'
          : code === soort.timeLimit
            ? 'tijdslimiet'
            : 'mislukt'
  const geheel = variabelen.some((v) => v.geheel)
  const kloof = geheel ? Number(model.info.get('mip_gap')) : 0
  const bruikbaar = status === 'optimaal' || (status === 'tijdslimiet' && geheel && Number.isFinite(kloof))
  if (!bruikbaar)
    return { x: null, doel: Number.NaN, oplosser: { status, kloof: null, tijdslimietSeconden: tijd } }
  const x = Float64Array.from(model.getSolution().colValue)
  return { x, doel: waarde(x, variabelen, kwadraat), oplosser: { status, kloof, tijdslimietSeconden: tijd } }
}

function waarde(x: Float64Array, variabelen: readonly Variabele[], q?: Probleem['kwadraat']): number {
  let som = 0
  for (let i = 0; i < x.length; i++) {
    som += (variabelen[i]?.kosten ?? 0) * (x[i] ?? 0)
    if (q) for (let j = 0; j < x.length; j++) som += 0.5 * (q[i]?.[j] ?? 0) * (x[i] ?? 0) * (x[j] ?? 0)
  }
  return som
}

/**
 * Search params of a route, typed: `validateSearch: zoekvelden({ dag: datum, filter: eenVan('vrij', 'bezet'), pagina: getal })`.
 * What does not fit is dropped, so that an old or mistyped link still opens. Never put something about a person in here.
 */
type Lezer<T> = (ruw: unknown) => T | undefined
type Velden = Record<string, Lezer<unknown>>
type Gelezen<V extends Velden> = { [K in keyof V]?: Exclude<ReturnType<V[K]>, undefined> }

export function zoekvelden<V extends Velden>(velden: V): (ruw: Record<string, unknown>) => Gelezen<V> {
  return (ruw) => {
    const uit: Record<string, unknown> = {}
    for (const [naam, lees] of Object.entries(velden)) {
      const waarde = lees(ruw[naam])
      if (waarde !== undefined) uit[naam] = waarde
    }
    return uit as Gelezen<V>
  }
}

export const tekst: Lezer<string> = (ruw) => {
  if (typeof ruw === 'number') return String(ruw)
  return typeof ruw === 'string' && ruw !== '' ? ruw : undefined
}

export const getal: Lezer<number> = (ruw) => {
  const n = typeof ruw === 'string' && ruw !== '' ? Number(ruw) : ruw
  return typeof n === 'number' && Number.isInteger(n) ? n : undefined
}

export const schakel: Lezer<true> = (ruw) => (ruw === true || ruw === 'true' || ruw === 1 ? true : undefined)

export const datum: Lezer<string> = (ruw) =>
  typeof ruw === 'string' && /^\d{4}-\d\d-\d\d$/.test(ruw) && !Number.isNaN(Date.parse(ruw)) ? ruw : undefined

export const eenVan =
  <const W extends string>(...waarden: W[]): Lezer<W> =>
  (ruw) =>
    waarden.find((w) => w === ruw)

export const lijstVan =
  <const W extends string>(...waarden: W[]): Lezer<W[]> =>
  (ruw) => {
    const gekozen = (Array.isArray(ruw) ? ruw : [ruw]).filter((r): r is W => waarden.includes(r as W))
    return gekozen.length > 0 ? gekozen : undefined
  }

import type { Geldig } from './schema/velden.ts'

/** Does the period hold on this day? From `van`, up to but not including `tot`. Days are `YYYY-MM-DD`. */
export function isGeldigOp(periode: Geldig, datum: string): boolean {
  return periode.van <= datum && (periode.tot === undefined || datum < periode.tot)
}

/** The entries of a list that hold on this day, in order. */
export function geldigOp<T extends { geldig: Geldig }>(lijst: readonly T[], datum: string): T[] {
  return lijst.filter((item) => isGeldigOp(item.geldig, datum))
}

/** Do two periods share a day? */
export function overlapt(a: Geldig, b: Geldig): boolean {
  return (a.tot === undefined || b.van < a.tot) && (b.tot === undefined || a.van < b.tot)
}

/** Does `buiten` hold on every day of `binnen`? */
export function omvat(buiten: Geldig, binnen: Geldig): boolean {
  return (
    buiten.van <= binnen.van &&
    (buiten.tot === undefined || (binnen.tot !== undefined && binnen.tot <= buiten.tot))
  )
}

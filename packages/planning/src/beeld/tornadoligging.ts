export type Balk = { laag: { uitkomst: number }; hoog: { uitkomst: number } }
export type Balkvak = { x: number; y: number; breedte: number; hoogte: number; naamY: number }
export type Tik = { waarde: number; x: number }

const REGEL = 34
const BALK = 12
const RAND = 8
const TIKKEN = 4

/**
 * Where each bar of a tornado lies, below its name, and the marks under them: from the outcome at the low number to that at the high
 * one, on a scale that nought is on.
 */
export function legTornado(
  balken: readonly Balk[],
  breedte: number,
): { vakken: Balkvak[]; tikken: Tik[]; asY: number; hoogte: number } {
  const uitkomsten = balken.flatMap((b) => [b.laag.uitkomst, b.hoog.uitkomst])
  const waarden = tikwaarden(Math.min(0, ...uitkomsten), Math.max(1, ...uitkomsten))
  const [van, tot] = [waarden[0] as number, waarden.at(-1) as number]
  const x = (n: number): number => ((n - van) / (tot - van)) * (breedte - RAND)
  const vakken = balken.map((b, i) => {
    const [links, rechts] = [x(b.laag.uitkomst), x(b.hoog.uitkomst)].sort((p, q) => p - q) as [number, number]
    return {
      x: links,
      y: i * REGEL + 18,
      breedte: Math.max(1, rechts - links),
      hoogte: BALK,
      naamY: i * REGEL + 13,
    }
  })
  const onder = balken.length * REGEL
  return {
    vakken,
    tikken: waarden.map((waarde) => ({ waarde, x: Math.min(x(waarde), breedte - 2 * RAND) })),
    asY: onder + 16,
    hoogte: onder + 20,
  }
}

/** Round numbers from at most `laag` to at least `hoog`, about as many steps as marks fit. */
function tikwaarden(laag: number, hoog: number): number[] {
  const ruw = (hoog - laag) / TIKKEN
  const macht = 10 ** Math.floor(Math.log10(ruw))
  const stap = macht * ([1, 2, 5].find((n) => n * macht >= ruw * 0.7) ?? 10)
  const [eerste, laatste] = [Math.floor(laag / stap), Math.ceil(hoog / stap)]
  return Array.from({ length: laatste - eerste + 1 }, (_, i) => Number(((eerste + i) * stap).toPrecision(12)))
}

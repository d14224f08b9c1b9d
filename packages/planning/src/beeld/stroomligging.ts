export type Stroomdeel = { van: string; naar: string; mensen: number; terugval: boolean }
export type Stroomband = { sleutel: string; pad: string; dikte: number; terugval: boolean }
export type Stroomvak = { code: string; kant: 'van' | 'naar'; x: number; y: number; hoogte: number }

const RUIMTE = 14
/** How wide the box of a kind of place is. */
export const VAK = 6
const PER_MENS_HOOGTE = 260

/** The flows that a map shows, largest first: what is less than half a person is nobody. */
export const zichtbareStromen = (uit: { stromen: readonly Stroomdeel[] }): Stroomdeel[] =>
  uit.stromen.filter((s) => s.mensen >= 0.5).sort((a, b) => b.mensen - a.mensen)

/** Where each band and each box lies: origins on the left, destinations on the right, both in order of size. */
export function legStromen(
  stromen: readonly Stroomdeel[],
  breedte: number,
): { banden: Stroomband[]; vakken: Stroomvak[]; hoogte: number } {
  const totaal = stromen.reduce((n, s) => n + s.mensen, 0)
  if (totaal <= 0) return { banden: [], vakken: [], hoogte: 0 }
  const schaal = PER_MENS_HOOGTE / totaal
  const kant = (welke: 'van' | 'naar'): Map<string, Stroomvak> => {
    const som = new Map<string, number>()
    for (const s of stromen) som.set(s[welke], (som.get(s[welke]) ?? 0) + s.mensen)
    let y = RUIMTE / 2
    const vakken = new Map<string, Stroomvak>()
    for (const [code, mensen] of [...som].sort(([a, x], [b, z]) => z - x || (a < b ? -1 : 1))) {
      const hoogte = mensen * schaal
      vakken.set(code, { code, kant: welke, x: welke === 'van' ? 0 : breedte - VAK, y, hoogte })
      y += hoogte + RUIMTE
    }
    return vakken
  }
  const [links, rechts] = [kant('van'), kant('naar')]
  const gebruikt = new Map<Stroomvak, number>()
  const neem = (vak: Stroomvak, dikte: number): number => {
    const tot = gebruikt.get(vak) ?? 0
    gebruikt.set(vak, tot + dikte)
    return vak.y + tot + dikte / 2
  }
  const banden = stromen.flatMap((s): Stroomband[] => {
    const [a, b] = [links.get(s.van), rechts.get(s.naar)]
    if (!a || !b) return []
    const dikte = s.mensen * schaal
    const [y1, y2] = [neem(a, dikte), neem(b, dikte)]
    const [x1, x2] = [VAK, breedte - VAK]
    const midden = (x1 + x2) / 2
    return [
      {
        sleutel: `${s.van}>${s.naar}>${s.terugval}`,
        pad: `M${x1},${r(y1)}C${r(midden)},${r(y1)} ${r(midden)},${r(y2)} ${r(x2)},${r(y2)}`,
        dikte: Math.max(0.5, r(dikte)),
        terugval: s.terugval,
      },
    ]
  })
  const vakken = [...links.values(), ...rechts.values()]
  return { banden, vakken, hoogte: Math.max(...vakken.map((v) => v.y + v.hoogte)) + RUIMTE / 2 }
}

const r = (n: number): number => Math.round(n * 10) / 10

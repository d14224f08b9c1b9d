type Punt = { x: number; y: number; naam: string }
type Maat = { breedte: number; tegelbreedte: number; tegelhoogte: number; tussen: number }
export type Geplaatst<G> = { gemeente: G; links: number; boven: number }

/**
 * Puts tiles of one size at about their place without overlap: from north to south each tile takes its own height, or the first free
 * height below it. Same input, same map. Places are 0–100; the outcome is in pixels.
 */
export function schik<G extends Punt>(gemeenten: readonly G[], maat: Maat): Geplaatst<G>[] {
  const { breedte, tegelbreedte, tegelhoogte, tussen } = maat
  const volgorde = gemeenten.toSorted((a, b) => a.y - b.y || a.x - b.x || a.naam.localeCompare(b.naam, 'nl'))
  const rijen = Math.max(1, Math.ceil(Math.sqrt(gemeenten.length)))
  const hoogte = rijen * (tegelhoogte + tussen) * 1.1
  const uit: Geplaatst<G>[] = []
  for (const gemeente of volgorde) {
    const links = Math.round((gemeente.x / 100) * Math.max(0, breedte - tegelbreedte))
    let boven = Math.round((gemeente.y / 100) * hoogte)
    for (;;) {
      const botst = uit.find(
        (p) =>
          Math.abs(p.links - links) < tegelbreedte + tussen &&
          Math.abs(p.boven - boven) < tegelhoogte + tussen,
      )
      if (!botst) break
      boven = botst.boven + tegelhoogte + tussen
    }
    uit.push({ gemeente, links, boven })
  }
  const top = Math.min(...uit.map((p) => p.boven))
  return uit.map((p) => ({ ...p, boven: p.boven - top }))
}

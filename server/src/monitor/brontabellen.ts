import { bronTekst, type Bevolkingstabel, type Regio } from '@zicht/regio'
import type { Register } from '../register/index.ts'
import type { Stand } from './lees-stand.ts'
import type { Tabel } from './tabel.ts'

/** A printed table of the same day beside what the records give: how many cells there are and how many are equal. */
export type Vergelijking = {
  code: string
  naam: string
  bron: string
  ongeveer: boolean
  cellen: number
  gelijk: number
}

type Feiten = { register: Register; stand: Stand; opvangplekken: Tabel; producten: ReadonlySet<string> }

/** The region's own tables of this day that can be laid beside these figures, cell by cell. */
export function vergelijkMetBron(
  regio: Pick<Regio, 'bevolkingstabellen' | 'bronnen'>,
  dag: string,
  feiten: Feiten,
): Vergelijking[] {
  return regio.bevolkingstabellen
    .filter((t) => t.peildatum === dag)
    .flatMap((t) => {
      const tel = tellerVan(t, feiten)
      if (!tel) return []
      const paren = t.cellen.flatMap((c) =>
        t.kolommen.map((k) => [c.aantallen[k] ?? 0, tel(c.rij, k)] as const),
      )
      return [
        {
          code: t.code,
          naam: t.naam,
          bron: bronTekst(regio, t.bron),
          ongeveer: t.ongeveer,
          cellen: paren.length,
          gelijk: paren.filter(([bron, geteld]) => bron === geteld).length,
        },
      ]
    })
}

function tellerVan(t: Bevolkingstabel, f: Feiten): ((rij: string, kolom: string) => number) | null {
  if (t.telt === 'plekken' && t.rijen === 'voorziening') {
    const ids = new Map([...f.register.voorzieningen.values()].map((v) => [v.code, v.id]))
    return (rij, kolom) => {
      const gevonden = f.opvangplekken.rijen.find((r) => r.code === ids.get(rij))
      return gevonden?.cellen[f.opvangplekken.kolommen.findIndex((k) => k.code === kolom)] ?? 0
    }
  }
  if (t.telt !== 'clienten' || !t.kolommen.every((k) => f.producten.has(k))) return null
  if (t.rijen === 'gemeente')
    return (rij, kolom) =>
      f.stand.perGemeente.find((r) => r.plaats === rij && r.product === kolom)?.aantal ?? 0
  if (t.rijen !== 'organisatie') return null
  const ids = new Map([...f.register.organisaties.values()].map((o) => [o.code, o.id]))
  return (rij, kolom) =>
    f.stand.perAanbieder.find((r) => r.plaats === ids.get(rij) && r.product === kolom)?.aantal ?? 0
}

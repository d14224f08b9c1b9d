/**
 * Periods as PostgreSQL writes ranges: `daterange` `[2026-01-01,2026-02-01)` and `tstzrange`
 * `["2026-11-22 21:40:00+00",)`. Moments come out as UTC with milliseconds.
 */
import { isDatum, plusDagen } from './datum.ts'
import { epochVan, momentVanEpoch } from './moment.ts'
import { type Periode, periode } from './periode.ts'

const PATROON = /^\[\s*(?:"([^"]+)"|([^",]+))\s*,\s*(?:"([^"]*)"|([^",\])]*))\s*([)\]])$/
const MOMENT = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d(?::?\d\d)?)$/

const punt = (tekst: string): string => {
  if (isDatum(tekst)) return tekst
  const m = MOMENT.exec(tekst)
  if (!m) throw new RangeError('geen datum of moment in de tekst van een periode')
  const zone = m[3]?.length === 3 ? `${m[3]}:00` : m[3]
  return momentVanEpoch(epochVan(`${m[1]}T${m[2]}${zone}`))
}

/**
 * Reads a range. `empty` gives null. RangeError for text that is no range, for a range without beginning (a
 * fact of this product always begins), and for an inclusive end of moments.
 */
export const periodeUitTekst = (tekst: string): Periode | null => {
  if (tekst === 'empty') return null
  const m = PATROON.exec(tekst)
  const van = m?.[1] ?? m?.[2]
  if (!m || !van) throw new RangeError('geen periode in de vorm [van,tot)')
  const einde = m[3] ?? m[4] ?? ''
  if (einde === '' || einde === 'infinity') return { van: punt(van), tot: null }
  if (m[5] === ')') return periode(punt(van), punt(einde))
  if (!isDatum(einde)) throw new RangeError('een periode van momenten sluit haar einde uit')
  return periode(punt(van), plusDagen(einde, 1))
}

/** Writes a range that PostgreSQL reads as `daterange` or `tstzrange`. */
export const periodeAlsTekst = (p: Periode): string => `[${p.van},${p.tot ?? ''})`

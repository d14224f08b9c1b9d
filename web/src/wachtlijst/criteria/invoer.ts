import type { Datumantwoord } from '../../onderdelen/datumantwoord.ts'
import type { Regel } from './model.ts'

/** Kinds of rules that can be written here; each is about a fact that is known of who waits. Origin is none of them (Wmo 2015 art. 1.2.1). */
export const SOORTEN = ['leeftijd', 'huishouden', 'geslacht', 'behoefte', 'lvb', 'uit'] as const
export type Soort = (typeof SOORTEN)[number]

export type Invoer = {
  soort: Soort | ''
  naam: string
  minstens: number | null
  hoogstens: number | null
  waarde: string
  /** Code of the rule of a more general level that this replaces or switches off. */
  vervangt: string
  van: Datumantwoord
  bron: string
}

/** The form as it begins: empty, or with the rule that is changed. */
export function beginVan(r: Regel | null, dag: string): Invoer {
  const van = { soort: 'datum', datum: dag, geschat: false } as const
  const leeg: Invoer = {
    soort: '',
    naam: '',
    minstens: null,
    hoogstens: null,
    waarde: '',
    vervangt: '',
    van,
    bron: '',
  }
  if (r === null || r.uit) return leeg
  const getal = (w: unknown): number | null => (typeof w === 'number' ? w : null)
  const kop = { ...leeg, naam: r.naam, bron: r.bron }
  if (r.veld === 'geboortedatum') {
    const [a, b] = Array.isArray(r.waarde) ? r.waarde : [r.waarde, r.waarde]
    return {
      ...kop,
      soort: 'leeftijd',
      minstens: r.operator === 'hoogstens' ? null : getal(a),
      hoogstens: r.operator === 'minstens' ? null : getal(b),
    }
  }
  if (r.veld === 'huishouden') return { ...kop, soort: 'huishouden', hoogstens: getal(r.waarde) }
  if (r.veld === 'lvbVermoeden') return { ...kop, soort: 'lvb', waarde: r.waarde === true ? 'ja' : 'nee' }
  const enkel = Array.isArray(r.waarde) ? String(r.waarde[0]) : String(r.waarde)
  return { ...kop, soort: r.veld === 'geslacht' ? 'geslacht' : 'behoefte', waarde: enkel }
}

/** The rule that the form says. */
export function maakRegel(w: Invoer, code: string): Regel {
  const van = w.van?.soort === 'datum' ? w.van.datum : ''
  const kop = { code, geldig: { van }, bron: w.bron.trim() }
  const naam = w.naam.trim()
  switch (w.soort) {
    case 'leeftijd': {
      const leeftijd = { ...kop, naam, veld: 'geboortedatum', als: 'jaren' as const }
      if (w.minstens !== null && w.hoogstens !== null)
        return { ...leeftijd, operator: 'tussen', waarde: [w.minstens, w.hoogstens] }
      return w.minstens === null
        ? { ...leeftijd, operator: 'hoogstens', waarde: w.hoogstens ?? 0 }
        : { ...leeftijd, operator: 'minstens', waarde: w.minstens }
    }
    case 'huishouden':
      return { ...kop, naam, veld: 'huishouden', operator: 'hoogstens', waarde: w.hoogstens ?? 0 }
    case 'geslacht':
      return { ...kop, naam, veld: 'geslacht', operator: 'is', waarde: w.waarde }
    case 'lvb':
      return { ...kop, naam, veld: 'lvbVermoeden', operator: 'is', waarde: w.waarde === 'ja' }
    case 'behoefte':
      return { ...kop, naam, veld: 'behoeften', operator: 'bevat-niet', waarde: [w.waarde] }
    default:
      return { ...kop, uit: true }
  }
}

import { datumKort } from '../../platform/datum.ts'
import type { useTaal, useTekst } from '../../platform/tekst.tsx'
import type { Regel } from './model.ts'

type T = ReturnType<typeof useTekst>
type Taal = ReturnType<typeof useTaal>

const VELDEN = new Set(['geboortedatum', 'geslacht', 'lvbVermoeden', 'behoeften', 'huishouden'])

/** What a rule asks, in words: "Leeftijd: minstens 18". */
export function regelZin(t: T, r: Regel, behoeften: readonly { code: string; naam: string }[]): string {
  if (r.uit) return t('wachtlijst.criteria.uitgezet')
  const woord = (w: unknown): string => {
    if (typeof w === 'boolean') return t(w ? 'wachtlijst.criteria.ja' : 'wachtlijst.criteria.nee')
    if (r.veld === 'behoeften') return behoeften.find((b) => b.code === w)?.naam ?? String(w)
    if (r.veld === 'geslacht' && (w === 'man' || w === 'vrouw')) return t(`wachtlijst.criteria.geslacht.${w}`)
    return String(w)
  }
  const delen = Array.isArray(r.waarde) ? r.waarde : [r.waarde]
  const waarde =
    r.operator === 'tussen'
      ? delen.map(woord).join(t('wachtlijst.criteria.tot'))
      : delen.map(woord).join(', ')
  return t('wachtlijst.criteria.zin', {
    veld: VELDEN.has(r.veld) ? t(`wachtlijst.criteria.veld.${r.veld}`) : r.veld,
    operator: t(`wachtlijst.criteria.op.${r.operator}`),
    waarde,
  })
}

/** "geldig vanaf 1 jan 2026; bron: huisregels" */
export function herkomstZin(t: T, taal: Taal, r: Regel): string {
  const van = datumKort(r.geldig.van, taal)
  const periode =
    r.geldig.tot === undefined
      ? t('wachtlijst.criteria.vanaf', { van })
      : t('wachtlijst.criteria.vanTot', { van, tot: datumKort(r.geldig.tot, taal) })
  return t('wachtlijst.criteria.herkomst', { periode, bron: r.bron })
}

import type { useTaal, useTekst } from '../../platform/tekst.tsx'
import { waaromZin } from '../zinnen.ts'
import type { Uitleg } from './vormen.ts'

type T = ReturnType<typeof useTekst>
type Taal = ReturnType<typeof useTaal>

/** Which limit bound for who has no place. */
export function grensZin(t: T, g: NonNullable<Uitleg['grens']>): string {
  if (g.soort === 'quotum' && g.quotum) return t('wachtlijst.toewijzing.grens.quotum', g.quotum)
  if (g.soort === 'loting') return t('wachtlijst.toewijzing.grens.loting', { lot: g.lot ?? 0 })
  if (g.soort === 'prioriteit')
    return g.klasse
      ? t('wachtlijst.toewijzing.grens.prioriteit', { klasse: g.klasse })
      : t('wachtlijst.toewijzing.grens.capaciteit')
  if (g.soort === 'niet-toegestaan') return t('wachtlijst.toewijzing.grens.nietToegestaan')
  if (g.soort === 'wacht-liever') return t('wachtlijst.toewijzing.grens.wachtLiever')
  return t(`wachtlijst.toewijzing.grens.${g.soort}`)
}

/** The first criterion in which the two differ, told from the side of who is asked about. */
export function naastZin(
  t: T,
  taal: Taal,
  n: NonNullable<Uitleg['naast']>,
  over: string,
  plek: (id: string) => string,
): string {
  const kant = n.voor.plaatsId === over ? 'wel' : 'niet'
  const wie = (kant === 'wel' ? n.na : n.voor).naam ?? t('wachtlijst.anderTeam')
  const waarden = {
    wie,
    plek: plek(n.openingId),
    klasse: n.klasse ?? t('wachtlijst.onbekend'),
    nu: n.nu ?? 0,
    dan: n.dan ?? 0,
  }
  const begin = t(`wachtlijst.toewijzing.naast.${kant}`, waarden)
  if (n.reden === 'volgorde') return `${begin} ${waaromZin(t, taal, n.waarom, [])}`
  const reden = n.reden === 'niet-toegestaan' ? 'nietToegestaan' : n.reden
  return `${begin} ${t(`wachtlijst.toewijzing.naast.${reden}`, waarden)}`
}

/** What would have given a place. */
export function helpZinnen(t: T, h: Uitleg['zouHelpen'], plek: (id: string) => string): string[] {
  const zinnen: string[] = []
  if (h.klasse) zinnen.push(t('wachtlijst.toewijzing.helpt.klasse', { klasse: h.klasse }))
  for (const q of h.quota) zinnen.push(t('wachtlijst.toewijzing.helpt.quotum', { gemeente: q.gemeente }))
  if (h.plekErbijAls) zinnen.push(t('wachtlijst.toewijzing.helpt.plek', { plek: plek(h.plekErbijAls) }))
  for (const id of h.ookNoemen) zinnen.push(t('wachtlijst.toewijzing.helpt.ookNoemen', { plek: plek(id) }))
  return zinnen
}

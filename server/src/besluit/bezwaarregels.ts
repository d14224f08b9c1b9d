import { type Datum, dagenTussen, isWerkdag, type Periode, plusDagen, plusDuur } from '@zicht/kern'

/** What an objection must hold (Awb art. 6:5), and what else may be asked for (arts. 2:1 lid 2, 6:5 lid 3). */
export const VERZUIMEN = [
  'gronden',
  'handtekening',
  'naam_en_adres',
  'dagtekening',
  'besluit',
  'vertaling',
  'machtiging',
] as const
export type Verzuim = (typeof VERZUIMEN)[number]

/** Why an objection is not heard: too late (art. 6:7), not made whole (art. 6:6), no interest of one's own (art. 1:2), nothing to gain. */
export const NIET_ONTVANKELIJK = ['te_laat', 'verzuim', 'geen_belanghebbende', 'geen_belang'] as const
export type NietOntvankelijk = (typeof NIET_ONTVANKELIJK)[number]

/** Grounds for further delay (Awb art. 7:10 lid 4 under a to c). */
export const UITSTELGRONDEN = ['allen_stemmen_in', 'indiener_stemt_in', 'wettelijk_voorschrift'] as const
export type Uitstelgrond = (typeof UITSTELGRONDEN)[number]
export const UITSTELARTIKEL: Record<Uitstelgrond, string> = {
  allen_stemmen_in: 'Awb art. 7:10 lid 4 onder a',
  indiener_stemt_in: 'Awb art. 7:10 lid 4 onder b',
  wettelijk_voorschrift: 'Awb art. 7:10 lid 4 onder c',
}
export const HERSTELARTIKEL = 'Awb art. 7:10 lid 2'
export const VERDAAGARTIKEL = 'Awb art. 7:10 lid 3'

/**
 * Was it too late? In time is: here by the last day (Awb art. 6:9 lid 1), or posted by then and here within the time that the post may
 * take (lid 2).
 */
export function isTeLaat(
  b: { ontvangenOp: Datum; gepostOp: Datum | null },
  bezwaarTot: Datum,
  postBinnen: string,
): boolean {
  if (b.ontvangenOp <= bezwaarTot) return false
  return b.gepostOp === null || b.gepostOp > bezwaarTot || b.ontvangenOp > plusDuur(bezwaarTot, postBinnen)
}

/** What was asked to be remedied: `verzondenOp` is the day the letter went, null while it lies here. */
export type Herstel = { verzondenOp: Datum | null; tot: Datum; hersteldOp: Datum | null }
export type Herstelstand = 'niet_verzonden' | 'loopt' | 'hersteld' | 'te_laat_hersteld' | 'niet_hersteld'

/** A letter that did not go asked nobody anything: no term runs by it, and none can go by (Awb art. 6:6). */
export const herstelstand = (h: Herstel, vandaag: Datum): Herstelstand => {
  if (h.hersteldOp !== null)
    return h.verzondenOp === null || h.hersteldOp <= h.tot ? 'hersteld' : 'te_laat_hersteld'
  if (h.verzondenOp === null) return 'niet_verzonden'
  return vandaag <= h.tot ? 'loopt' : 'niet_hersteld'
}

/**
 * The days on which the time of the answer stands still (Awb art. 7:10 lid 2): from the day after the request went until the day on
 * which it was remedied, or on which the term went by unused. That day, the last one of the term, counts again: lid 1 uses the same words
 * for the last day of the objection term. None while the request was not sent.
 */
export const stilstand = (h: Herstel): (Periode & { tot: Datum }) | null => {
  if (h.verzondenOp === null) return null
  const van = plusDagen(h.verzondenOp, 1)
  const tot = h.hersteldOp !== null && h.hersteldOp < h.tot ? h.hersteldOp : h.tot
  return { van, tot: tot > van ? tot : van }
}

export type Bezwaarstand = {
  teLaat: boolean
  gehoord: boolean
  herstel: readonly Herstel[]
}

/** On which grounds this objection may be left unheard today. Incomplete only after the chance to remedy it went by (Awb art. 6:6). */
export function nietOntvankelijkOm(b: Bezwaarstand, vandaag: Datum): NietOntvankelijk[] {
  const laatste = b.herstel.at(-1)
  const stand = laatste && herstelstand(laatste, vandaag)
  const verzuim = stand === 'niet_hersteld' || stand === 'te_laat_hersteld'
  return NIET_ONTVANKELIJK.filter((g) => (g === 'te_laat' ? b.teLaat : g === 'verzuim' ? verzuim : true))
}

export type Antwoord = {
  uitkomst: 'gegrond' | 'deels_gegrond' | 'ongegrond' | 'niet_ontvankelijk' | 'ingetrokken'
  om: NietOntvankelijk | null
  /** Why it is no fault that it was late (Awb art. 6:11). */
  verschoonbaar: string | null
}
export type Bezwaarfout =
  | 'om'
  | 'niet_te_laat'
  | 'herstel_loopt'
  | 'herstel_nodig'
  | 'herstel_niet_verzonden'
  | 'te_laat'
  | 'niet_gehoord'

/** What stands in the way of this answer; null when nothing does. Withdrawn it can be at any time (Awb art. 6:21). */
export function waaromNiet(b: Bezwaarstand, a: Antwoord, vandaag: Datum): Bezwaarfout | null {
  if (a.uitkomst === 'ingetrokken') return null
  if (a.uitkomst === 'niet_ontvankelijk') {
    if (a.om === null) return 'om'
    if (nietOntvankelijkOm(b, vandaag).includes(a.om)) return null
    if (a.om === 'te_laat') return 'niet_te_laat'
    const staat = (s: Herstelstand) => b.herstel.some((h) => herstelstand(h, vandaag) === s)
    if (staat('loopt')) return 'herstel_loopt'
    return staat('niet_verzonden') ? 'herstel_niet_verzonden' : 'herstel_nodig'
  }
  if (b.teLaat && a.verschoonbaar === null) return 'te_laat'
  return b.gehoord ? null : 'niet_gehoord'
}

export type Uitstelfout = 'eerst_verdagen' | 'te_laat' | 'niet_later' | 'geen_werkdag' | 'herstel_loopt'

/**
 * What stands in the way of delaying the answer until a day. "Further" delay follows the one that needs nobody's consent (Awb art. 7:10
 * leden 3 and 4); a term that is over cannot be made longer.
 */
export function waaromGeenUitstel(
  b: { verdaagd: boolean; beslissenVoor: Datum; herstelLoopt: boolean },
  tot: Datum,
  vandaag: Datum,
  extraVrij: readonly Datum[],
): Uitstelfout | null {
  if (!b.verdaagd) return 'eerst_verdagen'
  if (vandaag > b.beslissenVoor) return 'te_laat'
  if (b.herstelLoopt) return 'herstel_loopt'
  if (tot <= b.beslissenVoor) return 'niet_later'
  return isWerkdag(tot, { extraVrij: [...extraVrij] }) ? null : 'geen_werkdag'
}

/** Further delay as a length from the last day that there was: what stands still later moves it along. */
export const uitstelduur = (beslissenVoor: Datum, tot: Datum): string =>
  `P${dagenTussen(beslissenVoor, tot)}D`

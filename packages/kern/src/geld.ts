/** Money: whole euro cents as bigint. No floating point, no currency but the euro. */
export type Centen = bigint
export type Taal = 'nl' | 'en'

const NL = /^-?\d{1,3}(?:\.\d{3})+(?:,(?:\d{2}|-))?$|^-?\d+(?:,(?:\d{2}|-))?$/
const EN = /^-?\d{1,3}(?:,\d{3})+(?:\.\d{2})?$|^-?\d+(?:\.\d{2})?$/

/** Whole euros to cents. */
export const euros = (aantal: number | bigint): Centen => BigInt(aantal) * 100n

/**
 * For the screen: nl `€ 1.234,56` and `€ -1.234,56`; en `€1,234.56` and `-€1,234.56`. `heleEuros` leaves out
 * the cents when there are none. The space is a no-break space.
 */
export const toonGeld = (centen: Centen, taal: Taal = 'nl', heleEuros = false): string => {
  const min = centen < 0n
  const bedrag = min ? -centen : centen
  const groepen = (bedrag / 100n).toString().replace(/\B(?=(\d{3})+$)/g, taal === 'nl' ? '.' : ',')
  const cent = bedrag % 100n
  const staart =
    heleEuros && cent === 0n ? '' : `${taal === 'nl' ? ',' : '.'}${cent.toString().padStart(2, '0')}`
  return taal === 'nl'
    ? `€\u00a0${min ? '-' : ''}${groepen}${staart}`
    : `${min ? '-' : ''}€${groepen}${staart}`
}

/**
 * Reads an amount that a person typed: `1.234,56`, `€ 1234`, `1.234,-` (nl) or `1,234.56` (en). Null when it is
 * not clearly an amount in that language: `1.5` is no Dutch amount, and is not guessed at.
 */
export const leesGeld = (tekst: string, taal: Taal = 'nl'): Centen | null => {
  const schoon = tekst.replace(/[\s\u00a0]/g, '').replace(/^(-?)€(-?)/, '$1$2')
  if (schoon.length > 30 || !(taal === 'nl' ? NL : EN).test(schoon)) return null
  const [heel = '', deel = ''] = schoon.split(taal === 'nl' ? ',' : '.')
  const cijfers = heel.replace(/[^\d]/g, '')
  const centen = BigInt(cijfers) * 100n + BigInt(deel === '' || deel === '-' ? 0 : deel)
  return schoon.startsWith('-') ? -centen : centen
}

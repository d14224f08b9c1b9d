/**
 * The burgerservicenummer: nine digits that pass the eleven-test (Wet algemene bepalingen burgerservicenummer;
 * iWmo CS002: 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of 11).
 *
 * Test numbers: numbers that begin with a 9 are by convention used for invented people only, and 9999xxxxx first
 * of all (the sample messages of iWmo 3.2 and the public test personas lie there). Invented people here get
 * 9999xxxxx as long as it lasts (9,000 numbers), then the rest of 9xxxxxxxx (8,991,000 more).
 */
const NEGEN_CIJFERS = /^\d{9}$/
const PER_VOORVOEGSEL = 9
const EERSTE_REEKS = 9_999_000 // seven digits: 9999 000 … 9999 999
const TWEEDE_REEKS = 9_000_000 // seven digits: 9000 000 … 9998 999
/** How many different test numbers `testBsn` can give. */
export const AANTAL_TEST_BSN = 1_000_000 * PER_VOORVOEGSEL

/** Weighted sum of the leading digits, modulo 11. */
const som = (cijfers: string): number => {
  let totaal = 0
  for (let i = 0; i < cijfers.length; i++) totaal += (9 - i) * (cijfers.charCodeAt(i) - 48)
  return totaal % 11
}

/** Guard: nine digits that pass the eleven-test, not all zero. */
export const isBsn = (waarde: unknown): waarde is string =>
  typeof waarde === 'string' &&
  NEGEN_CIJFERS.test(waarde) &&
  waarde !== '000000000' &&
  som(waarde.slice(0, 8)) === Number(waarde[8])

/** Whether a number that passes lies in the range of invented people. */
export const isTestBsn = (waarde: unknown): boolean => isBsn(waarde) && waarde.startsWith('9')

/**
 * The test number of a sequence number (0 … AANTAL_TEST_BSN − 1); different for every number, always the same
 * for one. RangeError outside.
 *
 * The eleven-test has no solution for one eighth digit out of eleven, so every seven leading digits have at
 * least nine eighth digits that do; the first nine of them are used.
 */
export const testBsn = (volgnummer: number): string => {
  if (!Number.isInteger(volgnummer) || volgnummer < 0 || volgnummer >= AANTAL_TEST_BSN)
    throw new RangeError('dit volgnummer ligt buiten de reeks van testnummers')
  const rij = Math.floor(volgnummer / PER_VOORVOEGSEL)
  const voorvoegsel = String(rij < 1000 ? EERSTE_REEKS + rij : TWEEDE_REEKS + rij - 1000)
  const begin = som(voorvoegsel)
  let over = volgnummer % PER_VOORVOEGSEL
  for (let achtste = 0; ; achtste++) {
    const negende = (begin + 2 * achtste) % 11
    if (negende < 10 && over-- === 0) return `${voorvoegsel}${achtste}${negende}`
  }
}

/** For the screen: all but the last three digits hidden. Anything that is no nine digits is hidden wholly. */
export const maskeerBsn = (bsn: string): string =>
  NEGEN_CIJFERS.test(bsn) ? `••••••${bsn.slice(6)}` : '•••••••••'

/**
 * Identifiers: UUID version 7 (RFC 9562 §5.7), in lower case. They sort by time of making, which keeps an index
 * compact; time and chance come in from outside.
 */
const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'))
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const hex16 = (n: number): string => `${HEX[(n >>> 8) & 255]}${HEX[n & 255]}`
const hex32 = (n: number): string => hex16(n >>> 16) + hex16(n)

/**
 * A UUIDv7 of `epochMs` (whole milliseconds since 1970, below 2^48) with 74 chance bits from three calls of
 * `uint32`: a cryptographic source in the application, a seeded stream in a generator.
 */
export const uuidV7 = (epochMs: number, uint32: () => number): string => {
  if (!Number.isInteger(epochMs) || epochMs < 0 || epochMs >= 2 ** 48)
    throw new RangeError('een moment voor een uuid ligt tussen 1970 en 10889')
  const [a, b, c] = [uint32(), uint32(), uint32()]
  const hoog = Math.floor(epochMs / 65_536)
  const versie = 0x7000 | (a & 0x0fff)
  const variant = 0x8000 | ((a >>> 16) & 0x3fff)
  return `${hex32(hoog)}-${hex16(epochMs & 0xffff)}-${hex16(versie)}-${hex16(variant)}-${hex16(b)}${hex32(c)}`
}

/** Guard: a UUID in its usual writing, lower case. */
export const isUuid = (waarde: unknown): waarde is string => typeof waarde === 'string' && UUID.test(waarde)

/** The milliseconds since 1970 that a UUIDv7 carries. */
export const epochVanUuid = (uuid: string): number =>
  Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16)

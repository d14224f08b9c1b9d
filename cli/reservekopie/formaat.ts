import { createHash, type Hash } from 'node:crypto'

/**
 * The format of a backup: gzip over frames of one letter, a length (uint32, big endian) and that many bytes.
 * `K` head (JSON, first), then per table `T` (JSON), `D` rows as PostgreSQL's COPY text (any number), `E` end with the row count
 * (JSON), and last `S` with the sequences and the SHA-256 of every byte before it. Without its `S` a file was cut off.
 */
export const FORMAAT = 'zicht-backup'
export const FORMAATVERSIE = 1

export type Soort = 'K' | 'T' | 'D' | 'E' | 'S'
export type Frame = { soort: Soort; inhoud: Buffer }

/** `kolommen` are the ones that are stored; generated ones are computed again. */
export type Tabel = { schema: string; naam: string; kolommen: string[] }

export type Migratiestand = { naam: string; controlegetal: string }

export type Kop = {
  formaat: typeof FORMAAT
  versie: number
  /** Moment of the snapshot, ISO UTC. */
  gemaakt: string
  postgres: string
  /** The migrations that made the tables, in order, and the version of the job queue's own tables. */
  migraties: Migratiestand[]
  takenversie: number | null
  tabellen: Tabel[]
}

/** `volgende`: the next value that the sequence gives. */
export type Reeks = { schema: string; naam: string; volgende: string }
export type Einde = { rijen: number }
export type Slot = { reeksen: Reeks[]; sha256: string }

const SOORTEN = new Set<string>(['K', 'T', 'D', 'E', 'S'])
const GROOTSTE_FRAME = 64 * 1024 * 1024

/** The file is not a whole, unaltered backup. The message is for the person who wanted to restore it. */
export class Bestandsfout extends Error {
  override name = 'Bestandsfout'
}

export function frame(soort: Soort, inhoud: Buffer | object): Buffer {
  const bytes = Buffer.isBuffer(inhoud) ? inhoud : Buffer.from(JSON.stringify(inhoud))
  const kop = Buffer.alloc(5)
  kop.write(soort, 0, 'latin1')
  kop.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([kop, bytes])
}

/** Reads the frames of an unpacked backup. `som`, when given, takes in every frame but the closing one. */
export async function* frames(
  bytes: AsyncIterable<Buffer>,
  som: Hash = createHash('sha256'),
): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0)
  let delen: Buffer[] = []
  let aanwezig = 0
  let nodig = 5
  for await (const stuk of bytes) {
    delen.push(stuk)
    aanwezig += stuk.length
    if (aanwezig < nodig) continue
    rest = Buffer.concat(delen)
    while (rest.length >= 5) {
      const soort = rest.toString('latin1', 0, 1)
      const lengte = rest.readUInt32BE(1)
      if (!SOORTEN.has(soort) || lengte > GROOTSTE_FRAME) throw geenBackup()
      nodig = 5 + lengte
      if (rest.length < nodig) break
      if (soort !== 'S') som.update(rest.subarray(0, nodig))
      yield { soort: soort as Soort, inhoud: rest.subarray(5, nodig) }
      rest = rest.subarray(nodig)
      nodig = 5
    }
    delen = [rest]
    aanwezig = rest.length
  }
  if (aanwezig > 0) throw afgebroken()
}

/** The JSON of a frame; the caller has seen to it that the frame is of the right kind. */
export function json<T>(inhoud: Buffer): T {
  try {
    return JSON.parse(inhoud.toString('utf8')) as T
  } catch {
    throw gewijzigd()
  }
}

export const geenBackup = () =>
  new Bestandsfout('Dit bestand is geen backup van Zicht op Thuis. Er is niets veranderd.')
export const afgebroken = () =>
  new Bestandsfout(
    'Deze backup is niet volledig: het einde ontbreekt. Er is niets veranderd. Gebruik een andere backup.',
  )
export const gewijzigd = () =>
  new Bestandsfout(
    'Deze backup is beschadigd of gewijzigd: het controlegetal klopt niet. Er is niets veranderd. Gebruik een andere backup.',
  )

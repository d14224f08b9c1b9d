import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import {
  afgebroken,
  Bestandsfout,
  type Einde,
  FORMAAT,
  FORMAATVERSIE,
  type Frame,
  frames,
  geenBackup,
  gewijzigd,
  json,
  type Kop,
  type Slot,
} from './formaat.ts'

export type Inhoud = { kop: Kop; slot: Slot; rijen: number }

/** The frames of a backup file, unpacked. What is wrong with the file is said in words. */
export async function* leesFrames(bestand: string, som = createHash('sha256')): AsyncGenerator<Frame> {
  const bron = createReadStream(bestand)
  const uitgepakt = createGunzip()
  bron.on('error', (fout) => uitgepakt.destroy(fout))
  try {
    yield* frames(bron.pipe(uitgepakt), som)
  } catch (fout) {
    throw inWoorden(fout, bestand)
  } finally {
    bron.destroy()
    uitgepakt.destroy()
  }
}

/** Reads a backup from end to end and checks it: whole, in order, unaltered. Touches nothing. Throws `Bestandsfout`. */
export async function controleer(bestand: string): Promise<Inhoud> {
  const som = createHash('sha256')
  let kop: Kop | undefined
  let slot: Slot | undefined
  let open = false
  let volgende = 0
  let rijen = 0
  for await (const { soort, inhoud } of leesFrames(bestand, som)) {
    if (slot || (soort === 'K') !== (kop === undefined)) throw kop ? gewijzigd() : geenBackup()
    if (soort === 'K') kop = eisKop(json<Kop>(inhoud))
    else if (soort === 'T' && !open && volgende < (kop?.tabellen.length ?? 0)) open = true
    else if (soort === 'E' && open) {
      open = false
      volgende += 1
      rijen += json<Einde>(inhoud).rijen
    } else if (soort === 'S' && !open) slot = json<Slot>(inhoud)
    else if (soort !== 'D' || !open) throw gewijzigd()
  }
  if (!kop || !slot) throw afgebroken()
  if (slot.sha256 !== som.digest('hex') || volgende !== kop.tabellen.length) throw gewijzigd()
  return { kop, slot, rijen }
}

function eisKop(kop: Kop): Kop {
  if (kop?.formaat !== FORMAAT) throw geenBackup()
  if (kop.versie !== FORMAATVERSIE) {
    throw new Bestandsfout(
      'Deze backup is gemaakt door een nieuwere versie van Zicht op Thuis. Zet hem terug met die versie. Er is niets veranderd.',
    )
  }
  return kop
}

function inWoorden(fout: unknown, bestand: string): unknown {
  const code = (fout as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOENT') return new Bestandsfout(`Het bestand ${bestand} bestaat niet.`)
  if (code === 'EACCES' || code === 'EISDIR')
    return new Bestandsfout(`Het bestand ${bestand} kan niet worden gelezen.`)
  if (code === 'Z_BUF_ERROR') return afgebroken()
  if (code === 'Z_DATA_ERROR') return /header/.test(String(fout)) ? geenBackup() : gewijzigd()
  return fout
}

import { crc32, deflateSync, inflateSync } from 'node:zlib'

const KOP = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const KLEUREN = 256

/**
 * Makes a screenshot (8-bit RGB or RGBA, not interlaced) a picture with a palette: screens have few colours, so that it weighs
 * less than half and looks the same. Throws on any other kind of PNG.
 */
export function metPalet(png: Buffer): Buffer {
  const { breed, hoog, punten } = lees(png)
  const telling = new Map<number, number>()
  for (const punt of punten) telling.set(punt, (telling.get(punt) ?? 0) + 1)
  const palet = kies(telling)
  const nummers = new Map<number, number>()
  const rijen = Buffer.alloc(hoog * (breed + 1))
  for (let y = 0; y < hoog; y++) {
    for (let x = 0; x < breed; x++) {
      const punt = punten[y * breed + x] ?? 0
      let nummer = nummers.get(punt)
      if (nummer === undefined) nummers.set(punt, (nummer = dichtstbij(palet, punt)))
      rijen[y * (breed + 1) + x + 1] = nummer
    }
  }
  const maat = Buffer.alloc(13)
  maat.writeUInt32BE(breed, 0)
  maat.writeUInt32BE(hoog, 4)
  maat.set([8, 3, 0, 0, 0], 8)
  const kleuren = Buffer.from(palet.flatMap(delen))
  return Buffer.concat([
    KOP,
    blok('IHDR', maat),
    blok('PLTE', kleuren),
    blok('IDAT', deflateSync(rijen, { level: 9 })),
    blok('IEND', Buffer.alloc(0)),
  ])
}

const delen = (kleur: number): [number, number, number] => [kleur >> 16, (kleur >> 8) & 255, kleur & 255]

/** The most used colours, but none that lies almost on one that is already there as long as others are left. */
function kies(telling: ReadonlyMap<number, number>): number[] {
  const opGebruik = [...telling].sort((a, b) => b[1] - a[1]).map(([kleur]) => kleur)
  const gekozen: number[] = []
  for (const grens of [300, 100, 20, 0]) {
    for (const kleur of opGebruik) {
      if (gekozen.length === KLEUREN) return gekozen
      if (gekozen.every((ander) => afstand(ander, kleur) > grens)) gekozen.push(kleur)
    }
  }
  return gekozen
}

function dichtstbij(palet: readonly number[], kleur: number): number {
  let beste = 0
  let kortst = Number.POSITIVE_INFINITY
  for (const [nummer, ander] of palet.entries()) {
    const ver = afstand(ander, kleur)
    if (ver < kortst) [beste, kortst] = [nummer, ver]
  }
  return beste
}

function afstand(a: number, b: number): number {
  const [r1, g1, b1] = delen(a)
  const [r2, g2, b2] = delen(b)
  return (r1 - r2) ** 2 + (g1 - g2) ** 2 + (b1 - b2) ** 2
}

function blok(soort: string, inhoud: Buffer): Buffer {
  const uit = Buffer.alloc(inhoud.length + 12)
  uit.writeUInt32BE(inhoud.length, 0)
  uit.write(soort, 4, 'latin1')
  inhoud.copy(uit, 8)
  uit.writeUInt32BE(crc32(uit.subarray(4, inhoud.length + 8)), inhoud.length + 8)
  return uit
}

/** The colours of all points, as one number each. */
function lees(png: Buffer): { breed: number; hoog: number; punten: Uint32Array } {
  if (!png.subarray(0, 8).equals(KOP)) throw new Error('dit is geen PNG')
  const breed = png.readUInt32BE(16)
  const hoog = png.readUInt32BE(20)
  const per = { 2: 3, 6: 4 }[png[25] ?? 0]
  if (png[24] !== 8 || per === undefined || png[28] !== 0) throw new Error('deze soort PNG kennen we niet')
  const stukken: Buffer[] = []
  for (let plek = 8; plek < png.length; plek += png.readUInt32BE(plek) + 12)
    if (png.toString('latin1', plek + 4, plek + 8) === 'IDAT')
      stukken.push(png.subarray(plek + 8, plek + 8 + png.readUInt32BE(plek)))
  const ruw = inflateSync(Buffer.concat(stukken))
  const lengte = breed * per
  const punten = new Uint32Array(breed * hoog)
  let vorige = new Uint8Array(lengte)
  for (let y = 0; y < hoog; y++) {
    const begin = y * (lengte + 1)
    const rij = Uint8Array.from(ruw.subarray(begin + 1, begin + 1 + lengte))
    herstel(ruw[begin] ?? 0, rij, vorige, per)
    for (let x = 0; x < breed; x++)
      punten[y * breed + x] =
        ((rij[x * per] ?? 0) << 16) | ((rij[x * per + 1] ?? 0) << 8) | (rij[x * per + 2] ?? 0)
    vorige = rij
  }
  return { breed, hoog, punten }
}

/** Undoes the filter of one row (PNG specification, §9). */
function herstel(filter: number, rij: Uint8Array, boven: Uint8Array, per: number): void {
  for (let i = 0; i < rij.length; i++) {
    const links = i < per ? 0 : (rij[i - per] ?? 0)
    const op = boven[i] ?? 0
    const schuin = i < per ? 0 : (boven[i - per] ?? 0)
    const bij = [0, links, op, (links + op) >> 1, paeth(links, op, schuin)][filter] ?? 0
    rij[i] = (rij[i] ?? 0) + bij
  }
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

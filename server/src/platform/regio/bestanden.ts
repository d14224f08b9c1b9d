import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join, relative, resolve } from 'node:path'
import { leesRegio, type Regio, type RegioBestand, type RegioFout } from '@zicht/regio'

const HOOFDMAP = resolve(import.meta.dirname, '../../../..')
const MEEGELEVERD = join(HOOFDMAP, 'regios')
/** Where the holder of a licence puts a score model; never part of the product. */
const MODELMAP = 'scoremodellen'
/** Goes up when the same files would give other rows, so that a known region is loaded again. */
const LADERVERSIE = 1

/** A region as it was read: checked, with the fingerprint of its files. */
export type GelezenRegio = { regio: Regio; map: string; vingerafdruk: string }

/** The files of a region cannot be used. `message` has one line per fault, `bestand:regel: melding`, for the administrator. */
export class RegioOngeldig extends Error {
  readonly fouten: readonly RegioFout[]
  constructor(inleiding: string, fouten: readonly RegioFout[] = []) {
    super([inleiding, ...fouten.map(foutregel)].join('\n'))
    this.name = 'RegioOngeldig'
    this.fouten = fouten
  }
}

export const foutregel = (fout: RegioFout): string => `${fout.bestand}:${fout.regel}: ${fout.melding}`

/** The folders that hold regions: those of ZICHT_REGIOS (separated as in PATH) first, then the ones that come with the product. */
export function regiomappen(env: NodeJS.ProcessEnv = process.env): string[] {
  const eigen = (env.ZICHT_REGIOS ?? '').split(delimiter).filter(Boolean)
  return [...eigen.map((map) => resolve(map)), MEEGELEVERD]
}

/** Every region folder by its name, which is the code of the region. */
export function vindRegios(env: NodeJS.ProcessEnv = process.env): Map<string, string> {
  const gevonden = new Map<string, string>()
  for (const map of regiomappen(env)) {
    // a folder of ZICHT_REGIOS may be a region itself
    const kandidaten = isRegiomap(map) ? [map] : inhoud(map).map((naam) => join(map, naam))
    for (const kandidaat of kandidaten) {
      const naam = kandidaat.split(/[/\\]/).at(-1) ?? ''
      if (isRegiomap(kandidaat) && !gevonden.has(naam)) gevonden.set(naam, kandidaat)
    }
  }
  return gevonden
}

/** Reads and checks the region with this code. Throws `RegioOngeldig` when there is none, or when its files have faults. */
export function leesRegiobestanden(code: string, env: NodeJS.ProcessEnv = process.env): GelezenRegio {
  const regios = vindRegios(env)
  const map = regios.get(code)
  if (!map) {
    const bekend = [...regios.keys()].sort().join(', ') || 'geen'
    throw new RegioOngeldig(
      `De regio "${code}" is niet gevonden. Bekende regio's: ${bekend}. Zet een eigen map in ZICHT_REGIOS.`,
    )
  }
  const gelezen = leesRegiomap(map)
  if (gelezen.regio.code !== code)
    throw new RegioOngeldig(
      `De map "${code}" bevat de regio "${gelezen.regio.code}"; geef map en code dezelfde naam.`,
    )
  return gelezen
}

/** Reads and checks the region in a folder. Throws `RegioOngeldig` with the place of every fault. */
export function leesRegiomap(map: string): GelezenRegio {
  const bestanden = leesBestanden(map)
  const uitkomst = leesRegio(bestanden)
  if ('fouten' in uitkomst)
    throw new RegioOngeldig(
      `De regio in ${toonbaar(map)} heeft ${uitkomst.fouten.length} fout(en):`,
      uitkomst.fouten,
    )
  return { regio: uitkomst.regio, map, vingerafdruk: vingerafdrukVan(bestanden) }
}

function leesBestanden(map: string): RegioBestand[] {
  const namen = [...inhoud(map).filter(isYaml).sort(), ...scoremodellen(map)]
  if (namen.length === 0) throw new RegioOngeldig(`In ${toonbaar(map)} staan geen regiobestanden (*.yaml).`)
  return namen.map((naam) => ({
    pad: toonbaar(join(map, naam)),
    tekst: readFileSync(join(map, naam), 'utf8'),
  }))
}

function vingerafdrukVan(bestanden: readonly RegioBestand[]): string {
  const hash = createHash('sha256').update(String(LADERVERSIE))
  for (const { pad, tekst } of bestanden) hash.update(`\0${pad.split(/[/\\]/).at(-1)}\0${tekst}`)
  return hash.digest('hex')
}

/** As short as it can be said from where the product stands. */
function toonbaar(pad: string): string {
  const kort = relative(HOOFDMAP, pad)
  return kort.startsWith('..') ? pad : kort
}

/** Instruments under licence stand apart, each in a file of its own, and are read when they are there. */
const scoremodellen = (map: string): string[] =>
  inhoud(join(map, MODELMAP))
    .filter(isYaml)
    .sort()
    .map((naam) => join(MODELMAP, naam))
const isYaml = (naam: string): boolean => /\.ya?ml$/.test(naam)
const inhoud = (map: string): string[] =>
  existsSync(map) && statSync(map).isDirectory() ? readdirSync(map) : []
const isRegiomap = (map: string): boolean => inhoud(map).some(isYaml)

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { plekkenOp } from '@zicht/regio'
import {
  leesRegiobestanden,
  leesRegiomap,
  RegioOngeldig,
  vindRegios,
} from '../../server/src/platform/regio/index.ts'
import { Gebruiksfout, type Io, ontleed } from '../opdracht.ts'

export const naam = 'regio'
export const gebruik = 'regio controleer [code of map] | regio lijst'
export const samenvatting = "Kijkt de bestanden van een regio na, of toont welke regio's er zijn."

export async function voerUit(args: string[], io: Io): Promise<number> {
  const [wat, waar, ...teveel] = ontleed(args, []).rest
  if (teveel.length > 0) throw new Gebruiksfout('Geef één regio op, met haar code of met haar map.')
  if (wat === 'lijst' && waar === undefined) return lijst(io)
  if (wat === 'controleer') return controleer(waar, io)
  throw new Gebruiksfout('Kies controleer of lijst.')
}

function lijst(io: Io): number {
  const regios = [...vindRegios(io.env)].sort(([a], [b]) => a.localeCompare(b))
  if (regios.length === 0) io.uit("Er zijn geen regio's gevonden.")
  for (const [code, map] of regios) {
    try {
      io.uit(`${code.padEnd(24)} ${leesRegiomap(map).regio.naam}`)
    } catch (fout) {
      if (!(fout instanceof RegioOngeldig)) throw fout
      io.uit(`${code.padEnd(24)} heeft ${fout.fouten.length} fout(en); zie zicht regio controleer ${code}`)
    }
  }
  return 0
}

/** One line per fault, `bestand:regel: melding`, and exit code 1; all regions when none is named. */
function controleer(waar: string | undefined, io: Io): number {
  const codes = waar === undefined ? [...vindRegios(io.env).keys()].sort() : [waar]
  let fouten = 0
  for (const code of codes) {
    try {
      const map = resolve(io.map, code)
      const isCode = vindRegios(io.env).has(code)
      const { regio } = isCode || !existsSync(map) ? leesRegiobestanden(code, io.env) : leesRegiomap(map)
      const vandaag = new Date().toISOString().slice(0, 10)
      io.uit(
        `${regio.code}: in orde. ${regio.gemeenten.length} gemeenten, ${regio.organisaties.length} organisaties, ` +
          `${regio.voorzieningen.length} voorzieningen, ${plekkenOp(regio, vandaag).length} plekken op ${vandaag}.`,
      )
    } catch (fout) {
      if (!(fout instanceof RegioOngeldig)) throw fout
      io.fout(fout.message)
      fouten++
    }
  }
  return fouten === 0 ? 0 : 1
}

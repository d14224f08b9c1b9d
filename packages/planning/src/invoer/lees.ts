import { type Redencode, Rekenfout } from '@zicht/kern'
import type { z } from 'zod'
import { codeVan, meldingVan, staatVan, toonWaarde } from './meldingen.ts'

type Pad = readonly PropertyKey[]
type Fout = { pad: Pad; reden: string; soort: string; van: Redencode }

/**
 * The input in the form that a computation needs: every input of this package is read here.
 * @throws Rekenfout with the JSON pointer (RFC 6901) of the first fault, below `onder`, and what was expected there
 */
export function lees<T>(vorm: z.ZodType<T>, invoer: unknown, onder = ''): T {
  const gelezen = vorm.safeParse(invoer, { error: meldingVan })
  if (gelezen.success) return gelezen.data
  const { pad, reden, soort, van } = diepste(gelezen.error.issues[0] as z.core.$ZodIssue)
  const plaats = onder + pad.map((deel) => `/${wijzerdeel(String(deel))}`).join('')
  const fout = (zin: string, staat: object = {}) =>
    new Rekenfout(plaats, zin, van.code, { ...van.waarden, ...staat })
  if (soort === 'unrecognized_keys') throw fout(reden)
  const waarde = opPad(invoer, pad)
  if (waarde === undefined && (soort !== 'custom' || reden.startsWith('verwacht')))
    throw fout(`ontbreekt; ${reden}`, staatVan(waarde))
  throw reden.startsWith('verwacht')
    ? fout(`hier staat ${toonWaarde(waarde)}; ${reden}`, staatVan(waarde))
    : fout(reden)
}

/** One step of a JSON pointer. */
export const wijzerdeel = (deel: string): string => deel.replaceAll('~', '~0').replaceAll('/', '~1')

/** Of the branches of a choice the one that got furthest is the one that was meant. */
function diepste(k: z.core.$ZodIssue): Fout {
  if (k.code === 'unrecognized_keys')
    return {
      pad: [...k.path, k.keys[0] ?? ''],
      reden: 'dit veld is hier onbekend; kijk of de naam goed is gespeld',
      soort: k.code,
      van: codeVan(k),
    }
  const zelf = { pad: k.path, reden: k.message, soort: k.code, van: codeVan(k) }
  if (k.code !== 'invalid_union' || k.errors.length === 0) return zelf
  const [beste] = k.errors
    .filter((tak) => tak.length > 0)
    .map((tak) => diepste(tak[0] as z.core.$ZodIssue))
    .sort((x, y) => y.pad.length - x.pad.length)
  if (!beste) return zelf
  return { ...beste, pad: [...k.path, ...beste.pad] }
}

function opPad(invoer: unknown, pad: Pad): unknown {
  let hier = invoer
  for (const deel of pad) {
    if (hier === null || typeof hier !== 'object') return undefined
    hier = (hier as Record<PropertyKey, unknown>)[deel]
  }
  return hier
}

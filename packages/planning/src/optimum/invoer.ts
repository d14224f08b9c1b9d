import { Rekenfout } from '@zicht/kern'
import type { z } from 'zod'

/** Read input by its form, or say at which JSON pointer the first fault is. */
export function controleer<T>(vorm: z.ZodType<T>, ruw: unknown, onder = ''): T {
  const gelezen = vorm.safeParse(ruw)
  if (gelezen.success) return gelezen.data
  const fout = gelezen.error.issues[0]
  if (!fout) throw new Rekenfout(onder, 'onleesbare invoer')
  const pad = [...fout.path]
  let reden = fout.message
  if (fout.code === 'unrecognized_keys') {
    pad.push(fout.keys[0] ?? '')
    reden = 'deze sleutel is hier onbekend'
  } else if (fout.code === 'invalid_type' && heeftNiet(ruw, fout.path)) reden = 'ontbreekt'
  else if (fout.code === 'invalid_value') reden = `verwacht een van: ${fout.values.join(', ')}`
  else if (fout.code === 'invalid_type' && fout.message.startsWith('Invalid'))
    reden = `verwacht ${SOORT[fout.expected] ?? fout.expected}`
  throw new Rekenfout(
    onder + pad.map((deel) => `/${String(deel).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    reden,
  )
}

const SOORT: Record<string, string> = {
  number: 'een getal',
  int: 'een geheel getal',
  string: 'tekst',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
  record: 'een object',
}

function heeftNiet(ruw: unknown, pad: readonly PropertyKey[]): boolean {
  let hier: unknown = ruw
  for (const deel of pad) {
    if (hier === null || typeof hier !== 'object') return true
    hier = (hier as Record<PropertyKey, unknown>)[deel]
  }
  return hier === undefined
}

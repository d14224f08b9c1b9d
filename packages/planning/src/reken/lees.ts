import { Rekenfout } from '@zicht/kern'
import type { z } from 'zod'

const SOORTEN: Record<string, string> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  array: 'een lijst',
  object: 'een blok met velden',
  tuple: 'een lijst van vaste lengte',
}

/** The input in the shape that a computation needs. @throws Rekenfout with the place of the first fault and what was expected */
export function lees<T>(schema: z.ZodType<T>, invoer: unknown): T {
  const gelezen = schema.safeParse(invoer)
  if (gelezen.success) return gelezen.data
  const kwestie = gelezen.error.issues[0] as z.core.$ZodIssue
  const pad = kwestie.path.map(String)
  if (kwestie.code === 'unrecognized_keys') {
    const onbekend = kwestie.keys[0] as string
    throw new Rekenfout(
      wijzer([...pad, onbekend]),
      'dit veld is hier onbekend; kijk of de naam goed is gespeld',
    )
  }
  throw new Rekenfout(wijzer(pad), reden(kwestie, opPad(invoer, kwestie.path)))
}

function reden(kwestie: z.core.$ZodIssue, waarde: unknown): string {
  const verwacht = verwachting(kwestie)
  return waarde === undefined
    ? `ontbreekt; verwacht ${verwacht}`
    : `hier staat ${toonWaarde(waarde)}; verwacht ${verwacht}`
}

function verwachting(kwestie: z.core.$ZodIssue): string {
  switch (kwestie.code) {
    case 'invalid_type':
      return SOORTEN[kwestie.expected] ?? kwestie.expected
    case 'invalid_value':
      return `een van: ${kwestie.values.map(String).join(', ')}`
    case 'invalid_union':
      return kwestie.message
    case 'too_small':
      return `${lijst(kwestie.origin)}minstens ${String(kwestie.minimum)}`
    case 'too_big':
      return `${lijst(kwestie.origin)}hoogstens ${String(kwestie.maximum)}`
    default:
      return kwestie.message
  }
}

const lijst = (van: string): string => (van === 'array' ? 'een lijst van ' : '')

/** A JSON pointer (RFC 6901). */
function wijzer(delen: readonly string[]): string {
  return delen.map((deel) => `/${deel.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function toonWaarde(waarde: unknown): string {
  if (waarde === null) return 'niets'
  if (Array.isArray(waarde)) return `een lijst van ${waarde.length}`
  if (typeof waarde === 'object') return 'een blok met velden'
  const tekst = `${waarde as string | number | boolean}`
  return `"${tekst.length > 60 ? `${tekst.slice(0, 57)}...` : tekst}"`
}

function opPad(invoer: unknown, pad: readonly PropertyKey[]): unknown {
  let hier = invoer
  for (const deel of pad) {
    if (hier === null || typeof hier !== 'object') return undefined
    hier = (hier as Record<PropertyKey, unknown>)[deel]
  }
  return hier
}

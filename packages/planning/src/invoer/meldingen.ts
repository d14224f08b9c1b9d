import type { Redencode, Redenwaarden } from '@zicht/kern'
import type { z } from 'zod'

const SOORTEN: Record<string, string> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een blok met velden',
  record: 'een blok met velden',
  tuple: 'een lijst van vaste lengte',
}

/**
 * What is expected of a value whose form has no words of its own for it. Given with each reading, so that it does not matter which
 * words the program around it gave to zod.
 */
export function meldingVan(kwestie: z.core.$ZodRawIssue): string {
  switch (kwestie.code) {
    case 'invalid_type':
      return `verwacht ${SOORTEN[kwestie.expected] ?? kwestie.expected}`
    case 'invalid_value':
      return keuze(kwestie.values)
    case 'invalid_union':
      return Array.isArray(kwestie.options) && kwestie.options.length > 0
        ? keuze(kwestie.options)
        : 'deze waarde past hier niet'
    case 'too_small':
      return grens(kwestie.origin, kwestie.minimum, kwestie.inclusive === false ? 'meer dan' : 'minstens')
    case 'too_big':
      return grens(kwestie.origin, kwestie.maximum, kwestie.inclusive === false ? 'minder dan' : 'hoogstens')
    case 'not_multiple_of':
      return `verwacht een veelvoud van ${kwestie.divisor}`
    default:
      return 'deze waarde past hier niet'
  }
}

/** Which expectation it is, and what stands in it: also where the form has words of its own for it. Undefined: only those words. */
export function codeVan(kwestie: z.core.$ZodIssue): Redencode {
  switch (kwestie.code) {
    case 'invalid_type':
      return { code: 'verwacht_soort', waarden: { soort: kwestie.expected } }
    case 'invalid_value':
      return { code: 'verwacht_keuze', waarden: { keuze: kwestie.values.map(String).join(', ') } }
    case 'invalid_union':
      return 'options' in kwestie && Array.isArray(kwestie.options) && kwestie.options.length > 0
        ? { code: 'verwacht_keuze', waarden: { keuze: kwestie.options.map(String).join(', ') } }
        : { code: 'past_niet' }
    case 'too_small':
      return {
        code: kwestie.inclusive === false ? 'verwacht_meer' : 'verwacht_minst',
        waarden: { wat: kwestie.origin, aantal: Number(kwestie.minimum) },
      }
    case 'too_big':
      return {
        code: kwestie.inclusive === false ? 'verwacht_minder' : 'verwacht_hoogst',
        waarden: { wat: kwestie.origin, aantal: Number(kwestie.maximum) },
      }
    case 'unrecognized_keys':
      return { code: 'onbekend_veld' }
    case 'invalid_format':
      return kwestie.format === 'uuid' ? { code: 'verwacht_nummer' } : {}
    case 'custom':
      return typeof kwestie.params?.code === 'string' ? { code: kwestie.params.code } : {}
    default:
      return {}
  }
}

/** Codes of what a form expects, beside those of `redenen.ts`. */
export const VERWACHTCODES = [
  'verwacht_soort',
  'verwacht_keuze',
  'verwacht_minst',
  'verwacht_meer',
  'verwacht_hoogst',
  'verwacht_minder',
  'verwacht_nummer',
  'verwacht_datum',
  'past_niet',
  'onbekend_veld',
] as const

const keuze = (waarden: readonly unknown[]): string =>
  waarden.length === 1
    ? `verwacht ${String(waarden[0])}`
    : `verwacht een van: ${waarden.map(String).join(', ')}`

function grens(herkomst: string, aantal: number | bigint, kant: string): string {
  if (herkomst === 'string') return `verwacht een tekst van ${kant} ${aantal} tekens`
  if (herkomst === 'array') return `verwacht een lijst van ${kant} ${aantal}`
  return `verwacht ${kant} ${aantal}`
}

/** A value as it may be quoted in a message. */
export function toonWaarde(waarde: unknown): string {
  if (waarde === null) return 'niets'
  if (Array.isArray(waarde)) return `een lijst van ${waarde.length}`
  if (typeof waarde === 'object') return 'een blok met velden'
  if (typeof waarde === 'function') return 'een functie'
  const tekst = `${waarde as string | number | boolean}`
  return `"${tekst.length > 60 ? `${tekst.slice(0, 57)}...` : tekst}"`
}

/** What stands there instead of what was expected, for another language. */
export function staatVan(waarde: unknown): Redenwaarden {
  if (waarde === undefined) return { staat: 'ontbreekt' }
  if (waarde === null) return { staat: 'niets' }
  if (Array.isArray(waarde)) return { staat: 'lijst', hier: waarde.length }
  return typeof waarde === 'object' ? { staat: 'blok' } : { staat: 'waarde', hier: toonWaarde(waarde) }
}

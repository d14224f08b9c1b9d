import type { Redencode } from '@zicht/kern'
import type { z } from 'zod'

const SOORT: Record<string, string> = {
  string: 'Vul hier tekst in.',
  number: 'Vul hier een getal in.',
  int: 'Vul hier een heel getal in.',
  boolean: 'Kies hier ja of nee.',
  array: 'Geef hier een lijst.',
  object: 'Geef hier de velden die erbij horen.',
}
const LEEG = 'Vul dit in.'
const VORMCODE: Record<string, string> = { date: 'verwacht_datum', datetime: 'verwacht_dag_en_tijd' }
const VORM: Record<string, string> = {
  date: 'Vul een datum in die bestaat, zoals 2026-11-22.',
  datetime: 'Vul een dag en tijd in, zoals 2026-11-22T21:40:00Z.',
  uuid: 'Dit kenmerk klopt niet.',
  url: 'Dit is geen webadres.',
}

const lengte = (herkomst: string | undefined, aantal: number | bigint, kant: 'ten minste' | 'hoogstens') => {
  if (herkomst === 'string') return `Gebruik ${kant} ${aantal} ${aantal === 1 ? 'teken' : 'tekens'}.`
  if (herkomst === 'array') return `Geef ${kant} ${aantal === 1 ? 'één ding' : `${aantal} dingen`}.`
  return `Kies een getal van ${kant} ${aantal}.`
}

/**
 * What a person reads about a value that the contract refuses, where the contract has no words of its own: what to fill in, never
 * how the machine checks it.
 */
export function meldingVan(fout: z.core.$ZodRawIssue): string {
  switch (fout.code) {
    case 'invalid_type':
      return fout.input === undefined ? LEEG : (SOORT[fout.expected] ?? 'Deze waarde klopt niet.')
    case 'invalid_value':
      return `Kies een van: ${fout.values.map(String).join(', ')}.`
    case 'invalid_format':
      return VORM[fout.format] ?? 'Deze vorm klopt hier niet.'
    case 'too_small':
      return lengte(fout.origin, fout.minimum, 'ten minste')
    case 'too_big':
      return lengte(fout.origin, fout.maximum, 'hoogstens')
    case 'not_multiple_of':
      return 'Vul hier een heel getal in.'
    default:
      return 'Deze waarde klopt niet.'
  }
}

/**
 * Which reason it is and what stands in it, for who says it in another language than Dutch (`fout.veld.<code>`). Where a contract has a rule of
 * its own, that rule says its code in `params`.
 */
export function codeVan(fout: z.core.$ZodIssue): Redencode {
  switch (fout.code) {
    case 'invalid_type':
      return fout.message === LEEG
        ? { code: 'vul_in' }
        : { code: 'verwacht_soort', waarden: { soort: fout.expected } }
    case 'invalid_value':
      return { code: 'verwacht_keuze', waarden: { keuze: fout.values.map(String).join(', ') } }
    case 'invalid_format':
      return { code: VORMCODE[fout.format] ?? 'past_niet' }
    case 'too_small':
      return { code: 'verwacht_minst', waarden: { wat: fout.origin, aantal: Number(fout.minimum) } }
    case 'too_big':
      return { code: 'verwacht_hoogst', waarden: { wat: fout.origin, aantal: Number(fout.maximum) } }
    case 'custom':
      return typeof fout.params?.code === 'string' ? { code: fout.params.code } : {}
    default:
      return { code: 'past_niet' }
  }
}

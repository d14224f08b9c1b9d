import type { z } from 'zod'
import type { Pad } from './yaml.ts'

/** A schema fault in words. `bijSleutel`: point at the key instead of the value. */
export type Vormfout = { pad: Pad; melding: string; bijSleutel: boolean }

type Kwestie = z.core.$ZodIssue

const SOORTEN: Record<string, string> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst (regels die met - beginnen)',
  object: 'een blok met sleutels',
  record: 'een blok met sleutels',
  null: 'niets (leeg)',
}

/** Turn zod's issues about `waarde` into plain Dutch: what is wrong and what is expected. */
export function vormfouten(kwesties: readonly Kwestie[], waarde: unknown): Vormfout[] {
  return kwesties.flatMap((kwestie) => vormfout(kwestie, waarde))
}

/**
 * What a value lacks when its schema has no words of its own for it. Given with each reading, so that it does not matter which words
 * the program around it gave to zod.
 */
export function meldingVan(kwestie: z.core.$ZodRawIssue): string {
  switch (kwestie.code) {
    case 'too_small':
      return `verwacht ${grens(kwestie.origin, kwestie.minimum, kwestie.inclusive === false ? 'meer dan' : 'ten minste')}`
    case 'too_big':
      return `verwacht ${grens(kwestie.origin, kwestie.maximum, kwestie.inclusive === false ? 'minder dan' : 'hoogstens')}`
    case 'not_multiple_of':
      return `verwacht een veelvoud van ${kwestie.divisor}`
    default:
      return 'deze waarde past hier niet'
  }
}

function grens(herkomst: string, aantal: number | bigint, kant: string): string {
  if (herkomst === 'string') return `${kant} ${aantal} ${aantal === 1 ? 'teken' : 'tekens'}`
  if (herkomst === 'array' || herkomst === 'set') return `een lijst van ${kant} ${aantal}`
  return `een getal van ${kant} ${aantal}`
}

function vormfout(kwestie: Kwestie, waarde: unknown): Vormfout[] {
  const pad = kwestie.path as Pad
  const gelezen = opPad(waarde, pad)
  const een = (melding: string, bijSleutel = false): Vormfout[] => [{ pad, melding, bijSleutel }]
  switch (kwestie.code) {
    case 'invalid_type':
      if (gelezen === undefined)
        return een(`"${String(pad.at(-1) ?? '')}" ontbreekt; verwacht ${soort(kwestie.expected)}`)
      return een(`hier staat ${toon(gelezen)}; verwacht ${soort(kwestie.expected)}`)
    case 'unrecognized_keys':
      return kwestie.keys.map((sleutel) => ({
        pad: [...pad, sleutel],
        melding: `de sleutel "${sleutel}" is hier onbekend; ${onbekendRaad(opPad(waarde, [...pad, sleutel]), sleutel)}`,
        bijSleutel: true,
      }))
    case 'invalid_value':
      if (gelezen === undefined)
        return een(`"${String(pad.at(-1) ?? '')}" ontbreekt; verwacht ${keuze(kwestie.values)}`)
      return een(`hier staat ${toon(gelezen)}; verwacht ${keuze(kwestie.values)}`)
    case 'invalid_union':
      if (gelezen !== undefined && 'options' in kwestie && kwestie.options?.length)
        return een(`hier staat ${toon(gelezen)}; verwacht ${keuze(kwestie.options)}`)
      if (gelezen === undefined) return een(`"${String(pad.at(-1) ?? '')}" ontbreekt; ${kwestie.message}`)
      return een(`hier staat ${toon(gelezen)} dat niet past; ${kwestie.message}`)
    case 'invalid_key':
      return een(`de sleutel "${String(pad.at(-1) ?? '')}" is geen geldige code`, true)
    default:
      return een(`hier staat ${toon(gelezen)}; ${kwestie.message}`)
  }
}

/** A comma in unquoted text between { } splits it: the rest looks like a key without a value. */
function onbekendRaad(inhoud: unknown, sleutel: string): string {
  return inhoud === null && sleutel.includes(' ')
    ? 'staat er een komma in de tekst ervoor? Zet die tekst dan tussen aanhalingstekens'
    : 'kijk of de naam goed is gespeld of haal de regel weg'
}

function soort(verwacht: string): string {
  return SOORTEN[verwacht] ?? verwacht
}

function keuze(waarden: readonly unknown[]): string {
  const namen = waarden.map(String)
  return namen.length === 1 ? `${namen[0]}` : `een van: ${namen.join(', ')}`
}

/** A value as it may be quoted in a message. */
export function toon(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return 'niets'
  if (Array.isArray(waarde)) return waarde.length ? 'een lijst' : 'een lege lijst'
  if (typeof waarde === 'object') return 'een blok met sleutels'
  const tekst = `${waarde as string | number | boolean}`
  return `"${tekst.length > 60 ? `${tekst.slice(0, 57)}...` : tekst}"`
}

function opPad(waarde: unknown, pad: Pad): unknown {
  let hier = waarde
  for (const deel of pad) {
    if (hier === null || typeof hier !== 'object') return undefined
    hier = (hier as Record<string | number, unknown>)[deel]
  }
  return hier
}

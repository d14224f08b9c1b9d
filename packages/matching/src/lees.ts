import { isDatum, type Redencode, Rekenfout } from '@zicht/kern'
import { z } from 'zod'

/** What is wrong in data that came from outside: `pad` is a JSON pointer into it; the code is for who says it in another language. */
export type Leesfout = { readonly pad: string; readonly reden: string } & Redencode
export type Gelezen<T> =
  | { readonly ok: true; readonly waarde: T }
  | { readonly ok: false; readonly fouten: readonly Leesfout[] }

/** `['a', 3, 'b/c']` as `/a/3/b~1c` (RFC 6901). */
export const wijzer = (pad: readonly PropertyKey[]): string =>
  pad.map((deel) => `/${String(deel).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const SOORTEN: Record<string, string> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een blok met sleutels',
  record: 'een blok met sleutels',
  null: 'niets (null)',
}

/** The fault in plain words; it never repeats the value, which may be about a person. */
const inWoorden = (k: z.core.$ZodIssue): Leesfout[] => {
  const pad = wijzer(k.path)
  switch (k.code) {
    case 'invalid_type':
      return [
        {
          pad,
          reden: `verwacht ${SOORTEN[k.expected] ?? k.expected}`,
          code: 'verwacht_soort',
          waarden: { soort: k.expected },
        },
      ]
    case 'unrecognized_keys':
      return k.keys.map((sleutel) => ({
        pad: wijzer([...k.path, sleutel]),
        reden: 'deze sleutel is onbekend',
        code: 'onbekend_veld',
      }))
    case 'invalid_value': {
      const keuze = k.values.map(String).join(', ')
      return [{ pad, reden: `verwacht een van: ${keuze}`, code: 'verwacht_keuze', waarden: { keuze } }]
    }
    case 'too_big':
      return [
        {
          pad,
          reden: `hoogstens ${String(k.maximum)}`,
          code: 'verwacht_hoogst',
          waarden: { wat: k.origin, aantal: Number(k.maximum) },
        },
      ]
    case 'too_small':
      return [
        {
          pad,
          reden: `minstens ${String(k.minimum)}`,
          code: 'verwacht_minst',
          waarden: { wat: k.origin, aantal: Number(k.minimum) },
        },
      ]
    case 'invalid_union':
      return [{ pad, reden: 'deze waarde past niet', code: 'past_niet' }]
    case 'custom':
      return [
        { pad, reden: k.message, ...(typeof k.params?.code === 'string' ? { code: k.params.code } : {}) },
      ]
    default:
      return [{ pad, reden: k.message, code: 'past_niet' }]
  }
}

/** Every fault at once, for who writes the data. */
export const leesMet = <T>(schema: z.ZodType<T>, invoer: unknown): Gelezen<T> => {
  const gelezen = schema.safeParse(invoer)
  return gelezen.success
    ? { ok: true, waarde: gelezen.data }
    : { ok: false, fouten: gelezen.error.issues.flatMap(inWoorden) }
}

/** The data, or a `Rekenfout` for the first fault. */
export const leesOfFaal = <T>(schema: z.ZodType<T>, invoer: unknown): T => {
  const gelezen = leesMet(schema, invoer)
  if (gelezen.ok) return gelezen.waarde
  const fout = gelezen.fouten[0]
  throw new Rekenfout(fout?.pad ?? '', fout?.reden ?? 'deze waarde past niet')
}

export const datum = z.string().refine(isDatum, {
  error: 'verwacht een bestaande datum als JJJJ-MM-DD',
  params: { code: 'verwacht_datum' },
})
export const code = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/,
    'verwacht een code van letters, cijfers, - en _ (hoogstens 60 tekens)',
  )
export const tekst = z.string().trim().min(1).max(4000)

/** The name of a fact, an event or a feature. */
export const veldnaam = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,59}$/, 'verwacht de naam van een gegeven: letters, cijfers, punt, - en _')

export const geldig = z
  .strictObject({ van: datum, tot: datum.optional() })
  .refine((g) => g.tot === undefined || g.van < g.tot, {
    error: 'een periode eindigt na haar begin',
    params: { code: 'einde_na_begin' },
  })

/** Each code once; the fault points at the second. */
export const uniek =
  <T>(sleutel: (item: T) => string, naam = 'code') =>
  (lijst: readonly T[], ctx: z.core.$RefinementCtx<readonly T[]>): void => {
    const gezien = new Set<string>()
    for (const [i, item] of lijst.entries()) {
      const s = sleutel(item)
      if (gezien.has(s))
        ctx.addIssue({
          code: 'custom',
          path: [i, naam],
          message: 'deze code staat hier twee keer',
          params: { code: 'code_dubbel' },
          input: lijst,
        })
      gezien.add(s)
    }
  }

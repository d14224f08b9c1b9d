import { z } from 'zod'

/**
 * The small building blocks of every entry in a region file. Messages are Dutch: they are shown to the policy
 * worker who wrote the file, beside the line.
 */

const DATUM = /^\d{4}-\d{2}-\d{2}$/

/** Is this text an existing calendar day, written YYYY-MM-DD? */
export function isDatum(tekst: string): boolean {
  if (!DATUM.test(tekst)) return false
  const dag = new Date(`${tekst}T00:00:00Z`)
  return !Number.isNaN(dag.getTime()) && dag.toISOString().slice(0, 10) === tekst
}

/** A calendar day, `YYYY-MM-DD`. */
export const datum = z.string().refine(isDatum, 'verwacht een bestaande datum als JJJJ-MM-DD')

/** A code: letters, digits, `_` and `-`, starting with a letter or digit. Codes are stable; names may change. */
export const code = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/,
    'verwacht een code van letters, cijfers, - en _ (hoogstens 60 tekens)',
  )

/** CBS municipality code: `GM` and four digits. */
export const cbsCode = z
  .string()
  .regex(/^GM\d{4}$/, 'verwacht een CBS-gemeentecode: GM en vier cijfers, bijvoorbeeld GM1234')

/** A name as people read it. */
export const naam = z
  .string()
  .trim()
  .min(1, 'verwacht een naam, geen lege tekst')
  .max(200, 'verwacht hoogstens 200 tekens')

/** Free explanation, shown as it is. */
export const toelichting = z
  .string()
  .trim()
  .min(1, 'verwacht een toelichting, geen lege tekst')
  .max(4000, 'verwacht hoogstens 4000 tekens')

/** Where a fact comes from: the code of an entry in `bronnen`, and optionally the place within it. */
export type Bron = { code: string; vindplaats?: string }

/** Written as one line, `S3, bijlage 1 tabel B`: the code of a source, a comma, the place in it. */
export const bron = z
  .string()
  .trim()
  .min(1, 'verwacht een bron: de code van een bron, eventueel een komma en de vindplaats')
  .transform((tekst): Bron => {
    const komma = tekst.indexOf(',')
    if (komma < 0) return { code: tekst.trim() }
    return { code: tekst.slice(0, komma).trim(), vindplaats: tekst.slice(komma + 1).trim() }
  })

/** Validity: from `van` up to but not including `tot` (half-open, as a PostgreSQL `daterange`); without `tot` open-ended. */
export const geldig = z.strictObject({ van: datum, tot: datum.optional() })
export type Geldig = z.infer<typeof geldig>

/** What another source says about the same thing, kept beside what is used, with why it is not used. */
const afwijkend = z.array(z.strictObject({ waarde: naam, bron, toelichting }))

/** Every entry is dated, names its source, and keeps what other sources say. Spread into an entry's object schema. */
export const gedateerd = { geldig, bron, afwijkend: afwijkend.optional() }

/** Whole number, zero or more. */
export const aantal = z.int('verwacht een geheel getal').min(0, 'verwacht nul of meer')

/** Whole number, one or more. */
export const positief = z.int('verwacht een geheel getal').min(1, 'verwacht een of meer')

/** Money in whole euro cents; negative is income or a deficit. */
export const cent = z.int('verwacht een bedrag in hele centen')

/** Percentage 0–100, fractions allowed. */
export const procent = z.number().min(0, 'verwacht 0 tot en met 100').max(100, 'verwacht 0 tot en met 100')

/** ISO 8601 duration of one or more whole units, e.g. `P42D`, `P5Y`, `PT90M`. */
export const duur = z
  .string()
  .regex(
    /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/,
    'verwacht een duur zoals P42D (dagen), P6W (weken), P5Y (jaren) of PT90M (minuten)',
  )

/** Local time of day, `HH:MM`; quoted in YAML or not. */
export const tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'verwacht een tijd als UU:MM')

/** Exact share, written `63/100`. */
export const aandeel = z
  .string()
  .regex(/^\d{1,15}\/[1-9]\d{0,14}$/, 'verwacht een breuk als teller/noemer, bijvoorbeeld 63/100')

/** An expectation with the range it may lie in. */
export const verwachting = z.strictObject({ verwacht: z.number(), van: z.number(), tot: z.number() })

/** Phone number as dialled. Region files use 0800-000 … numbers where the real one is not public. */
export const telefoon = z
  .string()
  .regex(/^[+0-9][0-9 ()-]{2,24}$/, 'verwacht een telefoonnummer, bijvoorbeeld 0800-0001234')

/** Position on the schematic map of the region, 0–100 from west to east (`x`) and from north to south (`y`). */
export const ligging = z.strictObject({
  x: z.number().min(0, 'verwacht 0 tot en met 100').max(100, 'verwacht 0 tot en met 100'),
  y: z.number().min(0, 'verwacht 0 tot en met 100').max(100, 'verwacht 0 tot en met 100'),
})

/** Roles that a region may name in its rules; who holds a role is a matter of accounts, not of the region. */
export const ROLLEN = [
  'crisismedewerker',
  'teamleider',
  'toegangsmedewerker',
  'aanbieder',
  'gemeente',
  'corporatie',
  'beleidsmaker',
  'toezichthouder',
  'beheerder',
] as const
export const rol = z.enum(ROLLEN)
export type Rol = z.infer<typeof rol>

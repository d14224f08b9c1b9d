import { z } from 'zod'
import { bron, cbsCode, code, datum, gedateerd, ligging, naam, positief, toelichting } from './velden.ts'

/** The region itself: one per set of files. */
export const regioKop = z.strictObject({
  code: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{1,59}$/,
      'verwacht kleine letters, cijfers en streepjes, bijvoorbeeld mijn-regio',
    ),
  naam,
  tijdzone: z
    .string()
    .regex(/^[A-Z][A-Za-z_]+\/[A-Za-z_/]+$/, 'verwacht een tijdzone zoals Europe/Amsterdam'),
  talen: z.array(z.enum(['nl', 'en'])).min(1, 'verwacht ten minste een taal'),
  centrumgemeente: cbsCode,
  /** Name of the team that answers the crisis line, as the people in the region call it. */
  crisisteam: code,
  /** Organisation that does the access to protected living. */
  toegang: code,
  /** File name of borders (GeoJSON) that the region brings itself; without it the schematic map is drawn. */
  geojson: z
    .string()
    .regex(/^[a-z0-9-]+\.geojson$/, 'verwacht een bestandsnaam die eindigt op .geojson')
    .optional(),
  ...gedateerd,
})
export type RegioKop = z.infer<typeof regioKop>

/** What kind of thing a source is. `fictief` marks what was invented so that the region can be tried out. */
export const bronSoort = z.enum(['document', 'wet', 'statistiek', 'afgeleid', 'fictief'])

/** A source that `bron:` lines refer to. */
export const bronvermelding = z.strictObject({
  code,
  titel: naam,
  soort: bronSoort,
  datum: datum.optional(),
  url: z.url('verwacht een webadres').optional(),
  toelichting: toelichting.optional(),
})
export type Bronvermelding = z.infer<typeof bronvermelding>

/** A municipality; `geldig` is the period in which it belongs to the region. */
export const gemeente = z.strictObject({
  code: cbsCode,
  naam,
  /** CBS code of the municipality that it merged into. */
  opvolger: cbsCode.optional(),
  /** False: never a member itself, listed because a member succeeded it. */
  lid: z.boolean().default(true),
  inwoners: z.array(
    z.strictObject({ peildatum: datum, aantal: positief, ongeveer: z.boolean().default(false), bron }),
  ),
  ligging,
  toelichting: toelichting.optional(),
  ...gedateerd,
})
export type Gemeente = z.infer<typeof gemeente>

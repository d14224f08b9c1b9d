import type { Geldig } from '../feiten.ts'
import type { Voorwaarde } from '../voorwaarde.ts'

/** From general to specific; a more specific level may replace a criterion by its code, or switch it off. */
export const NIVEAUS = ['regio', 'aanbieder', 'voorziening', 'eenheid'] as const
export type Niveau = (typeof NIVEAUS)[number]

type Kop = {
  readonly code: string
  readonly geldig: Geldig
  /** Where the rule comes from: a policy document, a contract, an article. */
  readonly bron: string
  readonly toelichting?: string | undefined
}

/** A hard criterion: who does not meet it is not eligible. */
export type Criterium = Kop & Voorwaarde & { readonly naam: string; readonly uit?: undefined }

/** Switches off the criterion with this code that a more general level set. */
export type Uitzetting = Kop & { readonly uit: true }

export type Laag = {
  readonly niveau: Niveau
  /** The name of the provider, facility or unit, as people read it in an explanation. */
  readonly naam: string
  readonly criteria: readonly (Criterium | Uitzetting)[]
}

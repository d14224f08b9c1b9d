import type { Datum } from '@zicht/kern'

/** What is known about a person: a number, yes or no, a text (a date as `YYYY-MM-DD`), or a list of codes. `null` or absent: not known. */
export type Feitwaarde = string | number | boolean | readonly string[]
export type Feiten = Readonly<Record<string, Feitwaarde | null | undefined>>

/** A person as the rules see one: an identifier and facts, no name. */
export type Persoon = { readonly id: string; readonly feiten: Feiten }

/** Holds from `van` up to but not including `tot`; without `tot` open-ended. As in region files. */
export type Geldig = { readonly van: Datum; readonly tot?: Datum | undefined }

/** Something that happened to a person on a day: a reaction to a home, an acceptance, a refusal. The kinds are the region's. */
export type Gebeurtenis = { readonly soort: string; readonly op: Datum }

/** Something that held for a person during a time, `[van, tot)`; `tot: null` still holds. */
export type Toestand = { readonly soort: string; readonly van: Datum; readonly tot: Datum | null }

/** A person with what happened, for rules that look back: points and urgency. */
export type Dossier = Persoon & {
  readonly gebeurtenissen: readonly Gebeurtenis[]
  readonly toestanden: readonly Toestand[]
}

export const isGeldig = (geldig: Geldig, dag: Datum): boolean =>
  geldig.van <= dag && (geldig.tot === undefined || dag < geldig.tot)

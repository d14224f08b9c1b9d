/** Who asks for a place. A higher `prioriteit` goes first; `groep` (e.g. a municipality) is what a quota counts. */
export type Vrager = { readonly id: string; readonly prioriteit: number; readonly groep?: string | undefined }

/** A place; `groep` is what a quota on places counts. */
export type Plaats = { readonly id: string; readonly groep?: string | undefined }

/** At most this many people of the group get a place, or at most this many places of the group are used. */
export type Quotum = {
  readonly over: 'clienten' | 'plekken'
  readonly groep: string
  readonly hoogstens: number
}

export type Toewijzingsvraag = {
  readonly clienten: readonly Vrager[]
  readonly plekken: readonly Plaats[]
  /** Fit of client × place; null when the place is not allowed for the client. */
  readonly pasvorm: readonly (readonly (number | null)[])[]
  readonly quota?: readonly Quotum[] | undefined
  /** Lot numbers (1 goes first) for answers of equal value; without them the order of the identifiers. */
  readonly loting?: ReadonlyMap<string, number> | undefined
}

export type Toewijzing = {
  /** Per client the place, or null. */
  readonly plek: ReadonlyMap<string, string | null>
  /** How many got a place, per priority from high to low. */
  readonly perPrioriteit: readonly { readonly prioriteit: number; readonly geplaatst: number }[]
  readonly totaalPasvorm: number
}

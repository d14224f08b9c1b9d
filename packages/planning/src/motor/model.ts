/**
 * What the engine is told: a model as plain data. Time has one unit throughout (a day, a year: the model's own choice). Everything
 * may be read from a file, except the two callbacks (`kies`, `functie`), which are for callers in code.
 */

/** A duration. `rest` is what remains for who is met half way: x − x0, with x0 drawn from `van` and then x given x ≥ x0. */
export type Verdeling =
  | { soort: 'exponentieel'; gemiddelde: number }
  | { soort: 'vast'; waarde: number }
  | { soort: 'lognormaal'; gemiddelde: number; vc: number }
  | { soort: 'gamma'; gemiddelde: number; vorm: number }
  | { soort: 'erlang'; gemiddelde: number; fasen: number }
  | { soort: 'weibull'; vorm: number; schaal: number }
  | { soort: 'driehoek'; laag: number; top: number; hoog: number }
  | { soort: 'uniform'; laag: number; hoog: number }
  | { soort: 'waargenomen'; duren: readonly Waarneming[] }
  | { soort: 'mengsel'; delen: readonly { kans: number; verdeling: Verdeling }[] }
  | { soort: 'rest'; van: Verdeling }

/** An observed duration; `afgelopen: false` when it still ran when last seen (right censored). */
export type Waarneming = { duur: number; afgelopen: boolean }

/** From `vanaf` on the value holds, until the next step. */
export type Stap = { vanaf: number; waarde: number }

/**
 * Where someone goes next. Several stations in `naar`: waits for all at once and the first free one takes him; when more are free,
 * the first named. `weg` leaves the system.
 */
export type Uitgang = {
  naar: string | readonly string[]
  /** share of those who come by this rule; may be left out when there is one exit */
  kans?: number
  /** blocking after service: keeps the place he has while waiting for the next */
  houdtPlaats?: boolean
  /** gives up waiting after this time, and then goes `daarna` (default: leaves) */
  geduld?: { na: Verdeling; daarna?: Uitgang }
  /** where to when every queue in `naar` is full (default: leaves) */
  bijVol?: Uitgang
  /** counts as a relapse */
  terugval?: boolean
  /** becomes of this class */
  klasse?: string
  /** how long the stay is for who leaves by this exit; only with `kiesBijBegin` */
  duur?: Verdeling
}

/** Holds when all that is named holds. `bezoeken`: stations entered so far, over the whole life; both ends included. */
export type Voorwaarde = {
  klasse?: string | readonly string[]
  minTerugvallen?: number
  maxTerugvallen?: number
  minBezoeken?: number
  maxBezoeken?: number
}
/** The first rule whose condition holds applies; the last has none. */
export type Routeregel = { als?: Voorwaarde; uitgangen: readonly Uitgang[] }

/** What a callback may know of someone. */
export type Reiziger = {
  nummer: number
  klasse: number
  /** the station he is in, or −1 */
  station: number
  bezoeken: number
  terugvallen: number
  /** time of entry into the system */
  sinds: number
  nu: number
}
/** Chooses one of `uitgangen` by number; `trek` gives a uniform number from the routing stream. */
export type VrijeRoute = {
  uitgangen: readonly Uitgang[]
  kies: (wie: Reiziger, trek: () => number) => number
}
export type Route = readonly Routeregel[] | VrijeRoute

export type Motorstation = {
  naam: string
  /** places, dated; left out: no limit */
  capaciteit?: number | readonly Stap[]
  /** length of stay, for all or per class */
  dienst: Verdeling | { perKlasse: Readonly<Record<string, Verdeling>> }
  /** who may come here (default: every class) */
  klassen?: readonly string[]
  /** higher goes first; same number: who waited longest. Default 0 */
  voorrang?: Readonly<Record<string, number>>
  /** longest queue (default: no limit) */
  wachtplaatsen?: number
  /** held beside the place, from the start of the stay to its end (`dienst`) or until the place is given up (`plaats`, default) */
  hulpbron?: { naam: string; aantal?: number; tot?: 'dienst' | 'plaats' }
  /** a decrease closes places as they become free, or moves the last who came at once */
  bijDaling?: 'uitsterven' | { verplaats: Uitgang; restMee?: boolean }
  /** where to after the stay (default: leaves) */
  route?: Route
  /** draws the exit at the start of the stay, so that its length may depend on it */
  kiesBijBegin?: boolean
}

/** A second resource beside places, e.g. support workers. */
export type Hulpbron = { naam: string; capaciteit: number | readonly Stap[] }

export type Tempo =
  /** per unit of time; steps are followed exactly */
  | number
  | readonly Stap[]
  /** any rate that never exceeds `maximum`, by thinning */
  | { functie: (t: number) => number; maximum: number }
  /** renewal arrivals */
  | { tussentijd: Verdeling }

export type Bron = {
  naam: string
  klasse?: string
  tempo: Tempo
  route: Route
  /** share of each attribute of the model among who comes; asked when the model has attributes */
  kenmerk?: readonly number[]
}

/** Who is there at time 0: in a place (`in`), for `duur` (default: a fresh stay), or waiting for (`wachtOp`), in the order given. */
export type Begin = {
  aantal: number
  klasse?: string
  terugvallen?: number
  /** share of each attribute of the model among them */
  kenmerk?: readonly number[]
} & ({ in: string; duur?: Verdeling } | { wachtOp: Uitgang })

export type Model = {
  /** default: one class, `persoon` */
  klassen?: readonly string[]
  /**
   * What someone is from beginning to end and that changes nothing of what happens to him, as where he comes from. Drawn when he comes, from
   * streams that serve nothing else (`kenmerk/<source>`, `kenmerk/begin/<station>`), so that other shares leave every other outcome as it was.
   */
  kenmerken?: readonly string[]
  stations: readonly Motorstation[]
  hulpbronnen?: readonly Hulpbron[]
  bronnen: readonly Bron[]
  begin?: readonly Begin[]
}

/** How long, and what is kept of it. */
export type Proef = {
  duur: number
  /** the raw series has one row per period (default: the whole duration) */
  periode?: number
  /** counts at these times, just before whatever happens at that same time */
  meetOp?: readonly number[]
  /** keep a list of everything that happened */
  spoor?: boolean
  /** the histograms of waiting times start here (default 0) */
  wachttijdVanaf?: number
  /** per class the line whose time in it is kept apart, of who begins and of who gives up (−1: none) */
  rijVan?: readonly number[]
  /** a run that needs more events stops with a fault (default 200 million) */
  maxGebeurtenissen?: number
}

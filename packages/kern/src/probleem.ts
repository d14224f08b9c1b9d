/**
 * The few problems that the product knows. One class, one small function per problem; the HTTP layer turns
 * them into `application/problem+json` (RFC 9457), other callers read `soort`. Texts are Dutch and meant for
 * the person at the screen: what happened and what can be done. Never put personal or technical data in them.
 */
export type Fout = {
  /** JSON path of the field, e.g. `/huishouden/0/geboortedatum`. */ pad: string
  melding: string
} & Redencode

/** Which reason it is and what stands in it, for who says it in another language than Dutch. */
export type Redencode = { code?: string; waarden?: Redenwaarden }
export type Redenwaarden = Readonly<Record<string, string | number>>

export type ProbleemSoort =
  | 'ongeldig'
  | 'niet-aangemeld'
  | 'niet-gevonden'
  | 'conflict'
  | 'verouderd'
  | 'versie-nodig'
  | 'te-veel'
  | 'niet-nu'

export type ProbleemGegevens = {
  soort: ProbleemSoort
  /** HTTP status code. */
  status: number
  titel: string
  detail: string
  fouten?: readonly Fout[]
  /** Extra members of the answer, e.g. `{ alternatieven: [...] }` or `{ wachtSeconden: 5 }`. */
  extra?: Readonly<Record<string, unknown>>
}

/** Who changed which field of a thing that the caller saw in an older version. */
export type Wijziging = { door: string; op: string; velden: readonly string[] }

export class Probleem extends Error {
  readonly soort: ProbleemSoort
  readonly status: number
  readonly titel: string
  readonly detail: string
  readonly fouten: readonly Fout[]
  readonly extra: Readonly<Record<string, unknown>>

  constructor(gegevens: ProbleemGegevens) {
    super(`${gegevens.soort}: ${gegevens.titel}`)
    this.name = 'Probleem'
    this.soort = gegevens.soort
    this.status = gegevens.status
    this.titel = gegevens.titel
    this.detail = gegevens.detail
    this.fouten = gegevens.fouten ?? []
    this.extra = gegevens.extra ?? {}
  }
}

/** Guard for a caught value. */
export const isProbleem = (waarde: unknown): waarde is Probleem => waarde instanceof Probleem

/** 400: the input breaks the contract or a rule; give all faults at once, each with its place. */
export const ongeldig = (fouten: readonly Fout[], detail?: string): Probleem =>
  new Probleem({
    soort: 'ongeldig',
    status: 400,
    titel: 'De invoer klopt niet',
    detail: detail ?? (fouten.length === 1 ? 'Pas het genoemde veld aan.' : 'Pas de genoemde velden aan.'),
    fouten,
  })

/** 401: nobody is logged in, or the login has ended. */
export const nietAangemeld = (): Probleem =>
  new Probleem({
    soort: 'niet-aangemeld',
    status: 401,
    titel: 'U bent niet aangemeld',
    detail: 'Meld u aan en probeer het opnieuw.',
  })

/** 404: unknown and forbidden alike, so that an answer never tells that something exists. */
export const nietGevonden = (): Probleem =>
  new Probleem({
    soort: 'niet-gevonden',
    status: 404,
    titel: 'Niet gevonden',
    detail: 'Dit bestaat niet, of u hebt er geen toegang toe.',
  })

/** 409: the request is right but the world is not; say in `detail` what is in the way and what can be done. */
export const conflict = (detail: string, extra: Readonly<Record<string, unknown>> = {}): Probleem =>
  new Probleem({ soort: 'conflict', status: 409, titel: 'Dit kan nu niet', detail, extra })

/** 412: the caller saw an older version; `wijzigingen` says who changed what since then. */
export const verouderd = (wijzigingen: readonly Wijziging[]): Probleem =>
  new Probleem({
    soort: 'verouderd',
    status: 412,
    titel: 'Iemand anders heeft dit intussen gewijzigd',
    detail: 'Bekijk wat er is gewijzigd en probeer het opnieuw. Wat u hebt ingevuld, blijft staan.',
    extra: { wijzigingen },
  })

/** 428: a change without `If-Match`. */
export const versieNodig = (): Probleem =>
  new Probleem({
    soort: 'versie-nodig',
    status: 428,
    titel: 'Versie ontbreekt',
    detail: 'Stuur met If-Match mee welke versie u wijzigt.',
  })

/** 429: too many requests; `wachtSeconden` for `Retry-After`. */
export const teVeel = (wachtSeconden = 60): Probleem =>
  new Probleem({
    soort: 'te-veel',
    status: 429,
    titel: 'Te veel verzoeken',
    detail: `Wacht ${wachtSeconden} seconden en probeer het opnieuw.`,
    extra: { wachtSeconden },
  })

/** 503: cannot be done at this moment (database away, disk full); `wachtSeconden` for `Retry-After`. */
export const nietNu = (detail: string, wachtSeconden = 5): Probleem =>
  new Probleem({
    soort: 'niet-nu',
    status: 503,
    titel: 'Even niet beschikbaar',
    detail,
    extra: { wachtSeconden },
  })

/** One fault in what was sent; `pad` is the place in the body, as the server names it: `/huishouden/0/naam` or `huishouden.0.naam`. */
export type Fout = { pad: string; melding: string; code?: string; waarden?: Waarden }
type Waarden = Readonly<Record<string, string | number>>

/** One change by someone else since the screen was opened (with a 412). */
export type Wijziging = { door: string; op: string; velden: readonly string[] }

type ProbleemInhoud = {
  status: number
  title: string
  detail?: string
  type?: string
  fouten?: Fout[]
  wijzigingen?: Wijziging[]
}

/** Status of a request that never got an answer. */
export const GEEN_ANTWOORD = 0

/**
 * What went wrong, as the server told it (application/problem+json, RFC 9457), or as the browser saw it (status 0: no answer).
 * `inhoud` keeps the whole body: some problems bring more, such as the next best places when a place has just gone.
 */
export class Probleem extends Error {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly type: string
  readonly fouten: readonly Fout[]
  readonly wijzigingen: readonly Wijziging[]
  readonly inhoud: Readonly<Record<string, unknown>>

  constructor(inhoud: ProbleemInhoud, alles: Record<string, unknown> = {}) {
    super(inhoud.title)
    this.name = 'Probleem'
    this.status = inhoud.status
    this.title = inhoud.title
    this.detail = inhoud.detail ?? ''
    this.type = inhoud.type ?? 'about:blank'
    this.fouten = inhoud.fouten ?? []
    this.wijzigingen = inhoud.wijzigingen ?? []
    this.inhoud = alles
  }

  /** No connection, or a server that cannot help right now: the same request may be sent again. */
  get isVerbinding(): boolean {
    return this.status === GEEN_ANTWOORD || [502, 503, 504].includes(this.status)
  }

  /** The first sending of the same action is still being done (409); its answer comes with the same key. */
  get looptNog(): boolean {
    return this.status === 409 && this.inhoud.reden === 'loopt_nog'
  }
}

const tekst = (x: unknown): string => (typeof x === 'string' ? x : '')
const lijst = (x: unknown): Record<string, unknown>[] =>
  Array.isArray(x) ? x.filter((v): v is Record<string, unknown> => typeof v === 'object' && v !== null) : []

/** Which reason it is, when the server says so, for another language than its own. */
function leesCode({ code, waarden }: Record<string, unknown>): Pick<Fout, 'code' | 'waarden'> {
  if (typeof code !== 'string') return {}
  return { code, waarden: eenvoudig(waarden) }
}

/** The texts and numbers of a record. */
export const eenvoudig = (ruw: unknown): Waarden =>
  Object.fromEntries(
    Object.entries(ruw ?? {}).filter((e): e is [string, string | number] =>
      ['string', 'number'].includes(typeof e[1]),
    ),
  )

/** Reads a problem from whatever came back; a body that is no problem+json still gives a usable one. */
export function leesProbleem(status: number, lichaam: unknown): Probleem {
  const alles = typeof lichaam === 'object' && lichaam !== null ? (lichaam as Record<string, unknown>) : {}
  return new Probleem(
    {
      status,
      title: tekst(alles.title),
      detail: tekst(alles.detail),
      type: tekst(alles.type) || 'about:blank',
      fouten: lijst(alles.fouten)
        .map((f) => ({ pad: tekst(f.pad), melding: tekst(f.melding), ...leesCode(f) }))
        .filter((f) => f.melding !== ''),
      wijzigingen: lijst(alles.wijzigingen).map((w) => ({
        door: tekst(w.door),
        op: tekst(w.op),
        velden: Array.isArray(w.velden) ? w.velden.filter((v): v is string => typeof v === 'string') : [],
      })),
    },
    alles,
  )
}

/** `/huishouden/0/naam`, `$.huishouden[0].naam` and `body.huishouden.0.naam` all become `huishouden.0.naam`. */
export function veldVanPad(pad: string): string {
  return pad
    .replace(/^(\$|body|lichaam)(?=[./[]|$)/, '')
    .replace(/^#?\//, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .replace(/\//g, '.')
    .replace(/^\./, '')
}

/** Faults by field, and those that belong to no field of this form. A fault deep in a field lands at that field. */
export function verdeelFouten(
  fouten: readonly Fout[],
  velden: readonly string[],
): { bijVeld: Record<string, string>; overig: string[] } {
  const bijVeld: Record<string, string> = {}
  const overig: string[] = []
  for (const fout of fouten) {
    const pad = veldVanPad(fout.pad)
    const veld = velden.find((v) => pad === v) ?? velden.find((v) => pad.startsWith(`${v}.`))
    if (veld === undefined) overig.push(fout.melding)
    else bijVeld[veld] ??= fout.melding
  }
  return { bijVeld, overig }
}

/** A field as the server names it (`capaciteit_formeel`, `/capaciteitFormeel`) in words, for "who changed what". */
export const veldInWoorden = (veld: string): string =>
  veld
    .replace(/^\//, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_./]+/g, ' ')
    .toLowerCase()
    .trim()

import { randomUUID } from 'node:crypto'
import type { Antwoord, Mens } from '../proefplatform.ts'
import type { Beschrijving, Operatie } from './beschrijving.ts'

/** One call of an operation, with everything that its description asks for. */
export type Oproep = {
  wie: Mens
  pad?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  ifMatch?: string
  sleutel?: string
}

/** Refusals that any operation may give and that no operation needs to list. */
const ALGEMEEN = new Set([405, 406, 413, 415, 429])

/** What API.md promises on every answer of the API. */
const KOPPEN: Record<string, RegExp> = {
  'cache-control': /^no-store$/,
  'content-security-policy': /frame-ancestors 'none'/,
  'strict-transport-security': /max-age=\d{7,}/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'api-version': /^\d+\.\d+\.\d+$/,
}

/** Words that only a machine says: of the driver, the framework, the database or a stack. */
const TECHNISCH =
  /\b(select|insert into|update .* set|delete from|relation|constraint|syntax error|violates|column|null value|duplicate key|undefined|TypeError|ReferenceError|stack|postgres|kysely|fastify|zod|ECONN\w+|invalid input|out of range|must (have|be|match|NOT)|should|expected|received|unexpected token|Invalid|Bad Request|Internal Server|Not Found)\b|node_modules|\.ts:\d+|\/\^|\bat \w+ \(/

/** A header as text; what is absent is said. */
const kop = (antwoord: Antwoord, naam: string): string => String(antwoord.kop[naam] ?? 'ontbreekt')

export const kopfouten = (antwoord: Antwoord): string[] =>
  Object.entries(KOPPEN).flatMap(([naam, vorm]) =>
    vorm.test(kop(antwoord, naam)) ? [] : [`kopregel ${naam}: ${kop(antwoord, naam)}`],
  )

/** What is wrong with a problem answer as such, whatever it is about. */
export function probleemfouten(antwoord: Antwoord): string[] {
  const fouten: string[] = []
  if (!kop(antwoord, 'content-type').startsWith('application/problem+json'))
    fouten.push(`inhoudstype ${kop(antwoord, 'content-type')}`)
  let probleem: { type?: string; status?: number; title?: string; detail?: string; fouten?: unknown }
  try {
    probleem = antwoord.json()
  } catch {
    return [...fouten, `geen JSON: ${antwoord.tekst.slice(0, 80)}`]
  }
  if (probleem.status !== antwoord.status) fouten.push(`status in de inhoud is ${probleem.status}`)
  for (const veld of ['type', 'title', 'detail'] as const)
    if (typeof probleem[veld] !== 'string' || probleem[veld] === '') fouten.push(`zonder ${veld}`)
  // alternatives and changes hold names of fields and places; the words for a person are these
  const woorden = JSON.stringify([probleem.title, probleem.detail, probleem.fouten])
  const technisch = TECHNISCH.exec(woorden)
  if (technisch) fouten.push(`technische tekst "${technisch[0]}" in ${woorden.slice(0, 300)}`)
  if (antwoord.status === 400) {
    const lijst = probleem.fouten as { pad?: unknown; melding?: unknown }[] | undefined
    if (!Array.isArray(lijst) || lijst.length === 0) fouten.push('400 zonder fouten')
    else if (
      !lijst.every(
        (f) => typeof f.pad === 'string' && f.pad !== '' && typeof f.melding === 'string' && f.melding !== '',
      )
    )
      fouten.push(`fout zonder pad of melding: ${JSON.stringify(lijst)}`)
  }
  return fouten
}

/** Everything in which an answer breaks what was promised; empty: nothing. */
export function antwoordfouten(b: Beschrijving, operatie: Operatie, antwoord: Antwoord): string[] {
  const fouten = kopfouten(antwoord)
  const { status } = antwoord
  if (status >= 500) fouten.push(`status ${status}: ${antwoord.tekst}`)
  if (!operatie.antwoorden.has(status) && !ALGEMEEN.has(status))
    fouten.push(`status ${status} is niet beschreven: ${antwoord.tekst.slice(0, 300)}`)
  if (status >= 400) return [...fouten, ...probleemfouten(antwoord)]
  if (status === 204) return antwoord.tekst === '' ? fouten : [...fouten, '204 met inhoud']
  if (operatie.bestand !== null) return [...fouten, ...bestandsfouten(operatie.bestand, antwoord)]
  if (!/^application\/json(;|$)/.test(kop(antwoord, 'content-type')))
    fouten.push(`inhoudstype ${kop(antwoord, 'content-type')}`)
  return [...fouten, ...b.keur(operatie, status, antwoord.json())]
}

/** How a file of this kind begins. */
const BEGIN: Record<string, string> = { 'application/pdf': '%PDF-' }

function bestandsfouten(soort: string, antwoord: Antwoord): string[] {
  const fouten: string[] = []
  if (kop(antwoord, 'content-type') !== soort) fouten.push(`inhoudstype ${kop(antwoord, 'content-type')}`)
  if (!/^(inline|attachment); filename="[\w.-]+"$/.test(kop(antwoord, 'content-disposition')))
    fouten.push(`bestandsnaam ${kop(antwoord, 'content-disposition')}`)
  const begin = BEGIN[soort]
  if (begin === undefined || !antwoord.tekst.startsWith(begin)) fouten.push(`geen ${soort}`)
  return fouten
}

/** Fills the template of a path; values are taken as they are, so that a test may also send what is no identifier. */
export const padVan = (operatie: Operatie, { pad = {}, query }: Pick<Oproep, 'pad' | 'query'>): string =>
  operatie.pad.replaceAll(/\{(\w+)\}/g, (_, naam: string) => pad[naam] ?? 'ontbreekt') +
  (query ? `?${new URLSearchParams(query)}` : '')

export const heeftKop = (operatie: Operatie, naam: string): boolean =>
  operatie.parameters.some((p) => p.in === 'header' && p.name === naam && p.required)

/** Calls an operation as described; `kop` overrides (undefined leaves a header out). */
export function roep(
  operatie: Operatie,
  oproep: Oproep,
  kop: Record<string, string | undefined> = {},
): Promise<Antwoord> {
  const { wie, body, ifMatch, sleutel } = oproep
  return wie.vraag(operatie.methode, padVan(operatie, oproep), body, {
    kop: {
      'idempotency-key': heeftKop(operatie, 'Idempotency-Key') ? (sleutel ?? randomUUID()) : undefined,
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...kop,
    } as Record<string, string>,
  })
}

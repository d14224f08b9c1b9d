import type { z } from 'zod'
import type { Huis } from '../huis.ts'
import type { Transactie } from '../databank/index.ts'
import type { Actie, Doel, ObjectSoort } from '../toegangsrecht/index.ts'

export type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may use an operation at all; which object is decided inside, from relations. `van_rol`: the operation serves several roles,
 * each for its own purpose (`doelVan`).
 */
export type Recht = 'openbaar' | 'aangemeld' | { object: ObjectSoort; actie: Actie; doel: Doel | 'van_rol' }

/**
 * How the operation treats its caller's retries and stale screens:
 * `lezen` changes nothing; `maken` wants an Idempotency-Key; `wijzigen` wants If-Match as well as allowing a key.
 */
export type Soort = 'lezen' | 'maken' | 'wijzigen'

type Uit<S> = S extends z.ZodType ? z.output<S> : undefined

export type Verzoek<P, Q, B> = {
  tx: Transactie
  huis: Huis
  params: Uit<P>
  query: Uit<Q>
  body: Uit<B>
  /** The version the caller saw, from If-Match. */
  ifMatch: number | undefined
}

export type Antwoord = {
  status?: number
  body?: unknown
  /** Becomes the ETag. */
  versie?: number
  /** Becomes Location, for what was made. */
  locatie?: string
  /** Under which name bytes are kept when someone downloads them. */
  bestandsnaam?: string
}

export type Route = {
  id: string
  methode: Methode
  pad: string
  label: string
  samenvatting: string
  beschrijving?: string
  recht: Recht
  soort: Soort
  /** The answer tells a secret that is stored nowhere readable, also not for a repeat. */
  geheim?: boolean
  /** For what anyone may call without a login: how often a minute from one address. */
  grens?: number
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  antwoorden: Record<number, z.ZodType>
  /** For an answer that is no JSON: its body is bytes, and this is what they are. */
  inhoudstype?: 'application/pdf'
  behandel: (verzoek: Verzoek<z.ZodType, z.ZodType, z.ZodType>) => Promise<Antwoord>
}

type RouteMet<P, Q, B> = Omit<Route, 'behandel' | 'params' | 'query' | 'body'> & {
  params?: P
  query?: Q
  body?: B
  behandel: (verzoek: Verzoek<P, Q, B>) => Promise<Antwoord>
}

/**
 * One operation as one literal: method, path, permission, contract, documentation and use case. The transaction is
 * opened around `behandel`, with the caller's context; what it throws rolls back.
 */
export function route<
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(literal: RouteMet<P, Q, B>): Route {
  return literal as unknown as Route
}

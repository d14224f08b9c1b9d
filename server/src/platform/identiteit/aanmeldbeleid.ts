import type { Huis } from '../huis.ts'

/** What an installation may set about signing in, through the environment. Every default is the strict one. */
export type Aanmeldbeleid = {
  /** ZICHT_SESSIE_UREN (8): longest session, however busy. */
  sessieUren: number
  /** ZICHT_SESSIE_STIL (30): minutes without a request after which a session of staff ends. */
  stilMinuten: number
  /** ZICHT_SESSIE_STIL_CLIENT (15, never more): the same for clients. */
  stilMinutenClient: number
  /** ZICHT_VERGRENDEL (5): minutes without a key or a touch after which a screen covers itself; 0: never. */
  vergrendelMinuten: number
  /** OIDC_ROLCLAIM: claim that lists the roles, as `rol@organisatiecode`. Absent: an administrator gives the roles. */
  rolclaim: string | null
  /** OIDC_SCOPE: what is asked of the provider. */
  scope: string
  /** OIDC_AUDIENCE: what a bearer token must be meant for. */
  publiek: string
  /** ZICHT_BEHEERDER: whom to ask for a role, as the page says it: a name of a desk, a telephone number. */
  beheerder: string | null
}

function getal(env: NodeJS.ProcessEnv, naam: string, standaard: number, min: number, max: number): number {
  const tekst = env[naam]
  if (tekst === undefined || tekst === '') return standaard
  const waarde = Number(tekst)
  if (!Number.isFinite(waarde) || waarde < min || waarde > max)
    throw new Error(`${naam} is "${tekst}"; verwacht een getal van ${min} tot ${max}.`)
  return waarde
}

/** Reads the environment. Throws a sentence for the administrator. */
export function leesAanmeldbeleid(env: NodeJS.ProcessEnv = process.env): Aanmeldbeleid {
  return {
    sessieUren: getal(env, 'ZICHT_SESSIE_UREN', 8, 0.25, 24),
    stilMinuten: getal(env, 'ZICHT_SESSIE_STIL', 30, 3, 240),
    stilMinutenClient: getal(env, 'ZICHT_SESSIE_STIL_CLIENT', 15, 3, 15),
    vergrendelMinuten: getal(env, 'ZICHT_VERGRENDEL', 5, 0, 60),
    rolclaim: env.OIDC_ROLCLAIM || null,
    scope: env.OIDC_SCOPE || 'openid profile',
    publiek: env.OIDC_AUDIENCE || 'zicht',
    beheerder: env.ZICHT_BEHEERDER || null,
  }
}

const perHuis = new WeakMap<Huis, Aanmeldbeleid>()

export function zetBeleid(huis: Huis, beleid: Aanmeldbeleid): void {
  perHuis.set(huis, beleid)
}

export function beleidVan(huis: Huis): Aanmeldbeleid {
  let beleid = perHuis.get(huis)
  if (!beleid) {
    beleid = leesAanmeldbeleid()
    perHuis.set(huis, beleid)
  }
  return beleid
}

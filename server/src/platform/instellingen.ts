import { resolve } from 'node:path'

/** What an installation may set, all through the environment. */
export type Instellingen = {
  regioCode: string
  poort: number
  gastheer: string
  dataMap: string
  /** A PostgreSQL server instead of the embedded one. */
  databaseUrl: string | null
  /** A login of its own for the application; otherwise the login above takes the role zicht_app. */
  databaseUrlApp: string | null
  /** Demo: invented population and a demo identity provider, on loopback only. */
  demo: boolean
  /** Do not make a demo population. */
  leeg: boolean
  basisUrl: string
  oidc: { issuer: string; clientId: string; clientSecret: string | null } | null
  maxVerbindingen: number
  /** Who reads the measurements outside a demo shows this; without it nobody can. */
  metriekSleutel?: string | null
  logniveau: string
}

const HOOFDMAP = resolve(import.meta.dirname, '../../..')

/** Reads the environment. Throws with a sentence for the administrator when something cannot be right. */
export function leesInstellingen(
  env: NodeJS.ProcessEnv = process.env,
  argv: string[] = process.argv.slice(2),
): Instellingen {
  const poort = Number(env.PORT ?? 3000)
  if (!Number.isInteger(poort) || poort < 0 || poort > 65535)
    throw new Error(`PORT is "${env.PORT}"; verwacht een getal van 0 tot 65535.`)
  const verbindingen = Number(env.ZICHT_VERBINDINGEN ?? 12)
  if (!Number.isInteger(verbindingen) || verbindingen < 2 || verbindingen > 500)
    throw new Error(`ZICHT_VERBINDINGEN is "${env.ZICHT_VERBINDINGEN}"; verwacht een getal van 2 tot 500.`)
  const gastheer = env.ZICHT_GASTHEER ?? '127.0.0.1'
  const oidc = env.OIDC_ISSUER
    ? {
        issuer: env.OIDC_ISSUER,
        clientId: env.OIDC_CLIENT_ID ?? 'zicht',
        clientSecret: env.OIDC_CLIENT_SECRET ?? null,
      }
    : null
  const demo = oidc === null
  if (demo && !['127.0.0.1', 'localhost', '::1'].includes(gastheer))
    throw new Error(
      'Zonder OIDC_ISSUER draait de demo-aanmelding, en die mag alleen op dit apparaat zelf (127.0.0.1). Stel OIDC_ISSUER in, of laat ZICHT_GASTHEER weg.',
    )
  return {
    regioCode: env.ZICHT_REGIO || 'maastricht-heuvelland',
    poort,
    gastheer,
    dataMap: resolve(env.ZICHT_DATA || `${HOOFDMAP}/.zicht`),
    databaseUrl: env.DATABASE_URL || null,
    databaseUrlApp: env.DATABASE_URL_APP || null,
    demo,
    leeg: argv.includes('--leeg') || !demo,
    basisUrl: env.ZICHT_BASIS_URL ?? `http://localhost:${poort}`,
    oidc,
    maxVerbindingen: verbindingen,
    metriekSleutel: env.ZICHT_METRIEK_SLEUTEL || null,
    logniveau: env.ZICHT_LOG ?? 'info',
  }
}

import {
  DemoNietGestart,
  maakDemotoken,
  PERSONAS,
  vindPersona,
} from '../../server/src/platform/identiteit/index.ts'
import { leesInstellingen } from '../../server/src/platform/instellingen.ts'
import type { Io } from '../opdracht.ts'

export const naam = 'demo-token'
export const gebruik = 'demo-token <persona>'
export const samenvatting = 'Geeft in de demo een token om de API mee te proberen.'

export const voerUit = (args: string[], io: Io): Promise<number> => demoToken(args, io.env)

const lijst = (): string =>
  PERSONAS.map((p) => `  ${p.code.padEnd(8)} ${p.rol.padEnd(20)} ${p.werk.nl}`).join('\n')

/**
 * `zicht demo-token <persona>`: prints a bearer token for trying the API, and nothing else. Gives the exit code: 0, or 2 with an
 * explanation on the error stream.
 */
export async function demoToken(
  argumenten: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const klaag = (bericht: string): number => {
    process.stderr.write(`${bericht}\n`)
    return 2
  }
  const instellingen = leesInstellingen(env, [])
  if (!instellingen.demo)
    return klaag(
      'Een demo-token bestaat alleen in de demo; hier is een echte aanmelding ingesteld (OIDC_ISSUER).',
    )
  const zoek = argumenten[0] ?? ''
  const persona = vindPersona(zoek)
  if (!persona)
    return klaag(
      `${zoek === '' ? 'Kies een persona' : `Persona "${zoek}" is er niet`}. Kies uit:\n${lijst()}`,
    )
  try {
    process.stdout.write(
      `${await maakDemotoken(instellingen.dataMap, persona.code, env.OIDC_AUDIENCE || undefined)}\n`,
    )
    return 0
  } catch (fout) {
    if (fout instanceof DemoNietGestart) return klaag(fout.message)
    throw fout
  }
}

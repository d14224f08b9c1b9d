// only these two files and not the whole of identity: a command that prints one line should be quick
import { PERSONAS, vindPersona } from '../../server/src/platform/identiteit/demo/personas.ts'
import { DemoNietGestart, maakDemotoken } from '../../server/src/platform/identiteit/demo/token.ts'
import { leesInstellingen } from '../../server/src/platform/instellingen.ts'
import type { Io } from '../opdracht.ts'

export const naam = 'demo-token'
export const gebruik = 'demo-token <persona>'
export const samenvatting =
  'Toont een toegangstoken van een uur om de API te proberen als een van de personas.'

const lijst = (): string =>
  PERSONAS.map((p) => `  ${p.code.padEnd(8)} ${p.rol.padEnd(20)} ${p.werk.nl}`).join('\n')

/** Prints the token and nothing else, so that it can be used in a command; 2 with an explanation when there is none. */
export async function voerUit(args: string[], { env, fout, uit }: Io): Promise<number> {
  const klaag = (bericht: string): number => {
    fout(bericht)
    return 2
  }
  const instellingen = leesInstellingen(env, [])
  if (!instellingen.demo)
    return klaag(
      'Een demo-token bestaat alleen in de demo; hier is een echte aanmelding ingesteld (OIDC_ISSUER).',
    )
  const [zoek = ''] = args
  const persona = vindPersona(zoek)
  if (!persona)
    return klaag(
      `${zoek === '' ? 'Kies een persona' : `Persona "${zoek}" is er niet`}. Kies uit:\n${lijst()}`,
    )
  try {
    uit(await maakDemotoken(instellingen.dataMap, persona.code, env.OIDC_AUDIENCE || undefined))
    return 0
  } catch (probleem) {
    if (probleem instanceof DemoNietGestart) return klaag(probleem.message)
    throw probleem
  }
}

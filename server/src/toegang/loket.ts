import { datumIn } from '@zicht/kern'
import { geldigOp, gemeentenOp, type Regio, type Toegangsloket } from '@zicht/regio'
import { ongeldig } from '@zicht/kern'

/** Where to call, on this day. A region that loads has one for today. */
export function loketOp(regio: Pick<Regio, 'toegangsloketten'>, dag: string): Toegangsloket {
  const loket = geldigOp(regio.toegangsloketten, dag)[0]
  if (!loket) throw new Error('de regio noemt geen loket voor deze dag')
  return loket
}

/** The desk as an answer tells it. */
export const loketUit = (regio: Regio, nu: string) => {
  const { naam, telefoon, bereikbaar, ondersteuning, spoed } = loketOp(regio, datumIn(nu, regio.tijdzone))
  return { team: naam, telefoon, bereikbaar, ondersteuning, spoedTelefoon: spoed }
}

/** The municipality is one of the region on this day; who comes from elsewhere reports here all the same, without one. */
export function eisGemeente(regio: Regio, code: string | null | undefined, dag: string): string | null {
  if (!code) return null
  if (gemeentenOp(regio, dag).some((g) => g.code === code)) return code
  throw ongeldig([
    {
      pad: '/gemeente',
      melding: 'Kies een gemeente van deze regio, of laat dit leeg.',
      code: 'gemeente_of_leeg',
    },
  ])
}

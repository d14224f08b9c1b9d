import { Rekenfout } from '@zicht/kern'
import { geheel, MEESTE_SERVERS, nietNegatief, positief, toon } from './eisen.ts'
import { blokkans, wachtkansUit } from './erlang.ts'

const MEESTE_KLASSEN = 1000

/** Per class, in the order given; `wachtkans` and `bezettingsgraad` are those of all together. */
export type Prioriteiten = {
  wachtkans: number
  Wq: number[]
  W: number[]
  Lq: number[]
  L: number[]
  bezettingsgraad: number
}

/**
 * Non-preemptive priorities (Cobham, 1954): classes with arrival rates `lambdas`, the first class highest, one service rate `mu` at
 * each of `c` servers; first come first served within a class.
 * @throws Rekenfout at `/lambdas/i`, `/mu` or `/c`; at the first class that has no steady state, with what happens then
 */
export function prioriteit(invoer: { lambdas: readonly number[]; mu: number; c: number }): Prioriteiten {
  const { lambdas, mu, c } = invoer
  if (lambdas.length === 0 || lambdas.length > MEESTE_KLASSEN)
    throw new Rekenfout('/lambdas', `moet een lijst van 1 tot en met ${MEESTE_KLASSEN} klassen zijn`)
  for (const [i, lambda] of lambdas.entries()) nietNegatief(lambda, `/lambdas/${i}`)
  positief(mu, '/mu')
  geheel(c, 1, MEESTE_SERVERS, '/c')
  const hoogstens = c * mu
  let samen = 0
  const bezet = lambdas.map((lambda, i) => {
    samen += lambda
    if (samen >= hoogstens) throw klasseLooptVol(i, samen, hoogstens)
    return samen / hoogstens
  })
  const load = samen / mu
  const wachtkans = wachtkansUit(blokkans(c, load), c, load)
  const Wq = bezet.map(
    (met, i) => wachtkans / hoogstens / ((1 - (i === 0 ? 0 : (bezet[i - 1] as number))) * (1 - met)),
  )
  const W = Wq.map((wacht) => wacht + 1 / mu)
  const keerLambda = (tijd: number, i: number) => tijd * (lambdas[i] as number)
  return {
    wachtkans,
    Wq,
    W,
    Lq: Wq.map(keerLambda),
    L: W.map(keerLambda),
    bezettingsgraad: samen / hoogstens,
  }
}

function klasseLooptVol(i: number, samen: number, hoogstens: number): Rekenfout {
  const groei =
    samen > hoogstens ? `groeit met ${toon(samen - hoogstens)} per tijdseenheid` : 'groeit zonder grens'
  return new Rekenfout(
    `/lambdas/${i}`,
    `er is geen evenwicht: tot en met deze klasse komen er ${toon(samen)} per tijdseenheid bij en er kunnen er hoogstens ` +
      `${toon(hoogstens)} geholpen worden; de wachtrij van klasse ${i + 1} ${groei} en wie daarna komt wordt niet geholpen`,
  )
}

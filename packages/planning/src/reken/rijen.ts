import type { Rekensoort } from '@zicht/kern'
import { z } from 'zod'
import {
  blokkerendeLijn,
  erlangA,
  erlangB,
  erlangC,
  mdc,
  mg1,
  mmc,
  mmck,
  mtGinfSinus,
  prioriteit,
  verzadigdTweetraps,
} from '../formules/index.ts'
import { lees } from '../invoer/lees.ts'

const getal = z.number()
const getallen = (hoogstens: number) => z.array(getal).max(hoogstens)

/** A kind whose input is what the formula takes; ranges are the formula's to check. */
function soort<T>(schema: z.ZodType<T>, formule: (invoer: T) => unknown): Rekensoort {
  return (invoer) => formule(lees(schema, invoer))
}

const load = z.strictObject({ servers: getal, load: getal })

/** The formulas of queues and lines. */
export const rijen: Record<string, Rekensoort> = {
  'erlang-b': soort(load, erlangB),
  'erlang-c': soort(load, erlangC),
  mmc: soort(z.strictObject({ lambda: getal, mu: getal, c: getal }), mmc),
  mmck: soort(z.strictObject({ lambda: getal, mu: getal, c: getal, K: getal }), mmck),
  mdc: soort(z.strictObject({ c: getal, rho: getal }), mdc),
  mg1: soort(z.strictObject({ lambda: getal, gemiddeldeDuur: getal, cv2: getal }), mg1),
  prioriteit: soort(z.strictObject({ lambdas: getallen(1000), mu: getal, c: getal }), prioriteit),
  'erlang-a': soort(z.strictObject({ lambda: getal, mu: getal, c: getal, theta: getal }), erlangA),
  'blokkerende-lijn': soort(
    z.strictObject({ stations: getal, tempos: getallen(100).optional() }),
    blokkerendeLijn,
  ),
  'verzadigd-tweetraps': soort(
    z.strictObject({ c1: getal, mu1: getal, c2: getal, mu2: getal }),
    verzadigdTweetraps,
  ),
  'mt-ginf-sinus': soort(
    z.strictObject({
      basis: getal,
      amplitude: getal,
      periodeJaar: getal,
      gemiddeldeDuurJaar: getal,
      tijdstippen: getallen(100_000),
    }),
    mtGinfSinus,
  ),
}

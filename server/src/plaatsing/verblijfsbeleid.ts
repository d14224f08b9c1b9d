import { conflict, type Datum } from '@zicht/kern'
import { geldigOp, type Regio, type Verblijfsbeleid } from '@zicht/regio'
import type { Norm } from './termijn.ts'

/** How the region looks at a long stay again on this day. */
export function verblijfsbeleidOp(regio: Pick<Regio, 'verblijfsbeleid'>, dag: Datum): Verblijfsbeleid {
  const beleid = geldigOp(regio.verblijfsbeleid, dag)[0]
  if (!beleid)
    throw conflict('De regio zegt voor deze dag niet hoe zij opnieuw kijkt.', { reden: 'geen_beleid' })
  return beleid
}

type Klok = { soort: string; norm: Pick<Norm, 'herkomst' | 'code'> }

/** Is this the clock of a long stay: the term of the product, or the longest first shelter (C042)? Closed by an outcome only. */
export const isVerblijfsklok = (klok: Klok): boolean =>
  klok.norm.herkomst === 'product' || klok.soort === 'eersteOpvangMaximaal'

/** Can its end be answered by looking at the stay again? Also that of first shelter where the region made it an arrangement. */
export const vraagtHerbeoordeling = (
  regio: Pick<Regio, 'arrangementen' | 'verblijfsbeleid'>,
  klok: Klok,
): boolean =>
  regio.verblijfsbeleid.length > 0 &&
  (isVerblijfsklok(klok) ||
    (klok.norm.herkomst === 'arrangement' &&
      regio.arrangementen.some((a) => a.code === klok.norm.code && a.soort === 'EERSTE_OPVANG')))

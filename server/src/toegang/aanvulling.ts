import { type Datum, plusDagen } from '@zicht/kern'
import { geldigOp, type Regio } from '@zicht/regio'
import { maakZaakklok } from './klokken/klok.ts'

/**
 * A request to complete an application, with its term (Awb art. 4:5 lid 1): the day it was asked, the last day for it, and the day on
 * which something came in within that term.
 */
export type Aanvulverzoek = { gevraagdOp: Datum; tot: Datum; aangevuldOp: Datum | null }

export type Buitenfout = 'aanvulverzoek' | 'aanvulling_loopt' | 'buiten_te_laat'
type Beleid = Pick<Regio, 'besluitbeleid' | 'feestdagen' | 'tijdzone'>

/**
 * The last day on which it can be made known that an application is not dealt with: so long after something came in, or after the term
 * went by unused (Awb art. 4:5 lid 4), and the next working day when that is none (Algemene termijnenwet art. 1).
 */
export function buitenTot(regio: Beleid, v: Aanvulverzoek): Datum {
  const begin = v.aangevuldOp ?? v.tot
  const beleid = geldigOp(regio.besluitbeleid, begin)[0]?.buitenBehandeling
  if (!beleid)
    throw new Error(
      'de regio zegt voor deze dag niet tot wanneer een aanvraag buiten behandeling kan blijven',
    )
  const { binnen: duur, artikel } = beleid
  return maakZaakklok(regio, 'buitenBehandeling', begin, {
    naam: 'Buiten behandeling laten',
    duur,
    norm: 'wettelijk',
    artikel,
    bron: artikel,
  }).laatsteDag
}

/** The first day that such a decision can bear: something came in, or the last day for it went by whole. */
export const eersteBuitendag = (v: Aanvulverzoek): Datum => v.aangevuldOp ?? plusDagen(v.tot, 1)

/**
 * What stands in the way of not dealing with an application; null when nothing does. First the chance to complete it, within a term (Awb
 * art. 4:5 lid 1); whether what came in is enough is for who decides, with the reasons (art. 3:46). After the last day it is decided on
 * its merits.
 */
export function waaromNietBuiten(regio: Beleid, v: Aanvulverzoek | null, vandaag: Datum): Buitenfout | null {
  if (v === null) return 'aanvulverzoek'
  if (vandaag < eersteBuitendag(v)) return 'aanvulling_loopt'
  return vandaag > buitenTot(regio, v) ? 'buiten_te_laat' : null
}

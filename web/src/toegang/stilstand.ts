import type { Zaak } from './vormen.ts'

/** Why the time for a decision on an application does not run now, and until when: what one waits for. */
export type Stilstand = {
  /** Also the words: `toegang.stil.<wacht>` for what one waits for, `toegang.stilDaarna.<wacht>` for what happens after. */
  wacht: 'aanvulling' | 'aanvullingVoorbij' | 'buitenTeLaat' | 'instemming' | 'anders'
  /** The first day that does not count; from the day after the request. */
  sinds: string
  /** The last day to complete the application, or on which it can be left undealt with once that went by. */
  tot: string | null
  instemmingOp: string | null
  /** The article of the ground. */
  grond: string
  reden: string
}

/**
 * An application that stands still is waited for with a reason of its own: the person completes it by a last day (Awb art. 4:5), agreed to
 * a delay (art. 4:15 lid 2 onder a), or another ground of that article. Null while its time runs, or where there is no application.
 */
export function stilstandVan(z: Pick<Zaak, 'klokken'>, vandaag: string): Stilstand | null {
  const klok = z.klokken.find(
    (k) => k.soort === 'wmoBeschikking' && k.geslotenOp === null && k.geschorstSinds !== null,
  )
  const nu = klok?.schorsingen.find((s) => s.tot === null)
  if (!klok || !nu) return null
  const voorbij = nu.aanvullenTot !== null && nu.aanvullenTot < vandaag
  return {
    wacht: voorbij
      ? nu.buitenTot !== null && nu.buitenTot < vandaag
        ? 'buitenTeLaat'
        : 'aanvullingVoorbij'
      : nu.aanvullenTot !== null
        ? 'aanvulling'
        : nu.instemmingOp !== null
          ? 'instemming'
          : 'anders',
    sinds: klok.geschorstSinds ?? nu.van,
    tot: voorbij ? nu.buitenTot : nu.aanvullenTot,
    instemmingOp: nu.instemmingOp,
    grond: nu.grond,
    reden: nu.reden,
  }
}

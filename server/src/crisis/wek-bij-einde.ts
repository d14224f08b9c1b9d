import { epochVan, type Moment } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { laatVerlopen } from './laat-verlopen.ts'

/** Just after the end, so that the clock of the database has passed it too. */
const SPELING_MS = 250

/**
 * The hold itself needs nobody to end it. This only makes that the boards, and who held the place, hear of it in the second it lapses;
 * when this process is gone by then, the job of every minute tells them.
 */
export function wekBijEinde(huis: Huis, tx: Transactie, tot: Moment): void {
  tx.naAfloop(() => {
    const wacht = epochVan(tot) - epochVan(tx.nu) + SPELING_MS
    setTimeout(() => {
      laatVerlopen(huis).catch((fout: Error) =>
        huis.log.warn({ naam: fout.name }, 'verlopen reserveringen: de taak doet het straks'),
      )
    }, wacht).unref()
  })
}

import { datumVanDagnummer, epochVan } from '@zicht/kern'
import type { Wereld } from './wereld.ts'

const BINNENKORT = 45
/** Of the clocks that ran out lately while someone stayed, the share that was reviewed and closed; older ones all were. */
const HERBEOORDEELD = 0.9
const LAATST_TE_LAAT = 60 * 86_400_000

/** What is known at the end of the story: dates that are expected, and what was done when a term was over. */
export function rondAf(w: Wereld): void {
  verwachtEinden(w)
  herbeoordeel(w)
}

/** For who leaves soon, a date that is expected. */
function verwachtEinden(w: Wereld): void {
  for (const plek of w.plekken) {
    const v = plek.verblijf
    if (!v || v.blijft || v.planDag > w.einde + BINNENKORT) continue
    const datum = datumVanDagnummer(Math.max(v.planDag, w.einde))
    for (const { plaatsing } of v.leden)
      if (plaatsing.verwacht_einde === null || plaatsing.verwacht_einde > datum)
        plaatsing.verwacht_einde = datum
  }
}

/** A term that is over is a review: the stay goes on, the clock is closed with that. Some reviews are late; those clocks are open. */
function herbeoordeel(w: Wereld): void {
  const t = w.toeval.staf
  const blijvers = new Set(
    w.plekken.flatMap((p) => (p.verblijf?.blijft ? p.verblijf.leden.map((l) => l.plaatsing.id) : [])),
  )
  for (const klok of w.uit.termijnen) {
    if (blijvers.has(klok.plaatsing_id)) continue
    const einde = epochVan(klok.einde)
    const klaar = klok.gesloten_op === null ? w.nu : epochVan(klok.gesloten_op)
    const moment = einde - t.geheel(-24, 96) * 1_800_000
    if (
      einde >= klaar ||
      moment >= klaar ||
      moment <= epochVan(klok.vastgelegd_op) ||
      (einde > w.nu - LAATST_TE_LAAT && !t.kans(HERBEOORDEELD))
    )
      continue
    const op = w.iso(Math.max(moment, epochVan(`${klok.begin}T23:00:00Z`)))
    if (epochVan(op) >= klaar) continue
    Object.assign(klok, { gesloten_op: op, gesloten_reden: 'herbeoordeeld', vastgelegd_op: op })
  }
}

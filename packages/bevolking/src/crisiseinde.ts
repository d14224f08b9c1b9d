import { datumVanDagnummer, epochVan, momentPlusDuur } from '@zicht/kern'
import { termijnOp } from '@zicht/regio'
import type { Wereld } from './wereld.ts'

/** At the end of the story: which calls are closed, with what outcome, and how long the team may look back. */
export function sluitCrises(w: Wereld): void {
  const t = w.toeval.crisis
  for (const c of w.crises) {
    const klaar = c.verblijf ? c.verblijf.einde : c.ms + t.geheel(2, 60) * 3_600_000
    const sluit = klaar === null ? null : klaar + t.geheel(1, 20) * 1_800_000
    if (sluit === null || sluit >= w.nu || c.open) continue
    const op = w.iso(sluit)
    const inzage = termijnOp(w.regio, 'crisisinzageNaSluiten', datumVanDagnummer(w.dagVan(sluit)))
    Object.assign(c.melding, {
      status: 'gesloten',
      gesloten_op: op,
      uitkomst: c.verblijf
        ? 'geplaatst'
        : c.geenPlek
          ? 'geen_plek_gevonden'
          : t.kans(0.6)
            ? 'opgelost_zonder_plek'
            : 'doorverwezen',
      vervolg: c.vervolg,
      inzage_tot: inzage ? momentPlusDuur(op, inzage.duur, w.regio.tijdzone) : op,
      versie: 2,
      vastgelegd_op: op,
    })
  }
  const perJaar = new Map<number, number>()
  for (const m of [...w.uit.meldingen].sort((a, b) =>
    a.gemeld_op < b.gemeld_op ? -1 : a.gemeld_op > b.gemeld_op ? 1 : 0,
  )) {
    m.jaar = Number(datumVanDagnummer(w.dagVan(epochVan(m.gemeld_op))).slice(0, 4))
    m.nummer = (perJaar.get(m.jaar) ?? 0) + 1
    perJaar.set(m.jaar, m.nummer)
  }
  const nummers = new Map(
    w.uit.meldingen.map((m) => [m.id, `${m.jaar}-${String(m.nummer).padStart(4, '0')}`]),
  )
  for (const p of w.uit.plaatsingen)
    if (p.melding_id !== null) p.grondslag_kenmerk = `crisismelding ${nummers.get(p.melding_id) ?? ''}`
}

import type { MeldingRij, OnvervuldRij } from './bevolking.ts'
import type { Persoon, Wereld } from './wereld.ts'

/** What was done for a call, with or without an arrangement. */
export function noteerActie(
  w: Wereld,
  melding: MeldingRij,
  ms: number,
  soort: string,
  arrangement: string | null,
  plaatsingId: string | null,
): void {
  if (ms >= w.nu) return
  w.uit.acties.push({
    id: w.nieuwId(ms),
    regio_code: w.regio.code,
    melding_id: melding.id,
    soort,
    arrangement_code: arrangement,
    plaatsing_id: plaatsingId,
    omschrijving: null,
    op: w.iso(ms),
    door: melding.aangenomen_door,
  })
}

/** Demand that found no place, without the person. */
export function onvervuld(
  w: Wereld,
  melding: MeldingRij,
  mensen: readonly Persoon[],
  soort: 'geen_resultaat' | 'weigering',
  reden: string,
  ms: number,
): OnvervuldRij {
  const kenmerken = {
    personen: Math.max(1, mensen.length),
    behoeften: [...melding.behoeften].sort(),
    huiselijkGeweld: melding.huiselijk_geweld === 'ja',
  }
  return {
    id: w.nieuwId(ms),
    regio_code: w.regio.code,
    melding_id: melding.id,
    soort,
    reden,
    voorziening_id: null,
    reservering_id: null,
    personen: Math.max(1, mensen.length),
    kenmerken,
    op: w.iso(Math.min(ms, w.nu)),
  }
}

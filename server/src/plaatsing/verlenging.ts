import { conflict, dagenTussen, datumIn, epochVan, type Moment, momentPlusDuur } from '@zicht/kern'
import type { Norm } from './termijn.ts'

export type Verlengvraag = {
  norm: Norm
  einde: Moment
  /** Earlier extensions of this clock. */
  eerder: readonly { van: Moment; tot: Moment }[]
  dagen: number
  rol: string
  nu: Moment
  tijdzone: string
}

const NOG_KIJKEN = { voorstel: 'herbeoordeling' }
const dagen = (aantal: number) => (aantal === 1 ? '1 dag' : `${aantal} dagen`)

/** Days that were added before. */
export const alVerlengd = (eerder: Verlengvraag['eerder'], tijdzone: string): number =>
  eerder.reduce((som, v) => som + dagenTussen(datumIn(v.van, tijdzone), datumIn(v.tot, tijdzone)), 0)

/**
 * The new end of a clock, when the arrangement allows it: by this role, and all extensions together no longer than its longest
 * (C024: no silent overrun, extension only by reasoned override). Otherwise a refusal in words, with a review as the way on.
 */
export function keurVerlenging({
  norm,
  einde,
  eerder,
  dagen: erbij,
  rol,
  nu,
  tijdzone,
}: Verlengvraag): Moment {
  const { maxDagen, rollen } = norm.verlengen
  if (maxDagen === 0 || rollen.length === 0)
    throw conflict(
      `${norm.naam} kan niet worden verlengd. Spreek een herbeoordeling af en zoek een vervolgplek.`,
      { reden: 'niet_verlengbaar', ...NOG_KIJKEN },
    )
  if (!rollen.includes(rol as (typeof rollen)[number]))
    throw conflict(`U kunt ${norm.naam} niet zelf verlengen. Vraag het aan: ${rollen.join(' of ')}.`, {
      reden: 'rol',
      rollen,
    })
  const over = maxDagen - alVerlengd(eerder, tijdzone)
  if (erbij > over) {
    const rest = over > 0 ? `Er kan nog ${dagen(over)} bij.` : 'Er kan geen dag meer bij.'
    throw conflict(
      `${norm.naam} kan samen hoogstens ${dagen(maxDagen)} worden verlengd. ${rest} Spreek een herbeoordeling af.`,
      { reden: 'te_lang', over, ...NOG_KIJKEN },
    )
  }
  const nieuw = momentPlusDuur(einde, `P${erbij}D`, tijdzone)
  if (epochVan(nieuw) <= epochVan(nu))
    throw conflict('Ook met deze verlenging is de termijn al voorbij. Kies meer dagen.', {
      reden: 'al_voorbij',
      over,
    })
  return nieuw
}

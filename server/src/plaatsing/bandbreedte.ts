import { conflict, type Datum, ongeldig } from '@zicht/kern'

/** What a decision gives a stay: the hours a week it lies between, and for which days. */
export type Bandbreedte = { urenMin: number; urenMax: number; van: Datum; tot: Datum | null }
export type Urenvraag = { uren: number; vanaf: Datum }

/** Hours of support on a day: the last change up to and including it. Changes come newest first. */
export const urenOp = <T extends Urenvraag>(wijzigingen: readonly T[], dag: Datum): T | null =>
  wijzigingen.find((w) => w.vanaf <= dag) ?? null

const getal = (uren: number) => String(uren).replace('.', ',')
export const urenInWoorden = (uren: number): string => `${getal(uren)} uur per week`

/** What there is to do when the decision has no room: what is decided is changed by a decision (Wmo 2015 arts. 2.3.9, 2.3.10). */
export const BUITEN_BESLUIT = ['opnieuw_kijken', 'gewijzigd_besluit', 'nieuw_besluit'] as const

/**
 * May support go to these hours from that day without a new decision? Inside the bandwidth and the period of the decision in force,
 * from the day on which the stay began, and only when something changes; else a refusal that says what is possible.
 */
export function keurUren(
  vraag: Urenvraag,
  bij: { begin: Datum; band: Bandbreedte | null; nu: number | null },
): void {
  const { band } = bij
  if (!Number.isFinite(vraag.uren) || vraag.uren < 0 || Math.round(vraag.uren * 2) !== vraag.uren * 2)
    throw ongeldig([{ pad: '/uren', melding: 'Vul hele of halve uren in.', code: 'halve_uren' }])
  if (vraag.vanaf < bij.begin)
    throw ongeldig([
      {
        pad: '/vanaf',
        melding: 'Kies een dag vanaf het begin van dit verblijf.',
        code: 'dag_vanaf_verblijf',
      },
    ])
  if (!band)
    throw conflict(
      'Er is op die dag geen besluit met een bandbreedte voor dit verblijf. Vraag de toegang om een besluit.',
      { reden: 'geen_besluit', mogelijk: ['nieuw_besluit'] },
    )
  if (vraag.uren < band.urenMin || vraag.uren > band.urenMax)
    throw conflict(
      `Het besluit geeft ${getal(band.urenMin)} tot ${getal(band.urenMax)} uur per week. Daarbuiten is een gewijzigd besluit nodig (Wmo 2015, art. 2.3.9 en 2.3.10). Vraag de toegang om opnieuw te kijken.`,
      {
        reden: 'buiten_bandbreedte',
        urenMin: band.urenMin,
        urenMax: band.urenMax,
        mogelijk: [...BUITEN_BESLUIT],
      },
    )
  if (bij.nu === vraag.uren) throw conflict('Op die dag zijn dit de uren al.', { reden: 'ongewijzigd' })
}

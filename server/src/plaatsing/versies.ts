import { z } from 'zod'
import type { Versieregel } from './leesmodel.ts'

/** Fields that tell a reader something; a place or a group by its number does not. */
const TONEN = [
  'status',
  'periode',
  'aangekomen_op',
  'verwacht_einde',
  'arrangement_code',
  'herkomst_gemeente',
  'vorige_voorziening',
  'toekomstperspectief',
  'grondslag',
  'grondslag_kenmerk',
  'bestemming',
  'einde_reden',
  'pauze_reden',
  'terug_verwacht',
] as const

export const versieUit = z.object({
  versie: z.int(),
  van: z.iso.datetime(),
  door: z.string().nullable(),
  wijzigingen: z.array(
    z.object({ veld: z.enum(TONEN), van: z.string().nullable(), naar: z.string().nullable() }),
  ),
})

const tekst = (waarde: unknown): string | null =>
  waarde === null || waarde === undefined
    ? null
    : typeof waarde === 'string'
      ? waarde
      : JSON.stringify(waarde)

/** What changed from each version to the next, who did it and when; the newest first. */
export function toonVersies(regels: readonly Versieregel[]): z.input<typeof versieUit>[] {
  return regels
    .map((regel, i) => {
      const eerder = regels[i - 1]?.rij ?? {}
      const wijzigingen = TONEN.map((veld) => ({
        veld,
        van: tekst(eerder[veld]),
        naar: tekst(regel.rij[veld]),
      })).filter((w) => i > 0 && w.van !== w.naar)
      return { versie: regel.versie, van: regel.van, door: regel.door, wijzigingen }
    })
    .reverse()
}

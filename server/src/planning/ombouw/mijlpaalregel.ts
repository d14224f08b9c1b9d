import type { Fout } from '@zicht/kern'

export type Stand = { soort: 'open' } | { soort: 'gehaald'; op: string } | { soort: 'vertraagd'; tot: string }

const NIET_VOORBIJ = 'Een mijlpaal is gehaald op een dag die voorbij is, of vandaag.'

/** What a provider reports as reached was reached on a day that is past, or today. */
export const foutenInMelding = (op: string, vandaag: string): Fout[] =>
  op > vandaag ? [{ pad: '/op', melding: NIET_VOORBIJ }] : []

/** How a milestone may stand: reached on a day that is past or today, or delayed to a later day than was planned. */
export function foutenInStand(stand: Stand, gepland: string, vandaag: string): Fout[] {
  if (stand.soort === 'gehaald' && stand.op > vandaag) return [{ pad: '/stand/op', melding: NIET_VOORBIJ }]
  if (stand.soort === 'vertraagd' && stand.tot <= gepland)
    return [{ pad: '/stand/tot', melding: 'Een vertraging gaat naar een latere dag dan gepland.' }]
  return []
}

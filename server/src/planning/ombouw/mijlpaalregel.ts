import type { Fout } from '@zicht/kern'

/** What the organisation that is responsible may say of its milestone: only who planned it opens it again. */
export type Melding = Exclude<Stand, { soort: 'open' }>
export type Stand = { soort: 'open' } | { soort: 'gehaald'; op: string } | { soort: 'vertraagd'; tot: string }

/** How a milestone may stand: reached on a day that is past or today, or delayed to a later day than was planned. */
export function foutenInStand(stand: Stand, gepland: string, vandaag: string): Fout[] {
  if (stand.soort === 'gehaald' && stand.op > vandaag)
    return [
      {
        pad: '/stand/op',
        melding: 'Een mijlpaal is gehaald op een dag die voorbij is, of vandaag.',
        code: 'gehaald_tot_vandaag',
      },
    ]
  if (stand.soort === 'vertraagd' && stand.tot <= gepland)
    return [
      {
        pad: '/stand/tot',
        melding: 'Een vertraging gaat naar een latere dag dan gepland.',
        code: 'later_dan_gepland',
      },
    ]
  return []
}

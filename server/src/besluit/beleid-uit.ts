import { datumIn } from '@zicht/kern'
import { geldigOp } from '@zicht/regio'
import { z } from 'zod'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { beleidOp, besluitproducten } from './regels.ts'
import { soort } from './contract.ts'

const keuze = z.object({ code: z.string(), naam: z.string() })

export const beleidUit = z.object({
  producten: z.array(keuze.extend({ leveringsvorm: z.enum(['ZIN', 'PGB']), metVerblijf: z.boolean() })),
  gronden: z.array(keuze.extend({ soorten: z.array(z.string()), artikel: z.string(), tekst: z.string() })),
  uitzonderingen: z
    .array(
      keuze.extend({
        artikel: z.string(),
        soorten: z.array(z.string()).describe('Bij welke besluiten dit de reden kan zijn'),
        leveringsvorm: z.enum(['ZIN', 'PGB']).nullable().describe('Alleen als het product deze vorm heeft'),
      }),
    )
    .describe('Waarom iemand niet eerst wordt gehoord (Awb 4:7, 4:8, 4:11, 4:12)'),
  tweedePaarOgen: z.array(z.string()).describe('Voor welke besluiten iemand meekijkt'),
  mandaten: z.array(keuze.extend({ soorten: z.array(z.string()), rollen: z.array(z.string()) })),
  factoren: z.array(keuze.extend({ vraag: z.string() })),
  geschiltreden: z.array(keuze.extend({ trede: z.int(), wie: z.string(), bindend: z.boolean() })),
  regios: z.array(keuze.extend({ contact: z.string(), telefoon: z.string() })),
  gemeenten: z.array(keuze),
  soorten: z.array(soort),
})

/** What the screens of a decision choose from, as the region has it today. */
export function besluitbeleidVan(huis: Huis, tx: Transactie): z.output<typeof beleidUit> {
  const { regio } = huis
  const dag = datumIn(tx.nu, regio.tijdzone)
  const beleid = beleidOp(regio, dag)
  const uniek = new Map(besluitproducten(regio, dag).map((p) => [p.code, p]))
  return {
    producten: [...uniek.values()],
    gronden: geldigOp(regio.besluitgronden, dag),
    uitzonderingen: beleid.zienswijzeUitzonderingen.map((u) => ({
      ...u,
      leveringsvorm: u.leveringsvorm ?? null,
    })),
    tweedePaarOgen: beleid.tweedePaarOgen,
    mandaten: geldigOp(regio.mandaten, dag),
    factoren: geldigOp(regio.besteregiofactoren, dag),
    geschiltreden: geldigOp(regio.geschiltreden, dag).sort((a, b) => a.trede - b.trede),
    regios: geldigOp(regio.regiocontacten, dag),
    gemeenten: geldigOp(regio.gemeenten, dag).filter((g) => g.lid !== false),
    soorten: ['toekennen', 'weigeren', 'buiten_behandeling', 'wijzigen', 'intrekken'],
  }
}

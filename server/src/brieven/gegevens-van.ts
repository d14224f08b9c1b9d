import { datumIn, plusDuur } from '@zicht/kern'
import { geldigOp } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { klokkenVan, type ZaakRij } from '../toegang/index.ts'
import type { Briefgegevens } from './vul.ts'
import { datumInWoorden } from './woorden.ts'

/** What the confirmation of receipt tells: the days of the clocks that run, and who helps someone for free (Wmo 2015 art. 2.3.2). */
export async function gegevensOntvangst(huis: Huis, tx: Transactie, zaak: ZaakRij): Promise<Briefgegevens> {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const klokken = await klokkenVan(huis, tx, zaak.id)
  const laatste = (soort: string) => klokken.find((k) => k.soort === soort)?.laatsteDag ?? null
  const begin =
    klokken.find((k) => k.soort === 'wmoOnderzoek')?.begin ?? datumIn(zaak.geopend_op, huis.regio.tijdzone)
  const loket = geldigOp(huis.regio.toegangsloketten, vandaag)[0]
  const dag = (d: string | null) => (d === null ? '' : datumInWoorden(d))
  return {
    meldingOp: dag(begin),
    planTot: dag(
      laatste('wmoPersoonlijkPlan') ?? plusDuur(begin, termijnVan(huis, 'wmoPersoonlijkPlan', begin)),
    ),
    onderzoekTot: dag(laatste('wmoOnderzoek') ?? plusDuur(begin, termijnVan(huis, 'wmoOnderzoek', begin))),
    ondersteuner: loket?.ondersteuning.naam,
    ondersteunerTelefoon: loket?.ondersteuning.telefoon,
  }
}

/** What the offer of the application tells: since when somebody waits, and when the inquiry should have been done (art. 2.3.2 lid 9). */
export async function gegevensAanbod(huis: Huis, tx: Transactie, zaak: ZaakRij): Promise<Briefgegevens> {
  const { planTot: _, ...gegevens } = await gegevensOntvangst(huis, tx, zaak)
  return gegevens
}

const termijnVan = (huis: Huis, sleutel: string, dag: string): string =>
  geldigOp(huis.regio.termijnen, dag).find((t) => t.sleutel === sleutel)?.duur ?? 'P0D'

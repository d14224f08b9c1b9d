import { type Datum, dagenTussen } from '@zicht/kern'
import { bronTekst, type Regio } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Klokbeleid, klokgedragOp, startKlok, type ZaakRij } from '../toegang/index.ts'
import type { Onderzoekbeleid } from './beleid.ts'
import type { Ingevuld } from './controleer-afronding.ts'

/**
 * What an inquiry found of other laws that go first or beside (Wmo 2015 arts. 2.3.2 lid 4 and 2.3.5 lid 6) and asks to come back to: per
 * law a clock until the day that was chosen there, with the name of the law and of what was found; when it warns and who hears of it is the
 * region's. A day that has passed is due tomorrow.
 */
export function opvolgklokken(
  regio: Pick<Regio, 'bronnen' | 'klokbeleid'>,
  beleid: Pick<Onderzoekbeleid, 'wetten'>,
  ingevuld: Ingevuld,
  vandaag: Datum,
): Klokbeleid[] {
  return beleid.wetten.flatMap((wet) => {
    const velden = ingevuld.andere_wetten ?? {}
    const uitkomst = wet.uitkomsten.find((u) => u.code === velden[`${wet.code}.uitkomst`])
    const op = velden[`${wet.code}.opvolgen_op`] ?? ''
    if (!uitkomst?.opvolgen || op === '') return []
    return [
      {
        naam: `Terugkomen op ${wet.naam}: ${uitkomst.naam}`,
        duur: `P${Math.max(1, dagenTussen(vandaag, op))}D`,
        norm: 'regionaal' as const,
        artikel: 'Wmo 2015 art. 2.3.2 lid 4',
        bron: bronTekst(regio, wet.bron),
        ...klokgedragOp(regio, 'opvolging', vandaag),
      },
    ]
  })
}

/** Starts those clocks when the inquiry is completed: the workbench shows them on their day. */
export async function volgWettenOp(
  huis: Huis,
  tx: Transactie,
  zaak: ZaakRij,
  onderzoek: { id: string; beleid: Onderzoekbeleid; ingevuld: Ingevuld; vandaag: Datum },
): Promise<void> {
  const { vandaag } = onderzoek
  for (const beleid of opvolgklokken(huis.regio, onderzoek.beleid, onderzoek.ingevuld, vandaag))
    await startKlok(huis, tx, {
      zaakId: zaak.id,
      clientId: zaak.client_id,
      teamId: zaak.team_id,
      sleutel: 'opvolging',
      over: onderzoek.id,
      begin: vandaag,
      beleid,
    })
}

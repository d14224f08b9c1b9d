import { conflict, type Datum, datumIn, ongeldig } from '@zicht/kern'
import {
  datumInWoorden,
  laatBriefVervallen,
  maakBrief,
  type Verzending,
  verzendVraag,
} from '../brieven/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import {
  eisSchorsbaar,
  type KlokRij,
  schorsgrondenVan,
  schorsKlok,
  wijzigKlok,
  type Zaaknorm,
} from '../toegang/index.ts'

type Welke = { id: string; klokId: string }

/** The ground on which this clock stands still while something is missing (Awb art. 4:15 lid 1 under a). */
function aanvulgrond(huis: Huis, klok: KlokRij): string {
  const grond = schorsgrondenVan(huis.regio, klok).find((g) => g.aanvullen)
  if (!grond)
    throw conflict('Bij deze termijn kan niet om aanvulling worden gevraagd.', { reden: 'geen_aanvulling' })
  return grond.code
}

/**
 * Makes the letter that asks to complete an application, with the last day for it (Awb art. 4:5 lid 1). Asked is what was sent: until then
 * the clock runs on, and asking again takes the place of a letter that still lies here.
 */
export async function vraagAanvulling(
  huis: Huis,
  tx: Transactie,
  welke: Welke,
  ifMatch: number | undefined,
  v: { gevraagd: string; tot: Datum },
): Promise<{ briefId: string; tot: Datum }> {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  let briefId = ''
  await wijzigKlok(huis, tx, welke, ifMatch, async (klok, zaak) => {
    await eisSchorsbaar(huis, tx, klok, aanvulgrond(huis, klok), vandaag)
    if (v.tot <= vandaag)
      throw ongeldig([
        {
          pad: '/tot',
          melding: `Kies een dag na ${vandaag}: tot wanneer de inwoner kan aanvullen (Awb art. 4:5).`,
          code: 'dag_na',
          waarden: { dag: vandaag },
        },
      ])
    await laatBriefVervallen(tx, zaak.id, { soort: 'informatieverzoek', over: klok.id }, 'opnieuw gevraagd')
    briefId = await maakBrief(huis, tx, zaak, {
      soort: 'informatieverzoek',
      gegevens: {
        gevraagd: v.gevraagd,
        uiterlijk: datumInWoorden(v.tot),
        termijnNaam: (klok.norm as Zaaknorm).naam,
      },
      over: { soort: 'termijn', id: klok.id },
      antwoordTot: v.tot,
    })
  })
  return { briefId, tot: v.tot }
}

/**
 * The letter that asks to complete an application was sent: from the day after, its clock stands still (Awb art. 4:15 lid 1 under a), until
 * it came in or the last day in the letter went by.
 */
export async function verzendAanvulling(
  huis: Huis,
  tx: Transactie,
  welke: Welke,
  v: Verzending,
): Promise<{ verzondenOp: Datum; tot: Datum }> {
  let uit = { verzondenOp: '', tot: '' }
  await wijzigKlok(huis, tx, welke, null, async (klok) => {
    const { briefId, op, tot, gegevens } = await verzendVraag(
      huis,
      tx,
      { soort: 'informatieverzoek', over: klok.id, vanuit: 'termijn' },
      v,
    )
    if (tot === null) throw new Error('een vraag om aan te vullen zonder laatste dag')
    await schorsKlok(huis, tx, klok, {
      grond: aanvulgrond(huis, klok),
      reden: (gegevens.gevraagd ?? '').slice(0, 1000),
      dag: op,
      verzoek: { briefId, tot },
    })
    uit = { verzondenOp: op, tot }
  })
  return uit
}

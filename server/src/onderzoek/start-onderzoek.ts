import { conflict, datumIn, ongeldig } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { meldZaak, noteerGebeurtenis, openZaak, zetFase } from '../toegang/index.ts'
import { onderzoekbeleidOp, standaardmodel } from './beleid.ts'
import { alsJson, leesOnderzoeken, leesStappen } from './opslag.ts'
import { STAPPEN, type Stap } from './stappen.ts'

/** What people tell once is not asked again: these steps begin with what an earlier inquiry of the same case ended with. */
const NEEMT_MEE: readonly Stap[] = ['situatie', 'netwerk', 'gebruikelijke_hulp', 'andere_wetten', 'wensen']

/**
 * Starts the inquiry of a case: every step is there, to be left and resumed in any order. One runs at a time; a closed case is opened
 * again first, with the reason.
 */
export async function startOnderzoek(huis: Huis, tx: Transactie, zaakId: string, modelcode?: string) {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  if (zaak.fase === 'gesloten')
    throw conflict('Dit dossier is gesloten. Heropen het eerst, met de reden.', { reden: 'gesloten' })
  const beleid = onderzoekbeleidOp(huis.regio, datumIn(tx.nu, huis.regio.tijdzone))
  const model = modelcode ? beleid.modellen.find((m) => m.code === modelcode) : standaardmodel(beleid)
  if (!model)
    throw ongeldig([
      { pad: '/model', melding: 'Dit scoremodel is hier niet in gebruik.', code: 'model_niet_hier' },
    ])
  const [laatste] = await leesOnderzoeken(tx, zaakId)
  if (laatste && laatste.afgerond_op === null)
    throw conflict('Er loopt al een onderzoek in dit dossier.', {
      reden: 'loopt_al',
      onderzoekId: laatste.id,
    })
  const id = nieuwId()
  await tx.db
    .insertInto('onderzoek')
    .values({
      id,
      regio_code: huis.regio.code,
      zaak_id: zaak.id,
      client_id: zaak.client_id,
      model: model.code,
      gestart_door: tx.wie.gebruikerId as string,
    })
    .execute()
  const eerder = laatste ? new Map((await leesStappen(tx, laatste.id)).map((s) => [s.stap, s.velden])) : null
  await tx.db
    .insertInto('onderzoekstap')
    .values(
      STAPPEN.map((stap) => ({
        id: nieuwId(),
        regio_code: huis.regio.code,
        onderzoek_id: id,
        client_id: zaak.client_id,
        stap,
        velden: alsJson((NEEMT_MEE.includes(stap) && eerder?.get(stap)) || {}),
      })),
    )
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'onderzoek_gestart',
    gegevens: { model: model.code },
  })
  if (zaak.fase === 'onderzoek') await meldZaak(tx, zaak, 'onderzoek')
  else await zetFase(huis, tx, zaak, 'onderzoek')
  return { id }
}

import { conflict, datumIn, ongeldig } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { neemConceptaanvragenIn, noteerGebeurtenis, sluitKlokkenVan, zetFase } from '../toegang/index.ts'
import { modelMet, onderzoekbeleidOp } from './beleid.ts'
import { controleerAfronding, type Ingevuld } from './controleer-afronding.ts'
import { toetsDoelgroep } from './doelgroeptoets.ts'
import { legMetingVast, metingVan } from './leg-meting-vast.ts'
import { openOnderzoek } from './open-onderzoek.ts'
import { kindInHuishouden, leesStappen, planTot } from './opslag.ts'
import { volgWettenOp } from './volg-wetten-op.ts'

/**
 * Completes an inquiry: everything that the law and the region ask was looked at, or all of what is missing comes back at once with its
 * place. Lays the levels down as a measurement and closes the clock of Wmo 2015 art. 2.3.2. What asks to come back to another law
 * gets a clock until that day. A complex case goes to the meeting.
 */
export async function rondOnderzoekAf(
  huis: Huis,
  tx: Transactie,
  onderzoekId: string,
  ifMatch: number | undefined,
  { toelichting }: { toelichting?: string | undefined },
) {
  const { zaak, onderzoek } = await openOnderzoek(huis, tx, onderzoekId, 'wijzigen')
  await eisVersie(tx, 'onderzoek', onderzoek, ifMatch)
  if (onderzoek.afgerond_op !== null) throw conflict('Dit onderzoek is al afgerond.', { reden: 'afgerond' })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const beleid = onderzoekbeleidOp(huis.regio, vandaag)
  const model = modelMet(huis.regio, onderzoek.model)
  const ingevuld: Ingevuld = Object.fromEntries(
    (await leesStappen(tx, onderzoekId)).map((s) => [s.stap, s.velden]),
  )
  const kind = await kindInHuishouden(tx, onderzoek.client_id, vandaag)
  const fouten = controleerAfronding(beleid, model, ingevuld, kind, await planTot(huis, tx, zaak.id))
  if (fouten.length > 0)
    throw ongeldig(fouten, 'Het onderzoek is nog niet compleet. Hieronder staat wat er mist, per stap.')
  if (model)
    await legMetingVast(huis, tx, zaak, model, vandaag, metingVan(model, ingevuld.leefgebieden ?? {}))
  const doelgroep = beleid.doelgroep ? toetsDoelgroep(beleid.doelgroep, ingevuld.doelgroep ?? {}) : null
  const woorden = toelichting?.trim()
  await tx.db
    .updateTable('onderzoek')
    .set({
      afgerond_op: tx.nu,
      afgerond_door: tx.wie.gebruikerId,
      afronding: woorden || 'Het onderzoek is afgerond en het verslag is gemaakt.',
    })
    .where('id', '=', onderzoekId)
    .execute()
  await sluitKlokkenVan(huis, tx, zaak.id, woorden || 'onderzoek_afgerond', ['wmoOnderzoek'])
  await neemConceptaanvragenIn(huis, tx, zaak)
  await volgWettenOp(huis, tx, zaak, { id: onderzoekId, beleid, ingevuld, vandaag })
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'onderzoek_afgerond',
    gegevens: { doelgroep, verstrektOp: ingevuld.verslag?.verstrekt_op ?? null },
  })
  const verder = zaak.fase === 'onderzoek' || zaak.fase === 'quickscan'
  const na = verder ? await zetFase(huis, tx, zaak, volgende(zaak)) : zaak
  return { id: onderzoekId, doelgroep, fase: na.fase }
}

/** Complex: first the meeting that advises (S1: expertise-overleg), then who decides. From the quick scan a case goes through the inquiry. */
const volgende = (zaak: { complex: boolean | null; fase: string }) =>
  zaak.complex && zaak.fase === 'onderzoek' ? 'overleg' : 'besluit'

import { conflict, datumIn } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { verzendBrief, type Verzending } from '../brieven/index.ts'
import {
  meldZaak,
  noteerGebeurtenis,
  openZaak,
  sluitKlokkenVan,
  startKlok,
  zetFase,
} from '../toegang/index.ts'
import { sluitBeantwoordeAanvraag } from './aanvraagklok.ts'
import { beantwoordBesluitvraag } from './beantwoord-vraag.ts'
import { zetGemeenteToegang } from './gemeente-toegang.ts'
import { herbeoordelingsklok } from './herbeoordelingsklok.ts'
import { faseVoorBesluit, sluitNieuwBesluitvraag } from './nieuw-besluit.ts'
import { openBesluit } from './open-besluit.ts'
import { bekendTot, beleidOp } from './regels.ts'

/**
 * Makes a decision known: its letter is sent, the clock of what it answers closes, and the objection term runs from the next day (Awb arts. 3:41, 6:7, 6:8). What was granted
 * goes to the waiting list and is looked at again later (Wmo 2015 art. 2.3.9). After the last day to make it known it does not go any more:
 * the application is decided on its merits (Awb art. 4:5 lid 4). A letter that went all the same is a fact, and that it was late another.
 */
export async function verzendBesluit(
  huis: Huis,
  tx: Transactie,
  id: string,
  { alWeg, ...vraag }: Verzending & { alWeg: boolean },
): Promise<{ verzondenOp: string; bezwaarTot: string }> {
  const { besluit } = await openBesluit(huis, tx, id, 'wijzigen')
  const zaak = await openZaak(huis, tx, besluit.zaakId, 'wijzigen')
  if (besluit.status !== 'genomen')
    throw conflict('Alleen een genomen besluit dat nog niet weg is, kan worden verzonden.', {
      reden: 'status',
      stand: besluit.status,
    })
  const laatste = bekendTot(huis.regio, besluit)
  const teLaat = laatste !== null && (vraag.op ?? datumIn(tx.nu, huis.regio.tijdzone)) > laatste
  if (teLaat && !alWeg)
    throw conflict(
      `Dit kon tot en met ${laatste} bekend worden gemaakt (Awb art. 4:5 lid 4). Neem het besluit terug en beslis op de aanvraag zelf.`,
      { reden: 'buiten_te_laat', laatsteDag: laatste },
    )
  const brief = await tx.db
    .selectFrom('brief')
    .select('id')
    .where('over_soort', '=', 'beschikking')
    .where('over_id', '=', id)
    .where('verzonden_op', 'is', null)
    .where('vervallen_reden', 'is', null)
    .executeTakeFirst()
  if (!brief) throw conflict('Van dit besluit is geen brief.', { reden: 'geen_brief' })
  const op = await verzendBrief(huis, tx, brief.id, { ...vraag, vanuit: 'beschikking' })
  const klok = { zaakId: zaak.id, clientId: zaak.client_id, teamId: zaak.team_id }
  const { laatsteDag } = await startKlok(huis, tx, { ...klok, sleutel: 'bezwaar', over: id, begin: op })
  await tx.db
    .updateTable('beschikking')
    .set({ status: 'verzonden', verzonden_op: op, bezwaar_tot: laatsteDag })
    .where('id', '=', id)
    .execute()
  await sluitBeantwoordeAanvraag(huis, tx, zaak.id, besluit)
  // what is decided is not inquired into any more; help that could not wait comes before the inquiry, which goes on (Wmo 2015 art. 2.3.3)
  if ((besluit.soort === 'toekennen' || besluit.soort === 'weigeren') && !zaak.spoed)
    await sluitKlokkenVan(huis, tx, zaak.id, 'besluit_verzonden', ['wmoOnderzoek'])
  // what is not dealt with decides nothing else, and the inquiry into the report goes on (Awb art. 4:5)
  if (besluit.soort !== 'buiten_behandeling') {
    await sluitNieuwBesluitvraag(huis, tx, besluit)
    await beantwoordBesluitvraag(huis, tx, besluit, {
      dag: besluit.besluitOp ?? op,
      afronding: `besluit: ${besluit.soort}`,
    })
  }
  const geeft = besluit.soort === 'toekennen' || besluit.soort === 'wijzigen'
  if (geeft && besluit.van !== null && besluit.herbeoordelingOp !== null) {
    const { herbeoordeling } = beleidOp(huis.regio, besluit.besluitOp ?? op)
    await startKlok(huis, tx, {
      ...klok,
      sleutel: 'herbeoordeling',
      over: id,
      begin: besluit.van,
      beleid: herbeoordelingsklok(herbeoordeling, besluit.van, besluit.herbeoordelingOp),
    })
  }
  const voor = ['quickscan', 'onderzoek', 'overleg'].includes(zaak.fase)
  const terug = geeft && zaak.fase === 'besluit' ? await faseVoorBesluit(tx, zaak.id) : null
  // who lives somewhere, or waits, goes on doing so
  if (terug !== null) await zetFase(huis, tx, zaak, terug)
  else if (besluit.soort === 'toekennen' && (voor || zaak.fase === 'besluit'))
    await zetFase(huis, tx, zaak, 'wachten')
  // there is nothing left to inquire or to advise on
  else if (besluit.soort === 'weigeren' && voor) await zetFase(huis, tx, zaak, 'besluit')
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'besluit_verzonden',
    gegevens: { id, op, bezwaarTot: laatsteDag },
  })
  if (teLaat)
    await noteerGebeurtenis(tx, {
      zaakId: zaak.id,
      soort: 'besluit_te_laat_bekend',
      gegevens: { id, op, laatsteDag: laatste },
    })
  await meldZaak(tx, zaak, 'besluit')
  await zetGemeenteToegang(huis, tx, zaak, id)
  return { verzondenOp: op, bezwaarTot: laatsteDag }
}

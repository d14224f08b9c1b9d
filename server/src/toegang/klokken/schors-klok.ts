import { conflict, type Datum, datumIn, isDatum, ongeldig, plusDagen } from '@zicht/kern'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { noteerGebeurtenis } from '../gebeurtenis.ts'
import { sluitSchorsing } from './hervat-klok.ts'
import { eindeVan, schorsgrondenVan, type Zaaknorm } from './klok.ts'
import { type KlokRij, leesSchorsingen, leesVerlengingen } from './opslag.ts'

export type Schorsvraag = {
  /** Code of a ground that the region allows for this clock. */
  grond: string
  reden: string
  /** The day on which the ground came; the clock stands still from the day after it (Awb art. 4:15 lid 1). */
  dag?: Datum
  /** The day on which the person consented, when the ground asks for that. */
  instemmingOp?: Datum | null
  /** The letter that went on that day, with the last day in it to complete the application, when something is missing (Awb art. 4:5 lid 1). */
  verzoek?: { briefId: string; tot: Datum }
}

/**
 * May this clock stand still on this ground from the day after `dag`? It runs, its last day was not yet, and it stood not still then already.
 * One that stands still without a last day to complete the application can be given one, by a request for that.
 */
export async function eisSchorsbaar(huis: Huis, tx: Transactie, klok: KlokRij, code: string, dag: Datum) {
  if (klok.gesloten_op !== null) throw conflict('Deze termijn is al afgesloten.', { reden: 'gesloten' })
  const gronden = schorsgrondenVan(huis.regio, klok)
  const grond = gronden.find((g) => g.code === code)
  const eerder = (await leesSchorsingen(tx, [klok.id])).get(klok.id) ?? []
  const open = eerder.find((s) => s.tot === null) ?? null
  if (klok.geschorst_sinds !== null && (!grond?.aanvullen || open === null || open.aanvullenTot !== null))
    throw conflict('Deze termijn staat al stil.', { reden: 'al_geschorst', sinds: klok.geschorst_sinds })
  if (!grond)
    throw conflict('Op deze grond kan deze termijn niet stilstaan. Kies een grond uit de lijst.', {
      reden: 'grond',
      gronden: gronden.map((g) => g.code),
    })
  const van = plusDagen(dag, 1)
  if (open === null) {
    const norm = klok.norm as Zaaknorm
    const einde = eindeVan(huis.regio, norm, klok.begin, eerder, await leesVerlengingen(tx, klok.id))
    if (einde === null || van > einde.einddatum)
      throw conflict('De laatste dag van deze termijn is al geweest. Stilzetten kan dan niet meer.', {
        reden: 'voorbij',
        laatsteDag: einde?.einddatum,
      })
  }
  if (eerder.some((s) => (s.tot === null ? s.van : s.tot) > van))
    throw conflict('Op die dag stond deze termijn al stil. Kies een latere dag.', { reden: 'overlapt' })
  return { grond, open, van }
}

/**
 * Suspends a running clock from the day after `dag`. Its end is unknown from then on, and no rung of its ladder is climbed. One that stands
 * still without a last day to complete the application can be given one, by a request for that: it stands still throughout (Awb arts. 4:5,
 * 4:15).
 */
export async function schorsKlok(
  huis: Huis,
  tx: Transactie,
  klok: KlokRij,
  vraag: Schorsvraag,
): Promise<void> {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const dag = vraag.dag ?? vandaag
  if (!isDatum(dag) || dag > vandaag || dag < klok.begin)
    throw ongeldig([
      {
        pad: '/dag',
        melding: `Kies een dag van ${klok.begin} tot en met vandaag: de dag van de vraag.`,
        code: 'dag_tot_vandaag',
        waarden: { van: klok.begin },
      },
    ])
  const { grond, open, van } = await eisSchorsbaar(huis, tx, klok, vraag.grond, dag)
  if (grond.aanvullen && vraag.verzoek === undefined)
    throw conflict(
      'Vraag met een brief om aan te vullen. De klok staat stil vanaf de dag nadat die is verzonden.',
      { reden: 'eerst_brief' },
    )
  const instemming = vraag.instemmingOp ?? null
  if (grond.instemming && instemming === null)
    throw ongeldig([
      {
        pad: '/instemmingOp',
        melding: 'Op deze grond staat de termijn alleen stil als de inwoner instemt. Wanneer was dat?',
        code: 'instemming_wanneer',
      },
    ])
  if (instemming !== null && (!isDatum(instemming) || instemming > vandaag || instemming < klok.begin))
    throw ongeldig([
      {
        pad: '/instemmingOp',
        melding: `Kies een dag van ${klok.begin} tot en met vandaag.`,
        code: 'dag_tot_vandaag',
        waarden: { van: klok.begin },
      },
    ])
  // the request goes on from where the one without a last day stops: no day counts in between
  if (open !== null) await sluitSchorsing(tx, klok.id, van)
  await tx.db
    .insertInto('termijn_schorsing')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      termijn_id: klok.id,
      grond: grond.artikel,
      reden: vraag.reden,
      instemming_op: grond.instemming ? instemming : null,
      aanvullen_tot: grond.aanvullen ? (vraag.verzoek?.tot ?? null) : null,
      brief_id: grond.aanvullen ? (vraag.verzoek?.briefId ?? null) : null,
      periode: `[${van},)`,
      door: tx.wie.gebruikerId as string,
    })
    .execute()
  await tx.db
    .updateTable('termijn')
    .set({ geschorst_sinds: klok.geschorst_sinds ?? van })
    .where('id', '=', klok.id)
    .execute()
  if (klok.zaak_id)
    await noteerGebeurtenis(tx, {
      zaakId: klok.zaak_id,
      soort: 'klok_geschorst',
      gegevens: { klok: klok.soort, van, grond: grond.code },
      toelichting: vraag.reden,
    })
}

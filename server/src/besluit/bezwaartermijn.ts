import { conflict, type Datum, datumIn, type Fout, nietGevonden, ongeldig, plusDuur } from '@zicht/kern'
import { extraVrijVan } from '@zicht/regio'
import {
  datumInWoorden,
  laatBriefVervallen,
  maakBrief,
  type Verzending,
  verzendVraag,
} from '../brieven/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import {
  kortSchorsingIn,
  leesKlokOver,
  meldZaak,
  noteerGebeurtenis,
  schorsKlokTot,
  verlengKlok,
} from '../toegang/index.ts'
import { openBezwaar } from './bezwaar.ts'
import {
  HERSTELARTIKEL,
  herstelstand,
  stilstand,
  UITSTELARTIKEL,
  type Uitstelfout,
  type Uitstelgrond,
  uitstelduur,
  VERDAAGARTIKEL,
  type Verzuim,
  waaromGeenUitstel,
} from './bezwaarregels.ts'
import { herstelVan } from './bezwaarstand.ts'
import { beleidOp } from './regels.ts'

const WAT: Record<Verzuim, string> = {
  gronden: 'waarom u het niet eens bent met het besluit',
  handtekening: 'uw handtekening',
  naam_en_adres: 'uw naam en adres',
  dagtekening: 'de datum waarop u schreef',
  besluit: 'tegen welk besluit u bezwaar maakt',
  vertaling: 'een vertaling in het Nederlands',
  machtiging: 'een machtiging van de persoon voor wie u bezwaar maakt',
}

/** Opens an objection with its running clock. The order of the locks is the same for all that moves it. */
async function openMetKlok(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined | null,
  actie: 'wijzigen' | 'besluiten' = 'besluiten',
) {
  const open = await openBezwaar(huis, tx, id, ifMatch, actie)
  const klok = await leesKlokOver(tx, open.zaak.id, 'bezwaarBeslissing', id)
  if (!klok)
    throw conflict('De termijn van dit bezwaar is afgesloten. Beslis op het bezwaar.', {
      reden: 'klok_gesloten',
    })
  return { ...open, klok, vandaag: datumIn(tx.nu, huis.regio.tijdzone) }
}

/**
 * Makes the letter that asks for what is missing, with a term (Awb arts. 6:5, 6:6). Asked is what was sent: until then nothing stands
 * still, and asking again takes the place of a letter that still lies here.
 */
export async function vraagHerstel(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  v: { ontbreekt: Verzuim[]; tot: Datum | null },
): Promise<{ tot: Datum }> {
  const { bezwaar, besluit, zaak, vandaag } = await openMetKlok(huis, tx, id, ifMatch)
  const eerder = (await herstelVan(tx, [id])).get(id) ?? []
  if (eerder.some((h) => herstelstand(h, vandaag) === 'loopt'))
    throw conflict('Er loopt al een termijn om dit bezwaar aan te vullen.', { reden: 'herstel_loopt' })
  const { bezwaar: beleid } = beleidOp(huis.regio, vandaag)
  const tot = v.tot ?? plusDuur(vandaag, beleid.herstellen)
  const hoogstens = plusDuur(vandaag, beleid.herstellenHoogstens)
  if (tot <= vandaag || tot > hoogstens)
    throw ongeldig([
      {
        pad: '/tot',
        melding: `Kies een dag na vandaag, tot en met ${hoogstens}.`,
        code: 'dag_na_vandaag_tot',
        waarden: { tot: hoogstens },
      },
    ])
  const vraag = {
    ontbreekt: v.ontbreekt,
    gevraagd_op: vandaag,
    tot,
    door: tx.wie.gebruikerId as string,
  }
  const ligtEr = eerder.find((h) => herstelstand(h, vandaag) === 'niet_verzonden')
  if (ligtEr) {
    await laatBriefVervallen(tx, zaak.id, { soort: 'bezwaar_herstel', over: id }, 'opnieuw gevraagd')
    await tx.db.updateTable('bezwaarherstel').set(vraag).where('id', '=', ligtEr.id).execute()
  } else
    await tx.db
      .insertInto('bezwaarherstel')
      .values({ id: nieuwId(), regio_code: huis.regio.code, bezwaar_id: id, ...vraag })
      .execute()
  await tx.db.updateTable('bezwaar').set({ ontbreekt: v.ontbreekt }).where('id', '=', id).execute()
  await maakBrief(huis, tx, zaak, {
    soort: 'bezwaar_herstel',
    gegevens: {
      ontvangenOp: datumInWoorden(bezwaar.ontvangen_op),
      besluitOp: datumInWoorden(besluit.besluitOp ?? ''),
      ontbreekt: `${v.ontbreekt.map((w) => WAT[w]).join('; ')}.`,
      uiterlijk: datumInWoorden(tot),
      beslissenVoor: datumInWoorden(bezwaar.beslissen_voor),
    },
    over: { soort: 'bezwaar', id },
    antwoordTot: tot,
  })
  await meldZaak(tx, zaak, 'bezwaar')
  return { tot }
}

/**
 * The letter that asks for what is missing was sent: from the day after, the time of the answer stands still until it came in or the term
 * went by (Awb art. 7:10 lid 2); the letter tells so (lid 5). Not on or after the last day that stands in it.
 */
export async function verzendHerstelverzoek(
  huis: Huis,
  tx: Transactie,
  id: string,
  v: Verzending,
): Promise<{ verzondenOp: Datum; beslissenVoor: Datum }> {
  const { bezwaar, zaak, klok } = await openMetKlok(huis, tx, id, null, 'wijzigen')
  const laatste = ((await herstelVan(tx, [id])).get(id) ?? []).at(-1)
  if (!laatste) throw conflict('Er is niet om aanvulling gevraagd.', { reden: 'geen_brief' })
  const { op } = await verzendVraag(huis, tx, { soort: 'bezwaar_herstel', over: id, vanuit: 'bezwaar' }, v)
  // asked before the day of sending was kept: its time counts from the day that the letter was made
  if (laatste.verzondenOp !== null) return { verzondenOp: op, beslissenVoor: bezwaar.beslissen_voor }
  const stil = stilstand({ ...laatste, verzondenOp: op })
  if (stil === null) throw new Error('een verzonden vraag om aanvulling waarin niets stilstaat')
  const { schorsingId, laatsteDag } = await schorsKlokTot(huis, tx, klok, {
    periode: stil,
    artikel: HERSTELARTIKEL,
    reden: 'bezwaar aanvullen',
  })
  await tx.db
    .updateTable('bezwaarherstel')
    .set({ verzonden_op: op, schorsing_id: schorsingId })
    .where('id', '=', laatste.id)
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'bezwaar_herstel_gevraagd',
    gegevens: { artikel: HERSTELARTIKEL, op, tot: laatste.tot, beslissenVoor: laatsteDag },
  })
  await meldZaak(tx, zaak, 'bezwaar')
  return { verzondenOp: op, beslissenVoor: laatsteDag }
}

/**
 * What was missing came in: the clock counts again from that day (Awb art. 7:10 lid 2). After the term it changes nothing to the clock; a
 * letter that was not sent yet need not go any more.
 */
export async function noteerHerstel(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  v: { op: Datum; aanvulling: string },
): Promise<Datum> {
  const { bezwaar, zaak, klok, vandaag } = await openMetKlok(huis, tx, id, ifMatch)
  const laatste = ((await herstelVan(tx, [id])).get(id) ?? []).at(-1)
  if (!laatste) throw nietGevonden()
  if (laatste.hersteldOp !== null)
    throw conflict('Wat ontbrak, is al aangevuld.', { reden: 'hersteld', op: laatste.hersteldOp })
  if (v.op > vandaag || v.op < laatste.gevraagdOp)
    throw ongeldig([
      {
        pad: '/op',
        melding: `Kies een dag van ${laatste.gevraagdOp} tot en met vandaag.`,
        code: 'dag_tot_vandaag',
        waarden: { van: laatste.gevraagdOp },
      },
    ])
  await tx.db
    .updateTable('bezwaarherstel')
    .set({ hersteld_op: v.op, aanvulling: v.aanvulling })
    .where('id', '=', laatste.id)
    .execute()
  await tx.db.updateTable('bezwaar').set({ ontbreekt: [] }).where('id', '=', id).execute()
  await laatBriefVervallen(tx, zaak.id, { soort: 'bezwaar_herstel', over: id }, 'al aangevuld')
  const stil = stilstand({ ...laatste, hersteldOp: v.op })
  const laatsteDag =
    stil === null || laatste.schorsingId === null
      ? bezwaar.beslissen_voor
      : await kortSchorsingIn(huis, tx, klok, laatste.schorsingId, stil.tot)
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'bezwaar_hersteld',
    gegevens: { artikel: HERSTELARTIKEL, op: v.op, beslissenVoor: laatsteDag },
  })
  await meldZaak(tx, zaak, 'bezwaar')
  return laatsteDag
}

/** Puts the answer off, once, before its last day (Awb art. 7:10 lid 3). The letter tells so (lid 5). */
export async function verdaagBezwaar(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  reden: string,
): Promise<Datum> {
  const { bezwaar, besluit, zaak, klok, vandaag } = await openMetKlok(huis, tx, id, ifMatch)
  if (bezwaar.verdaagd_op !== null)
    throw conflict('Dit bezwaar is al een keer verdaagd.', { reden: 'al_verdaagd' })
  if (vandaag > bezwaar.beslissen_voor) throw conflict('De laatste dag is al geweest.', { reden: 'te_laat' })
  const duur = beleidOp(huis.regio, vandaag).bezwaar.verdagen
  const laatsteDag = await verlengKlok(huis, tx, klok, { duur, artikel: VERDAAGARTIKEL, reden })
  await tx.db
    .updateTable('bezwaar')
    .set({ verdaagd_op: vandaag, verdaagd_reden: reden })
    .where('id', '=', id)
    .execute()
  await maakBrief(huis, tx, zaak, {
    soort: 'bezwaar_uitstel',
    gegevens: {
      ontvangenOp: datumInWoorden(bezwaar.ontvangen_op),
      besluitOp: datumInWoorden(besluit.besluitOp ?? ''),
      artikel: VERDAAGARTIKEL,
      reden,
      beslissenVoor: datumInWoorden(laatsteDag),
    },
    over: { soort: 'bezwaar', id },
  })
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'bezwaar_verdaagd',
    gegevens: { artikel: VERDAAGARTIKEL, beslissenVoor: laatsteDag },
    toelichting: reden,
  })
  await meldZaak(tx, zaak, 'bezwaar')
  return laatsteDag
}

export type Uitstelvraag = {
  grond: Uitstelgrond
  tot: Datum
  toelichting: string
  instemming: { van: string; op: Datum; hoe: 'schriftelijk' | 'mondeling' | 'elektronisch' } | null
  belangen: string | null
  voorschrift: string | null
}

const GEEN_UITSTEL: Record<Exclude<Uitstelfout, 'niet_later' | 'geen_werkdag'>, string> = {
  eerst_verdagen: 'Stel het antwoord eerst één keer uit (Awb art. 7:10 lid 3). Verder uitstel komt daarna.',
  te_laat: 'De laatste dag is al geweest.',
  herstel_loopt: 'De termijn om het bezwaar aan te vullen loopt nog. Wacht tot die voorbij is.',
}

/** What the ground of the law asks to be recorded with it, and nothing else (Awb art. 7:10 lid 4). */
function eisUitstelgrond(v: Uitstelvraag, vanaf: Datum, vandaag: Datum): void {
  const fouten: Fout[] = []
  const wet = v.grond === 'wettelijk_voorschrift'
  if (wet === (v.instemming !== null))
    fouten.push({
      pad: '/instemming',
      melding: wet ? 'Op deze grond is geen instemming nodig.' : 'Leg vast wie instemde, wanneer en hoe.',
      code: wet ? 'instemming_hoeft_niet' : 'instemming_van_wie',
    })
  if (v.instemming && (v.instemming.op > vandaag || v.instemming.op < vanaf))
    fouten.push({
      pad: '/instemming/op',
      melding: `Kies een dag van ${vanaf} tot en met vandaag.`,
      code: 'dag_tot_vandaag',
      waarden: { van: vanaf },
    })
  if ((v.grond === 'indiener_stemt_in') !== (v.belangen !== null))
    fouten.push({
      pad: '/belangen',
      melding:
        v.grond === 'indiener_stemt_in'
          ? 'Leg vast waarom niemand anders hierdoor wordt geschaad.'
          : 'Dit hoort niet bij deze grond.',
      code: v.grond === 'indiener_stemt_in' ? 'niemand_geschaad' : 'niet_bij_grond',
    })
  if (wet !== (v.voorschrift !== null))
    fouten.push({
      pad: '/voorschrift',
      melding: wet ? 'Zeg welk voorschrift meer tijd vraagt.' : 'Dit hoort niet bij deze grond.',
      code: wet ? 'welk_voorschrift' : 'niet_bij_grond',
    })
  if (fouten.length > 0) throw ongeldig(fouten)
}

/** Delays the answer further, until a day, on a ground of the law (Awb art. 7:10 lid 4). The letter tells so (lid 5). */
export async function stelBezwaarUit(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  v: Uitstelvraag,
): Promise<Datum> {
  const { bezwaar, besluit, zaak, klok, vandaag } = await openMetKlok(huis, tx, id, ifMatch)
  eisUitstelgrond(v, bezwaar.ontvangen_op, vandaag)
  const herstel = (await herstelVan(tx, [id])).get(id) ?? []
  const stand = {
    verdaagd: bezwaar.verdaagd_op !== null,
    beslissenVoor: bezwaar.beslissen_voor,
    herstelLoopt: herstel.some((h) => herstelstand(h, vandaag) === 'loopt'),
  }
  const vrij = extraVrijVan(huis.regio, true)
  const fout = waaromGeenUitstel(stand, v.tot, vandaag, vrij)
  if (fout === 'niet_later' || fout === 'geen_werkdag')
    throw ongeldig([
      {
        pad: '/tot',
        melding: `Kies een werkdag na ${bezwaar.beslissen_voor}.`,
        code: 'werkdag_na',
        waarden: { dag: bezwaar.beslissen_voor },
      },
    ])
  if (fout !== null) throw conflict(GEEN_UITSTEL[fout], { reden: fout })
  const artikel = UITSTELARTIKEL[v.grond]
  const laatsteDag = await verlengKlok(huis, tx, klok, {
    duur: uitstelduur(bezwaar.beslissen_voor, v.tot),
    artikel,
    reden: v.toelichting,
  })
  await tx.db
    .insertInto('bezwaaruitstel')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      bezwaar_id: id,
      grond: v.grond,
      tot: v.tot,
      toelichting: v.toelichting,
      instemming_van: v.instemming?.van ?? null,
      instemming_op: v.instemming?.op ?? null,
      instemming_hoe: v.instemming?.hoe ?? null,
      belangen: v.belangen,
      voorschrift: v.voorschrift,
      door: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .execute()
  await maakBrief(huis, tx, zaak, {
    soort: 'bezwaar_uitstel',
    gegevens: {
      ontvangenOp: datumInWoorden(bezwaar.ontvangen_op),
      besluitOp: datumInWoorden(besluit.besluitOp ?? ''),
      artikel,
      reden: v.toelichting,
      beslissenVoor: datumInWoorden(laatsteDag),
    },
    over: { soort: 'bezwaar', id },
  })
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'bezwaar_uitgesteld',
    gegevens: { artikel, beslissenVoor: laatsteDag },
    toelichting: v.toelichting,
  })
  await meldZaak(tx, zaak, 'bezwaar')
  return laatsteDag
}

import { conflict, type Datum, datumIn, nietGevonden, ongeldig } from '@zicht/kern'
import { bronTekst, productOp } from '@zicht/regio'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { logWeigering } from '../platform/logboek/index.ts'
import { datumInWoorden, laatBriefVervallen, maakBrief } from '../brieven/index.ts'
import {
  meldZaak,
  noteerGebeurtenis,
  openZaak,
  sluitKlokkenVan,
  startKlok,
  zetFase,
} from '../toegang/index.ts'
import { type Antwoord, type Bezwaarfout, isTeLaat, type Verzuim, waaromNiet } from './bezwaarregels.ts'
import { herstelVan } from './bezwaarstand.ts'
import { bezwaarklok } from './bezwaarklok.ts'
import { zetGemeenteToegang } from './gemeente-toegang.ts'
import { openBesluit } from './open-besluit.ts'
import { vraagNieuwBesluit } from './nieuw-besluit.ts'
import { beleidOp, mandaatVoor } from './regels.ts'
import { besluiterVan } from './toon-besluit.ts'

export type Bezwaarinvoer = {
  ontvangenOp: Datum
  /** The day it was posted, when it came by post. */
  gepostOp: Datum | null
  doorWie: 'zelf' | 'vertegenwoordiger' | 'advocaat'
  /** Null: it came without grounds. */
  inhoud: string | null
  ontbreekt: Verzuim[]
  teLaatReden: string | null
}

/**
 * Takes an objection in, whatever else runs for this person: another case is no reason to leave it unheard, and the case that it opens
 * again holds the objection only. Late is late unless there is a reason for it (Awb art. 6:11): it is taken in all the same, and the answer can
 * be that it cannot be heard. The time for the answer counts from the end of the objection term (art. 7:10).
 */
export async function neemBezwaarIn(
  huis: Huis,
  tx: Transactie,
  besluitId: string,
  b: Bezwaarinvoer,
): Promise<string> {
  const { besluit } = await openBesluit(huis, tx, besluitId, 'wijzigen')
  const gelezen = await openZaak(huis, tx, besluit.zaakId, 'wijzigen')
  if (besluit.status !== 'verzonden' || besluit.bezwaarTot === null || besluit.verzondenOp === null)
    throw conflict('Bezwaar kan tegen een besluit dat is verzonden.', { reden: 'status' })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  if (b.ontvangenOp > vandaag || b.ontvangenOp < (besluit.besluitOp ?? ''))
    throw ongeldig([
      {
        pad: '/ontvangenOp',
        melding: 'Kies een dag van het besluit tot en met vandaag.',
        code: 'dag_vanaf_besluit',
      },
    ])
  if (b.gepostOp !== null && (b.gepostOp > b.ontvangenOp || b.gepostOp < (besluit.besluitOp ?? '')))
    throw ongeldig([
      {
        pad: '/gepostOp',
        melding: 'Kies een dag van het besluit tot en met de dag waarop het binnenkwam.',
        code: 'post_na_besluit',
      },
    ])
  if ((b.inhoud === null) !== b.ontbreekt.includes('gronden'))
    throw ongeldig([
      {
        pad: '/inhoud',
        melding: 'Schrijf op waar iemand het niet mee eens is, of zeg dat de gronden ontbreken.',
        code: 'bezwaar_zonder_inhoud',
      },
    ])
  const beleid = beleidOp(huis.regio, b.ontvangenOp)
  const teLaat = isTeLaat(b, besluit.bezwaarTot, beleid.bezwaar.postBinnen)
  // who hears and answers needs the file, longer than it stays readable after closing: the case opens again
  const zaak = gelezen.fase === 'gesloten' ? await zetFase(huis, tx, gelezen, 'besluit') : gelezen
  const id = nieuwId()
  const klok = await startKlok(huis, tx, {
    zaakId: zaak.id,
    clientId: zaak.client_id,
    teamId: zaak.team_id,
    sleutel: 'bezwaarBeslissing',
    over: id,
    begin: besluit.bezwaarTot,
    beleid: bezwaarklok(beleid.bezwaar, beleid.bezwaar.commissie, bronTekst(huis.regio, beleid.bron)),
  })
  await tx.db
    .insertInto('bezwaar')
    .values({
      id,
      regio_code: huis.regio.code,
      zaak_id: zaak.id,
      client_id: zaak.client_id,
      beschikking_id: besluitId,
      ontvangen_op: b.ontvangenOp,
      gepost_op: b.gepostOp,
      te_laat: teLaat,
      ontbreekt: b.ontbreekt,
      door_wie: b.doorWie,
      inhoud: b.inhoud,
      te_laat_reden: b.teLaatReden,
      commissie: beleid.bezwaar.commissie,
      beslissen_voor: klok.laatsteDag,
      primair_door: besluit.genomenDoorId as string,
    })
    .execute()
  // the municipality sees the file again, or still, while the objection runs
  await zetGemeenteToegang(huis, tx, zaak, besluitId)
  await maakBrief(huis, tx, zaak, {
    soort: 'bezwaar_ontvangen',
    gegevens: {
      ontvangenOp: datumInWoorden(b.ontvangenOp),
      besluitOp: datumInWoorden(besluit.besluitOp ?? ''),
      beslissenVoor: datumInWoorden(klok.laatsteDag),
      horen: beleid.bezwaar.commissie
        ? 'Een commissie nodigt u uit om te vertellen wat u vindt. Iemand mag met u meekomen.'
        : 'Wij nodigen u uit om te vertellen wat u vindt. Iemand mag met u meekomen.',
    },
    over: { soort: 'bezwaar', id },
  })
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'bezwaar_ontvangen',
    gegevens: {
      id,
      op: b.ontvangenOp,
      beslissenVoor: klok.laatsteDag,
      teLaat,
    },
  })
  await meldZaak(tx, zaak, 'bezwaar')
  return id
}

/** What stands in the letter that somebody objects to: the number of the file and the day; which decision, when there were more that day. */
export type Briefkenmerk = { nummer: string; besluitOp: Datum; besluitId: string | null }

/**
 * Takes in an objection by the letter it is about, also at a case that closed so long ago that its team sees it no more: whether late is
 * excusable (Awb art. 6:11) is decided, not found out by a closed door. Only at a case of the team itself, and written on its timeline.
 */
export async function neemBezwaarInOpBrief(
  huis: Huis,
  tx: Transactie,
  { nummer, besluitOp, besluitId }: Briefkenmerk,
  b: Bezwaarinvoer,
): Promise<{ id: string; zaakId: string }> {
  const [, jaar, volg] = /^T(\d{4})-(\d{1,7})$/.exec(nummer) ?? []
  const { rows } = await sql<{ id: string; soort: string; product: string }>`
    select id, soort, product from zicht.open_voor_bezwaar(${Number(jaar)}, ${Number(volg)}, ${besluitOp}::date, ${besluitId}::uuid)`.execute(
    tx.db,
  )
  const [rij] = rows
  if (!rij) {
    await logWeigering(
      huis,
      tx,
      {
        actie: 'wijzigen',
        object: 'beschikking',
        objectId: null,
        clientId: null,
        doel: 'toegang',
        relaties: [],
      },
      'niet_gevonden',
    )
    throw nietGevonden()
  }
  if (rows.length > 1)
    throw conflict('Op die dag zijn meer besluiten genomen. Kies waar het bezwaar over gaat.', {
      reden: 'meer_besluiten',
      besluiten: rows.map(({ id, soort, product }) => ({
        id,
        soort,
        productNaam: productOp(huis.regio, product, besluitOp)?.naam ?? product,
      })),
    })
  const id = await neemBezwaarIn(huis, tx, rij.id, b)
  const { besluit } = await openBesluit(huis, tx, rij.id, 'lezen')
  return { id, zaakId: besluit.zaakId }
}

/**
 * Opens an objection that was not answered yet, to do something to it: in the version that the caller saw, or in any (`null`) where only
 * its letter goes.
 */
export async function openBezwaar(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined | null,
  actie: 'wijzigen' | 'besluiten' = 'besluiten',
) {
  const bezwaar = await tx.db
    .selectFrom('bezwaar')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!bezwaar) throw nietGevonden()
  const { besluit, zaak } = await openBesluit(huis, tx, bezwaar.beschikking_id, actie)
  if (ifMatch !== null) await eisVersie(tx, 'bezwaar', bezwaar, ifMatch)
  if (bezwaar.uitkomst !== null) throw conflict('Op dit bezwaar is al beslist.', { reden: 'beslist' })
  return { bezwaar, besluit, zaak }
}

/** Someone was heard, did not want to be, or did not come (Awb arts. 7:2, 7:3); the day of the hearing, when there was one. */
export async function noteerHoren(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  h: { gehoord: 'gehoord' | 'afgezien' | 'niet_verschenen' | 'telefonisch'; op: string | null },
): Promise<void> {
  const { bezwaar, zaak } = await openBezwaar(huis, tx, id, ifMatch)
  if (
    h.op !== null &&
    (new Date(h.op) > new Date(tx.nu) || datumIn(h.op, huis.regio.tijdzone) < bezwaar.ontvangen_op)
  )
    throw ongeldig([
      {
        pad: '/op',
        melding: `Kies een moment van ${bezwaar.ontvangen_op} tot nu: horen is al gebeurd.`,
        code: 'moment_tot_nu',
        waarden: { van: bezwaar.ontvangen_op },
      },
    ])
  await tx.db
    .updateTable('bezwaar')
    .set({ gehoord: h.gehoord, hoorzitting_op: h.op })
    .where('id', '=', id)
    .execute()
  await noteerGebeurtenis(tx, { zaakId: zaak.id, soort: 'bezwaar_gehoord', gegevens: { gehoord: h.gehoord } })
}

const UITKOMST = {
  gegrond: 'U krijgt gelijk. Wij nemen een nieuw besluit.',
  deels_gegrond: 'U krijgt voor een deel gelijk. Voor dat deel nemen wij een nieuw besluit.',
  ongegrond: 'U krijgt geen gelijk. Het besluit blijft zoals het was.',
  niet_ontvankelijk: 'Wij kunnen uw bezwaar niet behandelen. Het besluit blijft zoals het was.',
} as const

const FOUT: Record<Exclude<Bezwaarfout, 'om'>, string> = {
  niet_te_laat: 'Dit bezwaar kwam op tijd. Te laat kan dus niet de reden zijn.',
  herstel_nodig: 'Vraag eerst om aan te vullen wat ontbreekt, met een termijn (Awb art. 6:6).',
  herstel_loopt: 'De termijn om het bezwaar aan te vullen loopt nog. Wacht tot die voorbij is.',
  herstel_niet_verzonden:
    'De vraag om aan te vullen is nog niet verzonden. Verzend eerst die brief (Awb art. 6:6).',
  te_laat: 'Dit bezwaar kwam te laat. Leg vast waarom dat niet te verwijten is, of behandel het niet.',
  niet_gehoord: 'Leg eerst vast dat iemand is gehoord, of dat niet wilde.',
}

/** Answers an objection: by someone with the mandate who did not take the first decision (Awb art. 10:3 lid 3). */
export async function beslisOpBezwaar(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  uit: Antwoord & { motivering: string },
): Promise<void> {
  const { bezwaar, besluit, zaak } = await openBezwaar(huis, tx, id, ifMatch)
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  if (uit.uitkomst !== 'ingetrokken') {
    const wat = {
      soort: 'bezwaar',
      product: besluit.product,
      gemeente: zaak.verantwoordelijke_gemeente,
    } as const
    if (!mandaatVoor(huis.regio, await besluiterVan(tx), wat, vandaag))
      throw conflict('U hebt geen mandaat om op een bezwaar te beslissen.', { reden: 'geen_mandaat' })
    if (bezwaar.primair_door === tx.wie.gebruikerId)
      throw conflict('Op een bezwaar beslist iemand anders dan wie het besluit nam.', {
        reden: 'tweede_persoon',
      })
  }
  const stand = {
    teLaat: bezwaar.te_laat,
    gehoord: bezwaar.gehoord !== null,
    herstel: (await herstelVan(tx, [id])).get(id) ?? [],
  }
  const fout = waaromNiet(stand, uit, vandaag)
  if (fout === 'om')
    throw ongeldig([
      { pad: '/om', melding: 'Zeg waarom het bezwaar niet wordt behandeld.', code: 'bezwaar_niet_om' },
    ])
  if (fout !== null) throw conflict(FOUT[fout], { reden: fout })
  await tx.db
    .updateTable('bezwaar')
    .set({
      uitkomst: uit.uitkomst,
      niet_ontvankelijk_om: uit.uitkomst === 'niet_ontvankelijk' ? uit.om : null,
      verschoonbaar_reden: bezwaar.te_laat ? uit.verschoonbaar : null,
      motivering: uit.motivering,
      besloten_op: vandaag,
      besloten_door: tx.wie.gebruikerId,
    })
    .where('id', '=', id)
    .execute()
  // the answer is made known by its letter, and its clock runs until that is sent (Awb art. 7:12 lid 2); no letter, nothing to send
  if (uit.uitkomst === 'ingetrokken')
    await sluitKlokkenVan(huis, tx, zaak.id, 'bezwaar_ingetrokken', ['bezwaarBeslissing'], id)
  await laatBriefVervallen(tx, zaak.id, { soort: 'bezwaar_herstel', over: id }, 'op het bezwaar is beslist')
  if (uit.uitkomst === 'gegrond' || uit.uitkomst === 'deels_gegrond') {
    const beleid = beleidOp(huis.regio, vandaag)
    // the new decision is part of the answer, and has its last day
    await vraagNieuwBesluit(huis, tx, zaak, {
      over: besluit.id,
      uiterlijk: bezwaar.beslissen_voor,
      naam: 'Nieuw besluit na bezwaar',
      artikel: 'Awb art. 7:11 lid 2',
      bron: bronTekst(huis.regio, beleid.bron),
      waarschuwDagenVoor: beleid.bezwaar.waarschuwDagenVoor,
    })
  }
  if (uit.uitkomst !== 'ingetrokken')
    await maakBrief(huis, tx, zaak, {
      soort: 'beslissing_op_bezwaar',
      gegevens: {
        ontvangenOp: datumInWoorden(bezwaar.ontvangen_op),
        besluitOp: datumInWoorden(vandaag),
        uitkomst: UITKOMST[uit.uitkomst],
        motivering: uit.motivering,
      },
      over: { soort: 'bezwaar', id },
    })
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'bezwaar_beslist',
    gegevens: { id, uitkomst: uit.uitkomst, om: uit.om, op: vandaag },
  })
  await meldZaak(tx, zaak, 'bezwaar')
  await zetGemeenteToegang(huis, tx, zaak, besluit.id)
}

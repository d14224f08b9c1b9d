import { conflict, datumIn, nietGevonden, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { maakBrief } from '../brieven/index.ts'
import { meldZaak, noteerGebeurtenis, sluitKlokkenVan, type ZaakRij } from '../toegang/index.ts'
import { briefVanBesluit } from './brief-van-besluit.ts'
import { zetGemeenteToegang } from './gemeente-toegang.ts'
import { openConcept } from './open-besluit.ts'
import { type BesluitRij, leesBesluit } from './opslag.ts'
import { leesVooraf } from './vooraf.ts'
import { beleidOp, herbeoordelingOp, mandaatVoor, vroegsteBesluitdag, watOntbreekt } from './regels.ts'
import { besluiterVan } from './toon-besluit.ts'

/**
 * Takes a decision: by who has the mandate, when nothing is missing, on a day that is not before the application. The letter is made, what
 * it replaces ends where it begins, and the responsible municipality sees the file. The clock of the application runs on until it is made
 * known; that of help that cannot wait until there is help (Wmo 2015 art. 2.3.3): a letter is no bed.
 */
export async function neemBesluit(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  besluitOp: string | null,
): Promise<BesluitRij> {
  const { besluit, zaak } = await openConcept(huis, tx, id, ifMatch, 'besluiten')
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const dag = besluitOp ?? vandaag
  const vroegste = vroegsteBesluitdag(await leesVooraf(huis, tx, besluit))
  if (dag > vandaag || dag < besluit.aanvraagOp)
    throw ongeldig([
      {
        pad: '/besluitOp',
        melding: `Kies een dag van de aanvraag (${besluit.aanvraagOp}) tot en met vandaag.`,
        code: 'dag_tot_vandaag',
        waarden: { van: besluit.aanvraagOp },
      },
    ])
  const ontbreekt = watOntbreekt(huis.regio, besluit, vandaag)
  if (ontbreekt.length > 0)
    throw conflict('Dit besluit is nog niet af. Kijk wat er ontbreekt.', { reden: 'niet_af', ontbreekt })
  if (dag < vroegste)
    throw ongeldig([
      {
        pad: '/besluitOp',
        melding: `Kies een dag van ${vroegste} tot en met vandaag. Waar dit besluit op rust, gaat eraan vooraf: horen, meekijken en advies.`,
        code: 'besluit_na_vooraf',
        waarden: { van: vroegste },
      },
    ])
  const wat = { soort: besluit.soort, product: besluit.product, gemeente: zaak.verantwoordelijke_gemeente }
  const mandaat = mandaatVoor(huis.regio, await besluiterVan(tx), wat, dag)
  if (!mandaat)
    throw conflict('U hebt voor dit besluit geen mandaat. Leg het voor aan wie beslist.', {
      reden: 'geen_mandaat',
    })
  // what this one replaces ends first: two in force at once is what the database refuses
  if (besluit.vervangt !== null) await beeindigVorige(tx, besluit)
  const herbeoordeling =
    besluit.van === null || besluit.soort === 'intrekken'
      ? null
      : herbeoordelingOp(beleidOp(huis.regio, dag), besluit.van, besluit.tot)
  await tx.db
    .updateTable('beschikking')
    .set({
      status: 'genomen',
      besluit_op: dag,
      genomen_door: tx.wie.gebruikerId,
      mandaat: mandaat.code,
      herbeoordeling_op: herbeoordeling,
    })
    .where('id', '=', id)
    .execute()
  const genomen = await leesBesluit(tx, id)
  if (!genomen) throw nietGevonden()
  // nobody looks again at a decision that another took the place of
  if (besluit.vervangt !== null)
    await sluitKlokkenVan(huis, tx, zaak.id, 'vervangen', ['herbeoordeling'], besluit.vervangt)
  await maakBrief(huis, tx, zaak, {
    ...briefVanBesluit(huis.regio, genomen, dag, mandaat.code),
    over: { soort: 'beschikking', id },
  })
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'besluit_genomen',
    gegevens: { id, besluit: besluit.soort, product: besluit.product, op: dag, mandaat: mandaat.code },
  })
  await meldBesluit(tx, zaak)
  await zetGemeenteToegang(huis, tx, zaak, id)
  if (besluit.vervangt !== null) await zetGemeenteToegang(huis, tx, zaak, besluit.vervangt)
  return genomen
}

const meldBesluit = (tx: Transactie, zaak: ZaakRij) => meldZaak(tx, zaak, 'besluit-genomen')

async function beeindigVorige(tx: Transactie, besluit: BesluitRij): Promise<void> {
  const vorig = await leesBesluit(tx, besluit.vervangt as string, 'wijzigen')
  if (!vorig || vorig.van === null || vorig.status === 'vervallen' || vorig.status === 'concept')
    throw conflict('Het besluit dat u vervangt, geldt niet meer.', { reden: 'vervangt' })
  const per = besluit.van as string
  if (per < vorig.van || (vorig.tot !== null && per > vorig.tot))
    throw ongeldig([
      {
        pad: '/van',
        melding: `Kies een dag waarop het vorige besluit geldt: vanaf ${vorig.van}.`,
        code: 'binnen_vorig_besluit',
        waarden: { van: vorig.van },
      },
    ])
  await sql`update beschikking set periode = daterange(lower(periode), ${per}::date) where id = ${vorig.id}`.execute(
    tx.db,
  )
}

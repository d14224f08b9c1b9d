import { conflict, datumIn, type Fout, ongeldig } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { laatBriefVervallen } from '../brieven/index.ts'
import { meldZaak, noteerGebeurtenis, openZaak } from '../toegang/index.ts'
import { volgAanvraag } from './aanvraagklok.ts'
import type { Conceptinvoer } from './contract.ts'
import { hoort, raaktLopend, uitzonderingenVoor, watAfneemt } from './horen.ts'
import { openConcept } from './open-besluit.ts'
import { leesBesluit, pgbAlsJson } from './opslag.ts'
import { alsPeriode, beleidOp, grondenVoor, vormPast } from './regels.ts'

/** Starts a draft. Nothing has to be complete yet; what is missing is said when it is taken. */
export async function maakConcept(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  invoer: Conceptinvoer,
): Promise<string> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  if (zaak.fase === 'gesloten') throw conflict('Dit dossier is gesloten.', { reden: 'gesloten' })
  const id = nieuwId()
  const velden = await veldenVan(huis, tx, zaakId, invoer)
  await tx.db
    .insertInto('beschikking')
    .values({
      id,
      regio_code: huis.regio.code,
      zaak_id: zaakId,
      client_id: zaak.client_id,
      soort: invoer.soort,
      gemeente_code: zaak.verantwoordelijke_gemeente,
      vervangt: invoer.vervangt,
      opgesteld_door: tx.wie.gebruikerId as string,
      ...velden,
    })
    .execute()
  await noteerGebeurtenis(tx, { zaakId, soort: 'besluit_concept', gegevens: { id, besluit: invoer.soort } })
  await volgAanvraag(huis, tx, zaak, { id, ...invoer })
  await meldZaak(tx, zaak, 'besluit')
  return id
}

/** Changes a draft. Who agreed to what stood there before, is asked again (the database forgets it). */
export async function wijzigConcept(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  invoer: Conceptinvoer,
) {
  const { besluit, zaak } = await openConcept(huis, tx, id, ifMatch)
  if (invoer.soort !== besluit.soort || invoer.vervangt !== besluit.vervangt)
    throw conflict('Het soort besluit ligt vast. Laat dit concept vervallen en begin een nieuw.', {
      reden: 'soort_ligt_vast',
    })
  await tx.db
    .updateTable('beschikking')
    .set({
      ...(await veldenVan(huis, tx, zaak.id, invoer)),
      // given back and changed: it is asked again; what was said about it stays until then
      ...(besluit.tweedeOordeel === 'terug' && {
        tweede_oordeel: null,
        tweede_door: null,
        tweede_op: null,
      }),
    })
    .where('id', '=', id)
    .execute()
  await volgAanvraag(huis, tx, zaak, { id, ...invoer }, besluit.aanvraagOp)
  // who asked for it is not asked for a view: a letter that still lies here need not go
  if (!hoort(invoer))
    await laatBriefVervallen(tx, zaak.id, { soort: 'uitnodiging_zienswijze', over: id }, 'op eigen verzoek')
  await meldZaak(tx, zaak, 'besluit')
  return (await leesBesluit(tx, id)) ?? besluit
}

async function veldenVan(huis: Huis, tx: Transactie, zaakId: string, c: Conceptinvoer) {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const gronden = grondenVoor(huis.regio, c.soort, vandaag)
  const product = productOp(huis.regio, c.product, c.van ?? vandaag)
  const wet = c.gronden.map((code) => gronden.find((g) => g.code === code)?.wetsgrond)
  const fouten: Fout[] = [
    ...c.gronden.flatMap((code, i) =>
      wet[i] === undefined
        ? [
            {
              pad: `/gronden/${i}`,
              melding: `Op "${code}" kan dit besluit niet rusten. Kies een grond uit de lijst.`,
              code: 'grond_past_niet',
              waarden: { grond: code },
            },
          ]
        : [],
    ),
    ...(vormPast(c, product)
      ? []
      : [
          {
            pad: '/leveringsvorm',
            melding:
              c.leveringsvorm === 'PGB'
                ? 'Dit product is hulp in natura. Kies voor een budget het product met een persoonsgebonden budget.'
                : 'Dit product is een persoonsgebonden budget. Kies voor hulp in natura een ander product.',
            code: c.leveringsvorm === 'PGB' ? 'product_is_natura' : 'product_is_budget',
          },
        ]),
    ...(c.van && c.tot && c.tot < c.van
      ? [{ pad: '/tot', melding: 'De laatste dag ligt voor de eerste.', code: 'laatste_voor_eerste' }]
      : []),
    ...(c.zienswijzeOp !== null && (c.zienswijzeOp > vandaag || c.zienswijzeOp < c.aanvraagOp)
      ? [
          {
            pad: '/zienswijzeOp',
            melding: 'Kies een dag van de aanvraag tot en met vandaag.',
            code: 'dag_vanaf_aanvraag',
          },
        ]
      : []),
    ...(c.aanvraagOp > vandaag
      ? [{ pad: '/aanvraagOp', melding: 'Deze dag is nog niet geweest.', code: 'dag_komt_nog' }]
      : []),
  ]
  const vorig = c.vervangt === null ? undefined : await eerder(tx, zaakId, c.vervangt)
  if (c.vervangt !== null && vorig === undefined)
    fouten.push({
      pad: '/vervangt',
      melding: 'Dit besluit is er niet, of geldt niet.',
      code: 'besluit_geldt_niet',
    })
  if (c.opVerzoek !== null && !raaktLopend(c))
    fouten.push({
      pad: '/opVerzoek',
      melding: 'Dit vragen wij alleen bij wijzigen en stoppen.',
      code: 'alleen_bij_lopend',
    })
  const uitzondering = uitzonderingenVoor(huis.regio, c, vandaag).find(
    (u) => u.code === c.zienswijzeUitzondering,
  )
  if (c.zienswijzeUitzondering !== null && uitzondering === undefined)
    fouten.push({
      pad: '/zienswijzeUitzondering',
      melding: 'Deze reden past niet bij dit besluit. Kies een reden uit de lijst, of hoor de persoon.',
      code: 'uitzondering_past_niet',
    })
  if (uitzondering?.nietSlechter && vorig && watAfneemt(vorig, c).length > 0)
    fouten.push({
      pad: '/zienswijzeUitzondering',
      melding:
        'De persoon gaat er wel op achteruit: een ander product, minder uren of een eerder einde. Hoor de persoon eerst.',
      code: 'wel_slechter',
    })
  if (c.overlegpuntId !== null) {
    const punt = await tx.db
      .selectFrom('overlegpunt')
      .select('id')
      .where('id', '=', c.overlegpuntId)
      .where('zaak_id', '=', zaakId)
      .executeTakeFirst()
    if (!punt)
      fouten.push({
        pad: '/overlegpuntId',
        melding: 'Dit advies hoort niet bij dit dossier.',
        code: 'advies_elders',
      })
  }
  if (fouten.length > 0) throw ongeldig(fouten)
  return {
    product: c.product,
    omvang: c.omvang,
    uren_min: c.urenMin === null ? null : String(c.urenMin),
    uren_max: c.urenMax === null ? null : String(c.urenMax),
    periode: alsPeriode(c.van, c.tot),
    leveringsvorm: c.leveringsvorm,
    pgb: sql<never>`${pgbAlsJson(c.leveringsvorm === 'PGB' ? c.pgb : null)}::jsonb`,
    gronden: c.gronden,
    wetsgronden: wet as string[],
    motivering: c.motivering,
    aanvraag_op: c.aanvraagOp,
    op_verzoek: c.opVerzoek,
    zienswijze: c.zienswijze,
    zienswijze_op: c.zienswijzeOp,
    zienswijze_uitzondering: c.zienswijzeUitzondering,
    zienswijze_reden: c.zienswijzeReden,
    overlegpunt_id: c.overlegpuntId,
    afwijking_advies: c.afwijkingAdvies,
    tweede_nodig: beleidOp(huis.regio, vandaag).tweedePaarOgen.includes(c.soort),
  }
}

/** What is in force and can be changed or stopped, with what it gives. */
const eerder = (tx: Transactie, zaakId: string, id: string) =>
  tx.db
    .selectFrom('beschikking')
    .select([
      'product',
      sql<'ZIN' | 'PGB'>`leveringsvorm`.as('leveringsvorm'),
      sql<number | null>`uren_min::float`.as('urenMin'),
      sql<number | null>`uren_max::float`.as('urenMax'),
      sql<string | null>`(upper(periode) - 1)::text`.as('tot'),
    ])
    .where('id', '=', id)
    .where('zaak_id', '=', zaakId)
    .where('soort', 'in', ['toekennen', 'wijzigen'])
    .where('status', 'in', ['genomen', 'verzonden'])
    .executeTakeFirst()

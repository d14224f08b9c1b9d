import { conflict, type Fout, isDatum, nietGevonden, ongeldig } from '@zicht/kern'
import { geldigOp } from '@zicht/regio'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { meldZaak, noteerGebeurtenis, openZaak } from '../toegang/index.ts'
import { vandaagIn } from './opslag.ts'
import { toetsUrgenties } from './urgentieregels.ts'

type Aanvraag = { categorie: string; gemeenteCode: string; aangevraagdOp: string; toelichting: string | null }

/** The categories of the region on this day; the law names those that a municipality must have (Huisvestingswet 2014 art. 12). */
export const categorieenOp = (huis: Pick<Huis, 'regio'>, dag: string) =>
  [
    ...new Map(
      geldigOp(huis.regio.wachtlijstbeleid, dag).flatMap((w) => w.woonurgentie.map((c) => [c.code, c.naam])),
    ),
  ].map(([code, naam]) => ({ code, naam }))

export async function toonWoonurgenties(huis: Huis, tx: Transactie, zaakId: string) {
  const zaak = await openZaak(huis, tx, zaakId, 'lezen')
  const rijen = await tx.db
    .selectFrom('woonurgentie')
    .selectAll()
    .where('zaak_id', '=', zaak.id)
    .orderBy('aangevraagd_op', 'desc')
    .execute()
  return {
    categorieen: categorieenOp(huis, vandaagIn(huis, tx)),
    ...(await toetsUrgenties(huis, tx, zaak.client_id, vandaagIn(huis, tx))),
    items: rijen.map((r) => ({
      id: r.id,
      versie: r.versie,
      categorie: r.categorie,
      gemeenteCode: r.gemeente_code,
      aangevraagdOp: r.aangevraagd_op,
      status: r.status,
      geldigTot: r.geldig_tot,
      toelichting: r.toelichting,
    })),
  }
}

/** Registers that a municipality was asked for priority; it decides, here is only how far it is. */
export async function vraagWoonurgentie(huis: Huis, tx: Transactie, zaakId: string, vraag: Aanvraag) {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  const dag = vandaagIn(huis, tx)
  const fouten: Fout[] = []
  if (!categorieenOp(huis, dag).some((c) => c.code === vraag.categorie))
    fouten.push({
      pad: '/categorie',
      melding: 'Kies een categorie uit de lijst van de regio.',
      code: 'categorie_uit_lijst',
    })
  if (!huis.regio.gemeenten.some((g) => g.code === vraag.gemeenteCode))
    fouten.push({
      pad: '/gemeenteCode',
      melding: 'Kies een gemeente van de regio.',
      code: 'gemeente_van_regio',
    })
  if (!isDatum(vraag.aangevraagdOp) || vraag.aangevraagdOp > dag)
    fouten.push({
      pad: '/aangevraagdOp',
      melding: 'Kies vandaag of een eerdere dag.',
      code: 'vandaag_of_eerder',
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  const id = nieuwId()
  await tx.db
    .insertInto('woonurgentie')
    .values({
      id,
      regio_code: huis.regio.code,
      zaak_id: zaak.id,
      client_id: zaak.client_id,
      categorie: vraag.categorie,
      gemeente_code: vraag.gemeenteCode,
      aangevraagd_op: vraag.aangevraagdOp,
      toelichting: vraag.toelichting,
    })
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'woonurgentie_aangevraagd',
    gegevens: { categorie: vraag.categorie },
  })
  await meldZaak(tx, zaak, 'zaak-gewijzigd')
  return { id, versie: 1 }
}

/** Where a request can go from each state; what was decided stays decided. */
const VERDER: Record<string, readonly string[]> = {
  aangevraagd: ['in_behandeling', 'toegekend', 'afgewezen', 'ingetrokken'],
  in_behandeling: ['toegekend', 'afgewezen', 'ingetrokken'],
  toegekend: ['vervallen'],
}

export async function wijzigWoonurgentie(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  vraag: { status: string; aanbodGeweigerd: boolean; geldigTot: string | null; toelichting: string | null },
) {
  const rij = await tx.db
    .selectFrom('woonurgentie')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  const zaak = await openZaak(huis, tx, rij.zaak_id, 'wijzigen')
  await eisVersie(tx, 'woonurgentie', rij, ifMatch)
  if (!(VERDER[rij.status] ?? []).includes(vraag.status))
    throw conflict('Deze stap kan nu niet.', { reden: 'status', stand: rij.status })
  if (vraag.aanbodGeweigerd && vraag.status !== 'vervallen')
    throw ongeldig([
      { pad: '/aanbodGeweigerd', melding: 'Dit hoort bij een urgentie die vervalt.', code: 'bij_vervallen' },
    ])
  await tx.db
    .updateTable('woonurgentie')
    .set({
      status: vraag.status,
      geldig_tot: vraag.geldigTot,
      toelichting: vraag.toelichting ?? rij.toelichting,
    })
    .where('id', '=', id)
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: `woonurgentie_${vraag.status}`,
    gegevens: {
      categorie: rij.categorie,
      gemeente: rij.gemeente_code,
      ...(vraag.aanbodGeweigerd && { aanbodGeweigerd: true }),
    },
  })
  await meldZaak(tx, zaak, 'zaak-gewijzigd')
  return { id, versie: rij.versie + 1 }
}

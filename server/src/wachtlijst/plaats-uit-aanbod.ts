import { conflict, isDatum, nietGevonden, ongeldig } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { bevestigPlaatsing, stelPlaatsingVoor, type Toegangsopdracht } from '../plaatsing/index.ts'
import { openZaak, zetFase } from '../toegang/index.ts'
import { type AanbodRij, openAanbod, rondAntwoordAf } from './aanbod.ts'
import { begindag, eisBesluit } from './besluit.ts'
import { openPlaats, vandaagIn } from './opslag.ts'
import { ingangVan } from './vacature.ts'
import { beeindigPlaats } from './wijzig-plaats.ts'

export type Plaatsvraag = {
  /** Who of the household comes along, besides the person of the offer. */
  samen: string[]
  proefTot: string | null
}

/**
 * Both sides said yes: the stay begins now, or, when the place comes free later, it is proposed and confirmed on the day by doing this
 * again. Only then the person leaves the list.
 */
export async function plaatsUitAanbod(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  vraag: Plaatsvraag,
) {
  const aanbod = await openAanbod(huis, tx, id, 'wijzigen')
  if (tx.wie.rol !== 'toegangsmedewerker') throw nietGevonden()
  await eisVersie(tx, 'aanbod', aanbod, ifMatch)
  if (aanbod.status !== 'aanvaard')
    throw conflict('Plaatsen kan als de aanbieder en de persoon allebei ja hebben gezegd.', {
      reden: 'status',
      stand: aanbod.status,
    })
  const dag = vandaagIn(huis, tx)
  const vacature = await tx.db
    .selectFrom('vacature')
    .selectAll()
    .where('id', '=', aanbod.vacature_id)
    .executeTakeFirstOrThrow()
  if (
    vraag.proefTot !== null &&
    (!isDatum(vraag.proefTot) || vraag.proefTot <= dag || vraag.proefTot < vacature.vanaf)
  )
    throw ongeldig([
      { pad: '/proefTot', melding: 'Kies een dag na het begin van het verblijf.', code: 'dag_na_verblijf' },
    ])
  const wie = { clientId: aanbod.client_id, productCode: vacature.product_code }
  await eisBesluit(huis, tx, wie, begindag(vacature.vanaf, dag))
  const opdracht = await maakOpdracht(huis, tx, aanbod, vraag, vacature.product_code, dag)
  const voorgesteld = await tx.db
    .selectFrom('plaatsing')
    .select('id')
    .where(
      'client_id',
      'in',
      opdracht.personen.map((p) => p.clientId),
    )
    .where('organisatie_id', '=', aanbod.organisatie_id)
    .where('product_code', '=', vacature.product_code)
    .where('status', '=', 'voorgesteld')
    .orderBy('id')
    .execute()
  const ids = voorgesteld.map((p) => p.id)
  if (vacature.vanaf > dag) {
    if (ids.length > 0)
      throw conflict(`De plek komt vrij op ${vacature.vanaf}. Bevestig de plaatsing op die dag.`, {
        reden: 'nog_niet',
        vanaf: vacature.vanaf,
      })
    const uit = await stelPlaatsingVoor(huis, tx, opdracht, ingangVan(huis, vacature))
    return {
      stand: 'voorgesteld' as const,
      vanaf: vacature.vanaf,
      plaatsingen: uit.map((p) => p.id),
      versie: aanbod.versie,
    }
  }
  const uit = await bevestigPlaatsing(huis, tx, opdracht, ids)
  await tx.db.updateTable('aanbod').set({ status: 'geplaatst' }).where('id', '=', id).execute()
  await rondAntwoordAf(tx, aanbod)
  const plaats = await openPlaats(huis, tx, aanbod.plaats_id, 'wijzigen')
  await beeindigPlaats(huis, tx, plaats, 'geplaatst', 'geplaatst', null)
  const zaak = await openZaak(huis, tx, aanbod.zaak_id, 'wijzigen')
  if (zaak.fase !== 'geplaatst') await zetFase(huis, tx, zaak, 'geplaatst')
  return {
    stand: 'geplaatst' as const,
    vanaf: vacature.vanaf,
    plaatsingen: uit.map((p) => p.id),
    versie: aanbod.versie + 1,
  }
}

async function maakOpdracht(
  huis: Huis,
  tx: Transactie,
  aanbod: AanbodRij,
  vraag: Plaatsvraag,
  productCode: string,
  dag: string,
): Promise<Toegangsopdracht> {
  const zaak = await openZaak(huis, tx, aanbod.zaak_id, 'wijzigen')
  const plaats = await openPlaats(huis, tx, aanbod.plaats_id, 'lezen')
  const opening = await tx.db
    .selectFrom('opening')
    .selectAll()
    .where('id', '=', aanbod.opening_id)
    .executeTakeFirstOrThrow()
  const product = productOp(huis.regio, productCode, dag)
  if (!product) throw conflict('Dit product bestaat vandaag niet in deze regio.', { reden: 'product' })
  await eisHuisgenoten(tx, zaak.huishouden_id, vraag.samen, dag)
  const client = await tx.db
    .selectFrom('client')
    .select('herkomst_gemeente')
    .where('id', '=', aanbod.client_id)
    .executeTakeFirst()
  return {
    personen: [aanbod.client_id, ...vraag.samen].map((clientId, i) => ({ clientId, hoofd: i === 0 })),
    plekIds: opening.plek_ids,
    organisatieId: aanbod.organisatie_id,
    productCode,
    grondslag: product.grondslag,
    grondslagKenmerk: plaats.besluit_kenmerk,
    herkomstGemeente: client?.herkomst_gemeente ?? null,
    verantwoordelijkeGemeente: zaak.verantwoordelijke_gemeente,
    verblijf: product.metVerblijf,
    teamId: zaak.team_id,
    proefTot: vraag.proefTot,
    zaakId: zaak.id,
  }
}

/** Only who lives in the household of the case on this day can come along; who left it does not. */
async function eisHuisgenoten(
  tx: Transactie,
  huishoudenId: string | null,
  samen: readonly string[],
  dag: string,
): Promise<void> {
  if (samen.length === 0) return
  const leden =
    huishoudenId === null
      ? []
      : await tx.db
          .selectFrom('huishoudlid')
          .select('client_id')
          .where('huishouden_id', '=', huishoudenId)
          .where(sql<boolean>`geldig @> ${dag}::date`)
          .execute()
  const fouten = samen.flatMap((id, i) =>
    leden.some((l) => l.client_id === id)
      ? []
      : [
          {
            pad: `/samen/${i}`,
            melding: 'Deze persoon hoort niet bij dit huishouden.',
            code: 'ander_huishouden',
          },
        ],
  )
  if (fouten.length > 0) throw ongeldig(fouten)
}

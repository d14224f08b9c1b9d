import { conflict, type Datum, datumIn, type Fout, ongeldig } from '@zicht/kern'
import { geldigOp, productOp } from '@zicht/regio'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { meldingsdag, meldZaak, noteerGebeurtenis, openZaak, zetFase } from '../toegang/index.ts'
import { sluitGemeenteToegang, zetGemeenteToegang } from './gemeente-toegang.ts'
import { besluitenVan } from './opslag.ts'
import { verantwoordelijkNaVerhuizing } from './verhuisregel.ts'

/**
 * A move inside the region: everything moves along, without a new application (R14). Decisions stay as they are; who is responsible
 * follows from the dated rule, and passes from one municipality to the other in one step, so that it is never nobody.
 */
export async function verhuis(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  v: { van: string; naar: string; per: Datum; wendtZichTotNieuwe: boolean },
  ifMatch: number | undefined,
): Promise<{ id: string; verantwoordelijk: string; gewijzigd: boolean; besluiten: number }> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  await eisVersie(tx, 'zaak', zaak, ifMatch)
  if (zaak.fase === 'gesloten') throw conflict('Dit dossier is gesloten.', { reden: 'gesloten' })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const leden = geldigOp(huis.regio.gemeenten, v.per).filter((g) => g.lid !== false)
  const fouten: Fout[] = (['van', 'naar'] as const).flatMap<Fout>((veld) =>
    leden.some((g) => g.code === v[veld])
      ? []
      : [{ pad: `/${veld}`, melding: 'Deze gemeente hoort niet bij de regio.', code: 'gemeente_elders' }],
  )
  if (v.van === v.naar)
    fouten.push({
      pad: '/naar',
      melding: 'Kies een andere gemeente dan waar iemand vandaan komt.',
      code: 'gemeente_zelfde',
    })
  if (v.per > vandaag)
    fouten.push({
      pad: '/per',
      melding: 'Leg een verhuizing vast op of na de dag zelf.',
      code: 'verhuizing_komt_nog',
    })
  const [vorige] = await verhuizingenVan(tx, zaakId)
  // who is responsible, or where the last move went: somebody may live elsewhere than where the responsibility stayed
  if (v.van !== zaak.verantwoordelijke_gemeente && v.van !== vorige?.naar)
    fouten.push({
      pad: '/van',
      melding: 'Kies de gemeente die nu verantwoordelijk is, of waar de laatste verhuizing naartoe ging.',
      code: 'gemeente_nu',
    })
  const vroegste =
    [await meldingsdag(huis, tx, zaak), ...(vorige ? [vorige.per] : [])].toSorted().at(-1) ?? v.per
  if (v.per < vroegste)
    fouten.push({
      pad: '/per',
      melding: `Kies een dag van ${vroegste} tot en met vandaag: niet voor de melding of voor een eerdere verhuizing.`,
      code: 'dag_tot_vandaag',
      waarden: { van: vroegste },
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  const regel =
    geldigOp(huis.regio.verantwoordelijkheidsregels, v.per)[0]?.regel ?? zaak.verantwoordelijk_regel
  const alle = await besluitenVan(tx, zaakId)
  const besluiten = alle.filter(
    (b) =>
      (b.status === 'genomen' || b.status === 'verzonden') &&
      b.van !== null &&
      (b.tot === null || b.tot >= v.per) &&
      b.soort !== 'intrekken',
  )
  const na = verantwoordelijkNaVerhuizing(regel, {
    nu: zaak.verantwoordelijke_gemeente,
    naar: v.naar,
    verblijftInInstelling: besluiten.some(
      (b) => productOp(huis.regio, b.product, v.per)?.metVerblijf ?? false,
    ),
    wendtZichTotNieuwe: v.wendtZichTotNieuwe,
  })
  const gewijzigd = na !== zaak.verantwoordelijke_gemeente
  if (gewijzigd) {
    const anders = await zetFase(huis, tx, zaak, zaak.fase as never, {
      verantwoordelijke_gemeente: na,
      verantwoordelijk_regel: regel,
    })
    const bezwaren = await tx.db
      .selectFrom('bezwaar')
      .select('beschikking_id')
      .where('zaak_id', '=', zaakId)
      .where('uitkomst', 'is', null)
      .execute()
    // in one transaction: at no moment nobody sees the file, or both
    for (const b of alle) {
      const gaatMee =
        b.status === 'concept'
          ? b.voorgelegdOp !== null
          : besluiten.includes(b) || bezwaren.some((z) => z.beschikking_id === b.id)
      if (!gaatMee) continue
      await sluitGemeenteToegang(tx, b.id, tx.nu)
      await zetGemeenteToegang(huis, tx, anders, b.id)
    }
  }
  const id = nieuwId()
  await tx.db
    .insertInto('regioverhuizing')
    .values({
      id,
      regio_code: huis.regio.code,
      zaak_id: zaakId,
      client_id: zaak.client_id,
      van_gemeente: v.van,
      naar_gemeente: v.naar,
      per: v.per,
      regel,
      verantwoordelijk_voor: zaak.verantwoordelijke_gemeente,
      verantwoordelijk_na: na,
      besluiten: besluiten.length,
      door: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId,
    soort: 'verhuisd',
    gegevens: {
      van: v.van,
      naar: v.naar,
      per: v.per,
      regel,
      verantwoordelijk: na,
      besluiten: besluiten.length,
    },
  })
  await meldZaak(tx, zaak, 'regio')
  return { id, verantwoordelijk: na, gewijzigd, besluiten: besluiten.length }
}

/** The moves of a person inside the region, newest first. */
export const verhuizingenVan = (tx: Transactie, zaakId: string) =>
  tx.db
    .selectFrom('regioverhuizing')
    .select([
      'id',
      'van_gemeente as van',
      'naar_gemeente as naar',
      'per',
      'regel',
      'verantwoordelijk_voor as verantwoordelijkVoor',
      'verantwoordelijk_na as verantwoordelijkNa',
      'besluiten',
      'op',
    ])
    .where('zaak_id', '=', zaakId)
    .orderBy('id', 'desc')
    .execute()

import { conflict, ongeldig, type Periode } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { weigerAlsBewoond } from './geldigheid.ts'
import { bestaat, eisEigen, regioVan } from './mag.ts'
import { meldBezetting } from './meld-bezetting.ts'
import { meldRegister } from './meld-register.ts'
import { alsBereik, alsPeriode, haalRij, type Registerrij, voegRijToe, wijzigRij } from './opslag-register.ts'

type Waarvoor = { productCode: string; crisis: boolean; bron: string }
export type PlekkenIn = Waarvoor & { aantal: number; vanafNummer?: number | undefined; geldig: Periode }

function eisProduct(huis: Huis, code: string, datum: string): void {
  if (!productOp(huis.regio, code, datum))
    throw ongeldig([
      {
        pad: '/productCode',
        melding: 'Dit product bestaat op die dag niet in deze regio.',
        code: 'product_dan_niet',
      },
    ])
}

/** The facility around a unit, if it is in the caller's region. */
async function rondom(
  huis: Huis,
  tx: Transactie,
  eenheidId: string,
): Promise<{ eenheid: Registerrij; voorziening: Registerrij }> {
  const eenheid = bestaat(await haalRij(tx, 'eenheid', eenheidId, regioVan(huis, tx), true))
  return {
    eenheid,
    voorziening: bestaat(
      await haalRij(tx, 'voorziening', String(eenheid.voorziening_id), regioVan(huis, tx)),
    ),
  }
}

/** Adds places to a unit, numbered after the highest or from a given number. */
export async function maakPlekken(
  huis: Huis,
  tx: Transactie,
  eenheidId: string,
  wat: PlekkenIn,
): Promise<string[]> {
  const { voorziening } = await rondom(huis, tx, eenheidId)
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'maken',
    objectId: eenheidId,
    organisatieId: String(voorziening.organisatie_id),
  })
  eisProduct(huis, wat.productCode, wat.geldig.van)
  const { rows } = await sql<{ hoogste: number; botst: number[] }>`
    select coalesce(max(nummer), 0) as hoogste,
           coalesce(array_agg(nummer order by nummer) filter (where geldig && ${alsBereik(wat.geldig)}::daterange), '{}') as botst
      from plek where eenheid_id = ${eenheidId}`.execute(tx.db)
  const eerste = wat.vanafNummer ?? (rows[0]?.hoogste ?? 0) + 1
  const botst = (rows[0]?.botst ?? []).filter((n) => n >= eerste && n < eerste + wat.aantal)
  if (botst.length > 0)
    throw ongeldig([
      {
        pad: '/vanafNummer',
        melding: `Deze nummers bestaan in die periode al: ${botst.join(', ')}.`,
        code: 'nummers_bestaan',
        waarden: { nummers: botst.join(', ') },
      },
    ])
  const ids: string[] = []
  for (let i = 0; i < wat.aantal; i++) {
    const id = nieuwId()
    ids.push(id)
    await voegRijToe(tx, 'plek', {
      id,
      regio_code: regioVan(huis, tx),
      eenheid_id: eenheidId,
      nummer: eerste + i,
      product_code: wat.productCode,
      crisis: wat.crisis,
      geldig: alsBereik(wat.geldig),
      bron: wat.bron,
    })
  }
  await meldRegister(tx, 'voorzieningen', voorziening.id)
  await meldBezetting(tx, huis, [voorziening.id])
  return ids
}

/** Changes the validity or source of a place. Closing it is refused while someone stays there after that. */
export async function wijzigPlek(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  wat: { geldig?: Periode | undefined; bron?: string | undefined },
): Promise<number> {
  const rij = bestaat(await haalRij(tx, 'plek', id, regioVan(huis, tx), true))
  const { voorziening } = await rondom(huis, tx, String(rij.eenheid_id))
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'wijzigen',
    objectId: id,
    organisatieId: String(voorziening.organisatie_id),
  })
  if (wat.geldig) await weigerAlsBewoond(huis, tx, [id], wat.geldig)
  const versie = await wijzigRij(tx, 'plek', rij, ifMatch, { geldig: alsBereik(wat.geldig), bron: wat.bron })
  await meldRegister(tx, 'voorzieningen', voorziening.id)
  await meldBezetting(tx, huis, [voorziening.id])
  return versie
}

/** The same bed for another product or purpose from a day on: a row of its own after this one, so that the past stays as it was. */
export async function zetPlekOm(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  wat: Waarvoor & { vanaf: string },
): Promise<string> {
  const rij = bestaat(await haalRij(tx, 'plek', id, regioVan(huis, tx), true))
  const { voorziening } = await rondom(huis, tx, String(rij.eenheid_id))
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'wijzigen',
    objectId: id,
    organisatieId: String(voorziening.organisatie_id),
  })
  eisProduct(huis, wat.productCode, wat.vanaf)
  const geldig = alsPeriode(rij.geldig)
  if (wat.vanaf <= geldig.van || (geldig.tot !== null && wat.vanaf >= geldig.tot))
    throw ongeldig([
      {
        pad: '/vanaf',
        melding: 'Kies een dag waarop deze plek al bestaat en nog niet is gesloten.',
        code: 'plek_bestaat_op',
      },
    ])
  if (rij.product_code === wat.productCode && rij.crisis === wat.crisis)
    throw conflict('Deze plek is daar al voor.', { reden: 'niets_anders' })
  await weigerAlsBewoond(huis, tx, [id], { van: geldig.van, tot: wat.vanaf })
  await wijzigRij(tx, 'plek', rij, ifMatch, { geldig: alsBereik({ van: geldig.van, tot: wat.vanaf }) })
  const nieuw = nieuwId()
  await voegRijToe(tx, 'plek', {
    id: nieuw,
    regio_code: regioVan(huis, tx),
    eenheid_id: rij.eenheid_id,
    nummer: rij.nummer,
    product_code: wat.productCode,
    crisis: wat.crisis,
    tijdelijk: rij.tijdelijk,
    geldig: alsBereik({ van: wat.vanaf, tot: geldig.tot }),
    bron: wat.bron,
  })
  await meldRegister(tx, 'voorzieningen', voorziening.id)
  await meldBezetting(tx, huis, [voorziening.id])
  return nieuw
}

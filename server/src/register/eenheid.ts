import { ongeldig, type Periode } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { weigerAlsBewoond } from './geldigheid.ts'
import { bestaat, eisEigen, regioVan } from './mag.ts'
import { meldRegister } from './meld-register.ts'
import { alsBereik, codeBezet, haalRij, voegRijToe, wijzigRij } from './opslag-register.ts'

export type EenheidIn = {
  code: string
  naam: string
  soort: string
  kenmerken: string[]
  geslacht: 'alle' | 'man' | 'vrouw'
  leeftijdVan?: number | null | undefined
  leeftijdTot?: number | null | undefined
  alsGeheel: boolean
  geldig: Periode
  bron: string
}

const kolommen = (wat: Partial<EenheidIn>) => ({
  naam: wat.naam,
  soort: wat.soort,
  kenmerken: wat.kenmerken,
  geslacht: wat.geslacht,
  leeftijd_van: wat.leeftijdVan,
  leeftijd_tot: wat.leeftijdTot,
  als_geheel: wat.alsGeheel,
  geldig: alsBereik(wat.geldig),
  bron: wat.bron,
})

/** Adds a room, corridor or dwelling to a facility. */
export async function maakEenheid(
  huis: Huis,
  tx: Transactie,
  voorzieningId: string,
  wat: EenheidIn,
): Promise<string> {
  const voorziening = bestaat(await haalRij(tx, 'voorziening', voorzieningId, regioVan(huis, tx), true))
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'maken',
    objectId: voorzieningId,
    organisatieId: String(voorziening.organisatie_id),
  })
  if (await codeBezet(tx, 'eenheid', wat.code, { kolom: 'voorziening_id', waarde: voorzieningId }))
    throw ongeldig([
      { pad: '/code', melding: 'Deze code is al in gebruik in deze voorziening.', code: 'code_in_gebruik' },
    ])
  eisLeeftijd(wat.leeftijdVan, wat.leeftijdTot)
  const id = nieuwId()
  await voegRijToe(tx, 'eenheid', {
    id,
    voorziening_id: voorzieningId,
    code: wat.code,
    ...kolommen(wat),
    leeftijd_van: wat.leeftijdVan ?? null,
    leeftijd_tot: wat.leeftijdTot ?? null,
  })
  await meldRegister(tx, 'voorzieningen', voorzieningId)
  return id
}

/** Changes a unit. An end date is refused while someone stays there after it. */
export async function wijzigEenheid(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  wat: Partial<Omit<EenheidIn, 'code'>>,
): Promise<number> {
  const rij = bestaat(await haalRij(tx, 'eenheid', id, regioVan(huis, tx), true))
  const voorziening = bestaat(
    await haalRij(tx, 'voorziening', String(rij.voorziening_id), regioVan(huis, tx)),
  )
  await eisEigen(huis, tx, {
    object: 'register',
    actie: 'wijzigen',
    objectId: id,
    organisatieId: String(voorziening.organisatie_id),
  })
  const gekozen = <T>(nieuw: T | undefined, oud: unknown) => (nieuw === undefined ? (oud as T) : nieuw)
  eisLeeftijd(gekozen(wat.leeftijdVan, rij.leeftijd_van), gekozen(wat.leeftijdTot, rij.leeftijd_tot))
  if (wat.geldig) {
    const { rows } = await sql<{ id: string }>`select id from plek where eenheid_id = ${id}`.execute(tx.db)
    await weigerAlsBewoond(
      huis,
      tx,
      rows.map((r) => r.id),
      wat.geldig,
    )
  }
  const versie = await wijzigRij(tx, 'eenheid', rij, ifMatch, kolommen(wat))
  await meldRegister(tx, 'voorzieningen', voorziening.id)
  return versie
}

function eisLeeftijd(van: number | null | undefined, tot: number | null | undefined): void {
  if (typeof van === 'number' && typeof tot === 'number' && van > tot)
    throw ongeldig([
      {
        pad: '/leeftijdTot',
        melding: 'De hoogste leeftijd ligt onder de laagste.',
        code: 'leeftijd_volgorde',
      },
    ])
}

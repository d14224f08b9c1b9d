import { controleerToewijzing, type Toewijzingsbewijs } from '@zicht/matching'
import { productOp } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { leesRegister } from '../register/index.ts'
import { eisLijstregels, type Lijstregels, type Methode } from './beleid.ts'
import { namenVan } from './kandidaten.ts'
import { noemPlekken } from './noem-plekken.ts'
import { vandaagIn } from './opslag.ts'
import { koppelvraagVan, leesVolgorden, volgordeVan } from './stabiele-ronde.ts'
import {
  EIS,
  leesDeelnemers,
  leesToewijzingrij,
  type Rij,
  sha256,
  type Uitkomst,
  type Vraag,
} from './toewijzing.ts'

/** The assignments of the own team, newest first. */
export async function toonToewijzingen(huis: Huis, tx: Transactie) {
  await eisRecht(huis, tx, { ...EIS, actie: 'zoeken' })
  const dag = vandaagIn(huis, tx)
  const rijen = await tx.db
    .selectFrom('toewijzing')
    .selectAll()
    .orderBy('vastgelegd_zaad_op', 'desc')
    .limit(50)
    .execute()
  return {
    items: rijen.map((r) => ({
      id: r.id,
      product: r.product_code,
      productNaam: productOp(huis.regio, r.product_code, dag)?.naam ?? r.product_code,
      methode: r.methode as Methode,
      vastgelegdOp: r.vastgelegd_zaad_op,
      getrokkenOp: r.getrokken_op,
      toegewezen: (r.uitkomst as unknown as Uitkomst | null)?.toegewezen.length ?? 0,
    })),
  }
}

type OpeningRij = {
  id: string
  plek_ids: string[]
  voorziening_id: string
  organisatie_id: string
  vanaf: string
  aanbod_id: string | null
  aanbod_plaats: string | null
  aanbod_status: string | null
  afwijkreden: string | null
  besloten_door: string | null
}

/** The openings of the vacancies, each with the last offer that was made of it since the draw. */
async function leesOpeningen(tx: Transactie, rij: Rij): Promise<OpeningRij[]> {
  const { rows } = await sql<OpeningRij>`
    select o.id, o.plek_ids, v.voorziening_id, v.organisatie_id, v.vanaf::text as vanaf, a.id as aanbod_id, a.plaats_id as aanbod_plaats,
           a.status as aanbod_status, a.afwijkreden, g.naam as besloten_door
      from opening o join vacature v on v.id = o.vacature_id
      left join lateral (select * from aanbod x where x.opening_id = o.id and x.besloten_op >= ${rij.getrokken_op}::timestamptz
                          order by x.besloten_op desc, x.id desc limit 1) a on true
      left join gebruiker g on g.id = a.besloten_door
     where v.id = any (${rij.vacature_ids}::uuid[]) order by v.vanaf, o.id`.execute(tx.db)
  return rows
}

/** An assignment with all that is needed to repeat it; the seed only after the draw. */
export async function toonToewijzing(huis: Huis, tx: Transactie, id: string) {
  await eisRecht(huis, tx, { ...EIS, actie: 'zoeken' })
  const rij = await leesToewijzingrij(tx, id)
  const dag = vandaagIn(huis, tx)
  const regels = eisLijstregels(huis.regio, rij.product_code, dag)
  const vraag = rij.vraag as unknown as Vraag | null
  const uitkomst = rij.uitkomst as unknown as Uitkomst | null
  const register = await leesRegister(huis, tx)
  const openingen = await leesOpeningen(tx, rij)
  const volgorden = rij.methode === 'stabiel' ? await leesWiensVolgorde(huis, tx, rij, vraag) : []
  const namen = await namenVan(tx, vraag?.deelnemers ?? volgorden.map((v) => v.plaatsId))
  const wie = (plaatsId: string) => ({
    plaatsId,
    naam: namen.get(plaatsId) ?? null,
    klasse: klasseVan(regels, vraag?.clienten.find((c) => c.id === plaatsId)?.prioriteit),
    lot: uitkomst ? uitkomst.loting.indexOf(plaatsId) + 1 : null,
  })
  const bewijs = vraag && uitkomst ? bewijsVan(rij, vraag, uitkomst) : null
  const bij = new Map(uitkomst?.toegewezen.map((u) => [u.openingId, u]))
  const met = new Set(uitkomst?.toegewezen.map((u) => u.plaatsId))
  return {
    id: rij.id,
    product: rij.product_code,
    productNaam: productOp(huis.regio, rij.product_code, dag)?.naam ?? rij.product_code,
    methode: rij.methode as Methode,
    regels: { naam: regels.beleid.naam, bron: regels.lijst.bron },
    vastlegging: rij.zaad_hash,
    vastgelegdOp: rij.vastgelegd_zaad_op,
    getrokkenOp: rij.getrokken_op,
    zaad: rij.getrokken_op === null ? null : rij.zaad,
    klopt: bewijs && controleerToewijzing(bewijs, sha256).length === 0,
    openingen: openingen.map((o) => {
      const toegewezen = bij.get(o.id)
      return {
        id: o.id,
        voorziening: register.voorzieningen.get(o.voorziening_id)?.naam ?? '',
        aanbieder: register.organisaties.get(o.organisatie_id)?.naam ?? '',
        vanaf: o.vanaf,
        plekken: noemPlekken(register.plekken, o.plek_ids),
        toegewezen: toegewezen ? { ...wie(toegewezen.plaatsId), pasvorm: toegewezen.pasvorm } : null,
        besluit:
          o.aanbod_id === null
            ? null
            : {
                aanbodId: o.aanbod_id,
                status: o.aanbod_status ?? '',
                zoals: o.aanbod_plaats === toegewezen?.plaatsId,
                reden: o.afwijkreden,
                door: o.besloten_door ?? '',
              },
      }
    }),
    zonderPlek: (uitkomst?.loting ?? []).filter((p) => !met.has(p)).map(wie),
    toegewezen: (uitkomst?.toegewezen ?? []).map((u) => ({ ...u, naam: namen.get(u.plaatsId) ?? null })),
    perKlasse: (uitkomst?.perPrioriteit ?? []).map((p) => ({
      klasse: klasseVan(regels, p.prioriteit),
      geplaatst: p.geplaatst,
      van: vraag?.clienten.filter((c) => c.prioriteit === p.prioriteit).length ?? 0,
    })),
    quota: (
      vraag?.quota ?? regels.beleid.quota.map((q) => ({ groep: q.gemeente, hoogstens: q.hoogstens }))
    ).map((q) => ({
      gemeente: gemeentenaam(huis, q.groep),
      hoogstens: q.hoogstens,
      geplaatst:
        vraag === null
          ? null
          : (uitkomst?.toegewezen ?? []).filter(
              (u) => vraag.clienten.find((c) => c.id === u.plaatsId)?.groep === q.groep,
            ).length,
    })),
    totaalPasvorm: uitkomst?.totaalPasvorm ?? null,
    // of people of the own files; of others it is theirs and their team's
    volgorden: volgorden
      .filter((v) => namen.has(v.plaatsId))
      .map((v) => ({ ...v, naam: namen.get(v.plaatsId) ?? null })),
    bewijs,
  }
}

/** Of each who takes part: whose order counts; before the draw as it is now, after it as it was. */
async function leesWiensVolgorde(huis: Huis, tx: Transactie, rij: Rij, vraag: Vraag | null) {
  if (vraag)
    return vraag.deelnemers.map((plaatsId, i) => ({
      plaatsId,
      van: vraag.stabiel?.van[i] ?? 'voorstel',
      genoemd: vraag.stabiel?.voorkeuren[i]?.length ?? 0,
    }))
  const gegeven = await leesVolgorden(tx, rij.id)
  return (await leesDeelnemers(huis, tx, rij)).map(({ id }) => ({
    plaatsId: id,
    van: volgordeVan(gegeven.get(id)),
    genoemd: null,
  }))
}

export const gemeentenaam = (huis: Huis, code: string): string =>
  huis.regio.gemeenten.find((g) => g.code === code)?.naam ?? code

/** The class behind a priority of the question; the question counts from the lowest class up. */
export function klasseVan(regels: Lijstregels, prioriteit: number | undefined): string | null {
  if (prioriteit === undefined) return null
  const laagste = Math.max(...regels.beleid.urgentieklassen.map((k) => k.rang))
  return regels.beleid.urgentieklassen.find((k) => k.rang === laagste + 1 - prioriteit)?.naam ?? null
}

/** All that is needed to make it again, as a file for anybody: numbers of places in the queue and openings, no names. */
export function bewijsVan(rij: Rij, vraag: Vraag, uitkomst: Uitkomst): Toewijzingsbewijs {
  const loting = {
    vastlegging: rij.zaad_hash,
    zaad: rij.zaad,
    volgorde: uitkomst.loting,
    uitkomst: uitkomst.toegewezen.map((u) => ({ client: u.plaatsId, plek: u.openingId })),
  }
  const { deelnemers: _, stabiel, ...rest } = vraag
  return stabiel
    ? { ...loting, soort: 'zicht-koppeling-1', vraag: koppelvraagVan(vraag, stabiel) }
    : { ...loting, soort: 'zicht-toewijzing-1', vraag: rest }
}

import { nietGevonden } from '@zicht/kern'
import {
  legToewijzingUit,
  type Rangwaarde,
  type Toewijzing,
  type Toewijzingsvraag,
  trekLoting,
  type Vergelijking,
  waaromToegewezen,
  wijsToe,
} from '@zicht/matching'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { eisLijstregels, type Lijstregels } from './beleid.ts'
import { namenVan } from './kandidaten.ts'
import { legStabielUit } from './leg-stabiel-uit.ts'
import { vandaagIn } from './opslag.ts'
import { EIS, leesToewijzingrij, type Vraag } from './toewijzing.ts'
import { gemeentenaam, klasseVan } from './toon-toewijzing.ts'

/**
 * Why this person has this place or none: each reason is found by making the assignment again with one thing different. Which limit
 * bound, what would have changed it, and beside whom it was decided.
 */
export async function legToewijzingUitVoor(huis: Huis, tx: Transactie, id: string, plaatsId: string) {
  await eisRecht(huis, tx, { ...EIS, actie: 'zoeken' })
  const rij = await leesToewijzingrij(tx, id)
  const opgeslagen = rij.vraag as unknown as Vraag | null
  // nothing to tell before the draw, nor about who did not take part
  if (!opgeslagen?.deelnemers.includes(plaatsId)) throw nietGevonden()
  const regels = eisLijstregels(huis.regio, rij.product_code, vandaagIn(huis, tx))
  const loting = trekLoting(rij.zaad, opgeslagen.deelnemers).nummers
  return opgeslagen.stabiel
    ? stabieleUitleg(
        tx,
        regels,
        legStabielUit(opgeslagen, opgeslagen.stabiel, loting, regels.beleid.urgentieklassen, plaatsId),
      )
    : lexicografischeUitleg(huis, tx, regels, { ...opgeslagen, loting }, plaatsId)
}

async function lexicografischeUitleg(
  huis: Huis,
  tx: Transactie,
  regels: Lijstregels,
  vraag: Toewijzingsvraag,
  plaatsId: string,
) {
  const uitkomst = wijsToe(vraag)
  const uitleg = legToewijzingUit(vraag, uitkomst, plaatsId)
  const naast = vergelijk(vraag, uitkomst, plaatsId, uitleg.beter[0]?.bij ?? null)
  const namen = await namenVan(tx, naast ? [naast.voor, naast.na] : [])
  const quotum = (q: { groep: string; hoogstens: number }) => ({
    gemeente: gemeentenaam(huis, q.groep),
    hoogstens: q.hoogstens,
  })
  const { grens } = uitleg
  return {
    plaatsId,
    openingId: uitleg.plek,
    grens: grens && {
      soort: grens.soort,
      quotum: grens.soort === 'quotum' ? quotum(grens.quotum) : null,
      lot: grens.soort === 'loting' ? grens.lot : null,
      klasse: grens.soort === 'prioriteit' ? klasseVan(regels, grens.prioriteit) : null,
    },
    zouHelpen: {
      klasse: klasseVan(regels, uitleg.zouHelpen.prioriteit ?? undefined),
      quota: uitleg.zouHelpen.quota.map(quotum),
      plekErbijAls: uitleg.zouHelpen.plekErbijAls,
      ookNoemen: [],
    },
    beter: uitleg.beter.slice(0, 3).map((b) => ({ openingId: b.plek, pasvorm: b.pasvorm })),
    naast: naast && {
      voor: { plaatsId: naast.voor, naam: namen.get(naast.voor) ?? null },
      na: { plaatsId: naast.na, naam: namen.get(naast.na) ?? null },
      openingId: naast.plek,
      reden: naast.reden.soort,
      waarom: null,
      klasse: naast.reden.soort === 'prioriteit' ? klasseVan(regels, naast.reden.prioriteit) : null,
      nu: 'nu' in naast.reden ? naast.reden.nu : naast.reden.soort === 'loting' ? naast.reden.lotVoor : null,
      dan: 'dan' in naast.reden ? naast.reden.dan : naast.reden.soort === 'loting' ? naast.reden.lotNa : null,
    },
  }
}

/** The same of a round by the orders of both sides, in the same form. */
async function stabieleUitleg(tx: Transactie, regels: Lijstregels, uitleg: ReturnType<typeof legStabielUit>) {
  const { naast, grens } = uitleg
  const namen = await namenVan(tx, naast ? [naast.voor, naast.na] : [])
  const reden = naast?.reden
  const inWoorden = (veld: string, w: Rangwaarde): string | null =>
    w === null || w === undefined
      ? null
      : veld === 'urgentie'
        ? (regels.beleid.urgentieklassen.find((k) => k.rang === w)?.naam ?? String(w))
        : String(w)
  return {
    plaatsId: uitleg.id,
    openingId: uitleg.plek,
    grens: grens && {
      soort: grens.soort,
      quotum: null,
      lot: grens.soort === 'loting' ? grens.lot : null,
      klasse: null,
    },
    zouHelpen: {
      klasse: uitleg.klasse,
      quota: [],
      plekErbijAls: uitleg.zouHelpen.plekErbijAls,
      ookNoemen: [...uitleg.zouHelpen.ookNoemen],
    },
    beter: uitleg.liever.slice(0, 3).map((l) => ({ openingId: l.plek, pasvorm: l.pasvorm })),
    naast: naast && {
      voor: { plaatsId: naast.voor, naam: namen.get(naast.voor) ?? null },
      na: { plaatsId: naast.na, naam: namen.get(naast.na) ?? null },
      openingId: naast.plek,
      reden: reden?.door === 'sleutel' ? ('volgorde' as const) : ('loting' as const),
      waarom:
        reden?.door === 'sleutel'
          ? {
              sleutel: reden.sleutel.veld,
              naam: reden.sleutel.naam,
              voor: inWoorden(reden.sleutel.veld, reden.waardeVoor),
              na: inWoorden(reden.sleutel.veld, reden.waardeNa),
            }
          : null,
      klasse: null,
      nu: reden?.door === 'lot' ? reden.lotVoor : null,
      dan: reden?.door === 'lot' ? reden.lotNa : null,
    },
  }
}

/**
 * Beside whom is it told? Who has no place: beside who has the place that fits best. Who has one: beside the first without a place
 * who could have had it, by class and then by lot.
 */
function vergelijk(
  vraag: Toewijzingsvraag,
  uitkomst: Toewijzing,
  id: string,
  houder: string | null,
): Vergelijking | null {
  const plek = uitkomst.plek.get(id) ?? null
  if (plek === null) return houder === null ? null : waaromToegewezen(vraag, uitkomst, houder, id)
  const j = vraag.plekken.findIndex((p) => p.id === plek)
  const lot = (wie: string) => vraag.loting?.get(wie) ?? 0
  const eerste = vraag.clienten
    .filter((c, i) => (uitkomst.plek.get(c.id) ?? null) === null && (vraag.pasvorm[i]?.[j] ?? null) !== null)
    .sort((a, b) => b.prioriteit - a.prioriteit || lot(a.id) - lot(b.id))[0]
  return eerste ? waaromToegewezen(vraag, uitkomst, id, eerste.id) : null
}

import { momentMinDuur } from '@zicht/kern'
import { aandelenPerGroep } from '@zicht/matching'
import { geldigOp, onthullingsregelOp, type Wachtlijstbeleid } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { leesRegister } from '../register/index.ts'
import { vandaagIn } from './opslag.ts'

type Groep = {
  kenmerk: string
  groep: string
  besluiten: number
  afgeweken: number
  geplaatst: number
  geweigerd: number
}
type Aanbieder = {
  organisatie_id: string
  aangeboden: number
  geweigerd: number
  laatste_reeks: number
  redenen: Record<string, number>
}

/** Ninety-five in a hundred. */
const Z = 1.96
const TERUG = 'P12M'
const MATEN = ['afgeweken', 'geplaatst', 'geweigerd'] as const

/**
 * Decisions and outcomes per group with their uncertainty, and which providers refuse often. No person: small groups are hidden by the
 * region's rule, and what could be computed from the rest with them.
 */
export async function toonRapport(huis: Huis, tx: Transactie) {
  await eisRecht(huis, tx, {
    actie: 'tellen',
    object: 'wachtlijst',
    objectId: null,
    doel: 'sturing',
    relaties: [],
  })
  const dag = vandaagIn(huis, tx)
  const sinds = momentMinDuur(tx.nu, TERUG, huis.regio.tijdzone)
  const drempel = onthullingsregelOp(huis.regio, dag)?.minimum ?? Number.POSITIVE_INFINITY
  // each list has its own limit, its own time to look back and its own reasons
  const lijsten = geldigOp(huis.regio.wachtlijstbeleid, dag).map((beleid) => ({
    beleid,
    vanaf: momentMinDuur(tx.nu, beleid.weigergrens.binnen, huis.regio.tijdzone),
  }))
  const { rows: groepen } = await sql<Groep>`select * from besluiten_per_groep(${sinds})`.execute(tx.db)
  const kenmerken = [...Map.groupBy(groepen, (g) => g.kenmerk)].map(([kenmerk, rijen]) => ({
    kenmerk,
    maten: MATEN.map((maat) => {
      const gevallen = rijen.flatMap((r) =>
        Array.from({ length: r.besluiten }, (_, i) => ({ groep: r.groep, zo: i < r[maat] })),
      )
      const uit = aandelenPerGroep(
        gevallen,
        (g) => g.groep,
        (g) => g.zo,
        { drempel, z: Z },
      )
      const perGroep = uit.perGroep.map((g) => ({ ...g, naam: gemeentenaam(huis, g.groep) }))
      return { maat, totaal: uit.totaal, perGroep, opvallend: [...uit.opvallend] }
    }),
  }))
  return {
    sinds,
    drempel: Number.isFinite(drempel) ? drempel : null,
    kenmerken,
    weigergrenzen: lijsten.map(({ beleid, vanaf }) => ({
      lijst: beleid.naam,
      aantal: beleid.weigergrens.aantal,
      vanaf,
    })),
    aanbieders: (
      await Promise.all(lijsten.map(({ beleid, vanaf }) => toonAanbieders(huis, tx, beleid, vanaf)))
    ).flat(),
    clienten: await toonClienten(
      tx,
      lijsten.map((l) => l.beleid),
      sinds,
      drempel,
    ),
  }
}

const gemeentenaam = (huis: Huis, groep: string): string =>
  huis.regio.gemeenten.find((g) => g.code === groep)?.naam ?? groep

/** What people said no to, together: a number that is too small to show is null, and so is each reason of which there are too few. */
async function toonClienten(
  tx: Transactie,
  beleid: readonly Wachtlijstbeleid[],
  sinds: string,
  drempel: number,
) {
  const { rows } = await sql<{
    beantwoord: number
    geweigerd: number
    redenen: Record<string, number>
  }>`select * from weigeringen_door_clienten(${sinds})`.execute(tx.db)
  const r = rows[0]
  if (!r || r.beantwoord < drempel) return { beantwoord: null, geweigerd: null, redenen: [] }
  return {
    beantwoord: r.beantwoord,
    geweigerd: r.geweigerd,
    redenen: Object.entries(r.redenen).map(([code, aantal]) => ({
      code,
      naam: redennaam(beleid, code),
      aantal: aantal < drempel ? null : aantal,
    })),
  }
}

const redennaam = (beleid: readonly Wachtlijstbeleid[], code: string): string =>
  beleid.flatMap((b) => b.weigerredenen).find((w) => w.code === code)?.naam ?? code

/** Which providers refused how often on one list, against its limit. */
async function toonAanbieders(huis: Huis, tx: Transactie, beleid: Wachtlijstbeleid, vanaf: string) {
  const register = await leesRegister(huis, tx)
  const { rows } =
    await sql<Aanbieder>`select * from weigeringen_op_lijst(${vanaf}, ${beleid.producten})`.execute(tx.db)
  return rows
    .map((r) => ({
      aanbieder: register.organisaties.get(r.organisatie_id)?.naam ?? '',
      lijst: beleid.naam,
      beantwoord: r.aangeboden,
      geweigerd: r.geweigerd,
      opEenRij: r.laatste_reeks,
      grens: beleid.weigergrens.aantal,
      overGrens: r.geweigerd >= beleid.weigergrens.aantal,
      redenen: Object.entries(r.redenen).map(([code, aantal]) => ({
        code,
        naam: redennaam([beleid], code),
        aantal,
      })),
    }))
    .sort((a, b) => b.geweigerd - a.geweigerd || (a.aanbieder < b.aanbieder ? -1 : 1))
}

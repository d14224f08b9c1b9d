import type { Datum } from '@zicht/kern'
import { bronTekst, geldigOp, productOp, type Regio, type Wachtlijstbeleid } from '@zicht/regio'
import { methodenOp } from './beleid.ts'

/**
 * The rules of the waiting lists as they are published: what comes first, what a class means, what earns points, who can be parked and
 * for how long, how somebody leaves, and the limits; dated, with the source of each. The region's data and nothing else: no list is
 * looked at, so that nobody and no number of people can be in it.
 */
export function maakLijstregels(regio: Regio, dag: Datum) {
  return {
    regio: regio.naam,
    op: dag,
    lijsten: geldigOp(regio.wachtlijstbeleid, dag).map((b) => lijstUit(regio, b, dag)),
  }
}

function lijstUit(regio: Regio, b: Wachtlijstbeleid, dag: Datum) {
  const gemeenten = geldigOp(regio.gemeenten, dag)
  // the class that goes first stands first, also where the region lets the highest rank go first
  const teken = b.volgorde.find((s) => s.veld === 'urgentie')?.richting === 'hoog-eerst' ? -1 : 1
  return {
    code: b.code,
    naam: b.naam,
    producten: b.producten.map((code) => ({ code, naam: productOp(regio, code, dag)?.naam ?? code })),
    bron: bronTekst(regio, b.bron),
    geldigVan: b.geldig.van,
    geldigTot: b.geldig.tot ?? null,
    toelichting: b.toelichting ?? null,
    volgorde: b.volgorde.map(({ code, naam, veld, richting, verandertDoor }) => ({
      code,
      naam,
      veld,
      richting,
      verandertDoor: verandertDoor ?? null,
    })),
    urgentieklassen: b.urgentieklassen
      .toSorted((x, y) => teken * (x.rang - y.rang))
      .map(({ code, naam, omschrijving, bron }) => ({
        code,
        naam,
        omschrijving,
        bron: bronTekst(regio, bron),
        standaard: code === b.standaardklasse,
      })),
    punten: puntenUit(b),
    pasvorm: b.pasvorm.map(({ code, naam, gewicht, totKm }) => ({
      code,
      naam,
      gewicht,
      totKm: totKm ?? null,
    })),
    criteria: b.criteria
      .filter((c) => geldigOp([c], dag).length > 0)
      .map((c) => ({
        code: c.code,
        naam: c.naam,
        toelichting: c.toelichting ?? null,
        bron: bronTekst(regio, c.bron),
        sinds: c.geldig.van,
      })),
    parkeerredenen: b.parkeerredenen,
    eindredenen: b.eindredenen,
    stilte: { na: b.stilte.na, binnen: b.stilte.binnen },
    aanbodtermijn: { aanbieder: b.aanbodtermijn.aanbieder, client: b.aanbodtermijn.client },
    weigerredenen: b.weigerredenen,
    weigergrens: b.weigergrens,
    quota: b.quota.map(({ gemeente, hoogstens }) => ({
      gemeente: gemeenten.find((g) => g.code === gemeente)?.naam ?? gemeente,
      hoogstens,
    })),
    methoden: methodenOp(regio, b, dag),
  }
}

function puntenUit(b: Wachtlijstbeleid) {
  if (!b.punten) return null
  const { feiten, onderdelen, opNulBij } = b.punten
  const naamVan = (code: string): string | null => feiten.find((f) => f.code === code)?.naam ?? null
  return {
    onderdelen: onderdelen.map((o) => ({
      code: o.code,
      naam: o.naam,
      soort: o.soort,
      punten: o.punten,
      hoogstens: o.hoogstens ?? null,
      per: 'per' in o ? o.per : null,
      minstens: 'minstens' in o ? o.minstens : null,
      /** What must have happened or hold, in the region's words. */
      feit: 'gebeurtenis' in o ? naamVan(o.gebeurtenis) : 'toestand' in o ? naamVan(o.toestand) : null,
    })),
    opNulBij: opNulBij.map((code) => ({ code, naam: naamVan(code) })),
  }
}

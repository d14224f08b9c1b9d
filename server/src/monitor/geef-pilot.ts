import { datumIn } from '@zicht/kern'
import { arrangementOp, bronTekst, type Crisiscijfer, type Regio } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { LEEFTIJDSBANDEN } from './leeftijd.ts'
import { leesCrisis } from './lees-crisis.ts'
import { onthul, onthullingVoor } from './onthulling.ts'
import { leesPeriode } from './peilmoment.ts'
import { telPilot } from './pilot.ts'
import { procent } from './spreiding.ts'
import { type Cel, maakTabel, type Tabel } from './tabel.ts'

const AANTAL = [{ code: 'aantal', naam: 'Aantal' }]

/** Values that are always told, also when there are none; others follow, most frequent first. */
const VAST = {
  verwijzers: [],
  leeftijden: LEEFTIJDSBANDEN,
  geslachten: ['man', 'vrouw'],
  herkomsten: ['centrumgemeente', 'overige_regio', 'elders', 'onbekend'],
  vervolgen: ['reguliere_zorg'],
} as const

/** The figures of document 000 for any period, each percentage with what was divided by what (C025). */
export async function geefPilot(huis: Huis, tx: Transactie, vraag: { van: string; tot: string }) {
  const { regio } = huis
  const periode = leesPeriode(vraag, tx.nu, regio.tijdzone)
  const rijen = await leesCrisis(tx, regio.code, periode)
  const regiocodes = new Set(regio.gemeenten.map((g) => g.code))
  const p = telPilot(rijen, regio.centrumgemeente, regiocodes)
  const arrangementnaam = (code: string) =>
    (arrangementOp(regio, code, vraag.tot) ?? regio.arrangementen.find((a) => a.code === code))?.naam ?? code
  const tabel = (
    telling: Map<string, number>,
    vast: readonly string[] = [],
    naam = (code: string) => code,
  ) => {
    const erbij = [...telling]
      .filter(([w]) => !vast.includes(w))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const koppen = [...vast, ...erbij.map(([w]) => w)].map((code) => ({ code, naam: naam(code) }))
    return maakTabel(koppen, AANTAL, (rij) => telling.get(rij) ?? 0)
  }
  const mensen = new Map([
    ['met', p.metArrangement],
    ['zonder', p.zonderArrangement],
  ])
  const { regel, uit } = onthullingVoor(regio, tx.wie.rol, datumIn(tx.nu, regio.tijdzone))
  const allen = (r: string | null) => (r === null ? 'mensen' : null)
  const o = onthul(
    {
      mensen: { tabel: tabel(mensen, ['met', 'zonder']), sleutel: allen },
      arrangementen: { tabel: tabel(p.arrangementen, [], arrangementnaam) },
      acties: { tabel: tabel(p.acties) },
      verwijzers: { tabel: tabel(p.verwijzers), sleutel: allen },
      leeftijden: { tabel: tabel(p.leeftijden, VAST.leeftijden), sleutel: allen },
      geslachten: { tabel: tabel(p.geslachten, VAST.geslachten), sleutel: allen },
      herkomsten: { tabel: tabel(p.herkomsten, VAST.herkomsten), sleutel: allen },
      vervolgen: { tabel: tabel(p.vervolgen, VAST.vervolgen), sleutel: allen },
      rest: { tabel: tabel(new Map([['meldingen', p.meldingen]])) },
      gezelschap: { tabel: tabel(new Map([['gezelschap', p.gezelschap]])) },
    },
    regel,
  )
  return {
    ...vraag,
    berekendOp: tx.nu,
    onthulling: uit,
    meldingen: o.rest.totaal.totaal ?? null,
    mensen: o.mensen.totaal.totaal ?? null,
    gezelschap: o.gezelschap.totaal.totaal ?? null,
    metArrangement: o.mensen.rijen[0]?.totaal ?? null,
    zonderArrangement: o.mensen.rijen[1]?.totaal ?? null,
    // the youngest and the oldest are single people
    leeftijdVan: uit.exact ? p.leeftijdVan : null,
    leeftijdTot: uit.exact ? p.leeftijdTot : null,
    arrangementen: verdeling(o.arrangementen),
    acties: verdeling(o.acties),
    verwijzers: verdeling(o.verwijzers),
    leeftijden: verdeling(o.leeftijden),
    geslachten: verdeling(o.geslachten),
    herkomsten: verdeling(o.herkomsten),
    vervolgen: verdeling(o.vervolgen),
    documenten: regio.crisiscijfers.map((c) => document(regio, c, arrangementnaam)),
  }
}

/** Each value with its number and what part that is of all: `procent` is `aantal` of `noemer`, not made to add up to 100. */
function verdeling(tabel: Tabel<Cel>) {
  const noemer = tabel.totaal.totaal ?? null
  return {
    noemer,
    items: tabel.rijen.map((r) => ({
      code: r.code,
      naam: r.naam,
      aantal: r.totaal ?? null,
      procent: procent(r.totaal ?? null, noemer),
    })),
  }
}

/** What the region's own document printed, beside it. */
const document = (regio: Regio, c: Crisiscijfer, naam: (code: string) => string) => ({
  code: c.code,
  naam: c.naam,
  van: c.van,
  tot: c.peildatum,
  clienten: c.clienten,
  arrangementen: c.arrangementen.map((a) => ({
    code: a.arrangement,
    naam: naam(a.arrangement),
    aantal: a.aantal,
  })),
  zonderArrangement: c.zonderArrangement,
  leeftijdVan: c.leeftijdVan,
  leeftijdTot: c.leeftijdTot,
  manProcent: c.manProcent,
  centrumgemeenteProcent: c.centrumgemeenteProcent,
  overigeRegioProcent: c.overigeRegioProcent,
  vervolgReguliereZorgProcent: c.vervolgReguliereZorgProcent,
  verwijzers: c.verwijzers,
  toelichting: c.toelichting ?? null,
  bron: bronTekst(regio, c.bron),
})

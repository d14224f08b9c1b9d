import { conflict } from '@zicht/kern'
import {
  alleGetallen,
  buitenBereik,
  type Samengevat,
  type Scenario,
  structureleToets,
  type Verschil,
} from '@zicht/planning'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { zetPdf } from '../platform/zetwerk.ts'
import { beschrijfScenario } from './beschrijf-scenario.ts'
import { leesBerekening } from './lees-berekening.ts'
import { regiomodelVan } from './regiomodel.ts'

type Simulatie = { replicaties: number; basis: Samengevat[]; scenario: Samengevat[]; verschillen: Verschil[] }

/** Everything as text and data; headings, language and title for who listens to it (PDF/UA-1). */
const VORM = `
#let r = json(bytes(sys.inputs.gegevens))
#set document(title: r.titel, author: (r.regio,))
#set text(lang: "nl", region: "NL", font: "Source Sans 3", size: 10pt, hyphenate: false)
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm),
  footer: context align(center, text(size: 8pt, counter(page).display("1 / 1", both: true))))
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading: set block(above: 1.3em, below: 0.6em)
#let tabel(koppen, rijen) = table(
  columns: koppen.len(), stroke: 0.4pt, inset: 4pt,
  table.header(..koppen.map(k => text(weight: 600, k))),
  ..rijen.flatten(),
)

= #r.titel

#par(r.regio + ", berekend op " + r.berekendOp)
#par(r.watNiet)

== Kan het kloppen?
#for z in r.toets { par(z) }

#if r.buiten.len() > 0 [
  == Buiten het bereik van het model
  #for z in r.buiten { par(z) }
]

== Wat het scenario verandert
#for z in r.verandert { par(z) }

== Uitkomst
#par(r.uitleg)
#tabel(r.koppen, r.rijen)

== Aannames en bronnen
#tabel(r.aannamekoppen, r.aannames)
`

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
const fijn = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 })
const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })

const toon = (n: number, eenheid: string) =>
  eenheid.includes('cent') ? euro.format(Math.round(n / 100_000) * 1000) : getal.format(n)

/**
 * The report of a finished simulation on paper: the check, the outcome with its band, and every assumption with its source. 409 while
 * it is not finished, or when it is no simulation.
 */
export async function maakRapport(huis: Huis, tx: Transactie, id: string): Promise<Buffer> {
  const rij = await leesBerekening(tx, id)
  if (rij.soort !== 'simulatie' || rij.status !== 'klaar')
    throw conflict('Een rapport is er van een simulatie die klaar is.', { reden: 'niet_klaar' })
  const model = regiomodelVan(huis.regio)
  const { scenario } = rij.invoer as { scenario: Scenario }
  const uit = rij.uitkomst as Simulatie
  const band = (lijst: Samengevat[], v: Verschil) => {
    const x = lijst.find((s) => s.maat === v.maat)
    return x
      ? `${toon(x.gemiddelde, v.eenheid)} (${toon(x.p5, v.eenheid)} tot ${toon(x.p95, v.eenheid)})`
      : '–'
  }
  const moment = rij.klaarOp ?? tx.nu
  return zetPdf(
    VORM,
    {
      titel: `Planning: ${rij.naam}`,
      regio: huis.regio.naam,
      berekendOp: new Intl.DateTimeFormat('nl-NL', {
        dateStyle: 'long',
        timeZone: huis.regio.tijdzone,
      }).format(new Date(moment)),
      watNiet:
        'Dit laat zien wat er met de regio als geheel gebeurt als de aannames kloppen. Het voorspelt niets over één persoon, en niet op welke dag een plek vrijkomt.',
      toets: structureleToets(model, scenario).zinnen,
      buiten: buitenBereik(model, scenario).map((b) => b.zin),
      verandert: beschrijfScenario(model, scenario),
      uitleg: `${uit.replicaties} keer nagespeeld, naast zoals het is, met hetzelfde toeval. Tussen haakjes: zo loopt het in 90 van de 100 keer. Bij het verschil: 95% zekerheid over het gemiddelde verschil.`,
      koppen: ['Maat', 'Zoals het is', rij.naam, 'Verschil'],
      rijen: uit.verschillen.map((v) => [
        `${v.naam}${v.eenheid.includes('cent') ? '' : ` (${v.eenheid})`}`,
        band(uit.basis, v),
        band(uit.scenario, v),
        `${toon(v.verschil.gemiddelde, v.eenheid)} (${toon(v.verschil.laag, v.eenheid)} tot ${toon(v.verschil.hoog, v.eenheid)})`,
      ]),
      aannamekoppen: ['Getal', 'Waarde', 'Bereik', 'Bron of reden'],
      aannames: alleGetallen(model).map(({ naam, getal: g }) => [
        naam,
        fijn.format(g.waarde),
        g.laag === undefined || g.hoog === undefined
          ? '–'
          : `${fijn.format(g.laag)} – ${fijn.format(g.hoog)}`,
        [g.aanname ? 'Aanname.' : '', g.reden ?? '', g.bron].filter(Boolean).join(' '),
      ]),
    },
    moment,
  )
}

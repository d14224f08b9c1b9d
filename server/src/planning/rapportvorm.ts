import { alleAannames, type Getal, type Regiomodel, type Scenario } from '@zicht/planning'
import type { Huis } from '../platform/huis.ts'

/** Everything as text and data; headings, language and title for who listens to it (PDF/UA-1). */
export const RAPPORTKOP = `
#let r = json(bytes(sys.inputs.gegevens))
#set document(title: r.titel, author: (r.regio,))
#set text(lang: "nl", region: "NL", font: "Source Sans 3", size: 10pt, hyphenate: false)
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm),
  footer: context align(center, text(size: 8pt, counter(page).display("1 / 1", both: true))))
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 3): set text(size: 10pt)
#show heading: set block(above: 1.3em, below: 0.6em)
#let tabel(koppen, rijen) = table(
  columns: koppen.len(), stroke: 0.4pt, inset: 4pt,
  table.header(..koppen.map(k => text(weight: 600, k))),
  ..rijen.flatten(),
)

= #r.titel

#par(r.regio + ", berekend op " + r.berekendOp)
#par(r.watNiet)
`

/** The mark that goes with every result of which some input lies outside what the model was set up for. */
export const BUITEN = `
#if r.buiten.len() > 0 [
  == Buiten het bereik van het model
  #for z in r.buiten { par(z) }
]
`

export const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
const fijn = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 })
export const euro = new Intl.NumberFormat('nl-NL', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
})

/** What the model is not: with every outcome. */
export const WAT_NIET =
  'Dit laat zien wat er met de regio als geheel gebeurt als de aannames kloppen. Het voorspelt niets over één persoon, en niet op welke dag een plek vrijkomt.'

/** Title, region, day, and what the model is not: at the top of every report. */
export const rapportkop = (huis: Huis, naam: string, moment: string) => ({
  titel: `Planning: ${naam}`,
  regio: huis.regio.naam,
  berekendOp: new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'long',
    timeZone: huis.regio.tijdzone,
  }).format(new Date(moment)),
  watNiet: WAT_NIET,
})

export const dag = (datum: string) =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${datum}T00:00:00Z`),
  )

/** The region's own records with how many and when, or an assumption with its reason; each with its source and since when. */
function herkomstVan({ waarnemingen: w, aanname, reden, bron, datum }: Getal): string {
  if (w) return `Uit eigen gegevens (n = ${w.n}${w.van && w.tot ? `, ${dag(w.van)} tot ${dag(w.tot)}` : ''}).`
  return [aanname ? 'Aanname.' : '', reden ?? '', `${bron}${datum ? ` (${dag(datum)})` : ''}`]
    .filter(Boolean)
    .join(' ')
}

/** Every number that the outcome rests on, with its range and source; beside it what the scenario computed with instead. */
export const aannames = (model: Regiomodel, scenario: Scenario) => ({
  aannamekoppen: ['Getal', 'Waarde', 'Bereik', 'Bron of reden'],
  aannames: alleAannames(model, scenario).map(({ naam, getal: g, inScenario }) => [
    naam,
    `${fijn.format(g.waarde)}${inScenario === undefined ? '' : `; in dit scenario ${fijn.format(inScenario)}`}`,
    g.laag === undefined || g.hoog === undefined ? '–' : `${fijn.format(g.laag)} – ${fijn.format(g.hoog)}`,
    herkomstVan(g),
  ]),
})

import { conflict } from '@zicht/kern'
import {
  type Aanloop,
  aanloopVanStraat,
  buitenBereik,
  type Maatsoort,
  maatsoort,
  type Mix,
  type Nauwkeurigheid,
  type Samengevat,
  structureleToets,
  type Verschil,
} from '@zicht/planning'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { zetPdf } from '../platform/zetwerk.ts'
import { beschrijfScenario } from './beschrijf-scenario.ts'
import { FIGUUR, stroomfiguur, tornadofiguur } from './figuren.ts'
import { leesBerekening, leesTornado } from './lees-berekening.ts'
import { ombouwgegevens } from './ombouw/rapport.ts'
import { MIXVORM, mixgegevens } from './mixrapport.ts'
import { aannames, BUITEN, euro, getal, RAPPORTKOP, rapportkop } from './rapportvorm.ts'

type Simulatie = {
  replicaties: number
  nauwkeurigheid?: Nauwkeurigheid
  basis: Samengevat[]
  scenario: Samengevat[]
  verschillen: Verschil[]
}

const VORM = `${RAPPORTKOP}${FIGUUR}
== Kan het kloppen?
#for z in r.toets { par(z) }

${BUITEN}
== Wat het scenario verandert
#for z in r.verandert { par(z) }

#if r.ombouw != none [
  == #r.ombouw.kop
  #for z in r.ombouw.zinnen { par(z) }
  #tabel(r.ombouw.koppen, r.ombouw.stappen)
  #if r.ombouw.mijlpalen.len() > 0 [
    === Mijlpalen
    #tabel(r.ombouw.mijlpaalkoppen, r.ombouw.mijlpalen)
  ]
]

== Uitkomst
#par(r.uitleg)
#for z in r.aanloop { par(z) }
#for d in r.delen [
  === #d.kop
  #tabel(r.koppen, d.rijen)
]

#if r.stromen != none [
  == Stromen over de hele periode
  #par("Hoe breder de band, hoe meer mensen, volgens het vloeistofmodel. Gestreept is terugval.")
  #figuur(r.stromen)
]

== Wat maakt het meeste uit?
#par(r.tornadouitleg)
#if r.tornado != none { figuur(r.tornado) }

== Aannames en bronnen
#tabel(r.aannamekoppen, r.aannames)
`

/** How well what was asked is known, when an accuracy was asked. */
const nauwkeurigheidszin = (n: Nauwkeurigheid | undefined): string =>
  n
    ? ` Het gemiddelde aantal mensen op straat in het laatste jaar is bekend op ± ${twee.format(n.bereikt)}; gevraagd was ± ${twee.format(n.gevraagd)}.`
    : ''
const twee = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })

/** Whether the number of people on the street comes to rest, and from when; null is that it does not show. */
export const aanloopzin = (naam: string, { maanden, aanloop }: Aanloop): string =>
  aanloop === null
    ? `${naam}: in deze ${maanden} maanden is niet te zien dat het aantal mensen op straat tot rust komt. Elke maand hangt nog af van de stand aan het begin en van wat er verandert.`
    : aanloop === 0
      ? `${naam}: het aantal mensen op straat schommelt vanaf de eerste maand om één niveau.`
      : `${naam}: ongeveer de eerste ${aanloop} maanden loopt het aantal mensen op straat nog weg van de stand aan het begin; daarna schommelt het om één niveau.`

const toon = (n: number, eenheid: string) =>
  eenheid.includes('cent') ? euro.format(Math.round(n / 100_000) * 1000) : getal.format(n)

/**
 * The report of a finished simulation or mix on paper: the check, the outcome with its band, and every assumption with its source. 409
 * while it is not finished, or when it is neither.
 */
export async function maakRapport(huis: Huis, tx: Transactie, id: string): Promise<Buffer> {
  const rij = await leesBerekening(tx, id)
  if ((rij.soort !== 'simulatie' && rij.soort !== 'mix') || rij.status !== 'klaar')
    throw conflict('Een rapport is er van een simulatie of een mix die klaar is.', { reden: 'niet_klaar' })
  const { model } = rij
  if (model === null)
    throw conflict(
      'Deze berekening is van voordat het model erbij werd bewaard. Reken haar opnieuw voor een rapport.',
      { reden: 'zonder_model' },
    )
  const { scenario } = rij.invoer
  const moment = rij.klaarOp ?? tx.nu
  const kop = rapportkop(huis, rij.naam, moment)
  if (rij.soort === 'mix')
    return zetPdf(MIXVORM, { ...kop, ...mixgegevens(model, scenario, rij.uitkomst as Mix) }, moment)
  const uit = rij.uitkomst as Simulatie
  const band = (lijst: Samengevat[], v: Verschil) => {
    const x = lijst.find((s) => s.maat === v.maat)
    return x
      ? `${toon(x.gemiddelde, v.eenheid)} (${toon(x.p5, v.eenheid)} tot ${toon(x.p95, v.eenheid)})`
      : '–'
  }
  const regel = (v: Verschil) => [
    `${v.naam}${v.jaar === undefined ? '' : `, ${v.jaar}`}${v.eenheid.includes('cent') ? '' : ` (${v.eenheid})`}`,
    band(uit.basis, v),
    band(uit.scenario, v),
    `${toon(v.verschil.gemiddelde, v.eenheid)} (${toon(v.verschil.laag, v.eenheid)} tot ${toon(v.verschil.hoog, v.eenheid)})`,
  ]
  const balken = await leesTornado(tx, id)
  const laatste = Math.max(...uit.verschillen.map((v) => v.jaar ?? 0))
  const deel = (kop: string, soort: Maatsoort, jaar?: number) => ({
    kop,
    rijen: uit.verschillen
      .filter((v) => maatsoort(v.maat) === soort && (jaar === undefined || (v.jaar ?? jaar) === jaar))
      .map(regel),
  })
  return zetPdf(
    VORM,
    {
      ...kop,
      toets: structureleToets(model, scenario).zinnen,
      buiten: buitenBereik(model, scenario).map((b) => b.zin),
      verandert: beschrijfScenario(model, scenario),
      ombouw: await ombouwgegevens(huis, tx, scenario),
      uitleg: `${uit.replicaties} keer nagespeeld, naast zoals het is, met hetzelfde toeval. Tussen haakjes: zo loopt het in 90 van de 100 keer. Bij het verschil: 95% zekerheid over het gemiddelde verschil.${nauwkeurigheidszin(uit.nauwkeurigheid)}`,
      aanloop: [
        aanloopzin('Zoals het is', aanloopVanStraat(uit.basis)),
        aanloopzin(rij.naam, aanloopVanStraat(uit.scenario)),
      ],
      koppen: ['Maat', 'Zoals het is', rij.naam, 'Verschil'],
      delen: [
        deel('De hele regio, per jaar', 'regio'),
        deel(`Per soort plek, in ${laatste}`, 'plek', laatste),
        deel(`Kosten per gemeente, in ${laatste}`, 'gemeente', laatste),
        deel(`Naar herkomst, in ${laatste} (modelcijfers, geen personen)`, 'herkomst', laatste),
      ],
      stromen: stroomfiguur(model, scenario),
      tornado: balken && tornadofiguur(balken),
      tornadouitleg: balken
        ? 'Elke aanname één keer laag en één keer hoog, de andere zoals zij zijn, volgens het vloeistofmodel. Hoe langer de balk, hoe meer zij uitmaakt voor het aantal mensen op straat in het laatste jaar.'
        : 'Dit is voor dit scenario niet nagerekend. Kies op de pagina Planning bij "Wat maakt het meeste uit?" voor "Reken na", en download het rapport opnieuw.',
      ...aannames(model, scenario),
    },
    moment,
  )
}

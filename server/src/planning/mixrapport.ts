import {
  buitenBereik,
  type Doelstand,
  grenszin,
  type Mix,
  type Mixdoelen,
  type Regiomodel,
  type Scenario,
  scenarioVanMix,
  zonderPlekken,
} from '@zicht/planning'
import { beschrijfScenario } from './beschrijf-scenario.ts'
import { FIGUUR, stroomfiguur } from './figuren.ts'
import { aannames, BUITEN, euro, getal, RAPPORTKOP } from './rapportvorm.ts'

/** The cheapest mix on paper: what was asked, what was found, what it comes to, and every assumption. */
export const MIXVORM = `${RAPPORTKOP}${FIGUUR}
== Goedkoopste mix
#for z in r.zinnen { par(z) }

${BUITEN}
== Wat er gevraagd is
#for z in r.gevraagd { par(z) }
#par(r.omstandigheden)

#if r.rijen.len() > 0 [
  == Plekken en woningen per jaar
  #par(r.plekkenuitleg)
  #tabel(r.koppen, r.rijen)

  == Kosten per jaar
  #par(r.kostenuitleg)
  #tabel(r.kostenkoppen, r.kosten)

  == Haalt de mix de doelen?
  #par(r.standenuitleg)
  #tabel(r.standkoppen, r.standen)

  == Wat de mix bepaalt
  #for z in r.bindend { par(z) }
]

#if r.stromen != none [
  == Stromen over de hele periode
  #par("Met de mix. Hoe breder de band, hoe meer mensen, volgens het vloeistofmodel. Gestreept is terugval.")
  #figuur(r.stromen)
]

== Aannames en bronnen
#tabel(r.aannamekoppen, r.aannames)
`

/** What a mix was asked for, a sentence per target or limit. */
function gevraagd(d: Mixdoelen): string[] {
  const doel = (soort: 'straat' | 'eersteOpvangDagen' | 'wachtDagen' | 'bezetting' | 'crisisplekken') => {
    const eis = d[soort]
    return eis ? [`${grenszin(soort, eis.hoogstens)}, vanaf ${eis.vanafJaar}.`] : []
  }
  return [
    ...doel('straat'),
    ...doel('eersteOpvangDagen'),
    ...doel('wachtDagen'),
    ...doel('bezetting'),
    ...doel('crisisplekken'),
    ...(d.budgetPerJaarCent === undefined ? [] : [`${grenszin('budgetPerJaarCent', d.budgetPerJaarCent)}.`]),
    `${grenszin('bouwPerJaar', d.bouwPerJaar)}.`,
    `${grenszin('woningenHoogstens', d.woningenHoogstens)}.`,
    `Een woning erbij kost eenmalig ${euro.format(d.woningCent / 100)}.`,
  ]
}

const toon = (s: Doelstand, n: number) =>
  s.doel === 'bezetting' ? `${getal.format(100 * n)}%` : getal.format(n)
const MAAT = {
  straat: 'Mensen op straat',
  eersteOpvangDagen: 'Dagen in',
  wachtDagen: 'Dagen wachten op',
  bezetting: 'Bezetting',
  crisisplekken: 'Plekken',
} as const

export function mixgegevens(model: Regiomodel, scenario: Scenario, mix: Mix) {
  const jaren = mix.jaren.map((j) => String(j.jaar))
  const bedrag = (cent: number) => euro.format(Math.round(cent / 100_000) * 1000)
  const eerste = mix.jaren[0]
  const nu = (aantal: number, was: number) => `${getal.format(aantal)} (nu ${getal.format(was)})`
  const deel = (lijst: 'perSleutel' | 'perHerkomst', code: string, sleutel?: string) =>
    mix.jaren.map((j) => {
      const zoek = (k: typeof j.kosten) =>
        k[lijst].find((d) => d.code === code && (!('sleutel' in d) || d.sleutel === sleutel))?.cent ?? 0
      return `${bedrag(zoek(j.kosten))} (nu ${bedrag(zoek(j.nu))})`
    })
  return {
    zinnen: mix.zinnen,
    buiten: buitenBereik(model, scenarioVanMix(scenario, mix)).map((b) => b.zin),
    gevraagd: gevraagd(mix.doelen),
    omstandigheden: `Wat het scenario verder verandert: ${beschrijfScenario(model, zonderPlekken(scenario)).join(' ')}`,
    plekkenuitleg: 'Tussen haakjes zoals het is.',
    koppen: ['Soort plek', ...jaren],
    rijen: [
      ...(eerste?.plekken ?? []).map((p, k) => [
        p.naam,
        ...mix.jaren.map((j) => nu(j.plekken[k]?.aantal ?? 0, j.plekken[k]?.nu ?? 0)),
      ]),
      ...(eerste ? [['Woningen', ...mix.jaren.map((j) => nu(j.woningen.aantal, j.woningen.nu))]] : []),
    ],
    kostenuitleg:
      'Een plek kost zijn dagprijs, ook als hij leeg staat. Naar gemeente verdeeld met de sleutels van de regio, en naar herkomst.',
    kostenkoppen: ['', ...jaren],
    kosten: [
      [
        'Hele regio',
        ...mix.jaren.map(
          (j) => `${bedrag(j.kosten.totaalCent + j.woningen.cent)} (nu ${bedrag(j.nu.totaalCent)})`,
        ),
      ],
      ...(eerste?.kosten.perSleutel ?? []).map((d) => [
        `${d.naam} (sleutel ${d.sleutel})`,
        ...deel('perSleutel', d.code, d.sleutel),
      ]),
      ...(eerste?.kosten.perHerkomst ?? []).map((d) => [
        `Herkomst ${d.naam}`,
        ...deel('perHerkomst', d.code),
      ]),
    ],
    standenuitleg: `Zoals gepland, nagerekend met het vloeistofmodel, en ${mix.replicaties} keer nagespeeld; tussen haakjes zo loopt het in 90 van de 100 keer.`,
    standkoppen: ['Doel', 'Jaar', 'Hoogstens', 'Gepland', 'Nagerekend', 'Nagespeeld', 'Gehaald'],
    standen: mix.standen.map((s) => [
      `${MAAT[s.doel]} ${s.naam}`.trim(),
      String(s.jaar),
      toon(s, s.hoogstens),
      toon(s, s.gepland),
      s.vloeistof === null ? '–' : toon(s, s.vloeistof),
      s.simulatie
        ? `${toon(s, s.simulatie.gemiddelde)} (${toon(s, s.simulatie.p5)} tot ${toon(s, s.simulatie.p95)})`
        : '–',
      s.gehaald ? 'ja' : 'nee',
    ]),
    bindend: mix.bindend.map((b) => b.zin),
    stromen: mix.scenario ? stroomfiguur(model, mix.scenario) : null,
    ...aannames(model, scenario),
  }
}

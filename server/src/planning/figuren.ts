import {
  legStromen,
  legTornado,
  type Regiomodel,
  type Scenario,
  type Tornadobalk,
  VAK,
  vloeistof,
  zichtbareStromen,
} from '@zicht/planning'
import { getal } from './rapportvorm.ts'

/** A drawing as SVG, what it says in words for who does not see it, and the same in a table. */
export type Figuur = { svg: string; alt: string; koppen: string[]; rijen: string[][] }

const BREEDTE = 640
const MEESTE_BALKEN = 12

/** Of a figure, with a heading and a sentence; the words stand in the tags (PDF/UA-1), and the table says every number. */
export const FIGUUR = `
#let figuur(f) = {
  figure(image(bytes(f.svg), format: "svg", width: 100%, alt: f.alt), alt: f.alt, caption: none)
  tabel(f.koppen, f.rijen)
}
`

const KLEUR = { stroom: '#9fb6cf', terug: '#d9a18f', vak: '#1b1b1b', balk: '#2a5c8f', tekst: '#1b1b1b' }

const veilig = (tekst: string): string =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const r = (n: number): number => Math.round(n * 10) / 10
const teken = (hoogte: number, delen: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BREEDTE} ${r(hoogte)}" width="${BREEDTE}" height="${r(hoogte)}" font-family="Source Sans 3" font-size="12" fill="${KLEUR.tekst}">${delen.join('')}</svg>`

/** Who goes from where to where over the whole period, as the screen draws it; null when nobody goes anywhere. */
export function stroomfiguur(model: Regiomodel, scenario: Scenario): Figuur | null {
  const stromen = zichtbareStromen(vloeistof(model, scenario))
  if (stromen.length === 0) return null
  const naam = (code: string) =>
    code === 'weg'
      ? 'Uit het model'
      : code === 'buiten'
        ? 'Nieuw'
        : (model.stations.find((s) => s.code === code)?.naam ?? code)
  const vanNaar = (s: (typeof stromen)[number]) =>
    `${naam(s.van)} → ${naam(s.naar)}${s.terugval ? ' (terugval)' : ''}`
  const { banden, vakken, hoogte } = legStromen(stromen, BREEDTE)
  const svg = teken(hoogte, [
    ...banden.map(
      (b) =>
        `<path d="${b.pad}" fill="none" stroke="${b.terugval ? KLEUR.terug : KLEUR.stroom}" stroke-width="${b.dikte}"${b.terugval ? ' stroke-dasharray="8 3"' : ''}/>`,
    ),
    ...vakken.map((v) => {
      const links = v.kant === 'van'
      return `<rect x="${v.x}" y="${r(v.y)}" width="${VAK}" height="${r(Math.max(1, v.hoogte))}" fill="${KLEUR.vak}"/><text x="${links ? v.x + 10 : v.x - 4}" y="${r(v.y + v.hoogte / 2 + 4)}" text-anchor="${links ? 'start' : 'end'}" paint-order="stroke" stroke="#ffffff" stroke-width="3">${veilig(naam(v.code))}</text>`
    }),
  ])
  const grootste = stromen
    .slice(0, 3)
    .map((s) => `${vanNaar(s)}: ${getal.format(Math.round(s.mensen))} mensen`)
  return {
    svg,
    alt: `Kaart van stromen: van wie links komt naar wie rechts gaat, hoe breder de band hoe meer mensen. De grootste zijn ${grootste.join('; ')}. De tabel eronder noemt ze alle.`,
    koppen: ['Van en naar', 'Mensen'],
    rijen: stromen.map((s) => [vanNaar(s), getal.format(Math.round(s.mensen))]),
  }
}

/** Which assumptions matter most, as the screen draws it; null when none does. */
export function tornadofiguur(alle: readonly Tornadobalk[]): Figuur | null {
  const balken = alle.slice(0, MEESTE_BALKEN)
  if (balken.length === 0) return null
  const { vakken, tikken, asY, hoogte } = legTornado(balken, BREEDTE)
  const svg = teken(hoogte, [
    ...vakken.map(
      (v, i) =>
        `<text x="0" y="${v.naamY}">${veilig(balken[i]?.naam ?? '')}</text><rect x="${r(v.x)}" y="${v.y}" width="${r(v.breedte)}" height="${v.hoogte}" fill="${KLEUR.balk}"/>`,
    ),
    ...tikken.map((t) => `<text x="${r(t.x)}" y="${asY}">${getal.format(t.waarde)}</text>`),
  ])
  const eerste = balken
    .slice(0, 3)
    .map(
      (b) =>
        `${b.naam}: ${getal.format(b.laag.uitkomst)} bij laag en ${getal.format(b.hoog.uitkomst)} bij hoog`,
    )
  return {
    svg,
    alt: `Staven, de langste boven: hoe langer, hoe meer de aanname uitmaakt voor het aantal mensen op straat. Bovenaan ${eerste.join('; ')}. De tabel eronder noemt ze alle.`,
    koppen: ['Getal', 'Laag', 'Mensen op straat', 'Hoog', 'Mensen op straat'],
    rijen: balken.map((b) => [
      b.naam,
      fijn.format(b.laag.invoer),
      getal.format(b.laag.uitkomst),
      fijn.format(b.hoog.invoer),
      getal.format(b.hoog.uitkomst),
    ]),
  }
}

const fijn = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 })

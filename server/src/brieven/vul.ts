import { ongeldig } from '@zicht/kern'
import {
  type Briefhoofd,
  type Briefsjabloon,
  type Briefsoort,
  geldigOp,
  plaatshouders,
  type Regio,
} from '@zicht/regio'

/** What a letter is filled with: text by placeholder. Absent or empty: not known. */
export type Briefgegevens = Readonly<Record<string, string | null | undefined>>
export type Alinea = { kop: string | null; tekst: string }
export type GevuldeBrief = { onderwerp: string; alineas: Alinea[] }

type Brievenbeleid = Pick<Regio, 'briefsjablonen' | 'briefhoofden'>

/** That of the municipality goes before that of the whole region. */
const eigenEerst = <T extends { gemeente?: string | undefined }>(
  lijst: T[],
  gemeente: string,
): T | undefined => lijst.find((x) => x.gemeente === gemeente) ?? lijst.find((x) => x.gemeente === undefined)

export const sjabloonOp = (
  regio: Brievenbeleid,
  soort: Briefsoort,
  gemeente: string,
  dag: string,
): Briefsjabloon | undefined =>
  eigenEerst(
    geldigOp(regio.briefsjablonen, dag).filter((s) => s.soort === soort),
    gemeente,
  )

export const hoofdOp = (regio: Brievenbeleid, gemeente: string, dag: string): Briefhoofd | undefined =>
  eigenEerst(geldigOp(regio.briefhoofden, dag), gemeente)

const waarde = (gegevens: Briefgegevens, veld: string) => gegevens[veld]?.trim() ?? ''

/** A text with its placeholders filled in; what was typed by people is never read as a placeholder. */
export const vulTekst = (tekst: string, gegevens: Briefgegevens): string =>
  tekst.replaceAll(/\{([^{}]*)\}/g, (_, veld: string) => waarde(gegevens, veld))

/**
 * Fills a letter in. A paragraph with a condition is left out when that is empty; anything else that is missing is a fault: no letter
 * leaves with a gap in it.
 */
export function vulBrief(sjabloon: Briefsjabloon, gegevens: Briefgegevens): GevuldeBrief {
  const alineas = sjabloon.alineas.filter((a) => a.als === undefined || waarde(gegevens, a.als) !== '')
  const mist = [sjabloon.onderwerp, ...alineas.flatMap((a) => [a.kop ?? '', a.tekst])]
    .flatMap(plaatshouders)
    .filter((veld) => waarde(gegevens, veld) === '')
  if (mist.length > 0)
    throw ongeldig(
      [...new Set(mist)].map((veld) => ({
        pad: `/${veld}`,
        melding: 'Dit is nodig in de brief en is nog leeg.',
        code: 'brief_leeg',
      })),
    )
  return {
    onderwerp: vulTekst(sjabloon.onderwerp, gegevens),
    alineas: alineas.map((a) => ({
      kop: a.kop === undefined ? null : vulTekst(a.kop, gegevens),
      tekst: vulTekst(a.tekst, gegevens),
    })),
  }
}

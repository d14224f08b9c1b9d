import { geldigOp } from './geldig.ts'
import type { Regio } from './nomen.ts'
import type { Arrangement } from './schema/arrangementen.ts'
import type { Onthullingsregel } from './schema/onthulling.ts'
import type { Product } from './schema/producten.ts'
import type { Gemeente } from './schema/regio.ts'
import type { Termijn, TermijnSleutel } from './schema/termijnen.ts'
import type { Bron } from './schema/velden.ts'
import type { Capaciteitsopgave, ParticuliereLocatie, Voorziening } from './schema/voorzieningen.ts'

/** Municipalities that belong to the region on this day. */
export function gemeentenOp(regio: Pick<Regio, 'gemeenten'>, datum: string): Gemeente[] {
  return geldigOp(regio.gemeenten, datum).filter((gemeente) => gemeente.lid)
}

/** The product as it is on this day, or undefined when there is no such product then. */
export function productOp(regio: Pick<Regio, 'producten'>, code: string, datum: string): Product | undefined {
  return geldigOp(regio.producten, datum).find((product) => product.code === code)
}

/** The arrangement as it is on this day, or undefined. */
export function arrangementOp(
  regio: Pick<Regio, 'arrangementen'>,
  code: string,
  datum: string,
): Arrangement | undefined {
  return geldigOp(regio.arrangementen, datum).find((arrangement) => arrangement.code === code)
}

/** The term as it is on this day, or undefined. A region that loads has every key of `TERMIJNSLEUTELS` for today and later. */
export function termijnOp(
  regio: Pick<Regio, 'termijnen'>,
  sleutel: TermijnSleutel,
  datum: string,
): Termijn | undefined {
  return geldigOp(regio.termijnen, datum).find((termijn) => termijn.sleutel === sleutel)
}

/**
 * Days off beside the holidays of the Algemene termijnenwet. A term of statute knows only those that a decree put on a par with them (art. 3
 * lid 3): a day that a region has off moves what the region agreed, and no right of anybody.
 */
export function extraVrijVan(regio: Pick<Regio, 'feestdagen'>, wettelijk: boolean): string[] {
  return regio.feestdagen.flatMap((dag) => (!wettelijk || dag.gelijkgesteld ? [dag.datum] : []))
}

/** How figures about people are made safe for the outside on this day, or undefined: then nothing about people may be told. */
export function onthullingsregelOp(
  regio: Pick<Regio, 'onthullingsregels'>,
  datum: string,
): Onthullingsregel | undefined {
  return geldigOp(regio.onthullingsregels, datum)[0]
}

/** Facilities that exist on this day. */
export function voorzieningenOp(regio: Pick<Regio, 'voorzieningen'>, datum: string): Voorziening[] {
  return geldigOp(regio.voorzieningen, datum)
}

/** Price and terms of a private location on this day, or undefined. */
export function particuliereLocatieOp(
  regio: Pick<Regio, 'particuliereLocaties'>,
  voorziening: string,
  datum: string,
): ParticuliereLocatie | undefined {
  return geldigOp(regio.particuliereLocaties, datum).find((locatie) => locatie.voorziening === voorziening)
}

/** All statements about the capacity of a facility on this day, the used one and those that disagree. */
export function opgavenOp(
  regio: Pick<Regio, 'capaciteitsopgaven'>,
  voorziening: string,
  datum: string,
): Capaciteitsopgave[] {
  return geldigOp(regio.capaciteitsopgaven, datum).filter((opgave) => opgave.voorziening === voorziening)
}

/** The source in words: title and place, e.g. `Regioplan Beschermd Thuis 2020, bijlage 1`. */
export function bronTekst(regio: Pick<Regio, 'bronnen'>, bron: Bron): string {
  const titel = regio.bronnen.find((b) => b.code === bron.code)?.titel ?? bron.code
  return bron.vindplaats ? `${titel}, ${bron.vindplaats}` : titel
}

/** Was this invented to try the region out? */
export function isFictief(regio: Pick<Regio, 'bronnen'>, bron: Bron): boolean {
  return regio.bronnen.find((b) => b.code === bron.code)?.soort === 'fictief'
}

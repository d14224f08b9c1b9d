import { Rekenfout, type Redenwaarden } from '@zicht/kern'

/**
 * Why a scenario, a question or a step of a conversion is refused, in Dutch. The code and what stands in it go with the fault, so that
 * a screen says it in its own language.
 */
const REDENEN = {
  andere_versie: (w: { versie: string; hier: number }) =>
    `dit scenario heeft versie ${w.versie}; hier wordt versie ${w.hier} gelezen. Maak het opnieuw met deze versie van het programma`,
  andere_regio: (w: { regio: string; hier: string }) =>
    `dit scenario is van "${w.regio}", niet van "${w.hier}"`,
  ander_model: (w: { model: string; hier: string }) =>
    `het model "${w.model}" is hier niet; verwacht "${w.hier}"`,
  onbekend_station: (w: { station: string }) => `station "${w.station}" is onbekend in dit model`,
  geen_grens: (w: { station: string }) => `"${w.station}" heeft geen plekken: er is geen grens aan`,
  onbekende_herkomst: (w: { herkomst: string }) => `herkomst "${w.herkomst}" is onbekend in dit model`,
  onbekende_bron: (w: { bron: string }) => `bron "${w.bron}" is onbekend in dit model`,
  volgorde: () => 'de stappen staan niet op volgorde van datum, of een datum staat er twee keer',
  onbekend_getal: () => 'dit getal staat niet in het regiomodel',
  delen: (w: { som: number }) => `de delen tellen op tot ${w.som}; verwacht 1`,
  deel: () => 'verwacht een deel van 0 tot en met 1',
  meer_dan_nul_tot: (w: { hoog: number }) => `verwacht meer dan 0 en hoogstens ${w.hoog}`,
  geheel_tot: (w: { hoog: number }) => `verwacht een geheel getal van 0 tot en met ${w.hoog}`,
  centen: () => 'verwacht een bedrag in centen van 0 tot en met een miljard',
  tot: (w: { hoog: number }) => `verwacht 0 tot en met ${w.hoog}`,
  meer_dan_nul_dagen: () => 'verwacht meer dan nul dagen',
  zaad_getal: (w: { onder: number }) => `moet een geheel getal zijn van 0 tot ${w.onder}`,
  zaad_nul: (w: { welke: 'eerste' | 'laatste' }) => `de ${w.welke} drie zijn niet alle 0`,
  station_met_plekken: () => 'verwacht een station met plekken',
  verandering: (w: { nu: string; laag: string; hoog: string }) =>
    `nu is het ${w.nu}; verwacht met de verandering ${w.laag} tot en met ${w.hoog}`,
  onbekende_maat: (w: { maat: string }) => `"${w.maat}" is geen maat van dit model`,
  jaren_te_kort: () => 'in het eerste jaar is niets meer te kiezen; verwacht twee jaar of meer',
  blok_met_doelen: () => 'verwacht een blok met doelen',
  jaar_te_kiezen: (w: { van: number; tot: number; eerste: number }) =>
    `verwacht ${w.van} tot en met ${w.tot}: in ${w.eerste} is niets meer te kiezen`,
  stap_leeg: () => 'een stap sluit plekken, opent plekken, of allebei',
  dag_van_tot: (w: { van: string; tot: string }) => `verwacht een dag van ${w.van} tot ${w.tot}`,
  stap_vreemd: () => 'deze stap is niet van dit plan',
  stap_kring: () => 'deze stappen wachten op elkaar; een van de twee moet eerst kunnen',
  te_veel_gebeurtenissen: (w: { hoogstens: number }) => `meer dan ${w.hoogstens} gebeurtenissen`,
} satisfies Record<string, (waarden: never) => string>

type Code = keyof typeof REDENEN
type Waarden<C extends Code> = Parameters<(typeof REDENEN)[C]> extends [infer W] ? [waarden: W] : []

/** A fault with a reason that can be said in more than one language. */
export function weiger<C extends Code>(pad: string, code: C, ...[waarden]: Waarden<C>): Rekenfout {
  const reden = (REDENEN[code] as (w: unknown) => string)(waarden)
  return new Rekenfout(pad, reden, code, (waarden ?? {}) as Redenwaarden)
}

/** Every code, each with words in every language of the screens. */
export const REDENCODES = Object.keys(REDENEN) as readonly Code[]

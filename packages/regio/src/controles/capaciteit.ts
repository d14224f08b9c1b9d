import type { RegioFout } from '../fout.ts'
import { isGeldigOp } from '../geldig.ts'
import { type PlekOpDag, plekkenOp, plekkenVanEenheid } from '../plekken.ts'
import type { Capaciteitsopgave } from '../schema/voorzieningen.ts'
import type { Controleer, Vondst, Vondsten } from '../vondst.ts'
import { begindagen } from './dagen.ts'

/** A place number is used once at a time: two groups that share it do not overlap. */
export const pleknummers: Controleer = ({ voorzieningen }) =>
  voorzieningen.flatMap(({ item: voorziening, fout }) =>
    voorziening.eenheden.flatMap((eenheid, i) => {
      for (const plek of plekkenVanEenheid(voorziening, eenheid)) {
        for (const [k, periode] of plek.perioden.entries()) {
          const vorige = plek.perioden[k - 1]
          if (vorige && (vorige.geldig.tot === undefined || periode.geldig.van < vorige.geldig.tot)) {
            const melding = `plek ${plek.nummer} bestaat twee keer vanaf ${periode.geldig.van}; sluit de eerdere groep af met "tot" of geef "vanafNummer"`
            return [fout(['eenheden', i, 'plekken'], melding)]
          }
        }
      }
      return []
    }),
  )

/** Each statement is either one number or a range; the used one is one number. */
export const opgavenVorm: Controleer = ({ capaciteitsopgaven }) =>
  capaciteitsopgaven.flatMap(({ item, fout }) => {
    const bereik = item.van !== undefined && item.tot !== undefined && item.aantal === undefined
    const getal = item.aantal !== undefined && item.van === undefined && item.tot === undefined
    const fouten: RegioFout[] = []
    if (!bereik && !getal) fouten.push(fout([], 'verwacht ofwel "aantal", ofwel "van" en "tot"'))
    if (bereik && (item.van as number) > (item.tot as number))
      fouten.push(fout(['tot'], `"tot" (${item.tot}) is kleiner dan "van" (${item.van})`))
    if (bereik && item.gebruikt)
      fouten.push(
        fout(
          ['gebruikt'],
          'een opgave met een bereik kan niet de gebruikte zijn; verwacht een opgave met "aantal"',
        ),
      )
    if ((item.voorziening === undefined) === (item.producten === undefined)) {
      fouten.push(fout([], 'verwacht ofwel "voorziening", ofwel "producten" (opgave voor de hele regio)'))
    }
    return fouten
  })

/** Of all statements about one thing exactly one is used, on every day on which there is one. */
export const eenGebruikt: Controleer = ({ capaciteitsopgaven }) => {
  const groepen = Map.groupBy(capaciteitsopgaven, ({ item }) => onderwerp(item))
  return [...groepen].flatMap(([wat, groep]) => {
    for (const dag of begindagen(groep.map(({ item }) => item.geldig))) {
      const opDag = groep.filter(({ item }) => isGeldigOp(item.geldig, dag))
      const gebruikt = opDag.filter(({ item }) => item.gebruikt)
      if (opDag[0] && gebruikt.length === 0) {
        return [
          opDag[0].fout(
            ['gebruikt'],
            `op ${dag} is geen opgave over ${wat} de gebruikte; verwacht er precies een`,
          ),
        ]
      }
      if (gebruikt[1])
        return [
          gebruikt[1].fout(
            ['gebruikt'],
            `op ${dag} zijn ${gebruikt.length} opgaven over ${wat} gebruikt; verwacht er precies een`,
          ),
        ]
    }
    return []
  })
}

/** The used statement equals the places that are registered, on every day of its period. */
export const gebruiktKlopt: Controleer = (vondsten) => {
  const regio = { voorzieningen: vondsten.voorzieningen.map(({ item }) => item) }
  const dagen = begindagen(
    regio.voorzieningen.flatMap((v) => v.eenheden.flatMap((e) => e.plekken.map((p) => p.geldig))),
  )
  const opDag = new Map<string, PlekOpDag[]>()
  const plekken = (dag: string) => opDag.get(dag) ?? opDag.set(dag, plekkenOp(regio, dag)).get(dag) ?? []
  return vondsten.capaciteitsopgaven.flatMap((vondst) => {
    const { item } = vondst
    if (!item.gebruikt || item.aantal === undefined || !volledig(item, vondsten)) return []
    for (const dag of [
      item.geldig.van,
      ...dagen.filter((d) => d > item.geldig.van && isGeldigOp(item.geldig, d)),
    ]) {
      const aantal = plekken(dag).filter((p) => telt(item, p)).length
      if (aantal !== item.aantal) return [nietGelijk(vondst, dag, aantal)]
    }
    return []
  })
}

function nietGelijk({ item, fout }: Vondst<Capaciteitsopgave>, dag: string, aantal: number): RegioFout {
  return fout(
    ['aantal'],
    `de gebruikte opgave over ${onderwerp(item)} is ${item.aantal}, maar op ${dag} tellen de plekken op tot ${aantal}`,
  )
}

/** Counting is of use only when every facility could be read. */
function volledig(opgave: Capaciteitsopgave, vondsten: Vondsten): boolean {
  return (
    opgave.voorziening === undefined ||
    vondsten.voorzieningen.some(({ item }) => item.code === opgave.voorziening)
  )
}

function telt(opgave: Capaciteitsopgave, plek: PlekOpDag): boolean {
  if (opgave.voorziening !== undefined && plek.voorziening !== opgave.voorziening) return false
  if (opgave.producten && !opgave.producten.includes(plek.product)) return false
  if (opgave.betreft === 'crisis' && !plek.crisis) return false
  return opgave.soort === 'feitelijk' || !plek.tijdelijk
}

function onderwerp({ voorziening, producten, betreft }: Capaciteitsopgave): string {
  return `"${voorziening ?? producten?.join(', ') ?? ''}" (${betreft})`
}

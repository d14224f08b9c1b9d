import { type Datum, plusDuur } from '@zicht/kern'
import type { Dossier, Gebeurtenis, Geldig } from '../feiten.ts'
import { type Oordeel, toetsVoorwaarde, type Toetsing, type Voorwaarde } from '../voorwaarde.ts'
import { eisGeldig } from './rangschik.ts'

export type Urgentieregel = {
  readonly code: string
  readonly naam: string
  /** The class that somebody gets who meets the conditions; a higher one goes first when the order says so. */
  readonly klasse: number
  /** All groups must hold; a group holds when one of its conditions holds. */
  readonly voorwaarden: readonly { readonly een: readonly Voorwaarde[] }[]
  /** An event that ends the urgency for a time, e.g. the refusal of a fitting offer. */
  readonly eindigt?: readonly { readonly bij: string; readonly voor: string }[] | undefined
  /** How and by when an offer is made, counted from an event. */
  readonly aanbod?: { readonly wijze: string; readonly binnen: string; readonly vanaf: string } | undefined
  readonly bron: string
  readonly toelichting?: string | undefined
}

/** Urgency rules as data; the first rule that holds gives the class, and nobody for whom none holds is left without one. */
export type Urgentieregels = {
  readonly code: string
  readonly geldig: Geldig
  readonly bron: string
  readonly regels: readonly Urgentieregel[]
  readonly klasseAnders: number
}

export type Regeltoets = {
  readonly regel: Urgentieregel
  readonly oordeel: Oordeel
  readonly groepen: readonly {
    readonly oordeel: Oordeel
    readonly delen: readonly (Toetsing & { readonly voorwaarde: Voorwaarde })[]
  }[]
  /** Ended by this event, until (not including) this day. */
  readonly beeindigd: { readonly door: Gebeurtenis; readonly tot: Datum } | null
  readonly aanbodUiterlijk: Datum | null
}

export type Urgentie = {
  readonly klasse: number
  /** `onbekend`: no rule holds, and of at least one not all facts are known. */
  readonly oordeel: Oordeel
  readonly regel: Urgentieregel | null
  readonly aanbodUiterlijk: Datum | null
  readonly toetsen: readonly Regeltoets[]
}

const alle = (oordelen: readonly Oordeel[]): Oordeel =>
  oordelen.includes('nee') ? 'nee' : oordelen.includes('onbekend') ? 'onbekend' : 'ja'
const een = (oordelen: readonly Oordeel[]): Oordeel =>
  oordelen.includes('ja') ? 'ja' : oordelen.includes('onbekend') ? 'onbekend' : 'nee'

const laatst = (d: Dossier, soort: string, dag: Datum): Gebeurtenis | null =>
  d.gebeurtenissen
    .filter((g) => g.soort === soort && g.op <= dag)
    .reduce<Gebeurtenis | null>((a, b) => (a && a.op >= b.op ? a : b), null)

const toetsRegel = (regel: Urgentieregel, d: Dossier, dag: Datum): Regeltoets => {
  const groepen = regel.voorwaarden.map((groep) => {
    const delen = groep.een.map((voorwaarde) => ({
      voorwaarde,
      ...toetsVoorwaarde(voorwaarde, d.feiten, dag),
    }))
    return { oordeel: een(delen.map((x) => x.oordeel)), delen }
  })
  let beeindigd: Regeltoets['beeindigd'] = null
  for (const { bij, voor } of regel.eindigt ?? []) {
    const door = laatst(d, bij, dag)
    const tot = door && plusDuur(door.op, voor)
    if (door && tot && dag < tot && (beeindigd === null || tot > beeindigd.tot)) beeindigd = { door, tot }
  }
  const begin = regel.aanbod ? laatst(d, regel.aanbod.vanaf, dag) : null
  return {
    regel,
    oordeel: beeindigd ? 'nee' : alle(groepen.map((g) => g.oordeel)),
    groepen,
    beeindigd,
    aanbodUiterlijk: begin && regel.aanbod && !beeindigd ? plusDuur(begin.op, regel.aanbod.binnen) : null,
  }
}

/** The urgency class of a person on a day: by which rule, or why not, what is not known, and by when an offer is due. */
export const bepaalUrgentie = (dossier: Dossier, regels: Urgentieregels, dag: Datum): Urgentie => {
  eisGeldig(regels, dag)
  const toetsen = regels.regels.map((regel) => toetsRegel(regel, dossier, dag))
  const raak = toetsen.find((t) => t.oordeel === 'ja')
  return {
    klasse: raak?.regel.klasse ?? regels.klasseAnders,
    oordeel: een(toetsen.map((t) => t.oordeel)),
    regel: raak?.regel ?? null,
    aanbodUiterlijk: raak?.aanbodUiterlijk ?? null,
    toetsen,
  }
}

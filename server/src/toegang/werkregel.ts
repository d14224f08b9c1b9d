import type { ZaakFase } from './zaak.ts'

/** What must be done in a case, as a code; the screen has the words. */
export const WERK = [
  'overleden',
  'intrekking',
  'spoed',
  'verzend',
  'bied_aanvraag_aan',
  'wacht_op_aanvraag',
  'besluit',
  'nieuw_besluit',
  'bezwaar',
  'onderzoek',
  'klok',
  'wacht_op_aanvulling',
  'beslis_onvolledig',
  'beslis_alsnog',
  'quickscan',
  'overleg',
  'verzend_herstel',
  'plaats_uit_aanbod',
  'stilte',
  'ander_besluit',
  'lang_verblijf',
  'proefverblijf',
  'opvolging',
  'vraag',
  'wachtlijst',
  'volgen',
] as const
export type Werk = (typeof WERK)[number]

/**
 * `onvolledig`: it stands still, but the time to complete the application is over; its last day is that to leave it aside (Awb 4:5).
 * `buiten`: decided so, and not made known yet. `teLaatBuiten`: that day is over as well.
 */
export type Werkklok = {
  soort: string
  laatsteDag: string
  geschorst: boolean
  onvolledig?: boolean
  buiten?: boolean
  teLaatBuiten?: boolean
}
/** A question that is open in a case, and the day by which it asks an answer. */
export type Werktaak = { soort: string; laatsteDag: string }
export type Werkregel = { werk: Werk; laatsteDag: string | null; klok: string | null }

/** The personal plan is the person's own clock: nothing for the team to be late with. */
const VAN_DE_CLIENT = new Set(['wmoPersoonlijkPlan', 'bezwaar'])

const ZONDER_KLOK: Record<ZaakFase, Werk> = {
  quickscan: 'quickscan',
  onderzoek: 'onderzoek',
  overleg: 'overleg',
  besluit: 'besluit',
  wachten: 'wachtlijst',
  geplaatst: 'volgen',
  gesloten: 'volgen',
}

/** Clocks that have words of their own; of the others it is enough that one runs. */
const BIJ_KLOK: Record<string, Werk> = {
  wmoBeschikking: 'besluit',
  nieuwBesluit: 'nieuw_besluit',
  bezwaarBeslissing: 'bezwaar',
  opvolging: 'opvolging',
}

/** Clocks that close when what was decided is made known. */
const NA_VERZENDEN = new Set(['wmoBeschikking', 'nieuwBesluit', 'bezwaarBeslissing'])

/** Questions with words of their own; of the others it is enough that one waits. */
const BIJ_TAAK: Record<string, Werk> = {
  herstelbrief: 'verzend_herstel',
  aanvaard_aanbod: 'plaats_uit_aanbod',
  stilte: 'stilte',
  anderBesluit: 'ander_besluit',
  langVerblijf: 'lang_verblijf',
  proefverblijf: 'proefverblijf',
}

const eerst = <T extends { laatsteDag: string }>(rijen: readonly T[]): T | undefined =>
  rijen.toSorted((a, b) => (a.laatsteDag < b.laatsteDag ? -1 : 1))[0]

/** What is first to do in a case today, and by when. */
export function werkregel(
  zaak: {
    fase: ZaakFase
    overleden: boolean
    /** Asked to stop, and nobody answered yet. */
    intrekkingGevraagd: boolean
    taken: readonly Werktaak[]
    /** What was decided lies ready and was not sent: a decision, or the answer to an objection. */
    teVerzenden: boolean
    /** The letter that offers the application went out in this inquiry. */
    aanvraagAangeboden: boolean
    klokken: readonly Werkklok[]
  },
  vandaag: string,
): Werkregel {
  // no letter and no offer any more: someone takes it off the lists and closes it
  if (zaak.overleden) return { werk: 'overleden', laatsteDag: vandaag, klok: null }
  // without delay (Wmo 2015 art. 2.3.3), in whatever phase, until there is help
  const spoed = zaak.klokken.find((k) => k.soort === 'wmoSpoed')
  if (spoed) return { werk: 'spoed', laatsteDag: spoed.laatsteDag, klok: spoed.soort }
  // to come back to another law is asked on the day itself: until then it is no work
  const klokken = zaak.klokken.filter(
    (k) => !VAN_DE_CLIENT.has(k.soort) && !(k.soort === 'opvolging' && k.laatsteDag > vandaag),
  )
  const lopend = eerst(klokken.filter((k) => !k.geschorst))
  // somebody who wants to stop is called today; never instead of what the law wants today
  if (zaak.intrekkingGevraagd && (!lopend || lopend.laatsteDag > vandaag))
    return { werk: 'intrekking', laatsteDag: vandaag, klok: null }
  // that it is not dealt with can be made known no more: the application itself is decided, unless that was done (Awb art. 4:5 lid 4)
  if (lopend?.teLaatBuiten && (lopend.buiten || !zaak.teVerzenden))
    return { werk: 'beslis_alsnog', laatsteDag: lopend.laatsteDag, klok: lopend.soort }
  // a decision works from its being made known (Awb arts. 3:40, 3:41): until then its term runs on, and there is nothing left but to send it
  if (zaak.teVerzenden) {
    const nogNaar = lopend && NA_VERZENDEN.has(lopend.soort) ? lopend : null
    if (!lopend || nogNaar || lopend.laatsteDag > vandaag)
      return { werk: 'verzend', laatsteDag: nogNaar?.laatsteDag ?? vandaag, klok: nogNaar?.soort ?? null }
  }
  const taak = eerst(zaak.taken)
  if (taak && (!lopend || taak.laatsteDag < lopend.laatsteDag))
    return { werk: BIJ_TAAK[taak.soort] ?? 'vraag', laatsteDag: taak.laatsteDag, klok: null }
  const beschikking = klokken.some((k) => k.soort === 'wmoBeschikking')
  if (lopend?.soort === 'wmoOnderzoek') {
    const laat = lopend.laatsteDag < vandaag && !beschikking
    // offered is offered: what is left is the inquiry, which stays late, and the answer of the person (art. 2.3.2 lid 9)
    const bijLaat = zaak.aanvraagAangeboden ? 'wacht_op_aanvraag' : 'bied_aanvraag_aan'
    return {
      // the clock of the inquiry runs from the report on; the first thing to do within it is to meet
      werk: laat ? bijLaat : zaak.fase === 'quickscan' ? 'quickscan' : 'onderzoek',
      laatsteDag: lopend.laatsteDag,
      klok: lopend.soort,
    }
  }
  if (lopend)
    return {
      werk: lopend.onvolledig ? 'beslis_onvolledig' : (BIJ_KLOK[lopend.soort] ?? 'klok'),
      laatsteDag: lopend.laatsteDag,
      klok: lopend.soort,
    }
  const stil = klokken[0]
  if (stil) return { werk: 'wacht_op_aanvulling', laatsteDag: null, klok: stil.soort }
  return { werk: ZONDER_KLOK[zaak.fase], laatsteDag: null, klok: null }
}

/** Overdue first, the longest first; then what cannot wait, then what is due first; what has no day comes last. */
export function vergelijkWerk(
  a: Werkregel & { spoed: boolean; id: string },
  b: Werkregel & { spoed: boolean; id: string },
  vandaag: string,
): number {
  const laat = (r: Werkregel) => r.laatsteDag !== null && r.laatsteDag < vandaag
  if (laat(a) !== laat(b)) return laat(a) ? -1 : 1
  if (!laat(a) && a.spoed !== b.spoed) return a.spoed ? -1 : 1
  const [da, db] = [a.laatsteDag ?? '9999', b.laatsteDag ?? '9999']
  if (da !== db) return da < db ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

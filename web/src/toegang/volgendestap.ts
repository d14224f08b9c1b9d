import type { Zaak } from './vormen.ts'

/** What to do next in words (`toegang.volgende.<wat>`), and the tabs where that is done; the first is the one to begin with. */
export type Stap = { wat: string; delen: readonly string[]; tijdelijkeHulp: boolean }

const PER_FASE: Record<string, { wat: string; delen: readonly string[] }> = {
  quickscan: { wat: 'quickscan', delen: ['onderzoek'] },
  onderzoek: { wat: 'onderzoek', delen: ['onderzoek', 'plan'] },
  overleg: { wat: 'overleg', delen: ['overleg', 'besluit'] },
  besluit: { wat: 'besluit', delen: ['besluit', 'plaatsing'] },
  wachten: { wat: 'wachten', delen: ['plaatsing'] },
  geplaatst: { wat: 'geplaatst', delen: ['plan', 'plaatsing'] },
}

type Stand = Pick<Zaak, 'fase' | 'route' | 'spoed' | 'klokken' | 'magAanvragen'>

/** The next step of an open case by its phase; a route that needs no inquiry ends with closing the file. */
export function volgendeStap(z: Stand): Stap | null {
  const stap = PER_FASE[z.fase]
  if (!stap) return null
  // without delay, and before the inquiry (Wmo 2015 art. 2.3.3)
  const tijdelijkeHulp =
    z.klokken.some((k) => k.soort === 'wmoSpoed' && k.geslotenOp === null) ||
    (z.spoed && (z.fase === 'quickscan' || z.fase === 'onderzoek'))
  if (z.fase === 'quickscan' && z.route !== null) return { wat: 'elders', delen: ['plan'], tijdelijkeHulp }
  // after an objection that was upheld, or a review: another decision comes in place of the old one
  if (z.klokken.some((k) => k.soort === 'nieuwBesluit' && k.geslotenOp === null))
    return { wat: 'nieuwBesluit', delen: ['besluit'], tijdelijkeHulp }
  if (wachtOpAanvraag(z)) return { wat: 'aanvraag', delen: stap.delen, tijdelijkeHulp }
  if (isBesloten(z))
    return z.klokken.some((k) => k.soort === 'bezwaarBeslissing' && k.geslotenOp === null)
      ? { wat: 'bezwaar', delen: ['besluit'], tijdelijkeHulp }
      : { wat: 'besloten', delen: ['besluit', 'plan'], tijdelijkeHulp }
  return { ...stap, tijdelijkeHulp }
}

/**
 * After the inquiry comes the application: from then the two weeks for the decision run (Wmo 2015 arts. 2.3.2 lid 9, 2.3.5 lid 2). One
 * from before the last inquiry was about something else.
 */
function wachtOpAanvraag(z: Stand): boolean {
  if (!z.magAanvragen || (z.fase !== 'overleg' && z.fase !== 'besluit')) return false
  const aanvraag = laatste(z, 'wmoBeschikking')?.begin
  return aanvraag === undefined || aanvraag < (laatste(z, 'wmoOnderzoek')?.begin ?? '')
}

const laatste = (z: Stand, soort: string) =>
  z.klokken
    .filter((k) => k.soort === soort)
    .toSorted((a, b) => (a.begin < b.begin ? -1 : 1))
    .at(-1)

/** The last application was answered and what was decided is made known; a grant goes on to the list, so this is a refusal or less. */
const isBesloten = (z: Stand): boolean =>
  z.fase === 'besluit' && laatste(z, 'wmoBeschikking')?.geslotenReden === 'besluit_verzonden'

/** A part of the work that is done shows where it goes on; one where the next step can be done does not. */
export function wijstVerder(z: Stand, deel: string): boolean {
  const stap = volgendeStap(z)
  return stap !== null && deel !== 'tijdlijn' && !stap.delen.includes(deel)
}

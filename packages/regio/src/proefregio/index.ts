import type { RegioBestand } from '../fout.ts'
import { beleid } from './beleid.ts'
import { besluit, brieven } from './besluit.ts'
import { kern } from './kern.ts'
import { onderzoek } from './onderzoek.ts'
import { toegang } from './toegang.ts'
import { planning } from './planning.ts'
import { wachtlijst } from './wachtlijst.ts'
import { werk } from './werk.ts'

/**
 * An invented region for tests: two municipalities, two providers, three facilities, every kind of entry, and durations
 * of its own. What works on it is not tied to a real region.
 */
export const proefregio: readonly RegioBestand[] = [
  { pad: 'kern.yaml', tekst: kern },
  { pad: 'werk.yaml', tekst: werk },
  { pad: 'beleid.yaml', tekst: beleid },
  { pad: 'planning.yaml', tekst: planning },
  { pad: 'toegang.yaml', tekst: toegang },
  { pad: 'onderzoek.yaml', tekst: onderzoek },
  { pad: 'wachtlijst.yaml', tekst: wachtlijst },
  { pad: 'besluit.yaml', tekst: besluit },
  { pad: 'brieven.yaml', tekst: brieven },
]

/** The same files with one piece of text replaced; throws when it is not there exactly once. */
export function proefregioMet(pad: string, oud: string, nieuw: string): RegioBestand[] {
  return proefregio.map((bestand) => {
    if (bestand.pad !== pad) return bestand
    if (bestand.tekst.split(oud).length !== 2)
      throw new Error(`staat niet precies een keer in ${pad}: ${oud}`)
    return { pad, tekst: bestand.tekst.replace(oud, () => nieuw) }
  })
}

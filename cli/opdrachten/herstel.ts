import { resolve } from 'node:path'
import { migreer } from '../../server/src/platform/databank/migreer.ts'
import { metDatabank } from '../databank.ts'
import { Gebruiksfout, type Io, Opdrachtfout, ontleed } from '../opdracht.ts'
import { Bestandsfout } from '../reservekopie/formaat.ts'
import { controleer } from '../reservekopie/lees.ts'
import { zetTerug } from '../reservekopie/zet-terug.ts'

export const naam = 'herstel'
export const gebruik = 'herstel <bestand> [--overschrijf]'
export const samenvatting = 'Zet een backup terug: alles of niets.'

export async function voerUit(args: string[], io: Io): Promise<void> {
  const { opties, rest } = ontleed(args, ['overschrijf'])
  const [bron, ...teveel] = rest
  if (!bron || teveel.length > 0) throw new Gebruiksfout('Geef het bestand op waarin de backup staat.')
  const bestand = resolve(io.map, bron)
  try {
    // Before anything is started: a file that is no good must not cost more than reading it.
    await controleer(bestand)
    const { rijen, gemaakt } = await metDatabank(io, async (url) => {
      await migreer(url)
      return zetTerug(url, bestand, opties.has('overschrijf'))
    })
    const moment = new Date(gemaakt).toLocaleString('nl-NL', { timeZone: 'Europe/Amsterdam' })
    io.uit(`Teruggezet: ${rijen.toLocaleString('nl-NL')} rijen, zoals het was op ${moment}.`)
    io.uit('Draait het platform? Herstart het dan, zodat elk scherm de teruggezette gegevens toont.')
  } catch (fout) {
    throw fout instanceof Bestandsfout ? new Opdrachtfout(fout.message) : fout
  }
}

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { metDatabank } from '../databank.ts'
import { Gebruiksfout, type Io, Opdrachtfout, ontleed } from '../opdracht.ts'
import { maakBackup } from '../reservekopie/maak.ts'

export const naam = 'backup'
export const gebruik = 'backup <bestand> [--overschrijf]'
export const samenvatting = 'Bewaart alles in één bestand; het platform mag intussen draaien.'

export async function voerUit(args: string[], io: Io): Promise<void> {
  const { opties, rest } = ontleed(args, ['overschrijf'])
  const [doel, ...teveel] = rest
  if (!doel || teveel.length > 0) throw new Gebruiksfout('Geef één bestand op waarin de backup komt.')
  const bestand = resolve(io.map, doel)
  if (existsSync(bestand) && !opties.has('overschrijf')) {
    throw new Opdrachtfout(
      `Het bestand ${bestand} bestaat al. Kies een andere naam, of voeg --overschrijf toe.`,
    )
  }
  const { rijen, bytes } = await metDatabank(io, (url) => maakBackup(url, bestand))
  io.uit(`Bewaard in ${bestand}: ${getal(rijen)} rijen, ${getal(Math.ceil(bytes / 1024))} kB.`)
  io.uit(
    'Dit bestand bevat persoonsgegevens. Bewaar het versleuteld, en alleen waar bevoegde mensen erbij kunnen.',
  )
}

const getal = (waarde: number) => waarde.toLocaleString('nl-NL')

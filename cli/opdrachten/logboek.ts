import { migreer, verbind } from '../../server/src/platform/databank/index.ts'
import {
  controleerZegels,
  heeftZegel,
  verzegel,
  type Zegel,
} from '../../server/src/platform/logboek/index.ts'
import { metDatabank } from '../databank.ts'
import { Gebruiksfout, type Io, ontleed } from '../opdracht.ts'

export const naam = 'logboek'
export const gebruik = 'logboek controleer [--zegel=<nummer>-<hash>]'
export const samenvatting =
  'Loopt de zegels van het logboek na, en zegt of er iets is gewijzigd of weggehaald.'

export async function voerUit(args: string[], io: Io): Promise<number> {
  const { opties, rest } = ontleed(args, ['zegel'])
  if (rest.length !== 1 || rest[0] !== 'controleer') throw new Gebruiksfout('Kies controleer.')
  const eerder = opties.has('zegel') ? leesZegel(opties.get('zegel') ?? '') : null
  return metDatabank(io, (url) => controleer(url, eerder, io))
}

/** Seals what waits for it, walks the chain and says where it breaks. Exit code 1 when it does. */
export async function controleer(url: string, eerder: Zegel | null, io: Io): Promise<number> {
  await migreer(url)
  const systeem = verbind(url, 'zicht_systeem', 1)
  try {
    while ((await verzegel({ systeem }, { alles: true })) > 0);
    const { regels, eersteBreuk, laatste } = await controleerZegels({ systeem })
    if (eersteBreuk !== null) {
      io.fout(
        `De keten breekt bij zegel ${eersteBreuk}: daar, of vlak ervoor, is een regel gewijzigd of weggehaald. ` +
          'Bewaar deze databank zoals zij is, en vergelijk haar met een backup van ervoor.',
      )
      return 1
    }
    if (eerder !== null && !(await heeftZegel({ systeem }, eerder))) {
      io.fout(
        `Zegel ${eerder.nr} staat er niet meer zoals het is opgeschreven: het logboek is afgeknipt, of is een ander.`,
      )
      return 1
    }
    io.uit(`Het logboek is heel: ${regels.toLocaleString('nl-NL')} regels.`)
    if (laatste) {
      io.uit(`Laatste zegel: ${laatste.nr}-${laatste.hash}`)
      io.uit('Schrijf het buiten dit systeem op; een volgende keer toont --zegel= of er niets is afgeknipt.')
    }
    return 0
  } finally {
    await systeem.sluit()
  }
}

function leesZegel(tekst: string): Zegel {
  const [, nr, hash] = /^(\d{1,15})-([0-9a-f]{64})$/.exec(tekst) ?? []
  if (nr === undefined || hash === undefined)
    throw new Gebruiksfout(
      'Geef het zegel zoals de vorige controle het toonde: een nummer, een streepje en de hash.',
    )
  return { nr: Number(nr), hash }
}

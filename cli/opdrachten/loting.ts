import { createHash } from 'node:crypto'
import { controleerToewijzing, leesBewijs } from '@zicht/matching'
import { Gebruiksfout, type Io, Opdrachtfout, ontleed } from '../opdracht.ts'
import { leesJson, leesTekst } from '../reken/lees-json.ts'

export const naam = 'loting'
export const gebruik = 'loting <bewijs.json of ->'
export const samenvatting = 'Speelt de loting en de toewijzing uit een bewijs na, en zegt of alles klopt.'

const FOUTEN = {
  vastlegging: 'Het zaad hoort niet bij het zegel dat vooraf bekend was.',
  volgorde: 'De volgorde van de loting volgt niet uit het zaad.',
  uitkomst: 'De toewijzing volgt niet uit de vraag en de loting.',
}

/** Needs no platform and no database: whoever has the file can do it. Exit code 1 when it is not as published. */
export async function voerUit(args: string[], io: Io): Promise<number> {
  const [bestand, ...teveel] = ontleed(args, []).rest
  if (bestand === undefined || teveel.length > 0)
    throw new Gebruiksfout('Geef één bestand met een bewijs op.')
  const gelezen = leesBewijs(leesJson(await leesTekst(bestand, io), bestand === '-' ? 'invoer' : bestand))
  if (!gelezen.ok)
    throw new Opdrachtfout(
      `Dit is geen bewijs van een toewijzing.\n${gelezen.fouten.map((f) => `${f.pad}: ${f.reden}`).join('\n')}`,
    )
  const { waarde } = gelezen
  const fouten = controleerToewijzing(waarde, (tekst) => createHash('sha256').update(tekst).digest('hex'))
  for (const fout of fouten) io.fout(FOUTEN[fout])
  if (fouten.length > 0) return 1
  io.uit(
    `Alles klopt: ${waarde.vraag.clienten.length} mensen, ${waarde.vraag.plekken.length} plekken, ${waarde.uitkomst.length} toegewezen.`,
  )
  return 0
}

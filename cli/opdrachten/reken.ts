import type { Rekensoort } from '@zicht/kern'
import { Gebruiksfout, type Io, Opdrachtfout, ontleed } from '../opdracht.ts'
import { bereken } from '../reken/bereken.ts'
import { leesJson, leesTekst } from '../reken/lees-json.ts'

export const naam = 'reken'
export const gebruik = 'reken <invoer.json of ->'
export const samenvatting =
  'Berekent de gevallen in een bestand: wachtrijen, modellen, verdelingen en toewijzingen.'

/** Every case gets its answer on a line of its own; a fault in one case is its answer and no reason to stop. */
export async function voerUit(args: string[], io: Io): Promise<void> {
  const [bestand, ...teveel] = ontleed(args, []).rest
  if (bestand === undefined || teveel.length > 0)
    throw new Gebruiksfout('Geef één bestand met gevallen op, of - om ze van de invoer te lezen.')
  const gevallen = leesGevallen(await leesTekst(bestand, io), bestand === '-' ? 'invoer' : bestand)
  const soorten = await laadSoorten()
  const regels: string[] = []
  for (const geval of gevallen) regels.push(JSON.stringify(await bereken(geval, soorten)))
  io.uit(`{"gevallen": [\n${regels.join(',\n')}\n]}`)
}

async function laadSoorten(): Promise<Record<string, Rekensoort>> {
  const [matching, planning] = await Promise.all([import('@zicht/matching'), import('@zicht/planning')])
  return { ...matching.rekensoorten, ...planning.rekensoorten }
}

function leesGevallen(ruw: string, bestand: string): unknown[] {
  const inhoud = leesJson(ruw, bestand)
  const gevallen = (inhoud as { gevallen?: unknown } | null)?.gevallen
  if (!Array.isArray(gevallen))
    throw new Opdrachtfout(
      `${bestand}: /gevallen: verwacht een lijst, als in { "gevallen": [{ "id": "a", "soort": "mmc", "invoer": { … } }] }`,
    )
  return gevallen
}

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Bevolking } from '@zicht/bevolking'
import { datumIn, isDatum, momentVanEpoch } from '@zicht/kern'
import { maakBevolkingMetKlokken, schrijfBevolking } from '../../server/src/bevolking/index.ts'
import { migreer, verbind } from '../../server/src/platform/databank/index.ts'
import { leesInstellingen } from '../../server/src/platform/instellingen.ts'
import { laadRegio, leesRegiobestanden, RegioOngeldig } from '../../server/src/platform/regio/index.ts'
import { metDatabank } from '../databank.ts'
import { Gebruiksfout, type Io, Opdrachtfout, ontleed } from '../opdracht.ts'

export const naam = 'bevolking'
export const gebruik = 'bevolking [--zaad N] [--tot DATUM] [--regio CODE] [--uitvoer BESTAND | --schrijf]'
export const samenvatting = 'Maakt verzonnen mensen die de tabellen van de regio precies weergeven.'

const MET_WAARDE = ['zaad', 'tot', 'regio', 'uitvoer']

export async function voerUit(args: string[], io: Io): Promise<void> {
  const { opties, rest } = ontleed(voegSamen(args), [...MET_WAARDE, 'schrijf'])
  if (rest.length > 0) throw new Gebruiksfout(`"${rest[0]}" wordt hier niet verwacht.`)
  for (const optie of MET_WAARDE)
    if (opties.get(optie) === '') throw new Gebruiksfout(`Geef bij --${optie} een waarde.`)
  const uitvoer = opties.get('uitvoer')
  if (uitvoer !== undefined && opties.has('schrijf'))
    throw new Gebruiksfout('Kies --uitvoer of --schrijf, niet beide.')
  const gelezen = leesMelding(() =>
    leesRegiobestanden(opties.get('regio') ?? leesInstellingen(io.env, []).regioCode, io.env),
  )
  const nu = momentVanEpoch(Date.now())
  const vandaag = datumIn(nu, gelezen.regio.tijdzone)
  const tot = opties.get('tot') ?? vandaag
  if (!isDatum(tot)) throw new Gebruiksfout('Geef bij --tot een datum als JJJJ-MM-DD.')
  // a day that is named stops at its midnight, so that the same words give the same bytes
  const bevolking = leesMelding(() =>
    maakBevolkingMetKlokken(gelezen.regio, {
      zaad: opties.get('zaad') ?? '1',
      tot,
      nu: opties.has('tot') ? undefined : nu,
    }),
  )
  if (uitvoer !== undefined) writeFileSync(resolve(io.map, uitvoer), `${JSON.stringify(bevolking)}\n`)
  if (opties.has('schrijf')) await schrijf(gelezen, bevolking, io)
  for (const regel of verslag(bevolking)) io.uit(regel)
}

async function schrijf(
  gelezen: Parameters<typeof laadRegio>[1],
  bevolking: Bevolking,
  io: Io,
): Promise<void> {
  await metDatabank(io, async (url) => {
    await migreer(url)
    const systeem = verbind(url, 'zicht_systeem', 2)
    try {
      await laadRegio(systeem, gelezen)
      const { geschreven } = await schrijfBevolking(systeem, bevolking)
      if (!geschreven) throw new Opdrachtfout('Deze regio heeft al cliënten; er is niets geschreven.')
    } finally {
      await systeem.sluit()
    }
  })
}

function verslag(b: Bevolking): string[] {
  const fouten = new Map<string, number>()
  for (const { soort } of b.fouten) fouten.set(soort, (fouten.get(soort) ?? 0) + 1)
  return [
    `${b.regio_code}, zaad ${b.zaad}, peildatum ${b.peildatum}, tot ${b.tot}`,
    `${b.clienten.length} cliënten, ${b.plaatsingen.length} plaatsingen, ${b.meldingen.length} crisismeldingen, ${b.termijnen.length} termijnen`,
    `${b.fouten.length} fouten met opzet: ${[...fouten].map(([soort, n]) => `${n} ${soort}`).join(', ') || 'geen'}`,
    ...b.opmerkingen,
  ]
}

/** `--zaad 7` and `--zaad=7` are the same. */
function voegSamen(args: readonly string[]): string[] {
  const uit: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    const volgende = args[i + 1]
    if (MET_WAARDE.some((m) => arg === `--${m}`) && volgende !== undefined && !volgende.startsWith('--')) {
      uit.push(`${arg}=${volgende}`)
      i++
    } else uit.push(arg)
  }
  return uit
}

function leesMelding<T>(doe: () => T): T {
  try {
    return doe()
  } catch (fout) {
    if (fout instanceof RegioOngeldig || fout instanceof RangeError) throw new Opdrachtfout(fout.message)
    throw fout
  }
}

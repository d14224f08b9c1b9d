import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { leesRegio } from '../lees-regio.ts'
import type { Regio } from '../nomen.ts'

const WORTEL = fileURLToPath(new URL('../../../../', import.meta.url))

/** A region that ships with the product, read from its folder. For tests; throws with every fault when it has one. */
export function regioUitMap(code: string): Regio {
  const map = join(WORTEL, 'regios', code)
  const namen = readdirSync(map).filter((naam) => naam.endsWith('.yaml'))
  const uitkomst = leesRegio(
    namen.map((naam) => ({ pad: naam, tekst: readFileSync(join(map, naam), 'utf8') })),
  )
  if ('regio' in uitkomst) return uitkomst.regio
  throw new Error(
    uitkomst.fouten.map((f) => `${f.bestand}:${f.regel}:${f.kolom} ${f.pad}: ${f.melding}`).join('\n'),
  )
}

type BwRij = { basis: number; licht: number; zonderVerblijf: number; totaal: number }

/** The part of the numeric targets that the tests use. */
export type Tabellen = {
  bwZinPerGemeente: (BwRij & { code: string })[]
  bwZinPerAanbieder: (BwRij & { aanbieder: string })[]
  bwPgbPerGemeente: Record<string, number>
  moPlekken: { plekken: number; waarvanCrisis: number | null }[]
  resultaten2021_2024: { resultaat: string; jaren: number[] }[]
  financien: {
    bw2016: { totaalMaastrichtHeuvelland: number }
    resultaat: Record<'2016' | '2017', { tekort: number }>
    mo2017: { tekort: number }
  }
}

/** The numeric targets beside the project, or undefined when they are not there. */
export function gedeeldeTabellen(): Tabellen | undefined {
  try {
    return JSON.parse(
      readFileSync(join(WORTEL, '..', 'shared', 'toetsen', 'regioplan-tabellen.json'), 'utf8'),
    )
  } catch {
    return undefined
  }
}

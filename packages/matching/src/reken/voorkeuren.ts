import { Rekenfout } from '@zicht/kern'
import { z } from 'zod'
import type { Voorkeuren } from '../koppeling/koppel-stabiel.ts'
import { wijzer } from '../lees.ts'

const naam = z.string().min(1).max(200)

/** Per name a list of names in order of preference. */
export const voorkeurenSchema = (meeste: number) =>
  // A record would leave out a key `__proto__` without a word.
  z
    .custom<Record<string, unknown>>(
      (w) => typeof w === 'object' && w !== null && !Array.isArray(w) && Object.keys(w).length <= meeste,
      `verwacht een blok met hoogstens ${meeste} sleutels`,
    )
    .transform((blok, ctx): [string, string[]][] =>
      Object.entries(blok).map(([sleutel, lijst]) => {
        const gelezen = z.array(naam).max(meeste).safeParse(lijst)
        if (gelezen.success) return [sleutel, gelezen.data]
        ctx.addIssue({
          code: 'custom',
          path: [sleutel, ...(gelezen.error.issues[0]?.path ?? [])],
          message: `verwacht een lijst van hoogstens ${meeste} namen`,
          input: lijst,
        })
        return [sleutel, []]
      }),
    )

/** As a map; somebody is on a list once. */
export const leesVoorkeuren = (lijsten: readonly [string, string[]][], pad: string): Voorkeuren => {
  for (const [wie, lijst] of lijsten) {
    const gezien = new Set<string>()
    for (const [i, ander] of lijst.entries()) {
      if (gezien.has(ander)) throw new Rekenfout(`${pad}${wijzer([wie, i])}`, 'deze naam staat er twee keer')
      gezien.add(ander)
    }
  }
  return new Map(lijsten)
}

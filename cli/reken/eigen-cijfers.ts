import { existsSync } from 'node:fs'
import { alleGetallen, type Regiomodel } from '@zicht/planning'
import type { Regio } from '@zicht/regio'
import { inTransactie, NIEMAND, verbind } from '../../server/src/platform/databank/index.ts'
import { leesInstellingen } from '../../server/src/platform/instellingen.ts'
import { ijkAanRegistratie } from '../../server/src/planning/ijking.ts'
import { metDatabank } from '../databank.ts'
import { type Io, Opdrachtfout } from '../opdracht.ts'

/** The region model as the records of this installation make it. Reads only; where there is no installation it says so and makes none. */
export async function leesEigenModel(regio: Regio, io: Io): Promise<Regiomodel> {
  const { databaseUrl, dataMap } = leesInstellingen(io.env, [])
  if (!databaseUrl && !existsSync(dataMap))
    throw new Opdrachtfout(
      'Hier is geen installatie met eigen cijfers. Geef haar op met DATABASE_URL of ZICHT_DATA, of reken zonder --eigen-cijfers.',
    )
  return metDatabank(io, async (url) => {
    const systeem = verbind(url, 'zicht_systeem', 1)
    try {
      return await inTransactie(systeem, { ...NIEMAND, regioCode: regio.code }, (tx) =>
        ijkAanRegistratie({ regio }, tx, tx.nu.slice(0, 10)),
      )
    } finally {
      await systeem.sluit()
    }
  })
}

/** Which numbers came from the records, each with its value, how many observations over which period, and the source; the rest is assumed. */
export const eigenCijfersVan = (model: Regiomodel) =>
  alleGetallen(model)
    .filter(({ getal }) => getal.waarnemingen !== undefined)
    .map(({ pad, naam, getal }) => ({
      pad,
      naam,
      waarde: getal.waarde,
      waarnemingen: getal.waarnemingen,
      bron: getal.bron,
      datum: getal.datum,
    }))

import { Rekenfout, type Rekensoort } from '@zicht/kern'
import { z } from 'zod'
import { koppelStabiel, type Voorkeuren } from '../koppeling/koppel-stabiel.ts'
import { leesOfFaal, wijzer } from '../lees.ts'
import { leesVoorkeuren, voorkeurenSchema } from './voorkeuren.ts'

const MEESTE = 2000
const capaciteit = z.int().min(0).max(1_000_000)
const schema = z.strictObject({
  clienten: voorkeurenSchema(MEESTE),
  aanbieders: voorkeurenSchema(MEESTE),
  capaciteit: z.union([capaciteit, z.record(z.string(), capaciteit)]),
})

const eisBekend = (lijsten: Voorkeuren, bekend: Voorkeuren, pad: string): void => {
  for (const [naam, lijst] of lijsten)
    for (const [i, ander] of lijst.entries())
      if (!bekend.has(ander))
        throw new Rekenfout(`${pad}${wijzer([naam, i])}`, 'deze naam komt aan de andere kant niet voor')
}

/** Client-optimal stable matching; `capaciteit` is one number for all providers or one per provider. */
export const stabieleKoppeling: Rekensoort = (invoer) => {
  const gelezen = leesOfFaal(schema, invoer)
  const clienten = leesVoorkeuren(gelezen.clienten, '/clienten')
  const aanbieders = leesVoorkeuren(gelezen.aanbieders, '/aanbieders')
  eisBekend(clienten, aanbieders, '/clienten')
  eisBekend(aanbieders, clienten, '/aanbieders')
  const perAanbieder = gelezen.capaciteit
  if (typeof perAanbieder !== 'number') {
    for (const naam of aanbieders.keys())
      if (!Object.hasOwn(perAanbieder, naam))
        throw new Rekenfout('/capaciteit', 'verwacht een getal voor elke aanbieder')
    for (const naam of Object.keys(perAanbieder))
      if (!aanbieders.has(naam))
        throw new Rekenfout(`/capaciteit${wijzer([naam])}`, 'deze aanbieder komt niet voor')
  }
  const ruimte = new Map(
    [...aanbieders.keys()].map((naam) => [
      naam,
      typeof perAanbieder === 'number' ? perAanbieder : (perAanbieder[naam] as number),
    ]),
  )
  return { koppeling: Object.fromEntries(koppelStabiel(clienten, aanbieders, ruimte)) }
}

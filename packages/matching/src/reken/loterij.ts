import { type Breuk, Rekenfout, type Rekensoort } from '@zicht/kern'
import { z } from 'zod'
import { leesOfFaal } from '../lees.ts'
import { loterijkansen, TeGroot } from '../loterij/loterijkansen.ts'
import { leesVoorkeuren, voorkeurenSchema } from './voorkeuren.ts'

const schema = z.strictObject({ voorkeuren: voorkeurenSchema(60) })

const alsTekst = ({ teller, noemer }: Breuk): string => (noemer === 1n ? `${teller}` : `${teller}/${noemer}`)

/** Random serial dictatorship: for everyone the exact chance of each thing on the list. */
export const loterijKansen: Rekensoort = (invoer) => {
  const voorkeuren = leesVoorkeuren(leesOfFaal(schema, invoer).voorkeuren, '/voorkeuren')
  try {
    const kansen = [...loterijkansen(voorkeuren)].map(([wie, per]) => [
      wie,
      Object.fromEntries([...per].map(([ding, kans]) => [ding, alsTekst(kans)])),
    ])
    return { kansen: Object.fromEntries(kansen) }
  } catch (fout) {
    if (fout instanceof TeGroot) throw new Rekenfout('/voorkeuren', fout.message)
    throw fout
  }
}

import { type Datum, datumIn, type Fout } from '@zicht/kern'
import { datumInWoorden } from '../brieven/index.ts'
import type { Vrijkomst } from '../register/index.ts'

type Plek = { id: string; nummer: number; eenheid: { naam: string } }

/** The day on which a place comes free: that of the end of its claim, or the one on which the stay is expected to end. */
export const vrijOp = (wanneer: Vrijkomst, tijdzone: string): Datum =>
  wanneer.zeker ? datumIn(wanneer.op, tijdzone) : wanneer.op

/**
 * A place cannot be offered from a day on which somebody still has it. What is not known to come free is for the provider to say. The
 * place that is free last comes first: its day is the one to choose.
 */
export function keurVanaf(
  vanaf: Datum,
  plekken: readonly Plek[],
  vrijkomst: ReadonlyMap<string, Vrijkomst>,
  tijdzone: string,
): Fout[] {
  return plekken
    .flatMap((plek) => {
      const wanneer = vrijkomst.get(plek.id)
      const op = wanneer ? vrijOp(wanneer, tijdzone) : null
      return wanneer && op !== null && op > vanaf ? [{ plek, op, zeker: wanneer.zeker }] : []
    })
    .toSorted((a, b) => b.op.localeCompare(a.op))
    .map(({ plek, op, zeker }) => ({
      pad: '/vanaf',
      melding: `${plek.eenheid.naam}, plek ${plek.nummer} komt ${zeker ? '' : 'naar verwachting '}vrij op ${datumInWoorden(op)}. Kies die dag of een latere.`,
      code: 'plek_komt_vrij',
      waarden: { eenheid: plek.eenheid.naam, nummer: plek.nummer, zeker: zeker ? 'ja' : 'nee', dag: op },
    }))
}

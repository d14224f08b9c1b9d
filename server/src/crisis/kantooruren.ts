import { datumIn, type Moment, momentVan, tijdIn } from '@zicht/kern'
import { geldigOp, type Regio } from '@zicht/regio'
import { isKantoortijd } from '../plaatsing/index.ts'

/** Is the office open at this moment, and until when? Source: the region's `kantooruren` and `feestdagen`. */
export type Kantoor = { open: boolean; tot: Moment | null }

export function kantoorOp(
  regio: Parameters<typeof isKantoortijd>[0] & Pick<Regio, 'kantooruren'>,
  moment: Moment,
): Kantoor {
  if (!isKantoortijd(regio, moment)) return { open: false, tot: null }
  const dag = datumIn(moment, regio.tijdzone)
  const tijd = tijdIn(moment, regio.tijdzone)
  const sluit = geldigOp(regio.kantooruren, dag)
    .filter((k) => k.van <= tijd && tijd < k.tot)
    .map((k) => k.tot)
    .sort()
    .at(-1)
  return { open: true, tot: sluit === undefined ? null : momentVan(dag, sluit, regio.tijdzone) }
}

import type { Datum } from '@zicht/kern'
import type { Urgentieregels } from '@zicht/matching'
import { bronTekst, geldigOp, type Regio } from '@zicht/regio'

/** The rules by which this municipality gives priority for a home on this day, in the form of the matching rules. */
export function urgentieregelsOp(
  regio: Pick<Regio, 'wachtlijstbeleid' | 'bronnen'>,
  gemeente: string,
  dag: Datum,
): Urgentieregels | undefined {
  const regels = geldigOp(
    geldigOp(regio.wachtlijstbeleid, dag).flatMap((w) => w.woonurgentieregels ?? []),
    dag,
  ).find((r) => r.gemeente === gemeente)
  if (!regels) return undefined
  const bron = bronTekst(regio, regels.bron)
  return {
    code: regels.code,
    geldig: regels.geldig,
    bron,
    klasseAnders: 0,
    regels: regels.regels.map((r) => ({ ...r, bron })),
  }
}

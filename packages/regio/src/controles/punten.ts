import type { RegioFout } from '../fout.ts'
import { LIJSTGEBEURTENISSEN } from '../schema/punten.ts'
import type { Wachtlijstbeleid } from '../schema/wachtlijst.ts'
import type { Vondst } from '../vondst.ts'

type Fout = Vondst<unknown>['fout']
type Gemeenten = readonly { item: { code: string } }[]

const isGebeurtenisVanLijst = (code: string): boolean =>
  (LIJSTGEBEURTENISSEN as readonly string[]).includes(code)

/** An order by points says how they are earned, and points are earned with what the list records. */
export function puntenfouten({ punten, volgorde }: Wachtlijstbeleid, fout: Fout): RegioFout[] {
  const fouten: RegioFout[] = []
  const sleutel = volgorde.findIndex((s) => s.veld === 'punten')
  if (!punten)
    return sleutel < 0
      ? []
      : [
          fout(
            ['volgorde', sleutel, 'veld'],
            'de volgorde telt punten; verwacht ook "punten" met de onderdelen',
          ),
        ]
  if (sleutel < 0)
    fouten.push(
      fout(['punten'], 'de volgorde telt geen punten; verwacht een sleutel met veld "punten"', true),
    )
  const bekend = (code: string, aard: 'gebeurtenis' | 'toestand'): boolean =>
    (aard === 'gebeurtenis' && isGebeurtenisVanLijst(code)) ||
    punten.feiten.some((f) => f.code === code && f.aard === aard)
  const onbekend = (code: string, aard: string): string =>
    `${aard} "${code}" wordt niet bijgehouden; verwacht een code uit "feiten"${aard === 'gebeurtenis' ? ` of ${LIJSTGEBEURTENISSEN.join(', ')}` : ''}`
  for (const [j, o] of punten.onderdelen.entries()) {
    if ('gebeurtenis' in o && !bekend(o.gebeurtenis, 'gebeurtenis'))
      fouten.push(fout(['punten', 'onderdelen', j, 'gebeurtenis'], onbekend(o.gebeurtenis, 'gebeurtenis')))
    if ('toestand' in o && !bekend(o.toestand, 'toestand'))
      fouten.push(fout(['punten', 'onderdelen', j, 'toestand'], onbekend(o.toestand, 'toestand')))
  }
  for (const [j, code] of punten.opNulBij.entries())
    if (!bekend(code, 'gebeurtenis'))
      fouten.push(fout(['punten', 'opNulBij', j], onbekend(code, 'gebeurtenis')))
  for (const [j, f] of punten.feiten.entries())
    if (isGebeurtenisVanLijst(f.code))
      fouten.push(fout(['punten', 'feiten', j, 'code'], `"${f.code}" houdt de lijst zelf bij`))
  for (const lijst of ['feiten', 'onderdelen'] as const)
    for (const [j, deel] of punten[lijst].entries())
      if (punten[lijst].slice(0, j).some((eerder) => eerder.code === deel.code))
        fouten.push(
          fout(['punten', lijst, j, 'code'], `"${deel.code}" bestaat hier al; verwacht elke code een keer`),
        )
  return fouten
}

/** The rules for a home are of a municipality of the region, and each code is given once. */
export function urgentiefouten(
  { woonurgentieregels = [] }: Wachtlijstbeleid,
  gemeenten: Gemeenten,
  fout: Fout,
): RegioFout[] {
  return woonurgentieregels.flatMap(({ gemeente, regels }, i) => [
    ...(gemeenten.some((g) => g.item.code === gemeente)
      ? []
      : [fout(['woonurgentieregels', i, 'gemeente'], `gemeente "${gemeente}" bestaat niet in deze regio`)]),
    ...regels.flatMap((r, j) =>
      regels.slice(0, j).some((eerder) => eerder.code === r.code)
        ? [
            fout(
              ['woonurgentieregels', i, 'regels', j, 'code'],
              `"${r.code}" bestaat hier al; verwacht elke code een keer`,
            ),
          ]
        : [],
    ),
  ])
}

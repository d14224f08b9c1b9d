import type { RegioFout } from '../fout.ts'
import { overlapt } from '../geldig.ts'
import type { Mandaat } from '../schema/besluit.ts'
import type { BESLISSERS, Product } from '../schema/producten.ts'
import type { Geldig, Rol } from '../schema/velden.ts'
import type { Controleer } from '../vondst.ts'
import { eersteGat } from './dekking.ts'

type Beslisser = Exclude<(typeof BESLISSERS)[number], 'onbekend'>

/** In which role each party decides. */
const ROL_VAN = {
  college: 'gemeente',
  toegang: 'toegangsmedewerker',
  regieteam: 'crisismedewerker',
  aanbieder: 'aanbieder',
} as const satisfies Record<Beslisser, Rol>

const MOET_KUNNEN = ['toekennen', 'weigeren'] as const

/**
 * Who decides according to the division of tasks can do so under a mandate, on every day and for every municipality of the region, and
 * who has a mandate decides according to that division (Wmo 2015 art. 2.6.3; Awb title 10.1). The college stays competent beside whom it
 * mandates (Awb art. 10:7), and where the source is silent on who decides nothing is asked.
 */
export const mandatenKloppen: Controleer = ({ producten, mandaten, gemeenten }) => {
  const metBesluit = producten.filter(({ item }) => item.toegang === 'beschikking')
  const leden = gemeenten.filter(({ item }) => item.lid).map(({ item }) => item)
  return [
    ...metBesluit.flatMap(({ item: product, fout }) =>
      product.beslist.wie
        .filter((partij): partij is Beslisser => partij !== 'onbekend')
        .flatMap((partij): RegioFout[] => {
          for (const soort of MOET_KUNNEN)
            for (const lid of leden) {
              const kan = mandaten.filter(
                ({ item: m }) =>
                  m.rollen.includes(ROL_VAN[partij]) &&
                  m.soorten.includes(soort) &&
                  (m.producten.length === 0 || m.producten.includes(product.code)) &&
                  (m.gemeenten.length === 0 || m.gemeenten.includes(lid.code)),
              )
              const samen = doorsnede(product.geldig, lid.geldig)
              const dag =
                samen &&
                eersteGat(
                  samen,
                  kan.map(({ item }) => item.geldig),
                )
              if (dag === undefined) continue
              return [
                fout(
                  ['beslist', 'wie'],
                  `volgens de taakverdeling beslist ${partij}, maar op ${dag} is er geen mandaat om dit product voor ${lid.naam} toe te kennen of te weigeren in de rol ${ROL_VAN[partij]}; verwacht een regel in mandaten`,
                ),
              ]
            }
          return []
        }),
    ),
    ...mandaten.flatMap(({ item, fout }) =>
      nietVolgensTaakverdeling(
        item,
        metBesluit.map((p) => p.item),
      ).map(({ pad, melding }) => fout(pad, melding)),
    ),
  ]
}

type Gevonden = { pad: (string | number)[]; melding: string }

/** What a mandate gives that the division of tasks does not: a product on which nothing is decided, or that another party decides on. */
function nietVolgensTaakverdeling(m: Mandaat, metBesluit: readonly Product[]): Gevonden[] {
  const dan = metBesluit.filter((p) => overlapt(p.geldig, m.geldig))
  const genoemd = m.producten.length === 0 ? [undefined] : m.producten
  return genoemd.flatMap((code, i): Gevonden[] => {
    const over = code === undefined ? dan : dan.filter((p) => p.code === code)
    const pad = code === undefined ? ['rollen'] : ['producten', i]
    if (code !== undefined && over.length === 0)
      return [{ pad, melding: `over product "${code}" valt in deze periode niets te besluiten` }]
    const wie = new Set<Rol>(
      over.flatMap((p) => p.beslist.wie.flatMap((partij) => (partij === 'onbekend' ? [] : ROL_VAN[partij]))),
    )
    const zonder = m.rollen.filter((rol) => rol !== 'gemeente' && !wie.has(rol))
    return zonder.map((rol) => ({
      pad,
      melding: `volgens de taakverdeling van de producten beslist ${rol} hier niet over; verwacht ${[...wie].join(', ') || 'geen mandaat'}`,
    }))
  })
}

function doorsnede(a: Geldig, b: Geldig): Geldig | undefined {
  if (!overlapt(a, b)) return undefined
  const van = a.van > b.van ? a.van : b.van
  const tot = [a.tot, b.tot].filter((t) => t !== undefined).toSorted()[0]
  return tot === undefined ? { van } : { van, tot }
}

import { omvat } from '../geldig.ts'
import { nomennamen } from '../nomen.ts'
import type { Geldig } from '../schema/velden.ts'
import type { Controleer } from '../vondst.ts'
import { onderSleutel } from './lopen.ts'

/** A period ends after it starts. */
export const perioden: Controleer = (vondsten) =>
  nomennamen.flatMap((noem) =>
    vondsten[noem].flatMap(({ item, fout }) =>
      [...onderSleutel(item, 'geldig')].flatMap(({ pad, waarde }) => {
        const { van, tot } = waarde as Geldig
        if (tot === undefined || van < tot) return []
        return [
          fout(
            [...pad, 'tot'],
            `de periode eindigt (${tot}) voor of op de dag dat zij begint (${van}); verwacht een latere dag`,
          ),
        ]
      }),
    ),
  )

/** Units and places exist only while their facility does. */
export const plekkenBinnenVoorziening: Controleer = ({ voorzieningen }) =>
  voorzieningen.flatMap(({ item: voorziening, fout }) =>
    voorziening.eenheden.flatMap((eenheid, i) => {
      const periode = eenheid.geldig ?? voorziening.geldig
      const buiten = eenheid.geldig && !omvat(voorziening.geldig, eenheid.geldig)
      return [
        ...(buiten
          ? [
              fout(
                ['eenheden', i, 'geldig'],
                `de eenheid bestaat buiten de periode van voorziening "${voorziening.code}"`,
              ),
            ]
          : []),
        ...eenheid.plekken.flatMap((groep, j) =>
          omvat(periode, groep.geldig)
            ? []
            : [
                fout(
                  ['eenheden', i, 'plekken', j, 'geldig'],
                  `deze plekken bestaan buiten de periode van eenheid "${eenheid.code}" (${periode.van} tot ${periode.tot ?? 'heden'})`,
                ),
              ],
        ),
      ]
    }),
  )

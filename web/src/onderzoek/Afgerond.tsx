import type { ReactNode } from 'react'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort, datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { vragenVan } from './velden.ts'
import type { Beleid, Onderzoek } from './vormen.ts'

/** A completed inquiry, to read and to print: what was answered, step by step. */
export function Afgerond(props: { onderzoek: Onderzoek; beleid: Beleid }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { onderzoek, beleid } = props
  const model = beleid.modellen.find((m) => m.code === onderzoek.model) ?? null
  return (
    <>
      {onderzoek.afgerondOp && (
        <p>{t('onderzoek.afgerondOp', { moment: datumTijd(onderzoek.afgerondOp, taal) })}</p>
      )}
      {onderzoek.afronding && <p>{onderzoek.afronding}</p>}
      {onderzoek.stappen.map((s) => {
        const antwoorden = vragenVan(s.stap, beleid, model, t)
          .flatMap((g) => g.vragen)
          .filter((v) => s.velden[v.sleutel])
          .map((v) => {
            const waarde = s.velden[v.sleutel] ?? ''
            return {
              naam: v.label,
              waarde:
                v.soort === 'datum'
                  ? datumKort(waarde, taal)
                  : (v.opties?.find((o) => o.waarde === waarde)?.label ?? waarde),
            }
          })
        return (
          <Paneel key={s.stap} kop={t(`onderzoek.stap.${s.stap}`)} inklap="dicht">
            {antwoorden.length > 0 ? (
              <Gegevens gegevens={antwoorden} />
            ) : (
              <p className="z-stil">{t('onderzoek.leeg')}</p>
            )}
          </Paneel>
        )
      })}
    </>
  )
}

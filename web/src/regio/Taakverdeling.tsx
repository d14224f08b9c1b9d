import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { datumLang } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Taakdeel } from './Taakdeel.tsx'
import { DELEN, padOp, type Taakverdelingen } from './vormen.ts'

/** Of one product on a day: who decides, executes and pays. `verder`: a link to all products, where nothing typed is lost by it. */
export function Taakverdeling(props: { product: string; dag: string; verder?: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { dag } = props
  const van = useHaal<Taakverdelingen>(padOp(dag))
  return (
    // no landmark of its own: a file has as many as it has decisions
    <div className="z-taakverdeling">
      <h3 className="utrecht-heading-4">{t('regio.taakverdeling')}</h3>
      <Laadtoestand van={van} wat={t('regio.deVerdeling')}>
        {({ items }) => {
          const verdeling = items.find((v) => v.code === props.product)
          if (!verdeling)
            return <p className="z-stil">{t('regio.nietOpDeDag', { dag: datumLang(dag, taal) })}</p>
          return (
            <Gegevens
              gegevens={DELEN.map((deel) => ({
                naam: t(`regio.${deel}`),
                waarde: <Taakdeel deel={verdeling[deel]} />,
              }))}
            />
          )
        }}
      </Laadtoestand>
      {props.verder && (
        <p>
          <Link to="/producten" search={{ dag }} className="utrecht-link">
            {t('regio.alleProducten')}
          </Link>
        </p>
      )}
    </div>
  )
}

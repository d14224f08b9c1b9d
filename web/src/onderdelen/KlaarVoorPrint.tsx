import type { ReactNode } from 'react'
import { datumTijd } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Knop } from './Knop.tsx'

/** A page that goes on paper: a button on screen; on paper who printed it and when, and that it is to be destroyed after use. */
export function KlaarVoorPrint(props: {
  titel: string
  persoonlijk: boolean
  children: ReactNode
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { gebruiker, actief, regio } = useSessie()
  return (
    <div className="z-print">
      <div className="z-print__balk z-geen-afdruk">
        <Knop icoon="afdruk" bijKlik={() => print()}>
          {t('onderdelen.afdrukken')}
        </Knop>
      </div>
      <p className="z-print__kop" aria-hidden="true">
        <strong>{props.titel}</strong> · {regio.naam} · {actief.organisatieNaam}
      </p>
      {props.children}
      <p className="z-print__voet" aria-hidden="true">
        {t('onderdelen.afgedrukt', { moment: datumTijd(nu, taal), initialen: gebruiker.initialen })}
        {props.persoonlijk && ` ${t('onderdelen.vernietig')}`}
      </p>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { useActie } from '../platform/actie.ts'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Overdracht } from './vormen.ts'

/** Who read it, and one press to say so. */
export function Gelezen(props: { lezers: Overdracht['gelezenDoor']; pad: string }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const lees = useActie({ pad: `${props.pad}/lezing`, inhoud: () => ({}), ververs: [props.pad] })
  const ik = props.lezers.some((l) => l.ik)
  return (
    <div className="z-gelezen">
      <p>
        <Icoon naam="oog" /> <strong>{t('overdracht.gelezenDoor')}</strong>{' '}
        {props.lezers.length === 0
          ? t('overdracht.niemand')
          : props.lezers
              .map((l) => t('overdracht.lezer', { naam: l.naam, moment: kortMoment(l.op, nu, taal) }))
              .join(', ')}
      </p>
      {!ik && (
        <span className="z-geen-afdruk">
          <Knop soort="hoofd" icoon="vink" bijKlik={() => lees.voerUit()} bezig={lees.bezig}>
            {t('overdracht.gelezen')}
          </Knop>
        </span>
      )}
      <Afloop actie={lees} />
    </div>
  )
}

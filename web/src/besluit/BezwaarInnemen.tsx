import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { useActie } from '../platform/actie.ts'
import { vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Bezwaarvelden } from './Bezwaarvelden.tsx'
import { bezwaarFouten, bezwaarInhoud, type Bezwaarvorm, leegBezwaar } from './bezwaarvorm.ts'
import { dagUit } from './conceptvorm.ts'
import { type Besluit, ververs } from './vormen.ts'

/**
 * Takes an objection in. Too late is taken in all the same, with the day it was posted and the reason someone gives for it (Awb arts. 6:9,
 * 6:11); and so is one that is not whole, with what it lacks (art. 6:5).
 */
export function BezwaarInnemen(props: { b: Besluit; klaar: () => void }): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const { b } = props
  const actie = useActie<Bezwaarvorm>({
    pad: `/beschikkingen/${b.id}/bezwaren`,
    inhoud: bezwaarInhoud,
    ververs: ververs(b.zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Bezwaarvorm>({
    begin: leegBezwaar(dag),
    probleem: actie.probleem,
    controleer: (w) => bezwaarFouten(w, t),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const op = dagUit(formulier.waarden.ontvangenOp)
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.weg.bezwaar')}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={t('besluit.weg.bezwaar')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Bezwaarvelden formulier={formulier} laat={op !== null && b.bezwaarTot !== null && op > b.bezwaarTot} />
    </Formulier>
  )
}

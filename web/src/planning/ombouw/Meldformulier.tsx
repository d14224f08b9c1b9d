import type { ReactNode } from 'react'
import { Formulier } from '../../onderdelen/Formulier.tsx'
import { useFormulier } from '../../onderdelen/formulier.ts'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Tekstveld } from '../../onderdelen/Tekstveld.tsx'
import { useActie } from '../../platform/actie.ts'
import { vandaag } from '../../platform/datum.ts'
import { useNu } from '../../platform/klok.ts'
import { useTekst } from '../../platform/tekst.tsx'
import { Intussen, useBegonnen } from './Intussen.tsx'
import { type Standinvoer, standBegin, standFouten, standVan, Standvelden } from './Standvelden.tsx'
import { type Mijlpaal, PLANNEN } from './vormen.ts'

type Invoer = Standinvoer & { notitie: string }

/** The organisation that is responsible says how a milestone stands: reached, or delayed to a later day, and what happened. */
export function Meldformulier(props: {
  mijlpaal: Mijlpaal
  klaar: () => void
  opnieuw: () => void
}): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const { met: m, anders } = useBegonnen(props.mijlpaal)
  const actie = useActie<Invoer>({
    pad: `/planning/ombouwmijlpalen/${m.id}/melding`,
    versie: `"${m.versie}"`,
    inhoud: (w) => ({
      stand: standVan(w),
      notitie: w.notitie.trim(),
    }),
    ververs: [PLANNEN],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      soort: 'gehaald',
      ...standBegin(m, dag),
      notitie: '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      ...standFouten(w, t),
      notitie: w.notitie.trim().length < 3 ? t('planning.ombouw.fout.notitie') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('planning.ombouw.meld')}
      wieZiet={t('planning.ombouw.wieZietMelding')}
      naam={t('planning.ombouw.meldStand', { naam: m.naam })}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('planning.ombouw.annuleer')}
        </Knop>
      }
    >
      <Intussen anders={anders} opnieuw={props.opnieuw} />
      <Standvelden
        soort={formulier.veld('soort')}
        op={formulier.veld('stand.op')}
        tot={formulier.veld('stand.tot')}
        soorten={['gehaald', 'vertraagd']}
        waarom={t('planning.ombouw.veld.meldWaarom')}
      />
      <Tekstveld
        veld={formulier.veld('notitie')}
        label={t('planning.ombouw.veld.notitie')}
        waarom={t('planning.ombouw.veld.notitieWaarom')}
        breedte={24}
        max={500}
      />
    </Formulier>
  )
}

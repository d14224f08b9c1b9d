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

type Invoer = Standinvoer & { reden: string }

/** How a milestone stands now, with the day and the reason; how it stood before is kept. */
export function Standformulier(props: {
  mijlpaal: Mijlpaal
  klaar: () => void
  opnieuw: () => void
}): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const { met: m, anders } = useBegonnen(props.mijlpaal)
  const actie = useActie<Invoer>({
    methode: 'PATCH',
    pad: `/planning/ombouwmijlpalen/${m.id}`,
    versie: `"${m.versie}"`,
    inhoud: (w) => ({ stand: standVan(w), reden: w.reden.trim() }),
    ververs: [PLANNEN],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      soort: m.stand,
      ...standBegin(m, dag),
      reden: '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      ...standFouten(w, t),
      reden: w.reden.trim().length < 3 ? t('planning.ombouw.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('planning.ombouw.bewaar')}
      wieZiet={t('planning.ombouw.wieZiet')}
      naam={t('planning.ombouw.zegStand', { naam: m.naam })}
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
        soorten={['open', 'gehaald', 'vertraagd']}
        waarom={t('planning.ombouw.veld.standWaarom')}
      />
      <Tekstveld
        veld={formulier.veld('reden')}
        label={t('planning.ombouw.veld.reden')}
        waarom={t('planning.ombouw.veld.redenWaarom')}
        breedte={24}
        max={500}
      />
    </Formulier>
  )
}

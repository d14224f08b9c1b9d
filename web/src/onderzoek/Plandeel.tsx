import type { ReactNode } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Planblad } from './Planblad.tsx'
import { type Plan, VERVERS } from './planvormen.ts'
import { LIVE } from './vormen.ts'
import './onderzoek.css'

/** The plan of the household of one case; a household that has none can begin one here. */
export function Plandeel(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const mag = useMag('plan:maken')
  const pad = `/zaken/${props.zaakId}/plan`
  const plan = useHaal<{ plan: Plan | null }>(pad, { live: LIVE })
  const begin = useActie<void>({ pad, inhoud: () => ({}), ververs: VERVERS })
  return (
    <Laadtoestand van={plan} wat={t('onderzoek.plan')}>
      {({ plan: p }) =>
        p ? (
          <>
            <Planblad plan={p} />
            {mag && p.geslotenOp !== null && p.als === 'team' && (
              <Knop bezig={begin.bezig} bijKlik={() => begin.voerUit()}>
                {t('onderzoek.beginNieuwPlan')}
              </Knop>
            )}
            <Afloop actie={begin} />
          </>
        ) : (
          <>
            <Melding soort="info" kop={t('onderzoek.geenPlan')}>
              <p>{t('onderzoek.geenPlanUitleg')}</p>
            </Melding>
            {mag && (
              <Knop soort="hoofd" bezig={begin.bezig} bijKlik={() => begin.voerUit()}>
                {t('onderzoek.beginPlan')}
              </Knop>
            )}
            <Afloop actie={begin} />
          </>
        )
      }
    </Laadtoestand>
  )
}

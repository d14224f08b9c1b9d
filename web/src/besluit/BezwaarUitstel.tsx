import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Bezwaar, versie, ververs } from './vormen.ts'

/** Puts the answer off, once, with the reason (Awb art. 7:10 lid 3). */
export function BezwaarUitstel(props: { z: Bezwaar; zaakId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { z } = props
  const actie = useActie<{ reden: string }>({
    pad: `/bezwaren/${z.id}/verdaging`,
    inhoud: (w) => ({ reden: w.reden.trim() }),
    versie: versie(z),
    ververs: ververs(props.zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('besluit.fout.reden') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.bezwaarstap.uitstel')}
      wieZiet={t('besluit.wieZietBrief')}
      verzend={t('besluit.bezwaarstap.uitstel')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('besluit.veld.reden')}
        waarom={t('besluit.veld.uitstelWaarom')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}

import type { ReactNode } from 'react'
import { Formulier } from '../../onderdelen/Formulier.tsx'
import { useFormulier } from '../../onderdelen/formulier.ts'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Selectie } from '../../onderdelen/Selectie.tsx'
import { Tekstveld } from '../../onderdelen/Tekstveld.tsx'
import { useActie } from '../../platform/actie.ts'
import { leesDatum } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useTekst } from '../../platform/tekst.tsx'
import { PLANNEN, type Stap } from './vormen.ts'

type Invoer = { naam: string; gepland: string; organisatieId: string }

/** What must have happened for this step, by when, and who sees to it. */
export function Mijlpaalformulier(props: { stap: Stap; klaar: () => void }): ReactNode {
  const t = useTekst()
  const organisaties = useHaal<{ items: { id: string; naam: string }[] }>('/organisaties')
  const actie = useActie<Invoer>({
    pad: `/planning/ombouwstappen/${props.stap.id}/mijlpalen`,
    inhoud: (w) => ({ ...w, naam: w.naam.trim(), gepland: leesDatum(w.gepland) }),
    ververs: [PLANNEN],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { naam: '', gepland: '', organisatieId: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      naam: w.naam.trim() === '' ? t('planning.ombouw.fout.naam') : null,
      gepland: leesDatum(w.gepland) ? null : t('planning.ombouw.fout.datum'),
      organisatieId: w.organisatieId === '' ? t('planning.ombouw.fout.organisatie') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('planning.ombouw.voegToe')}
      wieZiet={t('planning.ombouw.wieZiet')}
      naam={t('planning.ombouw.mijlpaalErbij')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('planning.ombouw.annuleer')}
        </Knop>
      }
    >
      <Tekstveld
        veld={formulier.veld('naam')}
        label={t('planning.ombouw.veld.mijlpaal')}
        waarom={t('planning.ombouw.veld.mijlpaalWaarom')}
        breedte={24}
        max={120}
      />
      <Tekstveld
        veld={formulier.veld('gepland')}
        label={t('planning.ombouw.veld.gepland')}
        waarom={t('planning.ombouw.veld.geplandWaarom')}
        hulp={t('planning.ombouw.veld.datumHulp')}
        breedte={16}
      />
      <Selectie
        veld={formulier.veld('organisatieId')}
        label={t('planning.ombouw.veld.organisatie')}
        waarom={t('planning.ombouw.veld.organisatieWaarom')}
        opties={(organisaties.gegevens?.items ?? []).map((o) => ({ waarde: o.id, label: o.naam }))}
      />
    </Formulier>
  )
}

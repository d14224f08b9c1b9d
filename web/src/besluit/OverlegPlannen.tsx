import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { dagUit } from './conceptvorm.ts'
import { isTijd, momentUit } from './moment.ts'

type Invoer = { dag: Datumantwoord; tijd: string; plaats: string; deelnemers: readonly string[] }
type Organisatie = { id: string; naam: string; soort: string }

/** Plans a meeting: when, where, and which organisations think along. */
export function OverlegPlannen(props: { klaar: () => void }): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  const lijst = useHaal<{ items: Organisatie[] }>('/organisaties')
  const actie = useActie<Invoer, { id: string }>({
    pad: '/expertiseoverleggen',
    inhoud: (w) => ({
      op: momentUit(dagUit(w.dag) ?? '', w.tijd),
      plaats: w.plaats.trim(),
      deelnemers: w.deelnemers,
    }),
    ververs: ['/expertiseoverleggen'],
    naSucces: ({ id }) => void navigeer({ to: '/overleggen/$id', params: { id } }),
  })
  const formulier = useFormulier<Invoer>({
    begin: { dag: null, tijd: '', plaats: '', deelnemers: [] },
    probleem: actie.probleem,
    controleer: (w) => ({
      dag: dagUit(w.dag) === null ? t('besluit.fout.datum') : null,
      tijd: isTijd(w.tijd) ? null : t('besluit.fout.tijd'),
      deelnemers: w.deelnemers.length === 0 ? t('besluit.fout.deelnemers') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const meedenkers = (lijst.gegevens?.items ?? []).filter(
    (o) => o.soort === 'aanbieder' || o.soort === 'gemeente',
  )
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.planOverleg')}
      wieZiet={t('besluit.wieZietOverleg')}
      verzend={t('besluit.planOverlegJa')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Datumveld
        veld={formulier.veld('dag')}
        label={t('besluit.veld.overlegdag')}
        waarom={t('besluit.veld.overlegWaarom')}
      />
      <Tekstveld
        veld={formulier.veld('tijd')}
        label={t('besluit.veld.hoortijd')}
        waarom={t('besluit.veld.overlegWaarom')}
        hulp={t('besluit.tijdHulp')}
        breedte={8}
        max={5}
      />
      <Tekstveld
        veld={formulier.veld('plaats')}
        label={t('besluit.veld.plaats')}
        waarom={t('besluit.veld.overlegWaarom')}
        optioneel
        max={200}
      />
      <Meerkeuze
        veld={formulier.veld('deelnemers')}
        label={t('besluit.veld.deelnemers')}
        waarom={t('besluit.veld.deelnemersWaarom')}
        opties={meedenkers.map((o) => ({ waarde: o.id, label: o.naam }))}
      />
    </Formulier>
  )
}

import type { ReactNode } from 'react'
import { Formulier } from '../../onderdelen/Formulier.tsx'
import { useFormulier } from '../../onderdelen/formulier.ts'
import { Keuze } from '../../onderdelen/Keuze.tsx'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Tekstveld } from '../../onderdelen/Tekstveld.tsx'
import { useActie } from '../../platform/actie.ts'
import { getypteDatum, leesDatum, vandaag } from '../../platform/datum.ts'
import { useNu } from '../../platform/klok.ts'
import { useTekst } from '../../platform/tekst.tsx'
import { Intussen, useBegonnen } from './Intussen.tsx'
import { type Mijlpaal, PLANNEN } from './vormen.ts'

type Invoer = {
  soort: 'gehaald' | 'vertraagd' | ''
  'stand.op': string
  'stand.tot': string
  notitie: string
}

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
      stand:
        w.soort === 'vertraagd'
          ? { soort: w.soort, tot: leesDatum(w['stand.tot']) }
          : { soort: w.soort, op: leesDatum(w['stand.op']) },
      notitie: w.notitie.trim(),
    }),
    ververs: [PLANNEN],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      soort: 'gehaald',
      'stand.op': getypteDatum(dag),
      'stand.tot': m.nieuweDatum ? getypteDatum(m.nieuweDatum) : '',
      notitie: '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      soort: w.soort === '' ? t('planning.ombouw.fout.stand') : null,
      'stand.op': w.soort === 'gehaald' && !leesDatum(w['stand.op']) ? t('planning.ombouw.fout.datum') : null,
      'stand.tot':
        w.soort === 'vertraagd' && !leesDatum(w['stand.tot']) ? t('planning.ombouw.fout.datum') : null,
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
      <Keuze
        veld={formulier.veld('soort')}
        label={t('planning.ombouw.veld.stand')}
        waarom={t('planning.ombouw.veld.meldWaarom')}
        rij
        opties={(['gehaald', 'vertraagd'] as const).map((s) => ({
          waarde: s,
          label: t(`planning.ombouw.stand.${s}`),
        }))}
      />
      {formulier.waarden.soort === 'gehaald' && (
        <Tekstveld
          veld={formulier.veld('stand.op')}
          label={t('planning.ombouw.veld.gehaaldOp')}
          waarom={t('planning.ombouw.veld.gehaaldOpWaarom')}
          hulp={t('planning.ombouw.veld.datumHulp')}
          breedte={16}
        />
      )}
      {formulier.waarden.soort === 'vertraagd' && (
        <Tekstveld
          veld={formulier.veld('stand.tot')}
          label={t('planning.ombouw.veld.vertraagdTot')}
          waarom={t('planning.ombouw.veld.vertraagdTotWaarom')}
          hulp={t('planning.ombouw.veld.datumHulp')}
          breedte={16}
        />
      )}
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

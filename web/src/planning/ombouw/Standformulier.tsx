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

type Invoer = { soort: Mijlpaal['stand'] | ''; 'stand.op': string; 'stand.tot': string; reden: string }

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
      'stand.op': getypteDatum(m.gehaaldOp ?? dag),
      'stand.tot': m.nieuweDatum ? getypteDatum(m.nieuweDatum) : '',
      reden: '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      soort: w.soort === '' ? t('planning.ombouw.fout.stand') : null,
      'stand.op': w.soort === 'gehaald' && !leesDatum(w['stand.op']) ? t('planning.ombouw.fout.datum') : null,
      'stand.tot':
        w.soort === 'vertraagd' && !leesDatum(w['stand.tot']) ? t('planning.ombouw.fout.datum') : null,
      reden: w.reden.trim().length < 3 ? t('planning.ombouw.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { soort } = formulier.waarden
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
      <Keuze
        veld={formulier.veld('soort')}
        label={t('planning.ombouw.veld.stand')}
        waarom={t('planning.ombouw.veld.standWaarom')}
        rij
        opties={(['open', 'gehaald', 'vertraagd'] as const).map((s) => ({
          waarde: s,
          label: t(`planning.ombouw.stand.${s}`),
        }))}
      />
      {soort === 'gehaald' && (
        <Tekstveld
          veld={formulier.veld('stand.op')}
          label={t('planning.ombouw.veld.gehaaldOp')}
          waarom={t('planning.ombouw.veld.gehaaldOpWaarom')}
          hulp={t('planning.ombouw.veld.datumHulp')}
          breedte={16}
        />
      )}
      {soort === 'vertraagd' && (
        <Tekstveld
          veld={formulier.veld('stand.tot')}
          label={t('planning.ombouw.veld.vertraagdTot')}
          waarom={t('planning.ombouw.veld.vertraagdTotWaarom')}
          hulp={t('planning.ombouw.veld.datumHulp')}
          breedte={16}
        />
      )}
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

const standVan = (w: Invoer) =>
  w.soort === 'gehaald'
    ? { soort: 'gehaald', op: leesDatum(w['stand.op']) }
    : w.soort === 'vertraagd'
      ? { soort: 'vertraagd', tot: leesDatum(w['stand.tot']) }
      : { soort: 'open' }

import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Datumantwoord } from '../../onderdelen/datumantwoord.ts'
import { Datumveld } from '../../onderdelen/Datumveld.tsx'
import { Formulier } from '../../onderdelen/Formulier.tsx'
import { type Fouten, useFormulier } from '../../onderdelen/formulier.ts'
import { Getalveld } from '../../onderdelen/Getalveld.tsx'
import { Keuze } from '../../onderdelen/Keuze.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { Selectie } from '../../onderdelen/Selectie.tsx'
import { Tekstveld } from '../../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../../onderdelen/Tekstvlak.tsx'
import { useActie } from '../../platform/actie.ts'
import { vandaag } from '../../platform/datum.ts'
import { useNu } from '../../platform/klok.ts'
import { useTekst } from '../../platform/tekst.tsx'
import type { Kortplan } from './vormen.ts'

type Velden = {
  naam: string
  vanJaar: number | null
  totJaar: number | null
  begin: 'regioplan' | 'register' | 'plan' | ''
  dag: Datumantwoord
  plan: string
  volgtOp: string
  bron: string
}

/** Begins a draft: as a copy of the region's plan, of the register on a day, or of an earlier plan. */
export function NieuwVlekkenplan({ plannen }: { plannen: readonly Kortplan[] }): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const navigeer = useNavigate()
  const jaar = Number(dag.slice(0, 4))
  const maak = useActie<object, { id: string }>({
    pad: '/planning/vlekkenplannen',
    ververs: ['/planning/vlekkenplannen'],
    naSucces: ({ id }) => void navigeer({ to: '/planning/vlekkenplannen/$id', params: { id } }),
  })
  const controleer = (w: Velden): Fouten<Velden> => {
    const isJaar = (n: number | null) => Number.isInteger(n) && (n ?? 0) >= 2000 && (n ?? 0) <= 2100
    const lang = (w.totJaar ?? 0) - (w.vanJaar ?? 0)
    return {
      naam: w.naam.trim() === '' ? t('planning.vlek.mist') : null,
      bron: w.bron.trim() === '' ? t('planning.vlek.mist') : null,
      begin: w.begin === '' ? t('planning.vlek.mist') : null,
      vanJaar: isJaar(w.vanJaar) ? null : t('planning.vlek.jaartal'),
      totJaar: !isJaar(w.totJaar)
        ? t('planning.vlek.jaartal')
        : lang < 0 || lang > 9
          ? t('planning.vlek.tienJaar')
          : null,
      dag:
        w.begin === 'register' && (w.dag?.soort !== 'datum' || w.dag.datum > dag)
          ? t('planning.vlek.dagMist')
          : null,
      plan: w.begin === 'plan' && w.plan === '' ? t('planning.vlek.mist') : null,
    }
  }
  const formulier = useFormulier<Velden>({
    begin: {
      naam: '',
      vanJaar: jaar + 1,
      totJaar: jaar + 4,
      begin: '',
      dag: { soort: 'datum', datum: dag, geschat: false },
      plan: '',
      volgtOp: '',
      bron: '',
    },
    controleer,
    concept: 'vlekkenplan-nieuw',
    probleem: maak.probleem,
    bijVerzenden: (w) =>
      maak.voerUit({
        naam: w.naam.trim(),
        vanJaar: w.vanJaar,
        totJaar: w.totJaar,
        bron: w.bron.trim(),
        volgtOp: w.volgtOp || null,
        begin:
          w.begin === 'register'
            ? { soort: 'register', dag: w.dag?.soort === 'datum' ? w.dag.datum : '' }
            : w.begin === 'plan'
              ? { soort: 'plan', id: w.plan }
              : { soort: 'regioplan' },
      }),
  })
  const vast = plannen.filter((p) => p.status === 'vastgesteld')
  const alsOptie = (p: Kortplan) => ({ waarde: p.id, label: `${p.naam} (${p.vanJaar}–${p.totJaar})` })
  const beginkeuzes = (
    ['regioplan', 'register', ...(plannen.length > 0 ? (['plan'] as const) : [])] as const
  ).map((waarde) => ({
    waarde,
    label: t(`planning.vlek.begin.${waarde}`),
    uitleg: t(`planning.vlek.beginUitleg.${waarde}`),
  }))
  return (
    <Paneel kop={t('planning.vlek.nieuw')}>
      <Formulier
        formulier={formulier}
        wieZiet={t('planning.vlek.wieZiet')}
        verzend={t('planning.vlek.maak')}
        actie={maak}
        naam={t('planning.vlek.nieuw')}
      >
        <Tekstveld
          veld={formulier.veld('naam')}
          label={t('planning.vlek.naam')}
          waarom={t('planning.vlek.naamWaarom')}
          max={120}
        />
        <Getalveld
          veld={formulier.veld('vanJaar')}
          label={t('planning.vlek.vanJaar')}
          waarom={t('planning.vlek.jarenWaarom')}
        />
        <Getalveld
          veld={formulier.veld('totJaar')}
          label={t('planning.vlek.totJaar')}
          waarom={t('planning.vlek.jarenWaarom')}
        />
        <Keuze
          veld={formulier.veld('begin')}
          label={t('planning.vlek.beginMet')}
          waarom={t('planning.vlek.beginWaarom')}
          opties={beginkeuzes}
        />
        {formulier.waarden.begin === 'register' && (
          <Datumveld
            veld={formulier.veld('dag')}
            label={t('planning.vlek.dag')}
            waarom={t('planning.vlek.beginWaarom')}
          />
        )}
        {formulier.waarden.begin === 'plan' && (
          <Selectie
            veld={formulier.veld('plan')}
            label={t('planning.vlek.eerderPlan')}
            waarom={t('planning.vlek.beginWaarom')}
            opties={plannen.map(alsOptie)}
          />
        )}
        {vast.length > 0 && (
          <Selectie
            veld={formulier.veld('volgtOp')}
            label={t('planning.vlek.volgtOp')}
            waarom={t('planning.vlek.volgtOpWaarom')}
            hulp={t('planning.vlek.volgtOpHulp')}
            opties={vast.map(alsOptie)}
            optioneel
          />
        )}
        <Tekstvlak
          veld={formulier.veld('bron')}
          label={t('planning.vlek.bron')}
          waarom={t('planning.vlek.bronWaarom')}
          max={1000}
        />
      </Formulier>
    </Paneel>
  )
}

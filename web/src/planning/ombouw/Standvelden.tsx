import type { ReactNode } from 'react'
import { Keuze } from '../../onderdelen/Keuze.tsx'
import { Tekstveld } from '../../onderdelen/Tekstveld.tsx'
import type { Veldbinding } from '../../onderdelen/formulier.ts'
import { getypteDatum, leesDatum } from '../../platform/datum.ts'
import { useTekst } from '../../platform/tekst.tsx'
import type { Mijlpaal } from './vormen.ts'

/** How a milestone stands, as typed; the names of the days are those in the faults of the server. */
export type Standinvoer = { soort: Mijlpaal['stand'] | ''; 'stand.op': string; 'stand.tot': string }

/** What the days begin with: of this milestone, or today. */
export const standBegin = (m: Mijlpaal, dag: string) => ({
  'stand.op': getypteDatum(m.gehaaldOp ?? dag),
  'stand.tot': m.nieuweDatum ? getypteDatum(m.nieuweDatum) : '',
})

export const standFouten = (w: Standinvoer, t: ReturnType<typeof useTekst>) => ({
  soort: w.soort === '' ? t('planning.ombouw.fout.stand') : null,
  'stand.op': w.soort === 'gehaald' && !leesDatum(w['stand.op']) ? t('planning.ombouw.fout.datum') : null,
  'stand.tot': w.soort === 'vertraagd' && !leesDatum(w['stand.tot']) ? t('planning.ombouw.fout.datum') : null,
})

/** As the API wants it. */
export const standVan = (w: Standinvoer) =>
  w.soort === 'gehaald'
    ? { soort: w.soort, op: leesDatum(w['stand.op']) }
    : w.soort === 'vertraagd'
      ? { soort: w.soort, tot: leesDatum(w['stand.tot']) }
      : { soort: w.soort }

/** The choice, and the day that goes with it. */
export function Standvelden(props: {
  soort: Veldbinding<Standinvoer['soort']>
  op: Veldbinding<string>
  tot: Veldbinding<string>
  soorten: readonly Mijlpaal['stand'][]
  waarom: string
}): ReactNode {
  const t = useTekst()
  const { soort, op, tot } = props
  return (
    <>
      <Keuze
        veld={soort}
        label={t('planning.ombouw.veld.stand')}
        waarom={props.waarom}
        rij
        opties={props.soorten.map((s) => ({ waarde: s, label: t(`planning.ombouw.stand.${s}`) }))}
      />
      {soort.waarde === 'gehaald' && (
        <Tekstveld
          veld={op}
          label={t('planning.ombouw.veld.gehaaldOp')}
          waarom={t('planning.ombouw.veld.gehaaldOpWaarom')}
          hulp={t('planning.ombouw.veld.datumHulp')}
          breedte={16}
        />
      )}
      {soort.waarde === 'vertraagd' && (
        <Tekstveld
          veld={tot}
          label={t('planning.ombouw.veld.vertraagdTot')}
          waarom={t('planning.ombouw.veld.vertraagdTotWaarom')}
          hulp={t('planning.ombouw.veld.datumHulp')}
          breedte={16}
        />
      )}
    </>
  )
}

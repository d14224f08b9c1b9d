import type { ReactNode } from 'react'
import type { Formulierstaat } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useTekst } from '../platform/tekst.tsx'
import type { Conceptvorm } from './conceptvorm.ts'
import { VOORWAARDEN } from './vormen.ts'

/** The three conditions of a personal budget and its plan (Wmo 2015 art. 2.3.6). */
export function Pgbvelden(props: { formulier: Formulierstaat<Conceptvorm> }): ReactNode {
  const t = useTekst()
  const { formulier } = props
  return (
    <>
      {VOORWAARDEN.map((v) => (
        <div key={v} className="z-besluit-voorwaarde">
          <Keuze
            veld={formulier.veld(v)}
            label={t(`besluit.pgb.${v}`)}
            waarom={t('besluit.pgbWaarom')}
            rij
            opties={(['ja', 'nee'] as const).map((waarde) => ({ waarde, label: t(`besluit.${waarde}`) }))}
          />
          <Tekstvlak
            veld={formulier.veld(`${v}Uitleg`)}
            label={t(`besluit.pgbUitleg.${v}`)}
            waarom={t('besluit.pgbWaarom')}
            optioneel
            regels={2}
            max={2000}
          />
        </div>
      ))}
      <Tekstvlak
        veld={formulier.veld('plan')}
        label={t('besluit.pgbPlan')}
        waarom={t('besluit.pgbPlanWaarom')}
        regels={3}
        max={4000}
      />
    </>
  )
}

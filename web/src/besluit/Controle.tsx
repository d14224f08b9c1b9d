import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Besluit, versie, ververs } from './vormen.ts'

type Invoer = { oordeel: 'akkoord' | 'terug' | ''; toelichting: string }

/** The second pair of eyes: agreed, or back with what has to change. Never of who drafted it. */
export function Controle(props: { b: Besluit }): ReactNode {
  const t = useTekst()
  const { b } = props
  const actie = useActie<Invoer>({
    pad: `/beschikkingen/${b.id}/controle`,
    inhoud: (w) => ({ oordeel: w.oordeel, toelichting: w.toelichting.trim() }),
    versie: versie(b),
    ververs: ververs(b.zaakId),
  })
  const formulier = useFormulier<Invoer>({
    begin: { oordeel: '', toelichting: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      oordeel: w.oordeel === '' ? t('besluit.fout.kies') : null,
      toelichting: w.oordeel === 'terug' && w.toelichting.trim().length < 5 ? t('besluit.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.controle')}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={t('besluit.controleVast')}
    >
      <Keuze
        veld={formulier.veld('oordeel')}
        label={t('besluit.veld.oordeel')}
        waarom={t('besluit.veld.oordeelWaarom')}
        opties={(['akkoord', 'terug'] as const).map((waarde) => ({
          waarde,
          label: t(`besluit.oordeel.${waarde}`),
        }))}
      />
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('besluit.veld.toelichting')}
        waarom={t('besluit.veld.oordeelWaarom')}
        optioneel={formulier.waarden.oordeel !== 'terug'}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}

import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { ONDERDELEN, type Onderdeel, VERVERS } from './planvormen.ts'
import { useOrganisaties } from './useOrganisaties.ts'

const TOESTEMMING = ['mondeling', 'schriftelijk', 'niet_nodig'] as const
type Vorm = {
  organisatieId: string
  onderdelen: readonly Onderdeel[]
  doel: string
  grondslag: string
  toestemming: (typeof TOESTEMMING)[number] | ''
  toestemmingOp: Datumantwoord
  tot: Datumantwoord
}
const dag = (a: Datumantwoord) => (a?.soort === 'datum' ? a.datum : null)

/** Shares parts of a plan with one organisation: what, for which purpose, on which ground, with whose consent, until when. */
export function Delen(props: { planId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const organisaties = useOrganisaties()
  const actie = useActie<Vorm>({
    pad: `/plannen/${props.planId}/delingen`,
    inhoud: (w) => ({
      ...w,
      doel: w.doel.trim(),
      grondslag: w.grondslag.trim(),
      toestemmingOp: w.toestemming === 'niet_nodig' ? null : dag(w.toestemmingOp),
      tot: dag(w.tot),
    }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Vorm>({
    begin: {
      organisatieId: '',
      onderdelen: ['eigen_acties'],
      doel: '',
      grondslag: '',
      toestemming: '',
      toestemmingOp: null,
      tot: null,
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      organisatieId: w.organisatieId === '' ? t('onderzoek.kiesAntwoord') : null,
      onderdelen: w.onderdelen.length === 0 ? t('onderzoek.kiesAntwoord') : null,
      doel: w.doel.trim().length < 5 ? t('onderzoek.vulIn') : null,
      grondslag: w.grondslag.trim().length < 5 ? t('onderzoek.vulIn') : null,
      toestemming: w.toestemming === '' ? t('onderzoek.kiesAntwoord') : null,
      toestemmingOp:
        ['mondeling', 'schriftelijk'].includes(w.toestemming) && dag(w.toestemmingOp) === null
          ? t('onderzoek.geenDatum')
          : null,
      tot: dag(w.tot) === null ? t('onderzoek.geenDatum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { toestemming } = formulier.waarden
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.delen')}
      wieZiet={t('onderzoek.wieZietPlan')}
    >
      <Selectie
        veld={formulier.veld('organisatieId')}
        label={t('onderzoek.organisatie')}
        waarom={t('onderzoek.organisatieWaarom')}
        opties={organisaties}
      />
      <Meerkeuze
        veld={formulier.veld('onderdelen')}
        label={t('onderzoek.onderdelen')}
        waarom={t('onderzoek.onderdelenWaarom')}
        opties={ONDERDELEN.map((o) => ({
          waarde: o,
          label: t(`onderzoek.onderdeel.${o}`),
          uitleg: t(`onderzoek.onderdeelUitleg.${o}`),
        }))}
      />
      <Tekstveld
        veld={formulier.veld('doel')}
        label={t('onderzoek.deeldoel')}
        waarom={t('onderzoek.deeldoelWaarom')}
        max={500}
      />
      <Tekstveld
        veld={formulier.veld('grondslag')}
        label={t('onderzoek.grondslag')}
        waarom={t('onderzoek.grondslagWaarom')}
        max={300}
      />
      <Keuze
        veld={formulier.veld('toestemming')}
        label={t('onderzoek.toestemmingVraag')}
        waarom={t('onderzoek.toestemmingWaarom')}
        opties={TOESTEMMING.map((k) => ({ waarde: k, label: t(`onderzoek.toestemming.${k}`) }))}
      />
      {(toestemming === 'mondeling' || toestemming === 'schriftelijk') && (
        <Datumveld
          veld={formulier.veld('toestemmingOp')}
          label={t('onderzoek.toestemmingOp')}
          waarom={t('onderzoek.toestemmingWaarom')}
        />
      )}
      <Datumveld
        veld={formulier.veld('tot')}
        label={t('onderzoek.deelTot')}
        waarom={t('onderzoek.deelTotWaarom')}
      />
    </Formulier>
  )
}

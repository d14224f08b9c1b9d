import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Plan, VERVERS } from './planvormen.ts'

/** The end of a plan, with the reason. Not while somebody still has something to do; the case stays with its team. */
export function PlanSluiten(props: { plan: Plan }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const { plan } = props
  const acties = [...plan.doelen.flatMap((d) => d.acties), ...plan.losseActies].filter(
    (a) => a.status === 'open' || a.status === 'bezig',
  ).length
  return (
    <Paneel kop={t('onderzoek.planSluiten')}>
      <p>{t('onderzoek.planSluitenUitleg')}</p>
      {acties > 0 ? (
        <Melding soort="info">{t('onderzoek.actiesOpen', { aantal: acties })}</Melding>
      ) : open ? (
        <Sluitformulier plan={plan} klaar={() => zetOpen(false)} />
      ) : (
        <Knop klein bijKlik={() => zetOpen(true)}>
          {t('onderzoek.planSluiten')}
        </Knop>
      )}
    </Paneel>
  )
}

function Sluitformulier(props: { plan: Plan; klaar: () => void }): ReactNode {
  const t = useTekst()
  const actie = useActie<{ geslotenReden: string }>({
    methode: 'PATCH',
    pad: `/plannen/${props.plan.id}`,
    inhoud: (w) => ({ geslotenReden: w.geslotenReden.trim() }),
    versie: `"${props.plan.versie}"`,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { geslotenReden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      geslotenReden: w.geslotenReden.trim().length < 5 ? t('onderzoek.sluitRedenFout') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.planSluitenJa')}
      wieZiet={t('onderzoek.wieZietPlan')}
      knoppen={<Knop bijKlik={props.klaar}>{t('onderzoek.annuleer')}</Knop>}
    >
      <Tekstvlak
        veld={formulier.veld('geslotenReden')}
        label={t('onderzoek.sluitReden')}
        waarom={t('onderzoek.sluitRedenWaarom')}
        regels={3}
        max={2000}
      />
    </Formulier>
  )
}

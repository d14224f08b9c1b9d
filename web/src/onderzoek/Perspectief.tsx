import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Plan, VERVERS } from './planvormen.ts'

/** Where the household wants to go, in its own words. */
export function Perspectief(props: { plan: Plan; werkt: boolean }): ReactNode {
  const t = useTekst()
  const [wijzigt, zetWijzigt] = useState(false)
  const { plan } = props
  if (wijzigt) return <Wijzigen plan={plan} klaar={() => zetWijzigt(false)} />
  return (
    <>
      <h3 className="utrecht-heading-5">{t('onderzoek.perspectief')}</h3>
      <p>{plan.perspectief || t('onderzoek.leeg')}</p>
      {props.werkt && (
        <Knop klein icoon="potlood" bijKlik={() => zetWijzigt(true)}>
          {t('onderzoek.perspectiefWijzigen')}
        </Knop>
      )}
    </>
  )
}

function Wijzigen(props: { plan: Plan; klaar: () => void }): ReactNode {
  const t = useTekst()
  const actie = useActie<{ perspectief: string }>({
    methode: 'PATCH',
    pad: `/plannen/${props.plan.id}`,
    versie: `"${props.plan.versie}"`,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { perspectief: props.plan.perspectief ?? '' },
    probleem: actie.probleem,
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietPlan')}
      knoppen={<Knop bijKlik={props.klaar}>{t('onderzoek.annuleer')}</Knop>}
    >
      <Tekstvlak
        veld={formulier.veld('perspectief')}
        label={t('onderzoek.perspectief')}
        waarom={t('onderzoek.perspectiefWaarom')}
        optioneel
        max={4000}
      />
    </Formulier>
  )
}

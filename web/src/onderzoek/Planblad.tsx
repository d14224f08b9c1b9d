import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Actieregel } from './Actieregel.tsx'
import { Afstemming } from './Afstemming.tsx'
import { Delingen } from './Delingen.tsx'
import { DoelMaken, Doelregel } from './Doelregel.tsx'
import { Leden } from './Leden.tsx'
import { OverlegPlannen } from './OverlegPlannen.tsx'
import { Perspectief } from './Perspectief.tsx'
import { PlanSluiten } from './PlanSluiten.tsx'
import { Procesregie } from './Procesregie.tsx'
import { Regie } from './Regie.tsx'
import type { Plan } from './planvormen.ts'

/** The one plan of a household, as far as the one who looks may see it. */
export function Planblad(props: { plan: Plan }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { plan } = props
  const [open, zetOpen] = useState<'doel' | 'overleg' | null>(null)
  const sluit = () => zetOpen(null)
  const werkt = plan.als === 'team' && plan.geslotenOp === null
  return (
    <>
      {plan.geslotenOp && (
        <Melding soort="info" kop={t('onderzoek.planGesloten')}>
          <p>{plan.geslotenReden}</p>
        </Melding>
      )}
      {plan.als === 'partner' && <Melding soort="info">{t('onderzoek.gedeeldMetU')}</Melding>}
      <Paneel kop={t('onderzoek.huishouden')}>
        <div className="z-huishouden">
          <Leden plan={plan} werkt={werkt} />
          <Regie plan={plan} werkt={werkt} />
          {plan.perspectief !== null && <Perspectief plan={plan} werkt={werkt} />}
        </div>
      </Paneel>
      <Paneel
        kop={t('onderzoek.doelen')}
        bij={
          werkt && (
            <Knop klein icoon="plus" bijKlik={() => zetOpen('doel')}>
              {t('onderzoek.doelToevoegen')}
            </Knop>
          )
        }
      >
        {plan.doelen.length === 0 && plan.losseActies.length === 0 && <p>{t('onderzoek.geenDoelen')}</p>}
        {plan.doelen.map((d) => (
          <Doelregel key={d.id} doel={d} werkt={werkt} als={plan.als} />
        ))}
        {plan.losseActies.length > 0 && (
          <ul className="z-kaal">
            {plan.losseActies.map((a) => (
              <Actieregel key={a.id} actie={a} mag={plan.als === 'partner' && a.eigen} />
            ))}
          </ul>
        )}
      </Paneel>
      <Paneel
        kop={t('onderzoek.overleggen')}
        bij={
          werkt && (
            <Knop klein icoon="plus" bijKlik={() => zetOpen('overleg')}>
              {t('onderzoek.overlegPlannen')}
            </Knop>
          )
        }
      >
        {plan.overleggen.length === 0 ? (
          <p>{t('onderzoek.geenOverleg')}</p>
        ) : (
          <ul className="z-kaal">
            {plan.overleggen.map((o) => (
              <li key={o.id}>
                <Link to="/casusoverleggen/$id" params={{ id: o.id }} className="utrecht-link">
                  {datumTijd(o.geplandOp, taal)}
                </Link>{' '}
                {o.doel} <span className="z-stil">{t(`onderzoek.overlegstatus.${o.status}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </Paneel>
      {plan.als !== 'partner' && <Afstemming plan={plan} werkt={werkt} />}
      <Delingen plan={plan} werkt={werkt} />
      {plan.als !== 'partner' && <Procesregie plan={plan} werkt={werkt} />}
      {werkt && <PlanSluiten plan={plan} />}
      <Dialoog open={open === 'doel'} kop={t('onderzoek.doelToevoegen')} sluit={sluit}>
        <DoelMaken planId={plan.id} klaar={sluit} />
      </Dialoog>
      <Dialoog open={open === 'overleg'} kop={t('onderzoek.overlegPlannen')} sluit={sluit}>
        <OverlegPlannen planId={plan.id} klaar={sluit} />
      </Dialoog>
    </>
  )
}

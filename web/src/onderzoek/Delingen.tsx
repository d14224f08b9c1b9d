import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useActie } from '../platform/actie.ts'
import { dagVan, datumKort } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Delen } from './Delen.tsx'
import { type Deling, type Plan, VERVERS } from './planvormen.ts'

/** What is shared with whom, why, on which ground and until when; withdrawing is one press, and works at once. */
export function Delingen(props: { plan: Plan; werkt: boolean }): ReactNode {
  const t = useTekst()
  const { plan } = props
  const [open, zetOpen] = useState(false)
  const loopt = plan.delingen.filter((d) => d.loopt)
  const eerder = plan.delingen.filter((d) => !d.loopt)
  return (
    <Paneel
      kop={t(plan.als === 'partner' ? 'onderzoek.watUZiet' : 'onderzoek.gedeeld')}
      bij={
        props.werkt && (
          <Knop klein icoon="plus" bijKlik={() => zetOpen(true)}>
            {t('onderzoek.delen')}
          </Knop>
        )
      }
    >
      {loopt.length === 0 ? (
        <p>{t('onderzoek.nietGedeeld')}</p>
      ) : (
        <ul className="z-kaal">
          {loopt.map((d) => (
            <Delingregel key={d.id} deling={d} mag={props.werkt || plan.als === 'zelf'} />
          ))}
        </ul>
      )}
      {eerder.length > 0 && (
        <details>
          <summary>{t('onderzoek.eerderGedeeld', { aantal: eerder.length })}</summary>
          <ul className="z-kaal">
            {eerder.map((d) => (
              <Delingregel key={d.id} deling={d} mag={false} />
            ))}
          </ul>
        </details>
      )}
      <Dialoog open={open} kop={t('onderzoek.delen')} sluit={() => zetOpen(false)}>
        <Delen planId={plan.id} klaar={() => zetOpen(false)} />
      </Dialoog>
    </Paneel>
  )
}

function Delingregel(props: { deling: Deling; mag: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { deling: d } = props
  const trekIn = useActie<void>({
    pad: `/plandelingen/${d.id}/intrekking`,
    inhoud: () => ({}),
    ververs: VERVERS,
  })
  return (
    <li className="z-deling">
      <p>
        <strong>{d.organisatie}</strong>: {t(`onderzoek.onderdeel.${d.onderdeel}`)}
      </p>
      <p className="z-stil">
        {d.doel} · {d.grondslag} ·{' '}
        {d.toestemmingOp
          ? t(`onderzoek.toestemmingGegeven.${d.toestemming}`, { datum: datumKort(d.toestemmingOp, taal) })
          : t('onderzoek.toestemming.niet_nodig')}{' '}
        ·{' '}
        {d.ingetrokkenOp
          ? t('onderzoek.ingetrokken', { datum: datumKort(dagVan(d.ingetrokkenOp), taal) })
          : t('onderzoek.totDag', { datum: datumKort(dagVan(d.tot), taal) })}
      </p>
      {props.mag && (
        <Knop klein bezig={trekIn.bezig} bijKlik={() => trekIn.voerUit()}>
          {t('onderzoek.trekIn')}
        </Knop>
      )}
      <Afloop actie={trekIn} />
    </li>
  )
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Afloop, Formulier } from '../../onderdelen/Formulier.tsx'
import { useFormulier } from '../../onderdelen/formulier.ts'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Kop } from '../../onderdelen/Kop.tsx'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { Tekstveld } from '../../onderdelen/Tekstveld.tsx'
import { useActie } from '../../platform/actie.ts'
import { datumTijd } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useMag } from '../../platform/sessie.tsx'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { ombouwRoute } from '../kamer.ts'
import '../planning.css'
import './ombouw.css'
import { LIVE, PLANNEN, type Planregel, type Voorbeeld } from './vormen.ts'

/** The plans of conversion that one sees, and a new one: empty, or from the region's example. */
export function Ombouwplannen(): ReactNode {
  const t = useTekst()
  const mag = useMag('ombouw:maken')
  const lijst = useHaal<{ items: Planregel[]; voorbeelden: Voorbeeld[] }>(PLANNEN, { live: LIVE })
  return (
    <div className="z-blad z-blad--tekst">
      <Kop titel={t('planning.ombouw.titel')} bij={t('planning.ombouw.bij')} />
      <Laadtoestand van={lijst} wat={t('planning.ombouw.titel')}>
        {({ items, voorbeelden }) => (
          <>
            <Paneel kop={t('planning.ombouw.plannen')}>
              {items.length === 0 && <p>{t(mag ? 'planning.ombouw.geen' : 'planning.ombouw.geenVanU')}</p>}
              <ul className="z-ombouw__lijst">
                {items.map((p) => (
                  <Regel key={p.id} plan={p} />
                ))}
              </ul>
            </Paneel>
            {mag && <Nieuw voorbeelden={voorbeelden} />}
          </>
        )}
      </Laadtoestand>
    </div>
  )
}

function Regel({ plan }: { plan: Planregel }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  return (
    <li>
      <Link className="utrecht-link" to="/planning/ombouw/$id" params={{ id: plan.id }} lang="nl">
        {plan.naam}
      </Link>{' '}
      <span className="z-stil">
        {t('planning.ombouw.stappenAantal', { aantal: plan.stappen })},{' '}
        {t(
          plan.vanMij ? (plan.gedeeld ? 'planning.vanMijGedeeld' : 'planning.vanMij') : 'planning.vanAnder',
          {
            wie: plan.door,
          },
        )}
        , {datumTijd(plan.gewijzigdOp, taal)}
      </span>
    </li>
  )
}

function Nieuw({ voorbeelden }: { voorbeelden: readonly Voorbeeld[] }): ReactNode {
  const t = useTekst()
  const navigeer = ombouwRoute.useNavigate()
  const actie = useActie<{ naam?: string; voorbeeld?: string }, { id: string }>({
    pad: PLANNEN,
    ververs: [PLANNEN],
    naSucces: ({ id }) => void navigeer({ to: '/planning/ombouw/$id', params: { id } }),
  })
  const formulier = useFormulier({
    begin: { naam: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ naam: w.naam.trim() === '' ? t('planning.ombouw.fout.naam') : null }),
    bijVerzenden: ({ naam }) => actie.voerUit({ naam }),
  })
  return (
    <Paneel kop={t('planning.ombouw.nieuw')}>
      {voorbeelden.map((v) => (
        <div key={v.code} className="z-ombouw__voorbeeld">
          <p>
            <strong lang="nl">{v.naam}</strong>: {t('planning.ombouw.stappenAantal', { aantal: v.stappen })}.{' '}
            <span className="z-stil" lang="nl">
              {v.bron}
            </span>
          </p>
          <Knop bijKlik={() => actie.voerUit({ voorbeeld: v.code })} bezig={actie.bezig}>
            {t('planning.ombouw.neemOver')}
          </Knop>
        </div>
      ))}
      {voorbeelden.length > 0 && <Afloop actie={actie} />}
      <Formulier
        formulier={formulier}
        actie={actie}
        verzend={t('planning.ombouw.begin')}
        wieZiet={t('planning.ombouw.wieZiet')}
        naam={t('planning.ombouw.leegPlan')}
      >
        <Tekstveld
          veld={formulier.veld('naam')}
          label={t('planning.ombouw.veld.plannaam')}
          waarom={t('planning.ombouw.veld.plannaamWaarom')}
          breedte={24}
          max={120}
        />
      </Formulier>
    </Paneel>
  )
}

import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { dagVan, datumKort } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { AfstemmingStoppen, AfstemmingWijzigen, Afstemmen } from './Afstemmen.tsx'
import type { Afstemming as Regel, Plan } from './planvormen.ts'

/** With which treaters, and with the Zorg- en Veiligheidshuis, the plan is aligned: who does what, and when again. */
export function Afstemming(props: { plan: Plan; werkt: boolean }): ReactNode {
  const t = useTekst()
  const { plan, werkt } = props
  const [open, zetOpen] = useState<'nieuw' | { wat: 'wijzig' | 'stop'; van: Regel } | null>(null)
  const sluit = () => zetOpen(null)
  return (
    <Paneel
      kop={t('onderzoek.afstemming')}
      bij={
        werkt && (
          <Knop klein icoon="plus" bijKlik={() => zetOpen('nieuw')}>
            {t('onderzoek.afstemmingToevoegen')}
          </Knop>
        )
      }
    >
      <p>{t('onderzoek.afstemmingUitleg')}</p>
      {plan.afstemmingen.length === 0 ? (
        <p>{t('onderzoek.afstemmingLeeg')}</p>
      ) : (
        <ul className="z-kaal">
          {plan.afstemmingen.map((a) => (
            <Afstemmingregel
              key={a.id}
              regel={a}
              over={plan.leden.length > 1 ? plan.leden.find((l) => l.id === a.clientId)?.naam : undefined}
              bij={
                werkt &&
                a.gestoptOp === null && (
                  <div className="z-knoppen">
                    <Knop klein bijKlik={() => zetOpen({ wat: 'wijzig', van: a })}>
                      {t('onderzoek.afstemmingWijzigen')}
                    </Knop>
                    <Knop klein bijKlik={() => zetOpen({ wat: 'stop', van: a })}>
                      {t('onderzoek.afstemmingStoppen')}
                    </Knop>
                  </div>
                )
              }
            />
          ))}
        </ul>
      )}
      <Dialoog open={open === 'nieuw'} kop={t('onderzoek.afstemming')} sluit={sluit}>
        <Afstemmen plan={plan} klaar={sluit} />
      </Dialoog>
      <Dialoog
        open={open !== null && open !== 'nieuw'}
        kop={t(
          open !== null && open !== 'nieuw' && open.wat === 'stop'
            ? 'onderzoek.afstemmingStoppen'
            : 'onderzoek.afstemmingWijzigen',
        )}
        sluit={sluit}
      >
        {open !== null &&
          open !== 'nieuw' &&
          (open.wat === 'stop' ? (
            <AfstemmingStoppen van={open.van} klaar={sluit} />
          ) : (
            <AfstemmingWijzigen van={open.van} klaar={sluit} />
          ))}
      </Dialoog>
    </Paneel>
  )
}

function Afstemmingregel(props: { regel: Regel; over: string | undefined; bij: ReactNode }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { regel: a } = props
  return (
    <li className="z-deling">
      <p>
        <strong>{a.met}</strong>{' '}
        <span className="z-stil">
          {t(`onderzoek.afstemming.${a.soort}`)}
          {props.over && (
            <>
              {' · '}
              <Naam naam={props.over} />
            </>
          )}
        </span>
      </p>
      {(a.contact || a.telefoon) && (
        <p>
          {a.contact} {a.telefoon && <Telefoon nummer={a.telefoon} />}
        </p>
      )}
      <p>{a.afspraak}</p>
      <p className="z-stil">
        {a.grondslag} ·{' '}
        {a.toestemmingOp
          ? t(`onderzoek.toestemmingGegeven.${a.toestemming}`, { datum: datumKort(a.toestemmingOp, taal) })
          : t('onderzoek.toestemming.niet_nodig')}
      </p>
      {a.gestoptOp === null ? (
        <p>
          <Termijn uiterlijk={a.volgendeOp} wat={t('onderzoek.afstemmingVolgendeKort')} />
        </p>
      ) : (
        <p>
          {t('onderzoek.afstemmingGestopt', {
            datum: datumKort(dagVan(a.gestoptOp), taal),
            reden: a.gestoptReden ?? '',
          })}
        </p>
      )}
      {props.bij}
    </li>
  )
}

import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { datumTijd } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { ActieMaken } from './ActieMaken.tsx'
import { OverlegVastleggen } from './OverlegVastleggen.tsx'
import type { Overleg, Plan } from './planvormen.ts'
import { LIVE } from './vormen.ts'
import './onderzoek.css'

/** One case conference: agenda, pieces with their purpose, who was there, the report, and agreements that become actions. */
export function Overlegpagina(): ReactNode {
  const t = useTekst()
  const { id } = useParams({ strict: false }) as { id: string }
  const overleg = useHaal<Overleg>(`/casusoverleggen/${id}`, { live: LIVE })
  return (
    <div className="z-blad">
      <Laadtoestand van={overleg} wat={t('onderzoek.overleg')}>
        {(o) => <Blad overleg={o} />}
      </Laadtoestand>
    </div>
  )
}

function Blad(props: { overleg: Overleg }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { overleg: o } = props
  const plan = useHaal<Plan>(o.als === 'team' ? `/plannen/${o.planId}` : null)
  const [open, zetOpen] = useState(false)
  const werkt = o.als === 'team' && o.status !== 'vervallen'
  return (
    <>
      <Kop
        boven={t(`onderzoek.overlegstatus.${o.status}`)}
        titel={t('onderzoek.overlegOp', { moment: datumTijd(o.geplandOp, taal) })}
        bij={
          <Link to="/plannen/$id" params={{ id: o.planId }} className="utrecht-link">
            {t('onderzoek.naarPlan')}
          </Link>
        }
      />
      <p>{o.doel}</p>
      <Paneel kop={t('onderzoek.agenda')}>
        {o.agenda.length === 0 ? (
          <p>{t('onderzoek.leeg')}</p>
        ) : (
          <ol className="z-punten">
            {o.agenda.map((p) => (
              <li key={p.punt}>{p.punt}</li>
            ))}
          </ol>
        )}
        {o.stukken.length > 0 && (
          <>
            <h3 className="utrecht-heading-5">{t('onderzoek.stukken')}</h3>
            <ul className="z-punten">
              {o.stukken.map((s) => (
                <li key={s.stuk}>
                  {t(`onderzoek.stuk.${s.stuk}`)}: {s.doel}
                </li>
              ))}
            </ul>
          </>
        )}
      </Paneel>
      <Paneel kop={t('onderzoek.aanwezig')}>
        <p>{t(`onderzoek.bewoner.${o.bewonerErbij}`)}</p>
        <ul className="z-punten">
          {o.aanwezig.map((a) => (
            <li key={`${a.naam} ${a.organisatie}`}>
              <Naam naam={a.naam} /> {a.organisatie}{' '}
              {o.status === 'gehouden' && t(a.aanwezig ? 'onderzoek.was' : 'onderzoek.wasNiet')}
            </li>
          ))}
        </ul>
        {o.verslag && <p>{o.verslag}</p>}
        {werkt && <OverlegVastleggen overleg={o} />}
      </Paneel>
      <Paneel
        kop={t('onderzoek.afspraken')}
        bij={
          werkt &&
          (plan.gegevens?.doelen.length ?? 0) > 0 && (
            <Knop klein icoon="plus" bijKlik={() => zetOpen(true)}>
              {t('onderzoek.afspraakToevoegen')}
            </Knop>
          )
        }
      >
        {werkt && plan.gegevens?.doelen.length === 0 && <p>{t('onderzoek.eerstDoel')}</p>}
        {o.afspraken.length === 0 ? (
          <p>{t('onderzoek.geenAfspraken')}</p>
        ) : (
          <ul className="z-kaal">
            {o.afspraken.map((a) => (
              <li key={a.id} className="z-planactie">
                {a.wat} <span className="z-stil">{a.organisatie ?? t(`onderzoek.wie.${a.wie}`)}</span> ·{' '}
                {t(`onderzoek.actiestatus.${a.status}`)} · <Termijn uiterlijk={a.uiterlijk} />
              </li>
            ))}
          </ul>
        )}
      </Paneel>
      <Dialoog open={open} kop={t('onderzoek.afspraakToevoegen')} sluit={() => zetOpen(false)}>
        <ActieMaken
          pad={`/casusoverleggen/${o.id}/afspraken`}
          klaar={() => zetOpen(false)}
          doelen={plan.gegevens?.doelen ?? []}
        />
      </Dialoog>
    </>
  )
}

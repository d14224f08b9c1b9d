import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Kop } from '../../onderdelen/Kop.tsx'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { datumTijd } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { LIVE, type Lijststand } from '../vormen.ts'
import { BeginToewijzing } from './BeginToewijzing.tsx'
import type { Toewijzingskop } from './vormen.ts'
import '../wachtlijst.css'

/** Several places at once: begin an assignment, or go on with one. */
export function Toewijzingen(): ReactNode {
  const t = useTekst()
  const lijsten = useHaal<{ items: Lijststand[] }>('/wachtlijsten', { live: LIVE })
  const eerder = useHaal<{ items: Toewijzingskop[] }>('/toewijzingen', { live: LIVE })
  return (
    <div className="z-blad z-blad--tekst">
      <Kop titel={t('wachtlijst.toewijzing.titel')} bij={t('wachtlijst.toewijzing.bij')} />
      <Paneel kop={t('wachtlijst.toewijzing.nieuw')} bij={t('wachtlijst.uBeslist')}>
        <ol className="z-opsomming">
          <li>{t('wachtlijst.toewijzing.stap1')}</li>
          <li>{t('wachtlijst.toewijzing.stap2')}</li>
          <li>{t('wachtlijst.toewijzing.stap3')}</li>
        </ol>
        <Laadtoestand van={lijsten} wat={t('wachtlijst.titel')}>
          {({ items }) => <BeginToewijzing lijsten={items} />}
        </Laadtoestand>
      </Paneel>
      <Laadtoestand van={eerder} wat={t('wachtlijst.toewijzing.eerder')}>
        {({ items }) => (
          <Paneel kop={t('wachtlijst.toewijzing.eerder')}>
            {items.length === 0 ? <p>{t('wachtlijst.toewijzing.geen')}</p> : <Eerder items={items} />}
          </Paneel>
        )}
      </Laadtoestand>
    </div>
  )
}

function Eerder(props: { items: readonly Toewijzingskop[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  return (
    <ul className="z-opsomming">
      {props.items.map((r) => (
        <li key={r.id}>
          <Link className="utrecht-link" to="/wachtlijst/toewijzing/$id" params={{ id: r.id }}>
            {r.productNaam}, {datumTijd(r.vastgelegdOp, taal)}
          </Link>
          {r.methode === 'stabiel' && ` (${t('wachtlijst.toewijzing.methoden.stabiel')})`}
          {': '}
          {r.getrokkenOp === null
            ? t('wachtlijst.toewijzing.nogNiet')
            : t('wachtlijst.toewijzing.aantal', { aantal: r.toegewezen })}
        </li>
      ))}
    </ul>
  )
}

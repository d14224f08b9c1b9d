import type { ReactNode } from 'react'
import { Kop } from '../../onderdelen/Kop.tsx'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { datumKort } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { LIVE } from '../vormen.ts'
import { Groepen } from './Groepen.tsx'
import type { Rapport as Stand } from './vormen.ts'
import { Weigeringen } from './Weigeringen.tsx'
import '../wachtlijst.css'

/** Deviations and outcomes per group with their uncertainty, and refusals with their reasons; no person. */
export function Rapport(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const rapport = useHaal<Stand>('/wachtlijstrapport', { live: LIVE })
  return (
    <div className="z-blad">
      <Kop titel={t('wachtlijst.rapport.titel')} bij={t('wachtlijst.rapport.bij')} />
      <Laadtoestand van={rapport} wat={t('wachtlijst.rapport.titel')}>
        {(r) => (
          <>
            <Weigeringen
              kop={t('wachtlijst.rapport.aanbieders')}
              bij={r.weigergrenzen
                .map((g) =>
                  t('wachtlijst.rapport.grens', {
                    lijst: g.lijst,
                    aantal: g.aantal,
                    vanaf: datumKort(g.vanaf.slice(0, 10), taal),
                  }),
                )
                .join('. ')}
              rapport={r}
            />
            <Paneel
              kop={t('wachtlijst.rapport.groepen')}
              bij={t('wachtlijst.rapport.sinds', { datum: datumKort(r.sinds.slice(0, 10), taal) })}
            >
              <p>{t('wachtlijst.rapport.onzekerheid')}</p>
              {r.drempel !== null && (
                <Melding soort="info">{t('wachtlijst.rapport.klein', { drempel: r.drempel })}</Melding>
              )}
              {r.kenmerken.length === 0 && <p>{t('wachtlijst.rapport.geen')}</p>}
              {r.kenmerken.map((k) => (
                <Groepen key={k.kenmerk} kenmerk={k} />
              ))}
            </Paneel>
          </>
        )}
      </Laadtoestand>
    </div>
  )
}

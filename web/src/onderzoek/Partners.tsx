import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { datumKort } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Aanspreekpunt } from './Aanspreekpunt.tsx'
import { Betrokkenheid } from './Betrokkenheid.tsx'
import { type Partner, Partnerformulier } from './Partnerformulier.tsx'
import './onderzoek.css'

/** Partners of the region with what was agreed, when they are involved, and the one contact point for questions. */
export function Partners(): ReactNode {
  const t = useTekst()
  const partners = useHaal<{ items: Partner[] }>('/partners')
  const [open, zetOpen] = useState<Partner | 'nieuw' | null>(null)
  const sluit = () => zetOpen(null)
  return (
    <div className="z-blad">
      <Kop titel={t('onderzoek.partners')} />
      <Paneel
        kop={t('onderzoek.partnerlijst')}
        bij={
          <Knop klein icoon="plus" bijKlik={() => zetOpen('nieuw')}>
            {t('onderzoek.partnerToevoegen')}
          </Knop>
        }
      >
        <Laadtoestand van={partners} wat={t('onderzoek.partners')}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t('onderzoek.partnersLeeg')}</p>
            ) : (
              <ul className="z-kaal">
                {items.map((p) => (
                  <Partnerregel key={p.id} partner={p} wijzig={() => zetOpen(p)} />
                ))}
              </ul>
            )
          }
        </Laadtoestand>
      </Paneel>
      <Betrokkenheid partners={(partners.gegevens?.items ?? []).filter((p) => p.gestoptOp === null)} />
      <Aanspreekpunt />
      <Dialoog
        open={open !== null}
        kop={t(open === 'nieuw' ? 'onderzoek.partnerToevoegen' : 'onderzoek.partnerWijzigen')}
        sluit={sluit}
      >
        {open !== null && <Partnerformulier partner={open === 'nieuw' ? null : open} klaar={sluit} />}
      </Dialoog>
    </div>
  )
}

function Partnerregel(props: { partner: Partner; wijzig: () => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { partner: p } = props
  const geldt = [
    p.afspraakVan && t('onderzoek.vanafDag', { datum: datumKort(p.afspraakVan, taal) }),
    p.afspraakTot && t('onderzoek.totDag', { datum: datumKort(p.afspraakTot, taal) }),
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <li className="z-deling">
      <p>
        <strong>{p.naam}</strong>{' '}
        <span className="z-stil">
          {p.soort}
          {p.gestoptOp && ` · ${t('onderzoek.partnerGestoptSinds', { datum: datumKort(p.gestoptOp, taal) })}`}
        </span>
      </p>
      {(p.contact || p.telefoon) && (
        <p>
          {p.contact} {p.telefoon && <Telefoon nummer={p.telefoon} />}
        </p>
      )}
      {p.belang && <p>{p.belang}</p>}
      {p.afspraak && (
        <p>
          {p.afspraak} {geldt && <span className="z-stil">({geldt})</span>}
        </p>
      )}
      <Knop klein icoon="potlood" bijKlik={props.wijzig}>
        {t('onderzoek.partnerWijzigen')}
      </Knop>
    </li>
  )
}

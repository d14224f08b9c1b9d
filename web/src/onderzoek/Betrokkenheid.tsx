import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { datumKort } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { type Betrokken, Betrekken } from './Betrekken.tsx'

/** The calendar of involvement: which partner, about what, when, how far its say goes, and what came of it. */
export function Betrokkenheid(props: { partners: { id: string; naam: string }[] }): ReactNode {
  const t = useTekst()
  const kalender = useHaal<{ items: Betrokken[] }>('/betrokkenheid')
  const [open, zetOpen] = useState<Betrokken | 'nieuw' | null>(null)
  const sluit = () => zetOpen(null)
  const lijst = (items: Betrokken[]) => (
    <ul className="z-kaal">
      {items.map((b) => (
        <Regel key={b.id} regel={b} wijzig={() => zetOpen(b)} />
      ))}
    </ul>
  )
  return (
    <Paneel
      kop={t('onderzoek.kalender')}
      bij={
        <Knop klein icoon="plus" bijKlik={() => zetOpen('nieuw')}>
          {t('onderzoek.betrek')}
        </Knop>
      }
    >
      <Laadtoestand van={kalender} wat={t('onderzoek.kalender')}>
        {({ items }) => {
          const komt = items.filter((b) => b.status === 'gepland')
          const was = items.filter((b) => b.status !== 'gepland')
          return (
            <>
              {komt.length === 0 ? <p>{t('onderzoek.kalenderLeeg')}</p> : lijst(komt)}
              {was.length > 0 && (
                <details>
                  <summary>{t('onderzoek.eerderBetrokken', { aantal: was.length })}</summary>
                  {lijst(was)}
                </details>
              )}
            </>
          )
        }}
      </Laadtoestand>
      <Dialoog
        open={open !== null}
        kop={t(open === 'nieuw' ? 'onderzoek.betrek' : 'onderzoek.betrekVerzetten')}
        sluit={sluit}
      >
        {open !== null && (
          <Betrekken van={open === 'nieuw' ? null : open} partners={props.partners} klaar={sluit} />
        )}
      </Dialoog>
    </Paneel>
  )
}

function Regel(props: { regel: Betrokken; wijzig: () => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { regel: b } = props
  return (
    <li className="z-deling">
      <p>
        <strong>{b.partner}</strong>: {b.onderwerp}
      </p>
      <p className="z-stil">
        {t(`onderzoek.inspraak.${b.inspraak}`)} ·{' '}
        {t('onderzoek.betrekDoor', { naam: b.vanMij ? t('onderzoek.u') : b.eigenaar })}
      </p>
      {b.status === 'gepland' ? (
        <p>
          <Termijn uiterlijk={b.wanneer} />
        </p>
      ) : (
        <p>
          {datumKort(b.wanneer, taal)} · {t(`onderzoek.betrekStatus.${b.status}`)}: {b.uitkomst}
        </p>
      )}
      <Knop klein icoon="potlood" bijKlik={props.wijzig}>
        {t('onderzoek.betrekVerzetten')}
      </Knop>
    </li>
  )
}

import type { ReactNode } from 'react'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { datumLang } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Bevestiging as Vorm } from './vormen.ts'

/** The confirmation in writing: the number, the code (shown once), and the rights that come with a report. Goes on paper as it is. */
export function Bevestiging(props: { b: Omit<Vorm, 'ontvangenOp'> }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { b } = props
  return (
    <section className="z-toegang-bevestiging" aria-labelledby="bevestigd">
      <h1 className="utrecht-heading-1" id="bevestigd" tabIndex={-1}>
        {t('toegang.ontvangen')}
      </h1>
      <p className="utrecht-paragraph utrecht-paragraph--lead">
        {t('toegang.bevestigd.wat', { datum: datumLang(b.onderzoekTot, taal) })}
      </p>
      <Gegevens
        gegevens={[
          { naam: t('toegang.nummer'), waarde: <strong>{b.nummer}</strong> },
          {
            naam: t('toegang.volgcode'),
            waarde: (
              <strong className="z-volgcode" translate="no">
                {b.volgcode}
              </strong>
            ),
          },
          {
            naam: t('toegang.contact'),
            waarde: (
              <>
                {b.loket.team}, <Telefoon nummer={b.loket.telefoon} /> ({b.loket.bereikbaar})
              </>
            ),
          },
        ]}
      />
      <Melding soort="waarschuwing">{t('toegang.bevestigd.bewaar')}</Melding>
      <h2 className="utrecht-heading-3">{t('toegang.bevestigd.rechten')}</h2>
      <ul className="utrecht-unordered-list">
        <li>{t('toegang.bevestigd.plan', { datum: datumLang(b.planTot, taal) })}</li>
        <li>
          {t('toegang.bevestigd.ondersteuner', { naam: b.loket.ondersteuning.naam })}{' '}
          <Telefoon nummer={b.loket.ondersteuning.telefoon} />
        </li>
        <li>
          {t('toegang.bevestigd.spoed')} <Telefoon nummer={b.loket.spoedTelefoon} />
        </li>
      </ul>
    </section>
  )
}

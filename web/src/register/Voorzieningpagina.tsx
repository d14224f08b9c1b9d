import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { AdresFormulier } from './AdresFormulier.tsx'
import { Eenheden } from './Eenheden.tsx'
import { Geschiedenis } from './Geschiedenis.tsx'
import { geldigInWoorden } from './geldig.ts'
import { Opgaven } from './Opgaven.tsx'
import { Prijzen } from './Prijzen.tsx'
import './register.css'
import { VoorzieningFormulier } from './VoorzieningFormulier.tsx'
import type { Voorziening } from './vormen.ts'

/** One facility in the register: what it is, its units and places, what sources say of its capacity, its history. */
export function Voorzieningpagina(): ReactNode {
  const t = useTekst()
  const { id } = useParams({ strict: false }) as { id: string }
  const vraag = useHaal<Voorziening>(`/voorzieningen/${id}`, { live: ['nl.zicht.register.gewijzigd'] })
  return (
    <div className="z-blad z-blad--register">
      <Laadtoestand van={vraag} wat={t('register.watVoorziening')}>
        {(voorziening) => <Pagina voorziening={voorziening} etag={vraag.etag} />}
      </Laadtoestand>
    </div>
  )
}

function Pagina(props: { voorziening: Voorziening; etag: string | null }): ReactNode {
  const t = useTekst()
  const [wijzig, zetWijzig] = useState(false)
  const { voorziening: v } = props
  return (
    <>
      <Kop
        boven={
          <Link to="/register" className="utrecht-link">
            {t('register.voorzieningen')}
          </Link>
        }
        titel={v.naam}
        bij={
          <>
            {t(`register.soort.${v.soort}`)} ·{' '}
            <Link to="/register/organisaties/$id" params={{ id: v.organisatie.id }} className="utrecht-link">
              {v.organisatie.naam}
            </Link>
          </>
        }
        knoppen={
          <>
            <Link to="/bord/$id" params={{ id: v.id }} className="utrecht-link z-knop">
              {t('register.naarBord')}
            </Link>
            {v.magWijzigen && !wijzig && (
              <Knop icoon="potlood" bijKlik={() => zetWijzig(true)}>
                {t('register.wijzig')}
              </Knop>
            )}
          </>
        }
      />
      {wijzig ? (
        <Paneel kop={t('register.wijzig')}>
          <VoorzieningFormulier voorziening={v} etag={props.etag} klaar={() => zetWijzig(false)} />
        </Paneel>
      ) : (
        <Kenmerken voorziening={v} />
      )}
      <Eenheden voorziening={v} />
      <Opgaven voorziening={v} />
      {(v.soort === 'particuliere_locatie' || v.locatievoorwaarden.length > 0) && <Prijzen voorziening={v} />}
      <Geschiedenis pad={`/voorzieningen/${v.id}`} />
    </>
  )
}

function Kenmerken(props: { voorziening: Voorziening }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { voorziening: v } = props
  const [adres, zetAdres] = useState(false)
  const regio = useHaal<{ gemeenten: { code: string; naam: string }[] }>('/regio')
  const gemeente = regio.gegevens?.gemeenten.find((g) => g.code === v.gemeenteCode)?.naam ?? v.gemeenteCode
  const adresTekst = v.adres
    ? [v.adres.adres, v.adres.aanwijzing].filter(Boolean).join(' · ')
    : v.adresGeheim
      ? t('register.adresGeheim')
      : null
  return (
    <>
      <Gegevens
        gegevens={[
          { naam: t('register.veld.gemeente'), waarde: gemeente },
          { naam: t('register.veld.telefoon'), waarde: v.telefoon && <Telefoon nummer={v.telefoon} /> },
          {
            naam: t('register.adres'),
            waarde: adresTekst,
            ...(v.magWijzigen ? { wijzig: () => zetAdres(!adres) } : {}),
          },
          {
            naam: t('register.veld.doelgroepen'),
            waarde: v.doelgroepen.map((d) => t(`register.doelgroep.${d}`)).join(', '),
          },
          {
            naam: t('register.veld.crisis'),
            waarde:
              [v.crisis && t('register.veld.crisisZin'), v.alleenBijGeweld && t('register.veld.geweldZin')]
                .filter(Boolean)
                .join('. ') || t('register.nee'),
          },
          {
            naam: t('register.veld.versheid'),
            waarde: v.versheidMinuten && t('register.versheidZin', { minuten: v.versheidMinuten }),
          },
          { naam: t('register.geldig'), waarde: geldigInWoorden(v.geldig, t, taal) },
          { naam: t('register.veld.bron'), waarde: v.bron },
        ]}
      />
      {adres && (
        <Paneel kop={t('register.adres')}>
          <AdresFormulier voorziening={v} klaar={() => zetAdres(false)} />
        </Paneel>
      )}
    </>
  )
}

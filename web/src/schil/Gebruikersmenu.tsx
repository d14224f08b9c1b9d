import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { vernietigConcepten } from '../platform/conceptopslag.ts'
import { type Lidmaatschap, useSessie, useSessieActies } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { zetVoorkeur } from '../platform/voorkeur.ts'

/** Who I am here: other roles and organisations without signing in again, settings, help, sign out. */
export function Gebruikersmenu(): ReactNode {
  const t = useTekst()
  const { gebruiker, actief } = useSessie()
  const [open, zetOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="z-balk__knop z-balk__ik"
        aria-haspopup="dialog"
        onClick={() => zetOpen(true)}
      >
        <span className="z-ik" aria-hidden="true">
          {gebruiker.initialen}
        </span>
        <span className="z-balk__woord">{t(`rol.${actief.rol}`)}</span>
        <span className="z-verborgen">{t('schil.jouwMenu')}</span>
      </button>
      <Dialoog open={open} kop={gebruiker.naam} sluit={() => zetOpen(false)}>
        <Lidmaatschappen sluit={() => zetOpen(false)} />
        <Koppelingen sluit={() => zetOpen(false)} />
      </Dialoog>
    </>
  )
}

function Lidmaatschappen(props: { sluit: () => void }): ReactNode {
  const t = useTekst()
  const { lidmaatschappen, actief } = useSessie()
  const { wissel } = useSessieActies()
  const [mislukt, zetMislukt] = useState(false)
  const kies = async (lid: Lidmaatschap): Promise<void> => {
    try {
      if (lid.id !== actief.id) await wissel(lid.id)
      props.sluit()
    } catch {
      zetMislukt(true)
    }
  }
  return (
    <section aria-label={t('schil.rollen')}>
      {mislukt && (
        <Melding soort="fout" luid>
          {t('schil.wisselMislukt')}
        </Melding>
      )}
      <ul className="z-menu">
        {lidmaatschappen.map((lid) => (
          <li key={lid.id}>
            <button
              type="button"
              className="z-menu__keuze"
              aria-pressed={lid.id === actief.id}
              onClick={() => void kies(lid)}
            >
              <Icoon naam={lid.id === actief.id ? 'vink' : 'wissel'} />
              <span>
                <strong>{t(`rol.${lid.rol}`)}</strong>
                <span className="z-stil">{lid.organisatieNaam}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Koppelingen(props: { sluit: () => void }): ReactNode {
  const t = useTekst()
  const { gebruiker } = useSessie()
  const { meldAf } = useSessieActies()
  const andere = useTaal() === 'nl' ? 'en' : 'nl'
  const [mislukt, zetMislukt] = useState(false)
  const afmelden = async (): Promise<void> => {
    try {
      const verder = await meldAf()
      await vernietigConcepten(gebruiker.id)
      location.assign(verder)
    } catch {
      zetMislukt(true)
    }
  }
  return (
    <ul className="z-menu z-menu--onder">
      <li>
        <Link to={'/instellingen' as string} className="z-menu__keuze" onClick={props.sluit}>
          <Icoon naam="instellingen" />
          <span>{t('schil.instellingen')}</span>
        </Link>
      </li>
      <li>
        <button
          type="button"
          className="z-menu__keuze"
          lang={andere}
          onClick={() => {
            zetVoorkeur({ taal: andere })
            props.sluit()
          }}
        >
          <Icoon naam="taal" />
          <span>{andere === 'en' ? 'English' : 'Nederlands'}</span>
        </button>
      </li>
      <li>
        <Link to={'/hulp' as string} className="z-menu__keuze" onClick={props.sluit}>
          <Icoon naam="vraag" />
          <span>{t('schil.hulp')}</span>
        </Link>
      </li>
      <li>
        <button type="button" className="z-menu__keuze" onClick={() => void afmelden()}>
          <Icoon naam="afmelden" />
          <span>{t('schil.meldAf')}</span>
        </button>
        {mislukt && (
          <Melding soort="fout" luid>
            {t('schil.afmeldenMislukt')}
          </Melding>
        )}
      </li>
    </ul>
  )
}

import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { type Voorkeur, useVoorkeur, zetVoorkeur } from '../platform/voorkeur.ts'

/** Choices about this screen; they hold at once and stay on this device. */
export function Instellingen(): ReactNode {
  const t = useTekst()
  return (
    <div className="z-blad z-blad--tekst">
      <h1 className="utrecht-heading-1">{t('instellingen.titel')}</h1>
      <p className="utrecht-paragraph z-stil">{t('instellingen.uitleg')}</p>
      <Keuzes naam="taal" waarden={['nl', 'en']} />
      <Keuzes naam="thema" waarden={['systeem', 'licht', 'donker']} />
      <fieldset className="z-groep">
        <legend className="z-groep__naam">{t('instellingen.privacy')}</legend>
        <Schakelaar naam="initialen" />
        <Schakelaar naam="verbergBijWegkijken" />
      </fieldset>
      <fieldset className="z-groep">
        <legend className="z-groep__naam">{t('instellingen.toetsenbord')}</legend>
        <Schakelaar naam="toetsen" />
      </fieldset>
    </div>
  )
}

function Keuzes<N extends 'taal' | 'thema'>(props: { naam: N; waarden: readonly Voorkeur[N][] }): ReactNode {
  const t = useTekst()
  const nu = useVoorkeur()[props.naam]
  return (
    <fieldset className="z-groep">
      <legend className="z-groep__naam">{t(`instellingen.${props.naam}`)}</legend>
      {props.waarden.map((waarde) => (
        <label key={waarde} className="z-keuze">
          <input
            type="radio"
            className="z-aankruis"
            name={props.naam}
            checked={nu === waarde}
            onChange={() => zetVoorkeur({ [props.naam]: waarde })}
          />
          <span>{t(`instellingen.${props.naam}.${waarde}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Schakelaar(props: { naam: 'initialen' | 'verbergBijWegkijken' | 'toetsen' }): ReactNode {
  const t = useTekst()
  const aan = useVoorkeur()[props.naam]
  const uitleg = `uitleg-${props.naam}`
  return (
    <div>
      <label className="z-keuze">
        <input
          type="checkbox"
          className="z-aankruis"
          checked={aan}
          aria-describedby={uitleg}
          onChange={(e) => zetVoorkeur({ [props.naam]: e.target.checked })}
        />
        <span>{t(`instellingen.${props.naam}`)}</span>
      </label>
      <p id={uitleg} className="z-keuze__uitleg">
        {t(`instellingen.${props.naam}.uitleg`)}
      </p>
    </div>
  )
}

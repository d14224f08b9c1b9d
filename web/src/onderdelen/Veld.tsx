import { type ReactNode, useId } from 'react'
import { datumKort } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useWieZiet } from './Formulier.tsx'
import { Icoon } from './Icoon.tsx'
import type { Veldbinding } from './formulier.ts'

/** What every field says about itself (SCHERMEN 7, 8). All texts are given in the language of the screen. */
export type Velduitleg = {
  label: string
  /** Why we ask this. */
  waarom: string
  /** Who sees it, when that differs from the rest of the form. */
  wieZiet?: string
  /** How to fill it in; always visible, one line. */
  hulp?: ReactNode
  optioneel?: boolean
  /** Where a value came from that was filled in beforehand, and of which day that is. */
  bron?: { naam: string; datum: string }
}

type Eigenschappen = Velduitleg & {
  veld: Pick<Veldbinding<unknown>, 'id' | 'fout'>
  /** A group of inputs under one question; the label then is a legend. */
  groep?: boolean | 'radiogroup'
  /** Gets the ids of the texts that describe the input. */
  children: (beschreven: string | undefined) => ReactNode
}

export function Veld(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const eigen = useId()
  const { veld } = props
  const hulpId = `${eigen}-hulp`
  const foutId = `${eigen}-fout`
  const bronId = `${eigen}-bron`
  const beschreven = [props.hulp && hulpId, props.bron && bronId, veld.fout && foutId]
    .filter(Boolean)
    .join(' ')
  const label = (
    <>
      {props.label}
      {props.optioneel && <span className="z-veld__optioneel"> {t('onderdelen.optioneel')}</span>}
    </>
  )
  const binnen = (
    <>
      <Waarom
        waarom={props.waarom}
        label={props.label}
        {...(props.wieZiet ? { wieZiet: props.wieZiet } : {})}
      />
      {props.hulp && (
        <p className="z-veld__hulp" id={hulpId}>
          {props.hulp}
        </p>
      )}
      {veld.fout && (
        <p className="z-veld__fout" id={foutId}>
          <Icoon naam="fout" />
          <span className="z-verborgen">{t('onderdelen.melding.fout')}: </span>
          {veld.fout}
        </p>
      )}
      {props.children(beschreven || undefined)}
      {props.bron && <Bron {...props.bron} id={bronId} />}
    </>
  )
  const klasse = veld.fout ? 'z-veld z-veld--fout' : 'z-veld'
  if (props.groep) {
    return (
      <fieldset
        className={klasse}
        id={veld.id}
        aria-describedby={beschreven || undefined}
        {...(props.groep === 'radiogroup' ? RADIOGROEP(props.optioneel, veld.fout) : {})}
      >
        <legend className="z-veld__label">{label}</legend>
        {binnen}
      </fieldset>
    )
  }
  return (
    <div className={klasse}>
      <label className="z-veld__label" htmlFor={veld.id}>
        {label}
      </label>
      {binnen}
    </div>
  )
}

/** A question with one answer can itself be required or wrong; its radio buttons cannot. */
const RADIOGROEP = (optioneel: boolean | undefined, fout: string | null) => ({
  role: 'radiogroup',
  'aria-required': !optioneel || undefined,
  'aria-invalid': fout !== null || undefined,
})

function Waarom(props: { waarom: string; wieZiet?: string; label: string }): ReactNode {
  const t = useTekst()
  const vanFormulier = useWieZiet()
  return (
    <details className="z-waarom">
      <summary>
        {t('onderdelen.waarom')}
        <span className="z-verborgen"> ({props.label})</span>
      </summary>
      <p>{props.waarom}</p>
      <p>{t('onderdelen.wieZiet', { wie: props.wieZiet ?? vanFormulier })}</p>
    </details>
  )
}

function Bron(props: { naam: string; datum: string; id: string }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  return (
    <p className="z-veld__bron" id={props.id}>
      {t('onderdelen.bron', { bron: props.naam, datum: datumKort(props.datum, taal) })}
    </p>
  )
}

import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Icoon, type Icoonnaam } from './Icoon.tsx'
import { useTerugNaarKnop } from './useTerugNaarKnop.ts'

export type Knopsoort = 'hoofd' | 'gewoon' | 'stil' | 'gevaar'

type Eigenschappen = {
  children: ReactNode
  /** `hoofd`: the one thing to do here. `gevaar`: hard to undo. */
  soort?: Knopsoort
  type?: 'button' | 'submit'
  bijKlik?: () => void | Promise<unknown>
  /** Something is being done: no second press, and a screen reader hears it. */
  bezig?: boolean
  /** Why it cannot be pressed now, in words. The button stays reachable, so that the reason can be read. */
  waaromNiet?: string | null | undefined
  /** A question to answer first; the button then becomes "yes" and "no". */
  bevestig?: { vraag: string; ja: string }
  icoon?: Icoonnaam
  /** For icon-only buttons: the name is then said, not shown. */
  alleenIcoon?: boolean
  klein?: boolean
  breed?: boolean
  uitgeklapt?: boolean
  ingedrukt?: boolean
  bestuurt?: string
}

const KLASSE: Record<Knopsoort, string> = {
  hoofd: 'utrecht-button--primary-action',
  gewoon: 'utrecht-button--secondary-action',
  stil: 'utrecht-button--subtle',
  gevaar: 'utrecht-button--secondary-action utrecht-button--danger',
}

export function Knop(props: Eigenschappen): ReactNode {
  const [vraagt, zetVraagt] = useState(false)
  const sluit = useCallback(() => zetVraagt(false), [])
  if (props.bevestig && vraagt) return <Bevestiging {...props} bevestig={props.bevestig} sluit={sluit} />
  return (
    <KaleKnop {...props} {...(props.bevestig ? { bijKlik: () => zetVraagt(true), type: 'button' } : {})} />
  )
}

function KaleKnop(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const id = useId()
  const [loopt, zetLoopt] = useState(false)
  const bezig = props.bezig === true || loopt
  const dicht = bezig || Boolean(props.waaromNiet)
  const druk = (): void => {
    const uit = props.bijKlik?.()
    if (!(uit instanceof Promise)) return
    zetLoopt(true)
    // Failures are told by whoever does the work; the button only waits.
    void uit.catch(() => undefined).finally(() => zetLoopt(false))
  }
  const klassen = ['utrecht-button', KLASSE[props.soort ?? 'gewoon'], 'z-knop']
  if (props.klein) klassen.push('z-knop--klein')
  if (props.breed) klassen.push('z-knop--breed')
  if (props.alleenIcoon) klassen.push('z-knop--icoon')
  const knop = (
    <button
      type={props.type ?? 'button'}
      className={klassen.join(' ')}
      aria-disabled={dicht || undefined}
      aria-busy={bezig || undefined}
      aria-describedby={props.waaromNiet ? id : undefined}
      aria-expanded={props.uitgeklapt}
      aria-pressed={props.ingedrukt}
      aria-controls={props.bestuurt}
      onClick={(e) => {
        if (dicht) e.preventDefault()
        else druk()
      }}
    >
      {bezig ? (
        <span className="z-draaier" aria-hidden="true" />
      ) : (
        props.icoon && <Icoon naam={props.icoon} />
      )}
      <span className={props.alleenIcoon ? 'z-verborgen' : undefined}>{props.children}</span>
      {bezig && <span className="z-verborgen">{t('onderdelen.bezig')}</span>}
    </button>
  )
  if (!props.waaromNiet) return knop
  return (
    <span className="z-knopblok">
      {knop}
      <span id={id} className="z-waarom-niet">
        {props.waaromNiet}
      </span>
    </span>
  )
}

function Bevestiging(
  props: Eigenschappen & { bevestig: { vraag: string; ja: string }; sluit: () => void },
): ReactNode {
  const t = useTekst()
  const id = useId()
  const vak = useRef<HTMLFieldSetElement>(null)
  useTerugNaarKnop(vak, true)
  const { bevestig, sluit, ...rest } = props
  useEffect(() => {
    const element = vak.current
    const bij = (e: KeyboardEvent): void => {
      if (e.key === 'Escape') sluit()
    }
    element?.focus()
    element?.addEventListener('keydown', bij)
    return () => element?.removeEventListener('keydown', bij)
  }, [sluit])
  return (
    <fieldset className="z-bevestiging" tabIndex={-1} aria-labelledby={id} ref={vak}>
      <span id={id}>{bevestig.vraag}</span>
      <span className="z-knoppen">
        <KaleKnop
          soort={props.soort ?? 'hoofd'}
          {...(rest.bezig === undefined ? {} : { bezig: rest.bezig })}
          bijKlik={async () => {
            await rest.bijKlik?.()
            sluit()
          }}
        >
          {bevestig.ja}
        </KaleKnop>
        <KaleKnop soort="stil" bijKlik={sluit}>
          {t('onderdelen.nee')}
        </KaleKnop>
      </span>
    </fieldset>
  )
}

import type { ReactNode } from 'react'
import type { Gehaald } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Ontbreekt } from './Ontbreekt.tsx'

/**
 * A part of a page that depends on data: waiting, there, there but old, or missing. The rest of the page opens regardless.
 * `wat` names the data in the sentence: "de plekken in de regio".
 */
export function Laadtoestand<T>(props: {
  van: Gehaald<T>
  wat: string
  children: (gegevens: T) => ReactNode
}): ReactNode {
  const t = useTekst()
  const { van } = props
  if (van.gegevens !== undefined) {
    return (
      <>
        {van.probleem && <Ontbreekt wat={props.wat} sinds={van.sinds} opnieuw={van.opnieuw} oud />}
        {props.children(van.gegevens)}
      </>
    )
  }
  if (van.probleem)
    return <Ontbreekt wat={props.wat} sinds={van.sinds} opnieuw={van.opnieuw} probleem={van.probleem} />
  return (
    <output className="z-laden">
      <span className="z-draaier" aria-hidden="true" /> {t('onderdelen.ladenWat', { wat: props.wat })}
    </output>
  )
}

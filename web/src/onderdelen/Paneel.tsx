import { type ReactNode, useId } from 'react'

/** A part of a page with a name of its own; `inklap` keeps it shut until asked for ("why nineteen places do not fit"). */
export function Paneel(props: {
  kop: ReactNode
  children: ReactNode
  /** Beside the heading: an age, a count, a button. */
  bij?: ReactNode
  inklap?: 'dicht' | 'open'
  kaal?: boolean
}): ReactNode {
  const id = useId()
  const klasse = props.kaal ? 'z-paneel z-paneel--kaal' : 'z-paneel'
  if (props.inklap) {
    return (
      <details className={klasse} open={props.inklap === 'open'}>
        <summary className="z-paneel__kop">
          <h2 className="utrecht-heading-3">{props.kop}</h2>
          {props.bij}
        </summary>
        <div className="z-paneel__inhoud">{props.children}</div>
      </details>
    )
  }
  return (
    <section className={klasse} aria-labelledby={id}>
      <div className="z-paneel__kop">
        <h2 className="utrecht-heading-3" id={id}>
          {props.kop}
        </h2>
        {props.bij}
      </div>
      <div className="z-paneel__inhoud">{props.children}</div>
    </section>
  )
}

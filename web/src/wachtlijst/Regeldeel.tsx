import { type ReactNode, useId } from 'react'

/** One part of the rules, with a heading of its own. */
export function Regeldeel(props: { kop: string; children: ReactNode }): ReactNode {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 className="utrecht-heading-4" id={id}>
        {props.kop}
      </h3>
      {props.children}
    </section>
  )
}

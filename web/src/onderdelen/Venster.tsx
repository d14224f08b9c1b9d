import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Frame of a table that can be wider than the screen; reachable by keyboard only when there is something to scroll. */
export function Venster(props: { naam: string; klasse: string; children: ReactNode }): ReactNode {
  const ref = useRef<HTMLElement>(null)
  const [schuift, zetSchuift] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const kijk = new ResizeObserver(() => zetSchuift(element.scrollWidth > element.clientWidth))
    kijk.observe(element)
    if (element.firstElementChild) kijk.observe(element.firstElementChild)
    return () => kijk.disconnect()
  }, [])
  if (!schuift)
    return (
      <section ref={ref} className={`z-venster ${props.klasse}`} aria-label={props.naam}>
        {props.children}
      </section>
    )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section ref={ref} className={`z-venster ${props.klasse}`} aria-label={props.naam} tabIndex={0}>
      {props.children}
    </section>
  )
}

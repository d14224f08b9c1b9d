import { type ReactNode, useEffect, useRef } from 'react'

/** Top of a page: where it belongs, its name, what can be done. After a change of page the focus comes here. */
export function Kop(props: {
  titel: ReactNode
  boven?: ReactNode
  bij?: ReactNode
  knoppen?: ReactNode
}): ReactNode {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Only when a link brought us here; on first load the browser starts at the top by itself.
    if (document.activeElement !== document.body && !document.activeElement?.closest('main')) return
    ref.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className="z-kop">
      <div>
        {props.boven && <div className="z-bovenkop">{props.boven}</div>}
        <h1 className="utrecht-heading-1" ref={ref} tabIndex={-1}>
          {props.titel}
        </h1>
        {props.bij && <div className="z-kop__bij">{props.bij}</div>}
      </div>
      {props.knoppen && <div className="z-knoppen z-geen-afdruk">{props.knoppen}</div>}
    </header>
  )
}

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Knop } from './Knop.tsx'

/** A native modal dialog: the browser keeps the focus inside and gives it back. Escape and the cross call `sluit`. */
export function Dialoog(props: {
  open: boolean
  kop: string
  sluit: () => void
  children: ReactNode
  /** The buttons below; the main one last in reading order is first on a phone. */
  knoppen?: ReactNode
  breed?: boolean
  /** Where the focus begins: at the heading, to read first, or at the first button below, when one key should do. */
  begin?: 'kop' | 'knop'
}): ReactNode {
  const t = useTekst()
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const { begin = 'kop' } = props
  useEffect(() => {
    const dialoog = ref.current
    if (!dialoog) return
    if (props.open && !dialoog.open) {
      dialoog.showModal()
      dialoog.querySelector<HTMLElement>(begin === 'knop' ? 'footer button' : 'h2')?.focus()
    }
    if (!props.open && dialoog.open) dialoog.close()
  }, [props.open, begin])
  return (
    <dialog
      ref={ref}
      className={props.breed ? 'z-dialoog z-dialoog--breed' : 'z-dialoog'}
      aria-labelledby={id}
      onCancel={(e) => {
        e.preventDefault()
        props.sluit()
      }}
    >
      {props.open && (
        <>
          <header className="z-dialoog__kop">
            <h2 className="utrecht-heading-3" id={id} tabIndex={-1}>
              {props.kop}
            </h2>
            <Knop soort="stil" icoon="kruis" alleenIcoon bijKlik={props.sluit}>
              {t('onderdelen.sluit')}
            </Knop>
          </header>
          <div className="z-dialoog__inhoud">{props.children}</div>
          {props.knoppen && <footer className="z-knoppen">{props.knoppen}</footer>}
        </>
      )}
    </dialog>
  )
}

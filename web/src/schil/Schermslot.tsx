import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Merk } from '../onderdelen/Merk.tsx'
import { vernietigConcepten } from '../platform/conceptopslag.ts'
import { useSessie, useSessieActies } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { useSneltoets } from '../platform/toetsen.ts'
import { useVoorkeur } from '../platform/voorkeur.ts'
import { useWaarneembaar } from '../platform/waarneembaar.ts'
import { ontgrendel, slot, vergrendel } from './slot.ts'

/**
 * The quick lock: covers the whole screen at once (button, Ctrl+L, or after minutes of nothing), opened again in one step.
 * What was typed stays underneath. It guards against eyes; whoever leaves the desk signs out or locks the device.
 */
export function Schermslot(props: { children: ReactNode }): ReactNode {
  const dicht = useWaarneembaar(slot)
  const weg = useWeggekeken()
  const { vergrendeldNa } = useSessie()
  useSneltoets('ctrl+l', 'schil.toets.vergrendel', vergrendel)
  useStilte(vergrendeldNa)
  return (
    <>
      <div className={dicht || weg ? 'z-gedekt' : undefined} inert={dicht}>
        {props.children}
      </div>
      {dicht && <Dekblad />}
    </>
  )
}

function Dekblad(): ReactNode {
  const t = useTekst()
  const { gebruiker } = useSessie()
  const { meldAf } = useSessieActies()
  const blad = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    blad.current?.showModal()
    blad.current?.querySelector('button')?.focus()
  }, [])
  return (
    <dialog
      className="z-dekblad"
      ref={blad}
      aria-labelledby="dekblad-kop"
      onCancel={(e) => e.preventDefault()}
    >
      <Merk />
      <h1 className="utrecht-heading-2" id="dekblad-kop">
        {t('schil.slotKop')}
      </h1>
      <p className="utrecht-paragraph">{t('schil.slotUitleg')}</p>
      <div className="z-knoppen">
        <Knop soort="hoofd" bijKlik={ontgrendel}>
          {t('schil.ontgrendel', { initialen: gebruiker.initialen })}
        </Knop>
        <Knop
          bijKlik={async () => {
            const verder = await meldAf()
            await vernietigConcepten(gebruiker.id)
            location.assign(verder)
          }}
        >
          {t('schil.meldAf')}
        </Knop>
      </div>
    </dialog>
  )
}

/** True while the window has lost the focus and the user chose to hide the content then. */
function useWeggekeken(): boolean {
  const { verbergBijWegkijken } = useVoorkeur()
  const kijktWeg = useSyncExternalStore(luisterNaarVenster, () => !document.hasFocus())
  return verbergBijWegkijken && kijktWeg
}

function luisterNaarVenster(bij: () => void): () => void {
  addEventListener('blur', bij)
  addEventListener('focus', bij)
  return () => {
    removeEventListener('blur', bij)
    removeEventListener('focus', bij)
  }
}

/** Covers the screen after so many minutes without a key or a touch. */
function useStilte(minuten: number | null): void {
  useEffect(() => {
    if (minuten === null || minuten <= 0) return
    let wekker: ReturnType<typeof setTimeout>
    const opnieuw = (): void => {
      clearTimeout(wekker)
      wekker = setTimeout(vergrendel, minuten * 60_000)
    }
    opnieuw()
    addEventListener('keydown', opnieuw)
    addEventListener('pointerdown', opnieuw)
    return () => {
      clearTimeout(wekker)
      removeEventListener('keydown', opnieuw)
      removeEventListener('pointerdown', opnieuw)
    }
  }, [minuten])
}

import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import type { Actie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Foutsamenvatting } from './Foutsamenvatting.tsx'
import type { Formulierstaat } from './formulier.ts'
import { Knop } from './Knop.tsx'
import { laatsteKnop } from './laatsteKnop.ts'
import { Melding } from './Melding.tsx'
import { NogNietVerzonden } from './NogNietVerzonden.tsx'
import { useTerugNaarKnop } from './useTerugNaarKnop.ts'

const WieZiet = createContext('')
/** Who sees what is filled in here, unless the field says otherwise. */
export const useWieZiet = (): string => useContext(WieZiet)

type Eigenschappen<W extends object> = {
  formulier: Formulierstaat<W>
  /** In words: "Het crisisteam, en de aanbieder waar iemand wordt geplaatst." */
  wieZiet: string
  /** Text on the sending button; a verb. */
  verzend: string
  /** Its state is shown: busy, no connection, refused. */
  actie?: Pick<Actie<never, unknown>, 'bezig' | 'probleem' | 'opnieuw'>
  /** Why it cannot be sent now. */
  waaromNiet?: string | null
  /** Buttons beside the sending one. */
  knoppen?: ReactNode
  /** For screen readers, when no heading names the form. */
  naam?: string
  children: ReactNode
}

/** A form: summary of faults on top, fields, what became of sending, and the button. The input always stays. */
export function Formulier<W extends object>(props: Eigenschappen<W>): ReactNode {
  const { formulier, actie } = props
  const ref = useRef<HTMLFormElement>(null)
  useTerugNaarKnop(ref, formulier.klaar)
  useEffect(() => {
    // a form in the place of the button that opened it: who uses the keyboard or hears the page goes on here
    if (formulier.klaar && document.activeElement === document.body && laatsteKnop()?.isConnected === false)
      ref.current?.focus()
  }, [formulier.klaar])
  if (!formulier.klaar) return null
  return (
    <WieZiet value={props.wieZiet}>
      <form
        className="z-formulier"
        ref={ref}
        tabIndex={-1}
        noValidate
        aria-label={props.naam}
        onSubmit={(e) => {
          e.preventDefault()
          void formulier.verzend()
        }}
      >
        <Foutsamenvatting
          fouten={formulier.samenvatting}
          overig={formulier.overig}
          poging={formulier.poging}
        />
        {formulier.hersteldVan && <NogNietVerzonden van={formulier.hersteldVan} wis={formulier.begin} />}
        {props.children}
        {actie && <Afloop actie={actie} />}
        <div className="z-knoppen z-formulier__knoppen">
          <Knop soort="hoofd" type="submit" bezig={actie?.bezig ?? false} waaromNiet={props.waaromNiet}>
            {props.verzend}
          </Knop>
          {props.knoppen}
        </div>
      </form>
    </WieZiet>
  )
}

/** Not sent, or refused: in words, with what to do. Faults of fields stand in the summary and 412 has its own dialog. */
export function Afloop(props: { actie: Pick<Actie<never, unknown>, 'probleem' | 'opnieuw'> }): ReactNode {
  const t = useTekst()
  const { probleem, opnieuw } = props.actie
  if (!probleem || probleem.fouten.length > 0 || probleem.status === 412) return null
  if (probleem.isVerbinding || probleem.looptNog) {
    return (
      <Melding soort="waarschuwing" kop={t('onderdelen.nietVerzonden')} luid>
        <p>{t('onderdelen.nietVerzondenUitleg')}</p>
        <Knop klein bijKlik={opnieuw}>
          {t('onderdelen.opnieuwVerzenden')}
        </Knop>
      </Melding>
    )
  }
  return (
    <Melding soort="fout" kop={probleem.title || t('onderdelen.nietGelukt')} luid>
      {probleem.detail && <p>{probleem.detail}</p>}
    </Melding>
  )
}

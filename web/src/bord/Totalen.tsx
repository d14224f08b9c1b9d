import type { ReactNode } from 'react'
import { Statusvakje } from '../onderdelen/Statusvakje.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { telOp } from './bordstand.ts'
import type { Bordrij } from './vormen.ts'

const DELEN = [
  ['vrij', 'vrij'],
  ['vast', 'vast'],
  ['bezet', 'bezet'],
  ['buiten_gebruik', 'buitenGebruik'],
] as const

/** The figures of everything that is shown, large enough to read from the other side of the room; and what the squares mean. */
export function Totalen(props: { rijen: readonly Bordrij[] }): ReactNode {
  const t = useTekst()
  const cijfers = telOp(props.rijen)
  return (
    <dl className="z-totalen">
      {DELEN.map(([toestand, deel]) => (
        <div key={deel} className={`z-totalen__deel z-totalen__deel--${deel}`}>
          <dt>
            <span aria-hidden="true">
              <Statusvakje toestand={toestand} />
            </span>
            {t(`onderdelen.plek.${toestand}`)}
          </dt>
          <dd>{cijfers[deel]}</dd>
        </div>
      ))}
      <div className="z-totalen__deel">
        <dt>
          <span aria-hidden="true">
            <Statusvakje toestand="vrij" tijdelijk />
          </span>
          {t('bord.tijdelijk')}
        </dt>
        <dd>{cijfers.tijdelijk}</dd>
      </div>
      <div className="z-totalen__deel">
        <dt>{t('bord.kop.totaal')}</dt>
        <dd>{cijfers.totaal}</dd>
      </div>
    </dl>
  )
}

import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { telOp } from './bordstand.ts'
import type { Bordrij } from './vormen.ts'

const DELEN = ['vrij', 'vast', 'bezet', 'buitenGebruik'] as const

/** The figures of everything that is shown, large enough to read from the other side of the room. */
export function Totalen(props: { rijen: readonly Bordrij[] }): ReactNode {
  const t = useTekst()
  const cijfers = telOp(props.rijen)
  return (
    <dl className="z-totalen">
      {DELEN.map((deel) => (
        <div key={deel} className={`z-totalen__deel z-totalen__deel--${deel}`}>
          <dt>{t(`bord.kop.${deel}`)}</dt>
          <dd>{cijfers[deel]}</dd>
        </div>
      ))}
      <div className="z-totalen__deel">
        <dt>{t('bord.kop.totaal')}</dt>
        <dd>
          {cijfers.totaal}
          {cijfers.tijdelijk > 0 && (
            <span className="z-totalen__bij">
              {' '}
              {t('bord.waarvanTijdelijk', { aantal: cijfers.tijdelijk })}
            </span>
          )}
        </dd>
      </div>
    </dl>
  )
}

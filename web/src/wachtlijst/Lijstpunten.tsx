import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Regeldeel } from './Regeldeel.tsx'
import type { Publiekelijst } from './vormen.ts'

/** What earns points, how many at most, and what sets them to nothing. */
export function Lijstpunten(props: { punten: NonNullable<Publiekelijst['punten']> }): ReactNode {
  const t = useTekst()
  const { onderdelen, opNulBij } = props.punten
  const inPunten = (aantal: number) => t('wachtlijst.regels.punten', { aantal })
  const naNul = opNulBij.map((g) => g.naam ?? t(`wachtlijst.regels.gebeurtenis.${g.code}`)).join(', ')
  return (
    <Regeldeel kop={t('wachtlijst.regels.puntenKop')}>
      <ul>
        {onderdelen.map((o) => (
          <li key={o.code}>
            {t(`wachtlijst.regels.punten.${o.soort}`, {
              naam: o.naam,
              punten: inPunten(o.punten),
              per: o.per ? t(`wachtlijst.regels.per.${o.per}`) : '',
              minstens: o.minstens,
              feit: o.feit,
            })}{' '}
            {o.hoogstens !== null &&
              t('wachtlijst.regels.punten.hoogstens', { aantal: inPunten(o.hoogstens) })}
          </li>
        ))}
      </ul>
      {naNul && <p>{t('wachtlijst.regels.opNul', { wat: naNul })}</p>}
    </Regeldeel>
  )
}

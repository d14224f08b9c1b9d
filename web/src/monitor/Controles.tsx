import type { ReactNode } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTekst } from '../platform/tekst.tsx'
import type { TabellenUit } from './vormen.ts'

/** Figures that were counted in two ways must agree; what does not is shown, not hidden. */
export function Controles(props: { c: TabellenUit }): ReactNode {
  const t = useTekst()
  const { controles, brontabellen } = props.c
  const fout = controles.filter((k) => !k.klopt).length
  return (
    <Paneel kop={fout === 0 ? t('monitor.controlesGoed') : t('monitor.controlesFout', { aantal: fout })}>
      <ul className="z-controles">
        {controles.map((k) => (
          <li key={k.code} className={k.klopt ? undefined : 'z-controles__fout'}>
            <Icoon naam={k.klopt ? 'vink' : 'waarschuwing'} />
            <span>
              {t(`monitor.controle.${k.code}`)} <b>{t(k.klopt ? 'monitor.klopt' : 'monitor.kloptNiet')}</b>
              {k.links !== null && ` (${k.links}${k.klopt ? '' : ` ≠ ${k.rechts}`})`}
            </span>
          </li>
        ))}
        {brontabellen.map((b) => (
          <li key={b.code} className={b.gelijk === b.cellen || b.ongeveer ? undefined : 'z-controles__fout'}>
            <Icoon naam={b.gelijk === b.cellen ? 'vink' : 'info'} />
            <span>
              {t('monitor.brontabel', { naam: b.naam, bron: b.bron, gelijk: b.gelijk, cellen: b.cellen })}
              {b.ongeveer && ` ${t('monitor.ongeveer')}`}
            </span>
          </li>
        ))}
      </ul>
    </Paneel>
  )
}

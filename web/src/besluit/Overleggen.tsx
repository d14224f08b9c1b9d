import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumTijd } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { OverlegPlannen } from './OverlegPlannen.tsx'
import { OVERLEGLIVE, type Overlegregel } from './overlegvormen.ts'
import './besluit.css'

/** The meetings of one's team, or in which one's organisation takes part: what comes, and what was. */
export function Overleggen(): ReactNode {
  const t = useTekst()
  const mag = useMag('overleg:maken')
  const [open, zetOpen] = useState(false)
  const overleggen = useHaal<{ items: Overlegregel[] }>('/expertiseoverleggen', { live: OVERLEGLIVE })
  return (
    <div className="z-blad">
      <Kop
        titel={t('besluit.overleggen')}
        bij={t('besluit.overleggenBij')}
        knoppen={
          mag &&
          !open && (
            <Knop soort="hoofd" icoon="plus" bijKlik={() => zetOpen(true)}>
              {t('besluit.planOverleg')}
            </Knop>
          )
        }
      />
      {open && (
        <Paneel kop={t('besluit.planOverleg')}>
          <OverlegPlannen klaar={() => zetOpen(false)} />
        </Paneel>
      )}
      <Laadtoestand van={overleggen} wat={t('besluit.overleggen')}>
        {({ items }) => (
          <>
            <Paneel kop={t('besluit.overlegKomt')}>
              <Lijst items={items.filter((o) => o.status === 'gepland').toReversed()} />
            </Paneel>
            {items.some((o) => o.status !== 'gepland') && (
              <Paneel kop={t('besluit.overlegWas')} inklap="dicht">
                <Lijst items={items.filter((o) => o.status !== 'gepland')} />
              </Paneel>
            )}
          </>
        )}
      </Laadtoestand>
    </div>
  )
}

function Lijst(props: { items: readonly Overlegregel[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  if (props.items.length === 0) return <p>{t('besluit.geenOverleg')}</p>
  return (
    <ul className="z-besluit-lijst">
      {props.items.map((o) => (
        <li key={o.id}>
          <Link to="/overleggen/$id" params={{ id: o.id }} className="utrecht-link">
            {t('besluit.overlegOp', { moment: datumTijd(o.op, taal) })}
          </Link>{' '}
          <span className="z-stil">
            {[o.plaats, t('besluit.aantalPunten', { aantal: o.punten })].filter(Boolean).join(', ')}
            {o.status === 'afgelast' && `, ${t('besluit.overlegstatus.afgelast')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumTijd } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { OVERLEGLIVE, type Overlegregel } from './overlegvormen.ts'
import { LIVE, type Wachtend } from './vormen.ts'

/** On the workbench: decisions that wait for me to look along, and the meeting that comes first. Nothing waits: nothing shows. */
export function WachtOpU(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const besluit = useMag('beschikking:zoeken')
  const overleg = useMag('overleg:zoeken')
  const wachtend = useHaal<{ items: Wachtend[] }>(besluit ? '/beschikkingen/wachtend' : null, { live: LIVE })
  const overleggen = useHaal<{ items: Overlegregel[] }>(overleg ? '/expertiseoverleggen' : null, {
    live: OVERLEGLIVE,
  })
  // what was put before the municipality waits for them, not for this team
  const aantal = (wachtend.gegevens?.items ?? []).filter((b) => !b.voorgelegd).length
  const eerste = overleggen.gegevens?.items.findLast((o) => o.status === 'gepland')
  if (aantal === 0 && !eerste) return null
  return (
    <Paneel kop={t('besluit.wachtOpU')}>
      <ul>
        {aantal > 0 && (
          <li>
            <Link to="/besluiten" className="utrecht-link">
              {t('besluit.wachtControle', { aantal })}
            </Link>
          </li>
        )}
        {eerste && (
          <li>
            <Link to="/overleggen/$id" params={{ id: eerste.id }} className="utrecht-link">
              {t('besluit.overlegOp', { moment: datumTijd(eerste.op, taal) })}
            </Link>{' '}
            <span className="z-stil">{t('besluit.aantalPunten', { aantal: eerste.punten })}</span>
          </li>
        )}
      </ul>
    </Paneel>
  )
}

import type { ReactNode } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { conflict } from '../platform/conflict.ts'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { veldInWoorden } from '../platform/probleem.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useWaarneembaar } from '../platform/waarneembaar.ts'

/** The screen was stale (412): shows who changed what, fetches the new state, and leaves what was typed where it is. */
export function Conflictdialoog(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const botsing = useWaarneembaar(conflict)
  const sluit = (): void => conflict.zet(null)
  const kijk = (): void => {
    botsing?.haalNieuwe()
    sluit()
  }
  return (
    <Dialoog
      open={botsing !== null}
      kop={t('schil.conflictKop')}
      begin="knop"
      sluit={kijk}
      knoppen={
        <Knop soort="hoofd" bijKlik={kijk}>
          {t('schil.conflictKijk')}
        </Knop>
      }
    >
      <p className="utrecht-paragraph">{botsing?.detail || t('schil.conflictUitleg')}</p>
      {botsing && botsing.wijzigingen.length > 0 && (
        <ul className="utrecht-unordered-list">
          {botsing.wijzigingen.map((w) => (
            <li key={`${w.op} ${w.velden.join()}`} className="utrecht-unordered-list__item">
              <strong>{w.door}</strong>
              {w.op && `, ${kortMoment(w.op, nu, taal)}`}
              {w.velden.length > 0 && `: ${w.velden.map(veldInWoorden).join(', ')}`}
            </li>
          ))}
        </ul>
      )}
    </Dialoog>
  )
}

import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { zaakdelen } from './zaakdelen.ts'

/**
 * The parts of the file: side by side where there is room. On a phone one button that says where one is and unfolds the list, so that
 * nine parts do not push the work off the screen.
 */
export function Delen(props: { zaakId: string; gekozen: string | undefined }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const knop = useRef<HTMLButtonElement>(null)
  const id = useId()
  const delen = [{ id: undefined, titel: 'toegang.deel.overzicht' }, ...zaakdelen]
  const nu = delen.find((d) => d.id === props.gekozen)
  const sluit = (): void => {
    if (!open) return
    zetOpen(false)
    knop.current?.focus()
  }
  const metEscape = (e: KeyboardEvent): void => {
    if (e.key === 'Escape') sluit()
  }
  return (
    <nav className="z-delen" aria-label={t('toegang.delen')}>
      <button
        type="button"
        ref={knop}
        className="z-toegang-filter__knop z-delen__knop"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => zetOpen(!open)}
        onKeyDown={metEscape}
      >
        <span>
          <span className="z-stil">{t('toegang.deelNu')}</span> <strong>{nu && t(nu.titel)}</strong>
        </span>
        <Icoon naam="hoekOmlaag" />
      </button>
      <div id={id} className="z-toegang-filter z-delen__lijst" data-open={open || undefined}>
        {delen.map((d) => (
          <Link
            key={d.titel}
            to="/toegang/zaak/$id"
            params={{ id: props.zaakId }}
            search={d.id ? { deel: d.id } : {}}
            className="z-toegang-filter__knop"
            activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
            onClick={sluit}
            onKeyDown={metEscape}
            {...(d === nu ? { 'aria-current': 'page' as const } : {})}
          >
            {t(d.titel)}
          </Link>
        ))}
      </div>
    </nav>
  )
}

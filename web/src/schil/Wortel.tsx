import { Outlet, useMatches } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTekst } from '../platform/tekst.tsx'

export function Wortel(): ReactNode {
  useTitel()
  return <Outlet />
}

/** The tab says which page this is, never whom it is about: tabs and histories are read by others. */
function useTitel(): void {
  const t = useTekst()
  const titel = useMatches({ select: (matches) => matches.at(-1)?.staticData.titel })
  useEffect(() => {
    const naam = t('schil.naam')
    const pagina = titel ? t(titel) : naam
    document.title = pagina === naam ? naam : `${pagina} – ${naam}`
  }, [t, titel])
}

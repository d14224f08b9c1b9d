import { type ReactNode, useState } from 'react'
import { useLocation } from '@tanstack/react-router'
import { useGebeurtenis } from '../platform/live.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'

/** Wherever someone is: a hold of their own that lapsed is told beside the door to the calls, until they have been there. */
export function Stand(): ReactNode {
  const t = useTekst()
  const { gebruiker } = useSessie()
  const pad = useLocation({ select: (l) => l.pathname })
  const [verlopen, zetVerlopen] = useState(0)
  useGebeurtenis(['nl.zicht.crisis.reservering-verlopen'], ({ data }) => {
    if ((data as { gehoudenDoor?: string } | undefined)?.gehoudenDoor === gebruiker.id)
      zetVerlopen((n) => n + 1)
  })
  if (verlopen > 0 && pad === '/crisis') zetVerlopen(0)
  return verlopen === 0 ? null : <output>{t('crisis.verlopenAantal', { aantal: verlopen })}</output>
}

import type { ReactNode } from 'react'
import { useVoorkeur } from '../platform/voorkeur.ts'
import { useTekst } from '../platform/tekst.tsx'

/** Initials of a name: "Jan van den Berg" is "J.v.d.B.", one letter per part, capital or not as it is written. */
export const initialen = (naam: string): string =>
  naam
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((deel) => `${/\P{M}\p{M}*/u.exec(deel)?.[0] ?? ''}.`)
    .join('')

/** The name of a person on screen; every name goes through here, so that "initials only" holds everywhere. */
export function Naam(props: { naam: string | null | undefined }): ReactNode {
  const t = useTekst()
  const { initialen: alleenInitialen } = useVoorkeur()
  if (!props.naam) return <span className="z-stil">{t('onderdelen.naamOnbekend')}</span>
  return <span translate="no">{alleenInitialen ? initialen(props.naam) : props.naam}</span>
}

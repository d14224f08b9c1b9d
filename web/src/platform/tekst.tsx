import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { FormattedMessage, IntlProvider, useIntl } from 'react-intl'
import nl from '../teksten/nl.ts'
import { type Taal, useVoorkeur } from './voorkeur.ts'

type Teksten = Readonly<Record<string, string>>
type Waarden = Record<string, string | number | boolean | Date | null | undefined>

/** Gives the function that looks up a text: `t('crisis.titel')`, `t('crisis.gevonden', { aantal: 4 })` (ICU messages). */
export function useTekst(): (id: string, waarden?: Waarden) => string {
  const intl = useIntl()
  return useCallback((id, waarden) => intl.formatMessage({ id }, waarden), [intl])
}

/** Gives the function that looks up the words of a code; null where there are none. */
export function useWoord(): (id: string, waarden?: Waarden) => string | null {
  const intl = useIntl()
  return useCallback(
    (id, waarden) => (intl.messages[id] ? intl.formatMessage({ id }, waarden) : null),
    [intl],
  )
}

/** A text with elements in it: `<b>` in the message becomes strong, other tags are given in `waarden`. */
export function Tekst(props: { id: string; waarden?: Record<string, unknown> }): ReactNode {
  return (
    <FormattedMessage
      id={props.id}
      values={{ b: (delen: ReactNode) => <strong>{delen}</strong>, ...(props.waarden as Waarden) }}
    />
  )
}

export const useTaal = (): Taal => useVoorkeur().taal

/** Dutch comes with the page; English is fetched when someone asks for it, and Dutch shows until it is there. */
export function Taalgrens(props: { children: ReactNode }): ReactNode {
  const taal = useTaal()
  const [engels, zetEngels] = useState<Teksten | null>(null)
  useEffect(() => {
    if (taal === 'en' && engels === null) void import('../teksten/en.ts').then((m) => zetEngels(m.default))
  }, [taal, engels])
  const toon = taal === 'en' && engels ? 'en' : 'nl'
  return (
    <IntlProvider
      key={toon}
      locale={toon === 'en' ? 'en-GB' : 'nl-NL'}
      defaultLocale="nl-NL"
      messages={toon === 'en' && engels ? engels : nl}
      onError={(fout) => {
        if (import.meta.env.DEV) reportError(fout)
      }}
    >
      {props.children}
    </IntlProvider>
  )
}

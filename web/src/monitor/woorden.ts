import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Cel } from './vormen.ts'

/** The word for a code from the records: `woord(`monitor.vorige.${code}`, code)`; a code that nobody translated is shown in its own words. */
export function useWoord(): (id: string, code: string) => string {
  const t = useTekst()
  const { messages } = useIntl()
  return useCallback(
    (id, code) => {
      if (code === '' || code === 'onbekend') return t('monitor.onbekend')
      if (id in messages) return t(id)
      const kaal = code.replaceAll('_', ' ').toLowerCase()
      return kaal.charAt(0).toUpperCase() + kaal.slice(1)
    },
    [t, messages],
  )
}

/** A number as people write it here: 1.250 and 44,1; hidden is a point. */
export function useGetal(): (n: Cel | undefined, decimalen?: number) => string {
  const taal = useTaal()
  return useCallback(
    (n, decimalen = 0) =>
      n === null
        ? '.'
        : n === undefined
          ? ''
          : new Intl.NumberFormat(taal === 'en' ? 'en-GB' : 'nl-NL', {
              minimumFractionDigits: decimalen,
              maximumFractionDigits: decimalen,
            }).format(n),
    [taal],
  )
}

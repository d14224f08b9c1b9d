import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Cel } from './vormen.ts'

/** The word for a code from the records; a code that nobody translated is shown in its own words. */
export function useWoord(): (lijst: string, code: string) => string {
  const t = useTekst()
  const { messages } = useIntl()
  return useCallback(
    (lijst, code) => {
      if (code === '' || code === 'onbekend') return t('monitor.onbekend')
      const id = `${lijst}.${code}`
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

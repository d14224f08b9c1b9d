import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { haal, PAD_SESSIE } from '../platform/api.ts'
import { tijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { verbinding } from '../platform/verbinding.ts'
import { useWaarneembaar } from '../platform/waarneembaar.ts'

const PROBEER_ELKE_MS = 4000

/** "No connection since 22:41; what you typed stays." Tries again by itself; when it works all data are fetched anew. */
export function Verbindingsbalk(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const client = useQueryClient()
  const stand = useWaarneembaar(verbinding)
  const isWeg = stand.staat === 'weg'
  const probeer = useCallback(async () => {
    const gelukt = await haal(PAD_SESSIE).then(
      () => true,
      () => false,
    )
    if (gelukt) await client.invalidateQueries()
  }, [client])
  useEffect(() => {
    if (!isWeg) return
    const wekker = setInterval(() => void probeer(), PROBEER_ELKE_MS)
    return () => clearInterval(wekker)
  }, [isWeg, probeer])
  return (
    <div aria-live="assertive" className="z-verbinding">
      {stand.staat === 'weg' && (
        <Melding soort="waarschuwing" kop={t('schil.geenVerbindingSinds', { tijd: tijd(stand.sinds, taal) })}>
          <span>{t('schil.geenVerbindingUitleg')} </span>
          <Knop klein bijKlik={probeer}>
            {t('schil.opnieuw')}
          </Knop>
        </Melding>
      )}
    </div>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { PAD_SESSIE, uitgelogd } from '../platform/api.ts'
import { useSessie, useSessieActies } from '../platform/sessie.tsx'
import { servertijd } from '../platform/servertijd.ts'
import { stapVanSessie } from '../platform/sessieklok.ts'
import { useTekst } from '../platform/tekst.tsx'

/** Warns two minutes before the session ends, extends with one click; while someone works it extends by itself. */
export function Sessiewaarschuwing(): ReactNode {
  const t = useTekst()
  const { verlooptOp } = useSessie()
  const { verleng } = useSessieActies()
  const [over, zetOver] = useState<number | null>(null)
  const [gelezen, zetGelezen] = useState<string | null>(null)
  // Asked to extend, and the end did not move: this is the longest that a session may last.
  const [gevraagd, zetGevraagd] = useState<string | null>(null)
  const client = useQueryClient()
  const actiefOp = useActief()

  useEffect(() => {
    let verlengd = false
    let gemeld = false
    let nagevraagd = false
    const tel = (): void => {
      const stap = stapVanSessie(Date.parse(verlooptOp), servertijd(), actiefOp.laatste())
      zetOver(stap.soort === 'waarschuw' ? stap.seconden : null)
      // Other requests may have moved the end without our knowing; asking does not move it.
      if (stap.soort === 'waarschuw' && !nagevraagd) {
        nagevraagd = true
        void client.invalidateQueries({ queryKey: [PAD_SESSIE] })
      }
      if (stap.soort === 'verleng' && !verlengd) {
        verlengd = true
        // A failed attempt is repeated; the banner tells when the line is down.
        void verleng().catch(() => {
          verlengd = false
        })
      }
      if (stap.soort === 'voorbij' && !gemeld) {
        gemeld = true
        uitgelogd.zet(uitgelogd.lees() + 1)
      }
    }
    tel()
    const wekker = setInterval(tel, 1000)
    return () => clearInterval(wekker)
  }, [verlooptOp, verleng, actiefOp, client])

  const blijf = async (): Promise<void> => {
    await verleng()
    zetGevraagd(verlooptOp)
  }

  return (
    <Dialoog
      open={over !== null && gelezen !== verlooptOp}
      kop={t('schil.sessieKop')}
      begin="knop"
      sluit={() => zetGelezen(verlooptOp)}
      knoppen={
        <Knop soort="hoofd" bijKlik={blijf}>
          {t('schil.sessieVerleng')}
        </Knop>
      }
    >
      <p className="utrecht-paragraph">{t('schil.sessieUitleg', { seconden: over ?? 0 })}</p>
      {gevraagd === verlooptOp && <p className="utrecht-paragraph">{t('schil.sessieLangst')}</p>}
    </Dialoog>
  )
}

/** Remembers when a key or finger was last used, without re-rendering anything. */
function useActief(): { laatste: () => number } {
  const [merk] = useState(() => {
    let op = 0
    return {
      laatste: () => op,
      raak: () => {
        op = servertijd()
      },
    }
  })
  useEffect(() => {
    addEventListener('keydown', merk.raak)
    addEventListener('pointerdown', merk.raak)
    return () => {
      removeEventListener('keydown', merk.raak)
      removeEventListener('pointerdown', merk.raak)
    }
  }, [merk])
  return merk
}

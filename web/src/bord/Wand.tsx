import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { Leeftijd } from '../onderdelen/Leeftijd.tsx'
import { Statuslegenda } from '../onderdelen/Statusvakje.tsx'
import { dagEnDatum, tijd, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { livestand } from '../platform/live.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useWaarneembaar } from '../platform/waarneembaar.ts'
import { vergrendel } from '../schil/slot.ts'
import './bord.css'
import './wand.css'
import { type Bordkeuze, isOud, kiesRijen } from './bordstand.ts'
import { Plekvakjes } from './Plekvakjes.tsx'
import { useBord } from './useBord.ts'
import type { Bordrij } from './vormen.ts'
import { rijInWoorden } from './zinnen.ts'

/** The board for a screen on the wall of a shelter: no buttons, no names, large, and clear about whether it still follows along. */
export function Wand(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { actief, regio } = useSessie()
  const zoek = useSearch({ strict: false }) as { deel?: Bordkeuze['deel']; voorziening?: string }
  const bord = useBord()
  const stand = useWaarneembaar(livestand)
  useWakker()
  useBlijftAan()
  const gekozen = (rij: Bordrij): boolean => zoek.voorziening === undefined || rij.id === zoek.voorziening
  const keuze = {
    deel: zoek.voorziening ? ('alle' as const) : (zoek.deel ?? 'crisis'),
    doelgroep: null,
    gemeente: null,
    alleenVrij: false,
  }
  const rijen = kiesRijen(bord.gegevens ?? [], keuze, actief.organisatieId).filter(gekozen)
  return (
    <div className="z-wand">
      <header className="z-wand__kop">
        <h1>{regio.naam}</h1>
        <output className={stand.staat === 'live' ? 'z-wand__live' : 'z-wand__live z-wand__live--weg'}>
          {stand.staat === 'live'
            ? t('schil.live')
            : stand.staat === 'weg'
              ? t('schil.nietLive', { tijd: tijd(stand.sinds, taal) })
              : t('schil.liveVerbinden')}
        </output>
        <p className="z-wand__klok">
          {dagEnDatum(vandaag(nu), taal)} <strong>{tijd(nu, taal)}</strong>
        </p>
      </header>
      <ul className={rijen.length > 6 ? 'z-wand__lijst z-wand__lijst--veel' : 'z-wand__lijst'}>
        {rijen.map((rij) => (
          <li key={rij.id} className={isOud(rij, nu) ? 'z-wand__rij z-wand__rij--oud' : 'z-wand__rij'}>
            <h2>{rij.naam}</h2>
            <p className="z-wand__vrij">
              <strong className={rij.cijfers.vrij > 0 ? 'z-bord__ja' : 'z-stil'}>{rij.cijfers.vrij}</strong>{' '}
              {t('bord.kop.vrij')}
            </p>
            <span className="z-verborgen">{rijInWoorden(rij, t)}</span>
            <Plekvakjes plekken={rij.plekken} />
            <p className="z-wand__leeftijd">
              <Leeftijd op={rij.bijgewerktOp} versheidMinuten={rij.versheidMinuten} telefoon={rij.telefoon} />
            </p>
          </li>
        ))}
      </ul>
      <footer className="z-wand__voet">
        <Statuslegenda />
        <span className="z-wand__let-op">{t('bord.wandLetOp')}</span>
        <Link to="/bord" className="utrecht-link" onClick={vergrendel}>
          {t('bord.wandUit')}
        </Link>
      </footer>
    </div>
  )
}

/**
 * Nobody touches a screen on the wall: it would cover itself and sign out. It shows no person, so it counts as being used, for as long
 * as a session may last. Leaving it covers the screen: whoever stands there is not the one who signed in.
 */
function useBlijftAan(): void {
  useEffect(() => {
    const wekker = setInterval(() => dispatchEvent(new Event('pointerdown')), 60_000)
    return () => clearInterval(wekker)
  }, [])
}

/** Keeps the screen from going dark, where the browser can. */
function useWakker(): void {
  const [zichtbaar, zetZichtbaar] = useState(true)
  useEffect(() => {
    const kijk = (): void => zetZichtbaar(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', kijk)
    return () => document.removeEventListener('visibilitychange', kijk)
  }, [])
  useEffect(() => {
    if (!zichtbaar || !('wakeLock' in navigator)) return
    const slot = navigator.wakeLock.request('screen').catch(() => null)
    return () => void slot.then((s) => s?.release()).catch(() => undefined)
  }, [zichtbaar])
}

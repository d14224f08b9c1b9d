import { Outlet, useLocation, useMatches, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { uitgelogd } from '../platform/api.ts'
import { volgGebeurtenissen } from '../platform/live.ts'
import { magOpenen } from '../platform/recht.ts'
import { SessieAanbieder, useSessie, useSessieVraag, useVrager } from '../platform/sessie.tsx'
import { veiligTerug } from '../platform/terug.ts'
import { useTekst } from '../platform/tekst.tsx'
import { luisterNaarToetsen } from '../platform/toetsen.ts'
import { useWaarneembaar } from '../platform/waarneembaar.ts'
import { Bovenbalk } from './Bovenbalk.tsx'
import { Conflictdialoog } from './Conflictdialoog.tsx'
import { Navigatie } from './Navigatie.tsx'
import { NietGevonden } from './NietGevonden.tsx'
import { Schermslot } from './Schermslot.tsx'
import { Sessiewaarschuwing } from './Sessiewaarschuwing.tsx'
import { Toetsenoverzicht } from './Toetsenoverzicht.tsx'
import { Verbindingsbalk } from './Verbindingsbalk.tsx'

/** Waits for the session; without one: to the sign-in page, keeping the place to come back to. */
export function Schil(): ReactNode {
  const t = useTekst()
  const vraag = useSessieVraag()
  const navigeer = useNavigate()
  const plek = useLocation({ select: (l) => l.href })
  const weg = useWaarneembaar(uitgelogd)
  const afgemeld = vraag.probleem?.status === 401
  const opnieuw = vraag.opnieuw
  useEffect(() => {
    if (weg > 0) opnieuw()
    // Only a new 401 asks again, not a new identity of the function.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [weg])
  useEffect(() => {
    // Once is enough: on the way there the place is already the sign-in page.
    if (!afgemeld || plek.startsWith('/aanmelden')) return
    void navigeer({
      to: '/aanmelden' as string,
      search: { terug: veiligTerug(plek) } as never,
      replace: true,
    })
  }, [afgemeld, navigeer, plek])

  if (afgemeld) return null
  if (vraag.gegevens) {
    return (
      <SessieAanbieder sessie={vraag.gegevens}>
        <Binnen />
      </SessieAanbieder>
    )
  }
  return (
    <main className="z-blad z-bericht">
      {vraag.probleem ? (
        <Melding soort="fout" kop={t('schil.geenVerbinding')}>
          <p>{t('schil.geenVerbindingStart')}</p>
          <Knop soort="hoofd" bijKlik={vraag.opnieuw} bezig={vraag.laden}>
            {t('schil.opnieuw')}
          </Knop>
        </Melding>
      ) : (
        <output className="z-stil">{t('onderdelen.laden')}</output>
      )}
    </main>
  )
}

function Binnen(): ReactNode {
  const t = useTekst()
  const { id, rol } = useSessie().actief
  // What one hears depends on the role: a switch starts a new stream.
  useEffect(() => (id && rol !== 'client' ? volgGebeurtenissen() : undefined), [id, rol])
  useEffect(() => luisterNaarToetsen(), [])
  return (
    <Schermslot>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
        {t('schil.naarInhoud')}
      </a>
      <div className="z-schil">
        <Navigatie />
        <div className="z-kolom">
          <Bovenbalk />
          <Verbindingsbalk />
          <main id="inhoud" className="z-inhoud" tabIndex={-1}>
            <Bewaakt />
          </main>
        </div>
      </div>
      <Sessiewaarschuwing />
      <Conflictdialoog />
      <Toetsenoverzicht />
    </Schermslot>
  )
}

/** Opens a page only for the roles that its route names. */
function Bewaakt(): ReactNode {
  const vrager = useVrager()
  const rechten = useMatches({ select: (matches) => matches.map((m) => m.staticData.recht) })
  return rechten.every((recht) => magOpenen(recht, vrager)) ? <Outlet /> : <NietGevonden />
}

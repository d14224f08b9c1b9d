import { Link } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { geboorteInWoorden } from '../onderdelen/geboorte.ts'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding as Bericht } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort, dagVan } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Behandelaar } from './Behandelaar.tsx'
import { Delen } from './Delen.tsx'
import { zaakRoute } from './kamer.ts'
import { Heropenen } from './Heropenen.tsx'
import { Klokken } from './Klokken.tsx'
import { Meldinggegevens } from './Meldinggegevens.tsx'
import { Sluiten } from './Sluiten.tsx'
import { Spoed } from './Spoed.tsx'
import { Stopvraag } from './Stopvraag.tsx'
import { useGemeentenaam } from './useGemeenten.ts'
import { Volgende } from './Volgende.tsx'
import type { Zaak } from './vormen.ts'
import { wijstVerder } from './volgendestap.ts'
import { zaakdelen } from './zaakdelen.ts'
import './toegang.css'

/** The file of a case: what matters now on top, and a tab for each part of the work. */
export function Zaakpagina(): ReactNode {
  const t = useTekst()
  const { id } = zaakRoute.useParams()
  const { deel } = zaakRoute.useSearch()
  const zaak = useHaal<Zaak>(`/zaken/${id}`, { live: ['nl.zicht.toegang'] })
  const gekozen = zaakdelen.find((d) => d.id === deel)
  return (
    <div className="z-blad">
      <Laadtoestand van={zaak} wat={t('toegang.watDossier')}>
        {(z) => (
          <>
            <Kop
              boven={z.melding?.nummer ?? t('toegang.dossier')}
              titel={<Naam naam={z.client.naam} />}
              bij={
                <>
                  <span className="z-merkje">{t(`toegang.fase.${z.fase}`)}</span>{' '}
                  {z.spoed && <span className="z-merkje">{t('toegang.spoed')}</span>}{' '}
                  {z.behandelaar ? <Naam naam={z.behandelaar.naam} /> : t('toegang.nogVanNiemand')},{' '}
                  {z.team.naam}
                </>
              }
            />
            <Delen zaakId={id} gekozen={gekozen?.id} />
            {gekozen ? (
              <>
                {z.magWijzigen && wijstVerder(z, gekozen.id) && <Volgende z={z} />}
                <Suspense fallback={<output className="z-laden">{t('toegang.ogenblik')}</output>}>
                  <gekozen.Deel zaakId={id} />
                </Suspense>
              </>
            ) : (
              <Overzicht z={z} etag={zaak.etag} />
            )}
          </>
        )}
      </Laadtoestand>
    </div>
  )
}

function Overzicht(props: { z: Zaak; etag: string | null }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const gemeente = useGemeentenaam()
  const { z, etag } = props
  return (
    <>
      {z.fase === 'gesloten' && (
        <Bericht soort="info" kop={t('toegang.isGesloten')}>
          <p>
            {t(`toegang.sluitreden.${z.geslotenReden ?? 'afgerond'}`)}
            {'. '}
            {z.inzageTot === null
              ? t('toegang.inzageHerbeoordeling')
              : t('toegang.inzageTot', { datum: datumKort(dagVan(z.inzageTot), taal) })}
          </p>
        </Bericht>
      )}
      {z.overdracht && (
        <Bericht soort="info">{t('toegang.overdrachtLoopt', { team: z.overdracht.naarTeam })}</Bericht>
      )}
      <div className="z-toegang-kolommen">
        <div>
          {z.wilStoppen && <Stopvraag z={z} etag={etag} />}
          {z.magWijzigen && <Volgende z={z} />}
          {z.magWijzigen && z.fase !== 'gesloten' && <Spoed z={z} etag={etag} />}
          <Klokken z={z} />
          {z.melding && (
            <Paneel kop={t('toegang.melding')} inklap="open">
              <Meldinggegevens m={z.melding} />
            </Paneel>
          )}
        </div>
        <div>
          <Paneel kop={t('toegang.wie')}>
            <Gegevens
              gegevens={[
                {
                  naam: t('toegang.veld.geboortedatum'),
                  waarde: geboorteInWoorden(z.client, t, taal),
                },
                {
                  naam: t('toegang.huishouden'),
                  waarde:
                    z.huishouden.length === 0 ? (
                      t('toegang.geenHuisgenoten')
                    ) : (
                      <ul>
                        {z.huishouden.map((h) => (
                          <li key={h.id}>
                            <Naam naam={h.naam} />, {t(`toegang.rol.${h.rol}`)}
                          </li>
                        ))}
                      </ul>
                    ),
                },
                {
                  naam: t('toegang.verantwoordelijk'),
                  waarde: `${gemeente(z.verantwoordelijkeGemeente)} (${t(`toegang.regel.${z.verantwoordelijkRegel}`)})`,
                },
              ]}
            />
            <p>
              <Link to="/mensen/$id" params={{ id: z.client.id }} className="utrecht-link">
                {t('toegang.naarPersoon')}
              </Link>
            </p>
          </Paneel>
          {z.fase === 'gesloten' && <Heropenen z={z} etag={etag} />}
          {z.magWijzigen && z.fase !== 'gesloten' && (
            <>
              <Behandelaar z={z} etag={etag} />
              <Sluiten z={z} etag={etag} />
            </>
          )}
        </div>
      </div>
    </>
  )
}

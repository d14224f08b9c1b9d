import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { dagEnDatum } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { MijnZaak } from '../toegang/MijnZaak.tsx'
import { Loopbaan } from './Loopbaan.tsx'
import { Persoonsgegevens } from './Persoonsgegevens.tsx'
import type { Clientkaart, Inzage, Woonloopbaan } from './vormen.ts'

/** For the person it is about: what is known, where one stayed, and who looked. */
export function MijnGegevens(): ReactNode {
  const t = useTekst()
  const { clientId } = useSessie()
  const basis = clientId ? `/clienten/${clientId}` : null
  const kaart = useHaal<Clientkaart>(basis)
  const loopbaan = useHaal<Woonloopbaan>(basis && `${basis}/woonloopbaan`)
  const inzage = useHaal<Inzage>(basis && `${basis}/inzage`)
  if (!clientId) return <Melding soort="info">{t('dossier.geenDossier')}</Melding>
  return (
    <div className="z-blad z-blad--tekst">
      <Laadtoestand van={kaart} wat={t('dossier.mijn')}>
        {(k) => (
          <>
            <Kop titel={t('dossier.mijn')} bij={<Naam naam={k.naam} />} />
            <Paneel kop={t('dossier.watWeWeten')}>
              <Persoonsgegevens kaart={k} />
            </Paneel>
          </>
        )}
      </Laadtoestand>
      <MijnZaak />
      <Laadtoestand van={loopbaan} wat={t('dossier.waarIkWoonde')}>
        {(l) => (
          <Paneel kop={t('dossier.waarIkWoonde')}>
            <Loopbaan punten={l.items} zonderLinks />
          </Paneel>
        )}
      </Laadtoestand>
      <Laadtoestand van={inzage} wat={t('dossier.wieKeek')}>
        {(i) => (
          <Paneel kop={t('dossier.wieKeek')}>
            <WieKeek inzage={i} />
          </Paneel>
        )}
      </Laadtoestand>
    </div>
  )
}

/** Grouped by day, with the reason; emergencies marked. */
export function WieKeek(props: { inzage: Inzage }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const dagen = Map.groupBy(props.inzage.items, (i) => i.dag)
  if (dagen.size === 0) return <p>{t('dossier.niemandKeek')}</p>
  return (
    <>
      {[...dagen].map(([dag, regels]) => (
        <section key={dag}>
          <h3 className="utrecht-heading-4">{dagEnDatum(dag, taal)}</h3>
          <ul>
            {regels.map((r) => (
              <li key={`${r.wie}-${r.rol}-${r.doel}`}>
                {r.wie}
                {r.organisatie && `, ${r.organisatie}`}: {t('dossier.keer', { aantal: r.aantal })} ·{' '}
                {t(`dossier.doel.${r.doel}`)}
                {r.nood && <strong> · {t('dossier.metNood')}</strong>}
                {r.geweigerd > 0 && ` · ${t('dossier.geweigerd', { aantal: r.geweigerd })}`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { datumKort } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Acties, type Scherm } from './Acties.tsx'
import { Akkoordpaneel } from './Akkoordpaneel.tsx'
import { Feiten } from './Feiten.tsx'
import { Herbeoordelingen } from './Herbeoordelen.tsx'
import { Klokken } from './Klokken.tsx'
import { Ondersteuning } from './Ondersteuning.tsx'
import { Versies } from './Versies.tsx'
import { Vervolgplannen } from './Vervolgplannen.tsx'
import { LIVE, type Plaatsing } from './vormen.ts'
import './plaatsing.css'

/** One stay: where, what can be done now, the clocks, what comes next, the facts, and what was known when. */
export function Verblijfpagina(): ReactNode {
  const t = useTekst()
  const { id } = useParams({ strict: false }) as { id: string }
  const plaatsing = useHaal<Plaatsing>(`/plaatsingen/${id}`, { live: LIVE })
  return (
    <div className="z-blad">
      <Laadtoestand van={plaatsing} wat={t('plaatsing.verblijf')}>
        {(p) => <Verblijfsblad plaatsing={p} etag={plaatsing.etag} />}
      </Laadtoestand>
    </div>
  )
}

function Verblijfsblad(props: { plaatsing: Plaatsing; etag: string | null }): ReactNode {
  const t = useTekst()
  const { plaatsing: p, etag } = props
  const taal = useTaal()
  const [scherm, zetScherm] = useState<Scherm | null>(null)
  const werkt = p.veldset === 'crisis' || p.veldset === 'werk'
  const plek = [
    p.voorziening?.naam,
    p.plek && t('plaatsing.plekKort', { eenheid: p.plek.eenheid, nummer: p.plek.nummer }),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <Kop
        boven={t(`plaatsing.status.${p.status}`)}
        titel={<Naam naam={p.client?.naam ?? t('plaatsing.verblijf')} />}
        bij={
          <>
            {plek}
            {p.adresGeheim && ` · ${t('plaatsing.geheim')}`}
            {p.client && p.veldset !== 'gesloten' && (
              <>
                {' · '}
                <Link to="/mensen/$id" params={{ id: p.client.id }} className="utrecht-link">
                  {t('plaatsing.naarDossier')}
                </Link>
              </>
            )}
          </>
        }
      />
      {p.adresGeheim && <Melding soort="waarschuwing">{t('plaatsing.geheimUitleg')}</Melding>}
      {p.proefTot && p.status !== 'beeindigd' && (
        <Melding soort="info" kop={t('plaatsing.proef', { dag: datumKort(p.proefTot, taal) })}>
          <p>{t('plaatsing.proefUitleg')}</p>
        </Melding>
      )}
      {p.afwezig && (
        <Melding soort="info" kop={t('plaatsing.isAfwezig', { reden: p.afwezig.reden })}>
          <p>{t('plaatsing.bedBlijft')}</p>
        </Melding>
      )}
      {werkt && <Acties plaatsing={p} etag={etag} scherm={scherm} zetScherm={zetScherm} />}
      {p.akkoorden && p.akkoorden.length > 0 && <Akkoordpaneel plaatsing={p} />}
      {p.klokken && p.klokken.length > 0 && <Klokken plaatsing={p} klokken={p.klokken} werkt={werkt} />}
      {p.ondersteuning && (p.ondersteuning.besluit || p.ondersteuning.nu !== null || p.mag?.ondersteunen) && (
        <Ondersteuning plaatsing={p} ondersteuning={p.ondersteuning} />
      )}
      {p.herbeoordelingen && p.herbeoordelingen.items.length > 0 && (
        <Herbeoordelingen items={p.herbeoordelingen.items} />
      )}
      {p.vervolgplannen && (
        <Vervolgplannen
          plannen={p.vervolgplannen}
          {...(werkt && p.kan?.includes('vervolgplan') ? { maak: () => zetScherm('vervolgplan') } : {})}
        />
      )}
      <Paneel kop={t('plaatsing.feiten')}>
        <Feiten plaatsing={p} />
      </Paneel>
      {p.veldset !== 'gesloten' && p.veldset !== 'nood' && <Versies id={p.id} />}
    </>
  )
}

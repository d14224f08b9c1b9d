import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { GegevensWijzigen } from './GegevensWijzigen.tsx'
import { Persoonsgegevens } from './Persoonsgegevens.tsx'
import { Loopbaan } from './Loopbaan.tsx'
import { Dubbelen, Samenvoegingen } from './Samenvoegen.tsx'
import type { Clientkaart, Woonloopbaan } from './vormen.ts'

/** One person: who, the housing career as one line of time, and the people around. */
export function Dossierpagina(): ReactNode {
  const t = useTekst()
  const { id } = useParams({ strict: false }) as { id: string }
  const [wijzigt, zetWijzigt] = useState(false)
  const samen = useMag('client:samenvoegen')
  const kaart = useHaal<Clientkaart>(`/clienten/${id}`, { live: ['nl.zicht.dossier.'] })
  const loopbaan = useHaal<Woonloopbaan>(`/clienten/${id}/woonloopbaan`, {
    live: ['nl.zicht.plaatsing.', 'nl.zicht.crisis.'],
  })
  return (
    <div className="z-blad">
      <Laadtoestand van={kaart} wat={t('dossier.kaart')}>
        {(k) => (
          <>
            <Kop
              boven={t('dossier.dossier')}
              titel={<Naam naam={k.naam} />}
              bij={t(`dossier.veldset.${k.veldset}`)}
              knoppen={
                k.veldset === 'crisis' || k.veldset === 'werk' || samen ? (
                  <Knop icoon="potlood" bijKlik={() => zetWijzigt(!wijzigt)} uitgeklapt={wijzigt}>
                    {t('dossier.wijzig')}
                  </Knop>
                ) : null
              }
            />
            {wijzigt ? (
              <Paneel kop={t('dossier.gegevens')}>
                <GegevensWijzigen kaart={k} etag={kaart.etag} klaar={() => zetWijzigt(false)} />
              </Paneel>
            ) : (
              <Paneel kop={t('dossier.gegevens')}>
                <Persoonsgegevens kaart={k} />
              </Paneel>
            )}
          </>
        )}
      </Laadtoestand>
      <Laadtoestand van={loopbaan} wat={t('dossier.loopbaan')}>
        {(l) => (
          <>
            {l.dubbelen.length > 0 && <Dubbelen clientId={id} dubbelen={l.dubbelen} magSamenvoegen={samen} />}
            {samen && <Samenvoegingen clientId={id} />}
            <Paneel kop={t('dossier.loopbaan')}>
              {l.items.length === 0 ? (
                <Melding soort="info">{t('dossier.loopbaanLeeg')}</Melding>
              ) : (
                <Loopbaan punten={l.items} />
              )}
            </Paneel>
          </>
        )}
      </Laadtoestand>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useActie } from '../platform/actie.ts'
import { kortMoment } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Klokzin } from './Klokzin.tsx'
import { LIVE, VERVERS, type Verblijf } from './vormen.ts'
import './plaatsing.css'

/** Who stays here: who is expected comes first, with "gekomen" right beside it; then per facility. Made for a phone. */
export function Bewoners(): ReactNode {
  const t = useTekst()
  const { actief } = useSessie()
  const team = actief.rol !== 'aanbieder'
  const verblijven = useHaal<{ items: Verblijf[] }>('/plaatsingen', { live: LIVE })
  return (
    <div className="z-blad">
      <Kop
        titel={t(team ? 'plaatsing.geplaatst' : 'plaatsing.bewoners')}
        bij={t(team ? 'plaatsing.geplaatstUitleg' : 'plaatsing.bewonersUitleg')}
      />
      <Laadtoestand van={verblijven} wat={t('plaatsing.bewoners')}>
        {({ items }) =>
          items.length === 0 ? (
            <Melding soort="info">{t('plaatsing.geenBewoners')}</Melding>
          ) : (
            <Lijst items={items} />
          )
        }
      </Laadtoestand>
    </div>
  )
}

function Lijst(props: { items: readonly Verblijf[] }): ReactNode {
  const t = useTekst()
  const [zoek, zetZoek] = useState('')
  const passend = useMemo(() => filter(props.items, zoek), [props.items, zoek])
  const verwacht = passend.filter((v) => v.status === 'geaccepteerd')
  const veel = props.items.length > 40 && zoek.trim() === ''
  const groepen = perVoorziening(passend.filter((v) => v.status !== 'geaccepteerd'))
  return (
    <>
      {props.items.length > 8 && (
        <p>
          <label className="z-bewonerszoek">
            <span>{t('plaatsing.zoekBewoner')}</span>
            <input
              type="search"
              className="utrecht-textbox z-invoer"
              value={zoek}
              autoComplete="off"
              onChange={(e) => zetZoek(e.target.value)}
            />
          </label>
        </p>
      )}
      {verwacht.length > 0 && (
        <Paneel kop={t('plaatsing.verwacht', { aantal: verwacht.length })}>
          <ul className="z-bewoners">
            {verwacht.map((v) => (
              <Bewoner key={v.id} verblijf={v} metVoorziening />
            ))}
          </ul>
        </Paneel>
      )}
      {groepen.map(([naam, rijen]) => (
        <Paneel
          key={`${naam}${veel}`}
          {...(veel ? { inklap: 'dicht' as const } : {})}
          kop={naam === '' ? t('plaatsing.zonderPlekInRegister') : naam}
          bij={<span className="z-stil">{t('plaatsing.aantalBewoners', { aantal: rijen.length })}</span>}
        >
          <ul className="z-bewoners">
            {rijen.map((v) => (
              <Bewoner key={v.id} verblijf={v} />
            ))}
          </ul>
        </Paneel>
      ))}
      {passend.length === 0 && <Melding soort="info">{t('plaatsing.niemandGevonden')}</Melding>}
    </>
  )
}

function filter(items: readonly Verblijf[], zoek: string): readonly Verblijf[] {
  const woord = zoek.trim().toLowerCase()
  if (woord === '') return items
  return items.filter((v) =>
    `${v.client.naam} ${v.voorziening?.naam ?? ''} ${v.plek?.eenheid ?? ''}`.toLowerCase().includes(woord),
  )
}

function perVoorziening(items: readonly Verblijf[]): [string, Verblijf[]][] {
  const groepen = new Map<string, Verblijf[]>()
  for (const v of items)
    groepen.set(v.voorziening?.naam ?? '', [...(groepen.get(v.voorziening?.naam ?? '') ?? []), v])
  return [...groepen].sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b))
}

function Bewoner(props: { verblijf: Verblijf; metVoorziening?: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { verblijf: v } = props
  const gekomen = useActie({
    pad: `/plaatsingen/${v.id}/aankomst`,
    inhoud: () => ({ samen: true }),
    versie: `"${v.versie}"`,
    ververs: VERVERS,
    gaatDoor: true,
  })
  const plek = [
    props.metVoorziening ? v.voorziening?.naam : null,
    v.plek && t('plaatsing.plekKort', { eenheid: v.plek.eenheid, nummer: v.plek.nummer }),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <li className="z-bewoner">
      <div className="z-bewoner__wie">
        <Link to="/plaatsingen/$id" params={{ id: v.id }} className="utrecht-link">
          <Naam naam={v.client.naam} />
        </Link>
        {v.client.leeftijd !== null && (
          <span className="z-stil"> {t('plaatsing.jaar', { jaren: v.client.leeftijd })}</span>
        )}
        <p className="z-bewoner__plek">
          {plek}
          {v.adresGeheim && (
            <span className="z-bewoner__geheim">
              <Icoon naam="slot" /> {t('plaatsing.geheim')}
            </span>
          )}
        </p>
        {v.sinds && (
          <p className="z-stil">
            {t(v.status === 'geaccepteerd' ? 'plaatsing.verwachtSinds' : 'plaatsing.sinds', {
              moment: kortMoment(v.sinds, nu, taal),
            })}
          </p>
        )}
        {v.afwezig && (
          <p className="z-bewoner__let">{t('plaatsing.isAfwezig', { reden: v.afwezig.reden })}</p>
        )}
        {v.akkoordOpen && <p className="z-bewoner__let">{t('plaatsing.akkoordOpen')}</p>}
      </div>
      {v.klok && v.klok.fase !== 'ruim' && <Klokzin klok={v.klok} metNaam />}
      {v.kan.includes('aankomst') && (
        <div className="z-bewoner__knop">
          <Knop soort="hoofd" icoon="vink" bijKlik={() => gekomen.voerUit()} bezig={gekomen.bezig}>
            {t('plaatsing.gekomen')}
          </Knop>
          <Afloop actie={gekomen} />
        </div>
      )}
    </li>
  )
}

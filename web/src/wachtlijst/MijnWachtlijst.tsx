import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumLang } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Aanbodkaart } from './Aanbodkaart.tsx'
import { Rondes } from './toewijzing/Rondes.tsx'
import { type Aanbod, LIVE, type Plaats } from './vormen.ts'
import { puntenZin, verschuivingZin, verwachtingZin } from './zinnen.ts'
import './wachtlijst.css'

/** In plain words: where am I, how many people before me, how long it usually takes, and what may change it. */
export function MijnWachtlijst(): ReactNode {
  const t = useTekst()
  const plaatsen = useHaal<{ items: Plaats[] }>('/mijn/wachtlijst', { live: LIVE })
  const aanbod = useHaal<{ items: Aanbod[] }>('/aanbiedingen', { live: LIVE })
  return (
    <div className="z-blad z-blad--tekst">
      <Kop titel={t('wachtlijst.mijn')} />
      <Laadtoestand van={aanbod} wat={t('wachtlijst.aanbiedingen')}>
        {({ items }) => items.map((a) => <Aanbodkaart key={a.id} aanbod={a} />)}
      </Laadtoestand>
      <Laadtoestand van={plaatsen} wat={t('wachtlijst.mijn')}>
        {({ items }) =>
          items.length === 0 ? (
            <Melding soort="info">{t('wachtlijst.uWachtNiet')}</Melding>
          ) : (
            items.map((p) => <Mijnplaats key={p.id} plaats={p} />)
          )
        }
      </Laadtoestand>
    </div>
  )
}

function Mijnplaats(props: { plaats: Plaats }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { plaats: p } = props
  return (
    <Paneel kop={p.naam}>
      {p.positie === null ? (
        <p>
          {t('wachtlijst.uGeparkeerd', { datum: p.geparkeerdTot ? datumLang(p.geparkeerdTot, taal) : '' })}
        </p>
      ) : (
        <>
          <p className="z-mijnplek">{t('wachtlijst.uStaat', { plek: p.positie })}</p>
          <p>{t('wachtlijst.voorU', { aantal: p.voorU ?? 0 })}</p>
          {p.lijst === 'wachtend' && <p>{verwachtingZin(t, p.verwachting)}</p>}
        </>
      )}
      {p.punten && <p>{puntenZin(t, taal, p.punten)}</p>}
      <p>{t('wachtlijst.uWachtSinds', { datum: datumLang(p.wachtendSinds, taal) })}</p>
      {p.lijst === 'wachtend' && p.status === 'open' && <Rondes plaatsId={p.id} aan="u" />}
      <h3 className="utrecht-heading-4">{t('wachtlijst.watTelt')}</h3>
      <ol>
        {p.uitlegVolgorde.map((s) => (
          <li key={s.naam}>
            {s.naam}. {s.verandertDoor}
          </li>
        ))}
      </ol>
      <p>
        <Link to="/wachtlijstregels" className="utrecht-link">
          {t('wachtlijst.regels.titel')}
        </Link>
      </p>
      {p.verloop.length > 0 && (
        <details>
          <summary>{t('wachtlijst.hoeKomtDat')}</summary>
          <ul>
            {p.verloop.map((v) => (
              <li key={`${v.op}${v.oorzaak}${v.van}`}>
                {datumLang(v.op.slice(0, 10), taal)}: {verschuivingZin(t, v)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Paneel>
  )
}

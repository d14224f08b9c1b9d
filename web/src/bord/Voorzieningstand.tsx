import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Leeftijd } from '../onderdelen/Leeftijd.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Statuslegenda } from '../onderdelen/Statusvakje.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { dagEnDatum, datumTijd } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Bevestigen } from './Bevestigen.tsx'
import './stand.css'
import { perEenheid } from './bordstand.ts'
import { Extraplekken } from './Extraplekken.tsx'
import { Nachttelling } from './Nachttelling.tsx'
import { Plekactie } from './Plekactie.tsx'
import { Plekken } from './Plekken.tsx'
import { BEZETTING, REGISTER, useVerval } from './useBord.ts'
import type { Stand } from './vormen.ts'
import { aantalVan } from './zinnen.ts'

/** One facility, for the people who work there: on a phone, at nine in the morning. */
export function Voorzieningstand(): ReactNode {
  const t = useTekst()
  const { id } = useParams({ strict: false }) as { id: string }
  const pad = `/voorzieningen/${id}/stand`
  const stand = useHaal<Stand>(pad, { live: [BEZETTING, REGISTER] })
  useVerval(stand.gegevens && [stand.gegevens.rij], stand.opnieuw)
  return (
    <div className="z-blad z-blad--stand">
      <Laadtoestand van={stand} wat={t('bord.watVoorziening')}>
        {(gegevens) => <Pagina stand={gegevens} ververs={[pad, '/bord']} />}
      </Laadtoestand>
    </div>
  )
}

function Pagina(props: { stand: Stand; ververs: readonly string[] }): ReactNode {
  const t = useTekst()
  const { stand, ververs } = props
  const { rij } = stand
  const [gekozen, zetGekozen] = useState<string | null>(null)
  return (
    <>
      <Kop
        boven={
          <Link to="/bord" className="utrecht-link">
            {t('bord.titel')}
          </Link>
        }
        titel={rij.naam}
        bij={
          <>
            {rij.organisatie} · {rij.gemeente || t('bord.adresGeheim')}
            {rij.telefoon && (
              <>
                {' · '}
                <Telefoon nummer={rij.telefoon} />
              </>
            )}
          </>
        }
      />
      <Cijferblok stand={stand} />
      <div className="z-stand__leeftijd">
        <Leeftijd op={rij.bijgewerktOp} versheidMinuten={rij.versheidMinuten} />
        {stand.magWijzigen && <Bevestigen voorzieningId={rij.id} ververs={ververs} />}
      </div>
      <Paneel kop={t('bord.kop.plekken')} bij={<Statuslegenda />}>
        {perEenheid(rij.plekken).map((eenheid) => (
          <div key={eenheid.id} className="z-eenheid">
            <h3 className="z-eenheid__naam">{eenheid.naam}</h3>
            <Plekken plekken={eenheid.plekken} naam={eenheid.naam} gekozen={gekozen} kies={zetGekozen} />
            {eenheid.plekken
              .filter((p) => p.id === gekozen)
              .map((plek) => (
                <Plekactie
                  key={plek.id}
                  plek={plek}
                  magWijzigen={stand.magWijzigen}
                  buitenGebruik={stand.buitenGebruik.find((b) => b.plekId === plek.id)}
                  ververs={ververs}
                  klaar={() => zetGekozen(null)}
                />
              ))}
          </div>
        ))}
      </Paneel>
      {stand.magWijzigen && (
        <Paneel kop={t('bord.extra.kop')} inklap="dicht">
          <Extraplekken eenheden={stand.eenheden} ververs={ververs} klaar={() => undefined} />
        </Paneel>
      )}
      <Tellingen stand={stand} ververs={ververs} />
      <Bronnen stand={stand} />
      <p>
        <Link to="/register/voorzieningen/$id" params={{ id: rij.id }} className="utrecht-link">
          {t('bord.naarRegister')}
        </Link>
      </p>
    </>
  )
}

/** Agreed, in use, temporary, free: the four numbers of the morning. */
function Cijferblok(props: { stand: Stand }): ReactNode {
  const t = useTekst()
  const { rij } = props.stand
  const blokken: [string, ReactNode][] = [
    [t('bord.kop.vrij'), rij.cijfers.vrij],
    [t('bord.inGebruik'), rij.cijfers.bezet],
    [t('bord.kop.afgesproken'), rij.afgesproken ? aantalVan(rij.afgesproken) : '–'],
    [t('bord.tijdelijkErbij'), rij.cijfers.tijdelijk],
    [t('bord.kop.vast'), rij.cijfers.vast],
    [t('bord.kop.buitenKort'), rij.cijfers.buitenGebruik],
  ]
  return (
    <>
      <dl className="z-cijferblok">
        {blokken.map(([naam, waarde]) => (
          <div key={naam}>
            <dt>{naam}</dt>
            <dd>{waarde}</dd>
          </div>
        ))}
      </dl>
      {rij.overbezetting > 0 && (
        <Melding soort="waarschuwing">
          <p>{t('bord.overUitleg', { aantal: rij.overbezetting })}</p>
        </Melding>
      )}
    </>
  )
}

function Tellingen(props: { stand: Stand; ververs: readonly string[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { stand } = props
  return (
    <Paneel kop={t('bord.telling.kop')}>
      {stand.magTellen && (
        <Nachttelling voorzieningId={stand.rij.id} tellingen={stand.nachttellingen} ververs={props.ververs} />
      )}
      {stand.nachttellingen.length === 0 ? (
        <p className="z-stil">{t('bord.telling.nogGeen')}</p>
      ) : (
        <table className="z-tabel z-nachten">
          <caption className="z-verborgen">{t('bord.telling.kop')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bord.telling.nacht')}</th>
              <th scope="col" className="z-getal">
                {t('bord.telling.geteld')}
              </th>
              <th scope="col">{t('bord.telling.door')}</th>
            </tr>
          </thead>
          <tbody>
            {stand.nachttellingen.map((n) => (
              <tr key={n.id}>
                <th scope="row">{dagEnDatum(n.nacht, taal)}</th>
                <td className="z-getal" data-label={t('bord.telling.geteld')}>
                  {n.aantal}
                </td>
                <td data-label={t('bord.telling.door')}>
                  {[
                    n.door,
                    datumTijd(n.op, taal),
                    n.correcties > 0 && t('bord.telling.verbeterd', { aantal: n.correcties }),
                    n.opmerking,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Paneel>
  )
}

/** What the sources say of the capacity, and which one counts. */
function Bronnen(props: { stand: Stand }): ReactNode {
  const t = useTekst()
  const { afgesproken, andereOpgaven } = props.stand.rij
  const opgaven = [...(afgesproken ? [afgesproken] : []), ...andereOpgaven]
  if (opgaven.length === 0) return null
  return (
    <Paneel kop={t('bord.bronnen')} inklap="dicht">
      <ul className="z-bronnen">
        {opgaven.map((o) => (
          <li key={`${o.soort}${o.waarvan}${o.bron}${o.van}`}>
            <strong>{aantalVan(o)}</strong> {t(`register.opgave.${o.soort}`)},{' '}
            {t(`register.opgave.${o.waarvan}`)}
            {o.gebruikt && <span className="z-merkje">{t('bord.gebruikt')}</span>}
            <span className="z-gegevens__bron">
              {o.bron}
              {o.toelichting && `. ${o.toelichting}`}
            </span>
          </li>
        ))}
      </ul>
    </Paneel>
  )
}

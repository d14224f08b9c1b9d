import type { ReactNode } from 'react'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useGemeenten } from './useGemeenten.ts'
import type { Plekoptie } from './vormen.ts'
import { useWoorden } from './woorden.ts'

/** One place, or room, that fits: where, why, what to know about it, what it costs, whom to ring, and what can be done with it. */
export function Plekkaart(props: { optie: Plekoptie; beste?: boolean; knoppen: ReactNode }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const woorden = useWoorden()
  const { naam } = useGemeenten()
  const { optie } = props
  // the reason may already say in which municipality it is
  const zegtWaar = optie.waarom.some((w) => 'gemeente' in w)
  const plaats = optie.gemeenteCode ? naam(optie.gemeenteCode) : t('crisis.adresGeheim')
  const feiten = [...(zegtWaar ? [] : [plaats]), ...optie.waarom.map(woorden.waarom)]
  return (
    <li className={props.beste ? 'z-plekkaart z-plekkaart--beste' : 'z-plekkaart'}>
      <div className="z-plekkaart__tekst">
        {props.beste && <p className="z-plekkaart__best">{t('crisis.beste')}</p>}
        <h4 className="z-plekkaart__naam">
          {optie.voorziening} <span className="z-plekkaart__eenheid">{optie.eenheid}</span>
        </h4>
        <p className="z-plekkaart__feiten">{feiten.join(' · ')}</p>
        {optie.opmerkingen.length > 0 && (
          <ul className="z-plekkaart__let">
            {optie.opmerkingen.map((o) => (
              <li key={o.code}>{woorden.opmerking(o)}</li>
            ))}
          </ul>
        )}
        <p className="z-plekkaart__feiten">
          {optie.arrangement && <span>{woorden.klok(optie.arrangement)}</span>}
          {optie.prijsCentPerNacht !== null && (
            <strong>{t('crisis.prijs', { prijs: euro(optie.prijsCentPerNacht, taal) })}</strong>
          )}
        </p>
        {optie.telefoon && (
          <p className="z-plekkaart__feiten">
            <Telefoon nummer={optie.telefoon} bel />
            {optie.contact && <span> ({optie.contact})</span>}
          </p>
        )}
      </div>
      <div className="z-plekkaart__knoppen">{props.knoppen}</div>
    </li>
  )
}

const euro = (cent: number, taal: string): string =>
  new Intl.NumberFormat(taal === 'en' ? 'en-GB' : 'nl-NL', {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: cent % 100 === 0 ? 0 : 2,
  }).format(cent / 100)

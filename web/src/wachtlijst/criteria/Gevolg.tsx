import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { Naam } from '../../onderdelen/Naam.tsx'
import { datumKort } from '../../platform/datum.ts'
import type { Gehaald } from '../../platform/gegevens.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { anderen, type Gevolgregel, raakt, teKlein, type Voorvertoning } from './model.ts'

/** What the draft would do to who waits now, per room: numbers, and for the access team the people of its own files by name. */
export function Gevolg(props: { gevolg: Gehaald<Voorvertoning> }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  return (
    <Laadtoestand van={props.gevolg} wat={t('wachtlijst.criteria.gevolg')}>
      {({ dag, items, onthulling }) => {
        const anders = items.filter(raakt)
        return (
          <section aria-label={t('wachtlijst.criteria.gevolg')}>
            <Uitkomstkop>{t('wachtlijst.criteria.gevolgOp', { dag: datumKort(dag, taal) })}</Uitkomstkop>
            {items.length === 0 && <Melding soort="info">{t('wachtlijst.criteria.geenPlekken')}</Melding>}
            {items.length > 0 && anders.length === 0 && (
              <Melding soort="ok">{t('wachtlijst.criteria.niemandAnders')}</Melding>
            )}
            {!onthulling.exact && items.length > 0 && (
              <Melding soort="info">
                {onthulling.minimum === null
                  ? t('wachtlijst.criteria.geenAantallen')
                  : t('wachtlijst.criteria.kleineAantallen', { minimum: onthulling.minimum })}
              </Melding>
            )}
            <ul className="z-opsomming">
              {anders.map((i) => (
                <li key={`${i.product}${i.voorziening}${i.eenheid}`}>
                  <strong>
                    {i.voorziening}: {i.eenheid}
                  </strong>
                  <Telling regel={i} minimum={onthulling.minimum} />
                  <Mensen regel={i} />
                </li>
              ))}
            </ul>
          </section>
        )
      }}
    </Laadtoestand>
  )
}

/** Was asked for: who uses the keyboard or hears the page goes on here. */
function Uitkomstkop(props: { children: ReactNode }): ReactNode {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <h3 className="utrecht-heading-4" ref={ref} tabIndex={-1}>
      {props.children}
    </h3>
  )
}

/** Who of the own files it is about, with the rule that makes the difference; of others there is a number. */
function Mensen(props: { regel: Gevolgregel }): ReactNode {
  const t = useTekst()
  const { mensen } = props.regel
  if (mensen === undefined) return null
  const overig = anderen(props.regel)
  return (
    <>
      <ul className="z-opsomming">
        {mensen.map((m) => (
          <li key={m.plaatsId}>
            <Link
              to="/toegang/zaak/$id"
              params={{ id: m.zaakId }}
              search={{ deel: 'plaatsing' }}
              className="utrecht-link"
            >
              <Naam naam={m.naam} />
            </Link>
            {`: ${t(`wachtlijst.criteria.wordt.${m.wordt}`)}`}
            {m.door.length > 0 &&
              ` (${t(m.wordt === 'geschikt' ? 'wachtlijst.criteria.hieldTegen' : 'wachtlijst.criteria.houdtTegen', { regels: m.door.join(', ') })})`}
          </li>
        ))}
      </ul>
      {overig !== null && overig > 0 && <div>{t('wachtlijst.criteria.anderen', { aantal: overig })}</div>}
    </>
  )
}

const TELLINGEN = [
  ['geschikt', 'wordtGeschikt'],
  ['uitgesloten', 'wordtUitgesloten'],
  ['onbekend', 'wordtOnbekend'],
] as const

/** What changes for one room, in counts; a count that is not told is fewer than the least that is. */
function Telling(props: { regel: Gevolgregel; minimum: number | null }): ReactNode {
  const t = useTekst()
  const { regel: r, minimum } = props
  const aantal = (n: number | null): string | number =>
    n ??
    (minimum === null
      ? t('wachtlijst.criteria.aantalOnbekend')
      : t('wachtlijst.criteria.minderDan', { minimum }))
  if (teKlein(r)) return minimum === null ? null : <div>{t('wachtlijst.criteria.weinig', { minimum })}</div>
  return (
    <>
      <div>
        {TELLINGEN.filter(([, veld]) => r[veld] !== 0).map(
          ([soort, veld]) => `${t(`wachtlijst.criteria.telling.${soort}`, { aantal: aantal(r[veld]) })} `,
        )}
        {r.onveranderd !== null && t('wachtlijst.criteria.onveranderd', { aantal: r.onveranderd })}
      </div>
      {/* the names of everyone it touches say by which rule */}
      {r.door.length > 0 && !(r.mensen && anderen(r) === 0) && (
        <div>
          {t('wachtlijst.criteria.door', {
            regels: r.door.map((d) => `${d.naam} (${aantal(d.aantal)})`).join(', '),
          })}
        </div>
      )}
    </>
  )
}

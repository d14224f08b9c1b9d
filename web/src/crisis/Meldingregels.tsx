import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Aftellen } from '../onderdelen/Aftellen.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useGemeenten } from './useGemeenten.ts'
import type { Meldingregel } from './vormen.ts'

/** The calls as rows: who, since when, and where it stands. The link comes first. */
export function Meldingregels(props: { items: readonly Meldingregel[] }): ReactNode {
  const t = useTekst()
  if (props.items.length === 0) return <p className="z-leeg">{t('crisis.geenMeldingen')}</p>
  return (
    <ul className="z-meldingen">
      {props.items.map((m) => (
        <Regel key={m.id} m={m} />
      ))}
    </ul>
  )
}

function Regel(props: { m: Meldingregel }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { naam } = useGemeenten()
  const { m } = props
  const feiten = [
    m.leeftijd === null ? null : t('crisis.jaarOud', { leeftijd: m.leeftijd }),
    m.geslacht === 'onbekend' ? null : t(`crisis.geslacht.${m.geslacht}`).toLowerCase(),
    m.personen > 1 ? t('crisis.personen', { aantal: m.personen }) : null,
    m.gemeente ? naam(m.gemeente) : null,
    ...m.behoeften.map((b) => t(`crisis.behoefte.${b}`).toLowerCase()),
  ].filter(Boolean)
  return (
    <li className={`z-meldingregel z-meldingregel--${m.status}`}>
      <div className="z-meldingregel__wie">
        <Link to="/crisis/$id" params={{ id: m.id }} className="utrecht-link z-meldingregel__link">
          <Naam naam={m.roepnaam} />
        </Link>
        <span className="z-stil"> {t('crisis.meldingNr', { nummer: m.nummer })}</span>
        <p className="z-meldingregel__feiten">{feiten.join(' · ')}</p>
        {(m.directGevaar === 'ja' || m.huiselijkGeweld === 'ja') && (
          <p className="z-meldingregel__merken">
            {m.directGevaar === 'ja' && <span className="z-merkje">{t('crisis.merk.gevaar')}</span>}
            {m.huiselijkGeweld === 'ja' && <span className="z-merkje">{t('crisis.merk.geweld')}</span>}
          </p>
        )}
      </div>
      <div className="z-meldingregel__stand">
        <span className="z-merkje">{t(`crisis.status.${m.status}`)}</span> <Stand m={m} />
      </div>
      <p className="z-meldingregel__door z-stil">
        {kortMoment(m.gemeldOp, nu, taal)}, <Naam naam={m.aangenomenDoor} />
      </p>
    </li>
  )
}

function Stand(props: { m: Meldingregel }): ReactNode {
  const t = useTekst()
  const { m } = props
  if (m.reserveringTot !== null) {
    return (
      <span>
        {m.reserveringVoorziening ?? t('crisis.plekGeheim')}: <Aftellen tot={m.reserveringTot} />
      </span>
    )
  }
  if (m.verlopenOp !== null) return <strong className="z-verlopen">{t('crisis.verlopen')}</strong>
  if (m.status === 'geplaatst') return <span>{m.geplaatstBij ?? t('crisis.plekGeheim')}</span>
  return m.onvervuld > 0 && m.status === 'open' ? <span>{t('crisis.nogGeenPlek')}</span> : null
}

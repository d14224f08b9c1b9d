import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { kortMoment, tijd } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst, useWoord } from '../platform/tekst.tsx'
import { klokduur } from './klokduur.ts'
import { signaalklok } from './klokwoorden.ts'
import { Taakknoppen } from './Taakknoppen.tsx'
import type { Signaal } from './vormen.ts'

/** One thing that asks attention: what, who and where; when, in words; and what can be done about it right here. */
export function Signaalregel(props: { signaal: Signaal; zonderKnoppen?: boolean }): ReactNode {
  const { signaal: s } = props
  const [open, zetOpen] = useState(false)
  return (
    <li className={`z-signaal z-signaal--${s.urgentie}`}>
      <div className="z-signaal__wat">
        <Kopregel signaal={s} />
        <Bijregel signaal={s} />
      </div>
      <Wanneer signaal={s} />
      {s.soort === 'taak' && !props.zonderKnoppen && (
        <Taakknoppen signaal={s} open={open} zetOpen={zetOpen} />
      )}
    </li>
  )
}

function Kopregel(props: { signaal: Signaal }): ReactNode {
  const t = useTekst()
  const { signaal: s } = props
  const taal = useTaal()
  const woord = useWoord()
  const klok = signaalklok({ ...s, naam: s.naam ?? '', vanZaak: s.zaakId !== null }, taal, woord)
  const wat = watIsHet(t, s, klok)
  const kop = s.plaatsingId ? (
    <Link to="/plaatsingen/$id" params={{ id: s.plaatsingId }} className="utrecht-link">
      {wat}
    </Link>
  ) : s.zaakId ? (
    <Link to="/toegang/zaak/$id" params={{ id: s.zaakId }} className="utrecht-link">
      {wat}
    </Link>
  ) : (
    wat
  )
  return (
    <p className="z-signaal__kop">
      <strong>{kop}</strong>
      {s.voorMij && <span className="z-signaal__mij z-geen-afdruk">{t('plaatsing.voorU')}</span>}
    </p>
  )
}

function watIsHet(t: ReturnType<typeof useTekst>, s: Signaal, klok: string): string {
  if (s.soort === 'taak') return t(`plaatsing.taak.${s.code}`, { naam: s.toelichting ?? '' })
  if (s.soort === 'akkoord')
    return t('plaatsing.akkoordVraag', { bestemming: t(`plaatsing.bestemming.${s.code}`).toLowerCase() })
  if (s.soort === 'vervolgstap') return s.toelichting ?? t('plaatsing.vervolgplan')
  return klok
}

function Bijregel(props: { signaal: Signaal }): ReactNode {
  const t = useTekst()
  const { signaal: s } = props
  const nu = useNu()
  const taal = useTaal()
  return (
    <div className="z-signaal__bij">
      <p>
        {s.persoon && <Naam naam={s.persoon} />}
        {s.persoon && s.voorziening && ' · '}
        {s.voorziening?.naam}
        {!s.persoon && !s.voorziening && t('plaatsing.afgeschermd')}
        {s.soort === 'termijn' && s.dag !== null && ` · ${klokduur(t, { dag: s.dag, van: s.van ?? 0 })}`}
      </p>
      {s.zonderVervolgplan && (
        <p className="z-signaal__let">
          <Icoon naam="waarschuwing" /> {t('plaatsing.zonderPlan')}
        </p>
      )}
      {s.escalatie && (
        <p className="z-signaal__let">
          <Icoon naam="hoekOmhoog" />{' '}
          {t('plaatsing.gehoordDoor', {
            rol: t(`rol.${s.escalatie.rol}`),
            moment: kortMoment(s.escalatie.op, nu, taal),
          })}
        </p>
      )}
      {s.soort === 'taak' && s.overgenomenDoor && (
        <p>{t(s.doorMij ? 'plaatsing.doorU' : 'plaatsing.overgenomen', { naam: s.overgenomenDoor })}</p>
      )}
      {s.gevraagdAan && !s.voorMij && <p>{t('plaatsing.gevraagdAan', { naam: s.gevraagdAan })}</p>}
      {s.soort === 'vervolgstap' && <p>{t('plaatsing.wieDoet', { naam: s.overgenomenDoor ?? '' })}</p>}
      {s.soort === 'akkoord' && (
        <p>
          {t(s.zelfGevraagd ? 'plaatsing.zelfGevraagd' : 'plaatsing.gevraagdDoor', {
            naam: s.overgenomenDoor ?? '',
          })}
        </p>
      )}
      {s.teruggegeven && (
        <p className="z-signaal__let">
          {t('plaatsing.teruggegeven', { naam: s.teruggegeven.door, reden: s.teruggegeven.reden })}
        </p>
      )}
    </div>
  )
}

/** A term that ends at midnight is over after its last day; the hour then says nothing. */
function Wanneer(props: { signaal: Signaal }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { signaal: s } = props
  if (s.soort === 'akkoord')
    return (
      <p className="z-signaal__wanneer z-stil">
        {t('plaatsing.gevraagdOp', { moment: kortMoment(s.uiterlijk ?? nu, nu, taal) })}
      </p>
    )
  if (s.code === 'escalatie')
    return (
      <p className="z-signaal__wanneer">
        {t('plaatsing.gemeldOp', { moment: kortMoment(s.uiterlijk ?? nu, nu, taal) })}
      </p>
    )
  const opTijd = s.uiterlijk !== null && (s.laatsteDag === null || tijd(s.uiterlijk, taal) !== '00:00')
  const uiterlijk = opTijd ? s.uiterlijk : s.laatsteDag
  return <p className="z-signaal__wanneer">{uiterlijk && <Termijn uiterlijk={uiterlijk} />}</p>
}

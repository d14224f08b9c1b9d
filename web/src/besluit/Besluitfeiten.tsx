import type { ReactNode } from 'react'
import { type Gegeven, Gegevens } from '../onderdelen/Gegevens.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { datumKort, dagVan } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { geeft } from './conceptvorm.ts'
import { Doelgroeptoets } from './Doelgroeptoets.tsx'
import { type Besluit, type Besluitbeleid, VOORWAARDEN } from './vormen.ts'

/** The whole of a decision as words: what who looks along, and who decides, goes by. */
export function Besluitfeiten(props: { b: Besluit; beleid: Besluitbeleid }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { b, beleid } = props
  const dag = (d: string | null) => d && datumKort(d, taal)
  const krijgt = geeft(b.soort)
  const grond = (code: string) => beleid.gronden.find((g) => g.code === code)
  const als = (zo: boolean, ...g: Gegeven[]): Gegeven[] => (zo ? g : [])
  const uren =
    b.urenMin === null ? null : t('besluit.urenVanTot', { min: b.urenMin, max: b.urenMax ?? b.urenMin })
  return (
    <Gegevens
      gegevens={[
        ...als(
          krijgt,
          { naam: t('besluit.feit.omvang'), waarde: b.omvang },
          { naam: t('besluit.feit.uren'), waarde: uren ?? t('besluit.geenUren') },
          {
            naam: t('besluit.feit.periode'),
            waarde:
              b.van === null
                ? null
                : t(b.tot === null ? 'besluit.vanaf' : 'besluit.vanTot', {
                    van: datumKort(b.van, taal),
                    tot: dag(b.tot),
                  }),
          },
          { naam: t('besluit.feit.vorm'), waarde: t(`besluit.vorm.${b.leveringsvorm}`) },
        ),
        ...als(b.soort === 'intrekken', { naam: t('besluit.veld.stopt'), waarde: dag(b.van) }),
        ...als(krijgt && b.leveringsvorm === 'PGB', {
          naam: t('besluit.feit.pgb'),
          waarde: b.pgb && <Pgb b={b} />,
        }),
        ...(b.doelgroep && b.soort !== 'buiten_behandeling'
          ? [
              {
                naam: t('besluit.feit.doelgroep', { naam: b.doelgroep.naam }),
                waarde: <Doelgroeptoets toets={b.doelgroep} />,
              },
            ]
          : []),
        {
          naam: t('besluit.veld.gronden'),
          waarde:
            b.gronden.length === 0 ? null : (
              <ul className="z-besluit-punten">
                {b.gronden.map((code) => (
                  <li key={code}>
                    {grond(code)?.naam ?? code} <span className="z-stil">{grond(code)?.artikel}</span>
                  </li>
                ))}
              </ul>
            ),
        },
        { naam: t('besluit.veld.motivering'), waarde: b.motivering },
        ...als(b.opVerzoek !== null, {
          naam: t('besluit.veld.opVerzoek'),
          waarde: t(`besluit.opVerzoek.${b.opVerzoek ? 'ja' : 'nee'}`),
        }),
        ...als(b.soort !== 'buiten_behandeling', {
          naam: t('besluit.feit.mening'),
          waarde: <Mening b={b} beleid={beleid} />,
        }),
        ...als(
          b.soort === 'buiten_behandeling' && b.aanvulverzoek !== null,
          {
            naam: t('besluit.feit.aanvulverzoek'),
            waarde: t(
              b.aanvulverzoek?.aangevuldOp ? 'besluit.aangevraagdEnGekomen' : 'besluit.aangevraagdTot',
              {
                op: dag(b.aanvulverzoek?.gevraagdOp ?? null) ?? '',
                tot: dag(b.aanvulverzoek?.tot ?? null) ?? '',
                kwam: dag(b.aanvulverzoek?.aangevuldOp ?? null) ?? '',
              },
            ),
          },
          { naam: t('besluit.feit.buitenTot'), waarde: dag(b.buitenTot) },
        ),
        { naam: t('besluit.veld.aanvraagOp'), waarde: dag(b.aanvraagOp) },
        ...als(b.afwijkingAdvies !== null, {
          naam: t('besluit.veld.afwijking'),
          waarde: b.afwijkingAdvies,
        }),
        { naam: t('besluit.feit.gemeente'), waarde: b.gemeente },
        { naam: t('besluit.feit.opgesteld'), waarde: <Naam naam={b.opgesteldDoor} /> },
        ...als(b.voorgelegdOp !== null, {
          naam: t('besluit.feit.voorgelegd'),
          waarde: b.voorgelegdOp && datumKort(dagVan(b.voorgelegdOp), taal),
        }),
        ...als(b.tweedeOordeel === 'akkoord', {
          naam: t('besluit.feit.meegekeken'),
          waarde: (
            <>
              {b.tweedeDoor && <Naam naam={b.tweedeDoor} />} {b.tweedeToelichting}
            </>
          ),
        }),
        ...als(
          b.besluitOp !== null,
          {
            naam: t('besluit.feit.genomen'),
            waarde: (
              <>
                {dag(b.besluitOp)}, {b.genomenDoor && <Naam naam={b.genomenDoor} />}
              </>
            ),
          },
          { naam: t('besluit.feit.mandaat'), waarde: b.mandaat },
        ),
        ...als(
          b.verzondenOp !== null,
          { naam: t('besluit.feit.verzonden'), waarde: dag(b.verzondenOp) },
          { naam: t('besluit.feit.bezwaarTot'), waarde: dag(b.bezwaarTot) },
        ),
        ...als(b.herbeoordelingOp !== null, {
          naam: t('besluit.feit.herbeoordeling'),
          waarde: dag(b.herbeoordelingOp),
        }),
      ]}
    />
  )
}

function Pgb(props: { b: Besluit }): ReactNode {
  const t = useTekst()
  const { pgb } = props.b
  if (!pgb) return null
  return (
    <ul className="z-besluit-punten">
      {VOORWAARDEN.map((v) => (
        <li key={v}>
          {t(`besluit.pgb.${v}`)}{' '}
          <strong>
            {t(pgb[v].ja === null ? 'besluit.nogNiet' : pgb[v].ja ? 'besluit.ja' : 'besluit.nee')}
          </strong>{' '}
          {pgb[v].toelichting}
        </li>
      ))}
      <li>{pgb.plan === '' ? t('besluit.geenPlan') : pgb.plan}</li>
    </ul>
  )
}

/** What someone thinks of it, or how it came that this was not asked first. */
function Mening(props: { b: Besluit; beleid: Besluitbeleid }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { b, beleid } = props
  const uitzondering = beleid.uitzonderingen.find((u) => u.code === b.zienswijzeUitzondering)
  return (
    <>
      {b.zienswijze && <p>{b.zienswijze}</p>}
      {b.zienswijzeOp && (
        <p className="z-stil">{t('besluit.gehoordOp', { datum: datumKort(b.zienswijzeOp, taal) })}</p>
      )}
      {b.zienswijzeUitzondering && (
        <p>
          {uitzondering ? `${uitzondering.naam} (${uitzondering.artikel})` : b.zienswijzeUitzondering}:{' '}
          {b.zienswijzeReden}
        </p>
      )}
      {b.zienswijzeGevraagdOp && (
        <p className="z-stil">
          {t(b.zienswijzeVerzondenOp ? 'besluit.gevraagdTot' : 'besluit.gevraagdLigt', {
            op: datumKort(b.zienswijzeVerzondenOp ?? b.zienswijzeGevraagdOp, taal),
            tot: datumKort(b.zienswijzeTot ?? b.zienswijzeGevraagdOp, taal),
          })}
        </p>
      )}
      {!b.zienswijze && !b.zienswijzeOp && !b.zienswijzeUitzondering && !b.zienswijzeGevraagdOp && (
        <span className="z-stil">{t('besluit.nietGevraagd')}</span>
      )}
    </>
  )
}

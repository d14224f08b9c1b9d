import type { Regiomodel } from '@zicht/planning'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Afloop } from '../../onderdelen/Formulier.tsx'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Kop } from '../../onderdelen/Kop.tsx'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { Venster } from '../../onderdelen/Venster.tsx'
import { useActie } from '../../platform/actie.ts'
import { datumLang } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useMag } from '../../platform/sessie.tsx'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { Aannames } from '../Aannames.tsx'
import { Buitenbereik } from '../Buitenbereik.tsx'
import { mensen, metTeken } from '../getallen.ts'
import { ombouwplanRoute } from '../kamer.ts'
import '../planning.css'
import { naarAdres } from '../scenarioadres.ts'
import { Geschiedenis } from './Geschiedenis.tsx'
import './ombouw.css'
import { Stapformulier } from './Stapformulier.tsx'
import { Stapkaart } from './Stapkaart.tsx'
import { Tijdbalk } from './Tijdbalk.tsx'
import { LIVE, PLANNEN, type Plan } from './vormen.ts'
import { bevindingzin } from './zinnen.ts'

/** One plan of conversion: does it leave anybody without a place, when does what happen, and what does each step mean for who lives there. */
export function Ombouwplan(): ReactNode {
  const t = useTekst()
  const { id } = ombouwplanRoute.useParams()
  const plan = useHaal<Plan>(`${PLANNEN}/${id}`, { live: LIVE })
  return (
    <div className="z-blad z-planblad">
      <Laadtoestand van={plan} wat={t('planning.ombouw.titel')}>
        {(p) => <Inhoud plan={p} />}
      </Laadtoestand>
    </div>
  )
}

function Inhoud({ plan }: { plan: Plan }): ReactNode {
  const t = useTekst()
  const mag = useMag('ombouw:wijzigen')
  const [nieuw, zetNieuw] = useState(false)
  const model = useHaal<{ model: Regiomodel }>(plan.heel ? '/planning/model' : null).gegevens?.model ?? null
  return (
    <>
      <Kop
        titel={<span lang="nl">{plan.naam}</span>}
        boven={
          <Link className="utrecht-link" to="/planning/ombouw">
            {t('planning.ombouw.titel')}
          </Link>
        }
        bij={<span lang="nl">{[plan.bron, plan.toelichting].filter(Boolean).join('. ')}</span>}
        knoppen={
          <>
            {plan.scenario && (
              <Link
                className="utrecht-button utrecht-button--primary-action z-knop"
                to="/planning"
                search={{ s: naarAdres(plan.scenario) }}
              >
                {t('planning.ombouw.rekenDoor')}
              </Link>
            )}
            <Knop icoon="afdruk" bijKlik={() => print()}>
              {t('planning.afdrukken')}
            </Knop>
          </>
        }
      />
      {plan.heel ? (
        <Toets plan={plan} model={model} />
      ) : (
        <p>{t(plan.metBewoners ? 'planning.ombouw.alleenEigen' : 'planning.ombouw.alleenMijlpalen')}</p>
      )}
      {plan.stappen.length > 0 && (
        <Paneel kop={t('planning.ombouw.wanneer')}>
          <Tijdbalk stappen={plan.stappen} />
          <Overzicht plan={plan} />
        </Paneel>
      )}
      <Paneel
        kop={t('planning.ombouw.stappen')}
        bij={
          mag && (
            <Knop klein icoon="plus" uitgeklapt={nieuw} bijKlik={() => zetNieuw(!nieuw)}>
              {t('planning.ombouw.stapErbij')}
            </Knop>
          )
        }
      >
        {nieuw && (
          <Stapformulier
            plan={plan}
            stap={null}
            klaar={() => zetNieuw(false)}
            opnieuw={() => zetNieuw(false)}
          />
        )}
        {plan.stappen.length === 0 && <p>{t('planning.ombouw.geenStappen')}</p>}
        <ol className="z-ombouw__stappen">
          {plan.stappen.map((s) => (
            <Stapkaart key={s.id} plan={plan} stap={s} mag={mag} />
          ))}
        </ol>
      </Paneel>
      {plan.capaciteit && plan.capaciteit.length > 0 && <Plekken capaciteit={plan.capaciteit} />}
      {mag && <Delen plan={plan} />}
      <Geschiedenis planId={plan.id} />
      {model && <Aannames model={model} {...(plan.scenario ? { scenario: plan.scenario } : {})} />}
    </>
  )
}

/** Nobody moves to the street: said first, in words, of each step that breaks it; with what the model is not, and what lies outside its range. */
function Toets({ plan, model }: { plan: Plan; model: Regiomodel | null }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  if (!plan.toets || plan.stappen.length === 0) return null
  const { klopt, bevindingen } = plan.toets
  return (
    <Paneel kop={t('planning.ombouw.toets')}>
      <Melding
        soort={klopt ? 'ok' : 'waarschuwing'}
        kop={t(klopt ? 'planning.ombouw.klopt' : 'planning.ombouw.kloptNiet', { aantal: bevindingen.length })}
      >
        {!klopt && (
          <ul className="z-ombouw__lijst">
            {bevindingen.map((b) => (
              <li
                key={`${b.code} ${b.stap} ${b.code === 'volgorde' || b.code === 'vertraagd' ? b.andere : ''}`}
              >
                {bevindingzin(t, taal, b)}
              </li>
            ))}
          </ul>
        )}
      </Melding>
      {model && plan.scenario && <Buitenbereik model={model} scenario={plan.scenario} />}
      <p className="z-stil z-ombouw__uitleg">
        {t('planning.ombouw.toetsUitleg')} {t('planning.watNiet')}
      </p>
    </Paneel>
  )
}

/** The same as the drawing, as a table. */
function Overzicht({ plan }: { plan: Plan }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const dag = (kant: { op: string } | null) => (kant ? datumLang(kant.op, taal) : '–')
  const wat = (kant: { aantal: number; naam: string } | null) => (kant ? `${kant.aantal} ${kant.naam}` : '–')
  const kop = (id: string, getal = false) => (
    <th scope="col" className={getal ? 'z-getal' : ''}>
      {t(`planning.ombouw.kolom.${id}`)}
    </th>
  )
  return (
    <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: t('planning.ombouw.wanneer') })}>
      <table className="utrecht-table z-tabel z-tabel--dicht">
        <caption className="z-verborgen">{t('planning.ombouw.wanneer')}</caption>
        <thead>
          <tr>
            {kop('stap')}
            {kop('sluit')}
            {kop('sluitOp')}
            {kop('opent')}
            {kop('opentOp')}
            {plan.heel && kop('verhuizen', true)}
            {plan.heel && kop('zonderPlek', true)}
          </tr>
        </thead>
        <tbody>
          {plan.stappen.map((s) => {
            const gevolg = plan.toets?.gevolgen.find((g) => g.stap === s.id)
            return (
              <tr key={s.id}>
                <th scope="row" lang="nl">
                  {s.nr}. {s.naam}
                </th>
                <td lang="nl">{wat(s.sluit)}</td>
                <td className="z-heel">{dag(s.sluit)}</td>
                <td lang="nl">{wat(s.opent)}</td>
                <td className="z-heel">{dag(s.opent)}</td>
                {plan.heel && <td className="z-getal">{gevolg ? gevolg.verhuizen : '–'}</td>}
                {plan.heel && <td className="z-getal">{gevolg ? gevolg.zonderPlek : '–'}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Venster>
  )
}

function Plekken({ capaciteit }: { capaciteit: NonNullable<Plan['capaciteit']> }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const n = (aantal: number) => mensen(aantal, taal)
  return (
    <Paneel kop={t('planning.ombouw.plekken')}>
      <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: t('planning.ombouw.plekken') })}>
        <table className="utrecht-table z-tabel z-tabel--dicht">
          <caption className="z-verborgen">{t('planning.ombouw.plekken')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('planning.stand.soort')}</th>
              <th scope="col" className="z-getal">
                {t('planning.ombouw.kolom.ervoor')}
              </th>
              <th scope="col" className="z-getal">
                {t('planning.ombouw.kolom.erna')}
              </th>
              <th scope="col" className="z-getal">
                {t('planning.stand.verschil')}
              </th>
            </tr>
          </thead>
          <tbody>
            {capaciteit.map((c) => (
              <tr key={c.code}>
                <th scope="row" lang="nl">
                  {c.naam}
                </th>
                <td className="z-getal">{n(c.ervoor)}</td>
                <td className="z-getal">{n(c.erna)}</td>
                <td className="z-getal">{metTeken(c.erna - c.ervoor, n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Venster>
    </Paneel>
  )
}

/** Sharing is one tap, with a reason that says so; taking a plan away asks once. */
function Delen({ plan }: { plan: Plan }): ReactNode {
  const t = useTekst()
  const navigeer = ombouwplanRoute.useNavigate()
  const actie = useActie<{ gedeeld?: boolean; vervallen?: true; reden: string }>({
    methode: 'PATCH',
    pad: `${PLANNEN}/${plan.id}`,
    versie: `"${plan.versie}"`,
    ververs: [PLANNEN],
  })
  return (
    <Paneel kop={t('planning.ombouw.delen')}>
      <p>{t(plan.gedeeld ? 'planning.ombouw.isGedeeld' : 'planning.ombouw.isVanU')}</p>
      <div className="z-knoppenrij z-geen-afdruk">
        <Knop
          bezig={actie.bezig}
          bijKlik={() =>
            actie.voerUit({
              gedeeld: !plan.gedeeld,
              reden: t(plan.gedeeld ? 'planning.ombouw.redenNietDelen' : 'planning.ombouw.redenDelen'),
            })
          }
        >
          {t(plan.gedeeld ? 'planning.ombouw.deelNiet' : 'planning.ombouw.deel')}
        </Knop>
        <Knop
          soort="gevaar"
          bezig={actie.bezig}
          bevestig={{ vraag: t('planning.ombouw.weghalenVraag'), ja: t('planning.ombouw.weghalen') }}
          bijKlik={async () => {
            const uit = await actie.voerUit({ vervallen: true, reden: t('planning.ombouw.redenWeg') })
            if (uit !== null) await navigeer({ to: '/planning/ombouw' })
          }}
        >
          {t('planning.ombouw.weghalen')}
        </Knop>
      </div>
      <Afloop actie={actie} />
    </Paneel>
  )
}

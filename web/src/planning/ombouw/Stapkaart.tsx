import { type ReactNode, useState } from 'react'
import { Afloop } from '../../onderdelen/Formulier.tsx'
import { Knop } from '../../onderdelen/Knop.tsx'
import { useActie } from '../../platform/actie.ts'
import { datumLang, datumTijd } from '../../platform/datum.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { Meldformulier } from './Meldformulier.tsx'
import { Mijlpaalformulier } from './Mijlpaalformulier.tsx'
import { Standformulier } from './Standformulier.tsx'
import { Stapformulier } from './Stapformulier.tsx'
import { type Kant, type Mijlpaal, type Plan, PLANNEN, type Stap } from './vormen.ts'
import { maandLang } from './zinnen.ts'

/** One step: what closes and opens, what it waits for, who lives there and must move, and its milestones. */
export function Stapkaart(props: { plan: Plan; stap: Stap; mag: boolean }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState<'stap' | 'mijlpaal' | null>(null)
  const [beurt, zetBeurt] = useState(0)
  const { plan, stap } = props
  const wissel = (wat: 'stap' | 'mijlpaal') => zetOpen(open === wat ? null : wat)
  const sluit = () => zetOpen(null)
  const weg = useActie<void>({
    methode: 'PATCH',
    pad: `/planning/ombouwstappen/${stap.id}`,
    inhoud: () => ({ vervallen: true, reden: t('planning.ombouw.redenWeg') }),
    versie: `"${stap.versie}"`,
    ververs: [PLANNEN],
  })
  const na = plan.stappen.filter((s) => stap.na.includes(s.id))
  return (
    <li className="z-ombouw__stap">
      <h3 className="utrecht-heading-4" lang="nl">
        {stap.nr}. {stap.naam}
      </h3>
      <ul className="z-ombouw__feiten">
        {stap.sluit && (
          <li>
            <Kantzin kant={stap.sluit} soort="sluit" />
          </li>
        )}
        {stap.opent && (
          <li>
            <Kantzin kant={stap.opent} soort="opent" />
          </li>
        )}
        {na.length > 0 && (
          <li>{t('planning.ombouw.wachtOp', { stappen: na.map((s) => `${s.nr}. ${s.naam}`).join('; ') })}</li>
        )}
      </ul>
      <Gevolg plan={plan} stap={stap} />
      {stap.toelichting && (
        <p className="z-stil z-klein" lang="nl">
          {stap.toelichting}
        </p>
      )}
      <Mijlpalen stap={stap} mag={props.mag} />
      {props.mag && (
        <div className="z-knoppenrij z-geen-afdruk">
          <Knop klein uitgeklapt={open === 'stap'} bijKlik={() => wissel('stap')}>
            {t('planning.ombouw.wijzigStap', { naam: stap.naam })}
          </Knop>
          <Knop klein uitgeklapt={open === 'mijlpaal'} bijKlik={() => wissel('mijlpaal')}>
            {t('planning.ombouw.mijlpaalErbij')}
          </Knop>
          <Knop
            klein
            soort="stil"
            bezig={weg.bezig}
            bevestig={{ vraag: t('planning.ombouw.stapWegVraag'), ja: t('planning.ombouw.weghalen') }}
            bijKlik={() => weg.voerUit()}
          >
            {t('planning.ombouw.weghalen')}
          </Knop>
        </div>
      )}
      <Afloop actie={weg} />
      {open === 'stap' && (
        <Stapformulier
          key={beurt}
          plan={plan}
          stap={stap}
          klaar={sluit}
          opnieuw={() => zetBeurt(beurt + 1)}
        />
      )}
      {open === 'mijlpaal' && <Mijlpaalformulier stap={stap} klaar={sluit} />}
    </li>
  )
}

function Kantzin({ kant, soort }: { kant: Kant; soort: 'sluit' | 'opent' }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const waar = [kant.voorziening, kant.gemeente].filter(Boolean).join(', ')
  return (
    <>
      {t(soort === 'sluit' ? 'planning.ombouw.sluitzin' : 'planning.ombouw.opentzin', {
        aantal: kant.aantal,
        soort: kant.naam,
        datum: datumLang(kant.op, taal),
      })}
      {waar && <span lang="nl"> ({waar})</span>}
    </>
  )
}

/** Client impact: what the register counts, and what the model expects of it. */
function Gevolg({ plan, stap }: { plan: Plan; stap: Stap }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { bewoners: b } = stap
  const gevolg = plan.toets?.gevolgen.find((g) => g.stap === stap.id)
  if (!stap.sluit || !plan.metBewoners) return null
  return (
    <div className="z-ombouw__gevolg">
      <h4 className="utrecht-heading-5">{t('planning.ombouw.gevolg')}</h4>
      <p>
        {b === null
          ? t('planning.ombouw.bewonersOnbekend')
          : t(
              b.van === 'voorziening'
                ? b.aantal === null
                  ? 'planning.ombouw.bewonersHierKlein'
                  : 'planning.ombouw.bewonersHier'
                : b.aantal === null
                  ? 'planning.ombouw.bewonersSoortKlein'
                  : 'planning.ombouw.bewonersSoort',
              { aantal: b.aantal ?? 0, datum: datumLang(b.peildatum, taal) },
            )}
      </p>
      {gevolg && (
        <p>
          {gevolg.verhuizen === 0
            ? t('planning.ombouw.niemandVerhuist', { maand: maandLang(gevolg.maand, taal) })
            : t('planning.ombouw.verhuizen', {
                aantal: gevolg.verhuizen,
                maand: maandLang(gevolg.maand, taal),
              })}{' '}
          {gevolg.naar.length > 0 &&
            t('planning.ombouw.erIsPlek', {
              waar: gevolg.naar.map((n) => `${n.aantal} ${n.naam}`).join(', '),
            })}{' '}
          {gevolg.zonderPlek > 0 && (
            <strong>{t('planning.ombouw.zonderPlek', { aantal: gevolg.zonderPlek })}</strong>
          )}
        </p>
      )}
    </div>
  )
}

function Mijlpalen({ stap, mag }: { stap: Stap; mag: boolean }): ReactNode {
  const t = useTekst()
  if (stap.mijlpalen.length === 0) return null
  return (
    <>
      <h4 className="utrecht-heading-5">{t('planning.ombouw.mijlpalen')}</h4>
      <ul className="z-ombouw__lijst">
        {stap.mijlpalen.map((m) => (
          <Mijlpaalregel key={m.id} mijlpaal={m} mag={mag} />
        ))}
      </ul>
    </>
  )
}

function Mijlpaalregel({ mijlpaal: m, mag }: { mijlpaal: Mijlpaal; mag: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [open, zetOpen] = useState(false)
  const [beurt, zetBeurt] = useState(0)
  const Zeg = mag ? Standformulier : Meldformulier
  const gepland = t('planning.ombouw.gepland', { datum: datumLang(m.gepland, taal) })
  return (
    <li>
      <span lang="nl">{m.naam}</span>, <span lang="nl">{m.organisatie}</span>. {gepland}{' '}
      <strong>
        {m.stand === 'open' && t('planning.ombouw.stand.open')}
        {m.stand === 'gehaald' &&
          t('planning.ombouw.stand.gehaaldOp', { datum: datumLang(m.gehaaldOp ?? m.gepland, taal) })}
        {m.stand === 'vertraagd' &&
          t('planning.ombouw.stand.vertraagdTot', { datum: datumLang(m.nieuweDatum ?? m.gepland, taal) })}
      </strong>
      {m.stand !== 'open' && (
        <>
          {' '}
          <span className="z-stil" lang="nl">
            {m.reden}
          </span>
        </>
      )}
      {m.gemeld && (
        <>
          {' '}
          <span className="z-stil">
            {t('planning.ombouw.gemeldDoor', {
              wie: m.gemeld.door ?? t('planning.ombouw.systeem'),
              moment: datumTijd(m.gemeld.op, taal),
            })}
          </span>
        </>
      )}
      {(mag || m.magMelden) && (
        <span className="z-geen-afdruk">
          {' '}
          <Knop klein soort="stil" uitgeklapt={open} bijKlik={() => zetOpen(!open)}>
            {t(mag ? 'planning.ombouw.zegStand' : 'planning.ombouw.meldStand', { naam: m.naam })}
          </Knop>
        </span>
      )}
      {open && (mag || m.magMelden) && (
        <Zeg key={beurt} mijlpaal={m} klaar={() => zetOpen(false)} opnieuw={() => zetBeurt(beurt + 1)} />
      )}
    </li>
  )
}

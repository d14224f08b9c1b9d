import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Stappen } from '../onderdelen/Stappen.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { useActie } from '../platform/actie.ts'
import { dagVan, datumLang } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { DoeAanvraag } from './DoeAanvraag.tsx'
import type { Gevolgd } from './vormen.ts'

const STAPPEN = ['ontvangen', 'gesprek', 'onderzoek', 'besluit', 'wachten', 'wonen'] as const

/** Where am I, what is next, by when, who is my contact; and what can still be done with the code. */
export function Volgstand(props: { code: string; m: Gevolgd; zet: (m: Gevolgd) => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { m, code, zet } = props
  const open = m.stap !== 'klaar'
  const kop = m.vervolg === 'opgepakt' ? 'opgepakt' : m.stap
  const nu = STAPPEN.findIndex((s) => s === m.stap) + 1
  const wanneer = m.uiterlijk ? datumLang(m.uiterlijk, taal) : t('toegang.nietTeZeggen')
  return (
    <>
      {open && m.vanUzelf && (
        <Stappen namen={STAPPEN.map((s) => t(`toegang.stap.${s}`))} nu={Math.max(1, nu)} />
      )}
      <Paneel kop={t(`toegang.stap.${kop}`)}>
        <p className="utrecht-paragraph utrecht-paragraph--lead">{t(`toegang.vervolg.${m.vervolg}`)}</p>
        <Gegevens
          gegevens={[
            { naam: t('toegang.nummer'), waarde: m.nummer },
            { naam: t('toegang.ontvangenOp'), waarde: datumLang(dagVan(m.ontvangenOp), taal) },
            ...(open && kop !== 'opgepakt' ? [{ naam: t('toegang.voorWanneer'), waarde: wanneer }] : []),
            {
              naam: t('toegang.contact'),
              waarde: (
                <>
                  {m.loket.team}, <Telefoon nummer={m.loket.telefoon} /> ({m.loket.bereikbaar})
                </>
              ),
            },
          ]}
        />
        {m.vanUzelf && m.vervolg === 'aanvraag_mogelijk' && (
          <DoeAanvraag<Gevolgd> pad="/toegangsmeldingen/_aanvraag" code={code} naSucces={zet} />
        )}
        {m.stap === 'wachten' && (
          <p>
            <Link to="/wachtlijstregels" className="utrecht-link">
              {t('wachtlijst.regels.titel')}
            </Link>
          </p>
        )}
        {m.intrekkingGevraagd && <Melding soort="info">{t('toegang.intrekkingGevraagd')}</Melding>}
        {m.gaatDoorOp && (
          <Melding soort="info">
            {t('toegang.gaatDoorSinds', { datum: datumLang(dagVan(m.gaatDoorOp), taal) })}
          </Melding>
        )}
      </Paneel>
      {open && <Plan code={code} m={m} zet={zet} />}
      {open && !m.intrekkingGevraagd && <Intrekken code={code} zet={zet} />}
    </>
  )
}

function Plan(props: { code: string; m: Gevolgd; zet: (m: Gevolgd) => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const actie = useActie<{ plan: string }, Gevolgd>({
    pad: '/toegangsmeldingen/_plan',
    inhoud: (w) => ({ code: props.code, plan: w.plan }),
    naSucces: props.zet,
  })
  const formulier = useFormulier({
    begin: { plan: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ plan: w.plan.trim().length < 3 ? t('toegang.fout.plan') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { planOntvangenOp, planTot } = props.m
  return (
    <Paneel kop={t('toegang.persoonlijkPlan')}>
      <p>
        {planOntvangenOp
          ? t('toegang.planOntvangen', { datum: datumLang(dagVan(planOntvangenOp), taal) })
          : t('toegang.planTot', { datum: datumLang(planTot, taal) })}
      </p>
      <Formulier
        formulier={formulier}
        actie={actie}
        wieZiet={t('toegang.wieZietMelding')}
        verzend={t('toegang.leverIn')}
      >
        <Tekstvlak
          veld={formulier.veld('plan')}
          label={t('toegang.veld.plan')}
          waarom={t('toegang.veld.planWaarom')}
          regels={6}
          max={20000}
        />
      </Formulier>
    </Paneel>
  )
}

function Intrekken(props: { code: string; zet: (m: Gevolgd) => void }): ReactNode {
  const t = useTekst()
  const actie = useActie<void, Gevolgd>({
    pad: '/toegangsmeldingen/_intrekking',
    inhoud: () => ({ code: props.code }),
    naSucces: props.zet,
  })
  return (
    <>
      {actie.probleem && (
        <Melding soort="fout" luid>
          {actie.probleem.detail}
        </Melding>
      )}
      <Knop
        soort="gevaar"
        bezig={actie.bezig}
        bijKlik={() => actie.voerUit()}
        bevestig={{ vraag: t('toegang.intrekkenZeker'), ja: t('toegang.intrekkenJa') }}
      >
        {t('toegang.intrekken')}
      </Knop>
    </>
  )
}

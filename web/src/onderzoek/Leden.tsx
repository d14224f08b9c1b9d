import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { type Geboorte, geboorteInWoorden } from '../onderdelen/geboorte.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useZoek } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { type Plan, VERVERS } from './planvormen.ts'

const ROLLEN = ['partner', 'kind', 'ouder', 'huisgenoot', 'anders'] as const
const MET_NAAM: readonly string[] = ['hoofd', ...ROLLEN]

/** Who belongs to the household of this plan; who works on it adds someone, or tells that someone left. */
export function Leden(props: { plan: Plan; werkt: boolean }): ReactNode {
  const t = useTekst()
  const { plan } = props
  const [open, zetOpen] = useState<string | null>(null)
  const weg = plan.leden.find((l) => l.id === open)
  const sluit = () => zetOpen(null)
  // a partner's system may have written a word of its own
  const rol = (code: string) => (MET_NAAM.includes(code) ? t(`onderzoek.lidrol.${code}`) : code)
  return (
    <>
      <ul className="z-kaal">
        {plan.leden.map((l) => (
          <li key={l.id}>
            <Naam naam={l.naam} />{' '}
            <span className="z-stil">
              {l.betrokken ? t('onderzoek.betrokken', { rol: rol(l.rol) }) : rol(l.rol)}
            </span>{' '}
            {props.werkt && !l.betrokken && l.rol !== 'hoofd' && (
              <Knop klein soort="stil" bijKlik={() => zetOpen(l.id)}>
                {t('onderzoek.lidWeg', { naam: l.naam })}
              </Knop>
            )}
          </li>
        ))}
      </ul>
      {props.werkt && (
        <Knop klein icoon="plus" bijKlik={() => zetOpen('nieuw')}>
          {t('onderzoek.lidErbij')}
        </Knop>
      )}
      <Dialoog
        open={open !== null}
        kop={weg ? t('onderzoek.lidWeg', { naam: weg.naam }) : t('onderzoek.lidErbij')}
        sluit={sluit}
      >
        {open === 'nieuw' && <Toevoegen planId={plan.id} klaar={sluit} />}
        {weg && <Weghalen planId={plan.id} clientId={weg.id} klaar={sluit} />}
      </Dialoog>
    </>
  )
}

type Invoer = { naam: string; clientId: string; rol: string; betrokken: boolean; reden: string }

/** Found among the people whose file one may open; of two homes: concerned here, a member there. */
function Toevoegen(props: { planId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const actie = useActie<Invoer>({
    pad: `/plannen/${props.planId}/leden`,
    inhoud: (w) => ({
      clientId: w.clientId,
      rol: w.rol,
      betrokken: w.betrokken,
      reden: w.betrokken ? w.reden.trim() : null,
    }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { naam: '', clientId: '', rol: '', betrokken: false, reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      clientId: w.clientId === '' ? t('onderzoek.kiesLid') : null,
      rol: w.rol === '' ? t('onderzoek.kiesRol') : null,
      reden: w.betrokken && w.reden.trim().length < 5 ? t('onderzoek.sluitRedenFout') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { naam, betrokken } = formulier.waarden
  const gevonden = useZoek<{ items: (Geboorte & { id: string; naam: string })[] }>(
    '/clienten/_zoek',
    naam.trim().length < 2 ? null : { naam: naam.trim() },
  )
  const niemand = naam.trim().length >= 2 && !gevonden.laden && gevonden.gegevens?.items.length === 0
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.lidErbij')}
      wieZiet={t('onderzoek.wieZietPlan')}
    >
      <Tekstveld
        veld={formulier.veld('naam')}
        label={t('onderzoek.zoekLid')}
        waarom={t('onderzoek.zoekLidWaarom')}
        max={120}
      />
      {niemand && (
        <Melding soort="info" luid>
          {t('onderzoek.niemandGevonden')}
        </Melding>
      )}
      <Selectie
        veld={formulier.veld('clientId')}
        label={t('onderzoek.wieIsLid')}
        waarom={t('onderzoek.wieIsLidWaarom')}
        opties={(gevonden.gegevens?.items ?? []).map((c) => ({
          waarde: c.id,
          label: [c.naam, geboorteInWoorden(c, t, taal)].filter(Boolean).join(', '),
        }))}
      />
      <Selectie
        veld={formulier.veld('rol')}
        label={t('onderzoek.lidRol')}
        waarom={t('onderzoek.lidRolWaarom')}
        opties={ROLLEN.map((r) => ({
          waarde: r,
          label: t(`onderzoek.lidrol.${r}`),
        }))}
      />
      <Aankruisveld
        veld={formulier.veld('betrokken')}
        label={t('onderzoek.anderHuishouden')}
        waarom={t('onderzoek.anderHuishoudenWaarom')}
        zin={t('onderzoek.anderHuishoudenZin')}
        optioneel
      />
      {betrokken && (
        <Tekstveld
          veld={formulier.veld('reden')}
          label={t('onderzoek.waaromBetrokken')}
          waarom={t('onderzoek.anderHuishoudenWaarom')}
          max={500}
        />
      )}
    </Formulier>
  )
}

function Weghalen(props: { planId: string; clientId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const actie = useActie<{ reden: string }>({
    pad: `/plannen/${props.planId}/leden/${props.clientId}/vertrek`,
    inhoud: (w) => ({ reden: w.reden.trim() }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('onderzoek.sluitRedenFout') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.lidWegJa')}
      wieZiet={t('onderzoek.wieZietPlan')}
    >
      <Tekstveld
        veld={formulier.veld('reden')}
        label={t('onderzoek.waaromWeg')}
        waarom={t('onderzoek.waaromWegUitleg')}
        max={500}
      />
    </Formulier>
  )
}

import type { ReactNode } from 'react'
import { Formulier } from '../../onderdelen/Formulier.tsx'
import { type Formulierstaat, useFormulier } from '../../onderdelen/formulier.ts'
import { Getalveld } from '../../onderdelen/Getalveld.tsx'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Meerkeuze } from '../../onderdelen/Meerkeuze.tsx'
import { Selectie } from '../../onderdelen/Selectie.tsx'
import { Tekstveld } from '../../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../../onderdelen/Tekstvlak.tsx'
import { useActie } from '../../platform/actie.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useTekst } from '../../platform/tekst.tsx'
import { Intussen, useBegonnen } from './Intussen.tsx'
import { foutenInStap, leesStap, type Stapinvoer, stapinvoer } from './stapinvoer.ts'
import { type Plan, PLANNEN, type Stap } from './vormen.ts'

type Faciliteit = { id: string; naam: string; gemeenteCode: string; gemeente: string }

/** A new step, or another shape of one: what closes, what opens, and what must come first. */
export function Stapformulier(props: {
  plan: Plan
  stap: Stap | null
  klaar: () => void
  opnieuw: () => void
}): ReactNode {
  const t = useTekst()
  const { plan } = props
  const { met: stap, anders } = useBegonnen(props.stap)
  const actie = useActie<Stapinvoer>({
    methode: stap ? 'PATCH' : 'POST',
    pad: stap ? `/planning/ombouwstappen/${stap.id}` : `${PLANNEN}/${plan.id}/stappen`,
    versie: stap ? `"${stap.versie}"` : null,
    inhoud: (w) => ({ ...leesStap(w), ...(stap ? { reden: w.reden.trim() } : {}) }),
    ververs: [PLANNEN],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Stapinvoer>({
    begin: stapinvoer(stap),
    probleem: actie.probleem,
    controleer: (w) => foutenInStap(w, t, stap !== null),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const anderen = plan.stappen.filter((s) => s.id !== stap?.id)
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t(stap ? 'planning.ombouw.bewaar' : 'planning.ombouw.voegToe')}
      wieZiet={t('planning.ombouw.wieZiet')}
      naam={stap ? t('planning.ombouw.wijzigStap', { naam: stap.naam }) : t('planning.ombouw.stapErbij')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('planning.ombouw.annuleer')}
        </Knop>
      }
    >
      <Intussen anders={anders} opnieuw={props.opnieuw} />
      <Tekstveld
        veld={formulier.veld('naam')}
        label={t('planning.ombouw.veld.naam')}
        waarom={t('planning.ombouw.veld.naamWaarom')}
        breedte={24}
        max={120}
      />
      <Kantvelden soort="sluit" plan={plan} formulier={formulier} />
      <Kantvelden soort="opent" plan={plan} formulier={formulier} />
      {anderen.length > 0 && (
        <Meerkeuze
          veld={formulier.veld('na')}
          label={t('planning.ombouw.veld.na')}
          waarom={t('planning.ombouw.veld.naWaarom')}
          optioneel
          opties={anderen.map((s) => ({ waarde: s.id, label: `${s.nr}. ${s.naam}` }))}
        />
      )}
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('planning.ombouw.veld.toelichting')}
        waarom={t('planning.ombouw.veld.toelichtingWaarom')}
        optioneel
        regels={2}
        max={2000}
      />
      {stap && <Reden formulier={formulier} />}
    </Formulier>
  )
}

/** Why it changes: kept with this version. */
function Reden({ formulier }: { formulier: Formulierstaat<Stapinvoer> }): ReactNode {
  const t = useTekst()
  return (
    <Tekstveld
      veld={formulier.veld('reden')}
      label={t('planning.ombouw.veld.reden')}
      waarom={t('planning.ombouw.veld.redenWaarom')}
      breedte={24}
      max={500}
    />
  )
}

function Kantvelden(props: {
  soort: 'sluit' | 'opent'
  plan: Plan
  formulier: Formulierstaat<Stapinvoer>
}): ReactNode {
  const t = useTekst()
  const { soort, formulier } = props
  const lijst = useHaal<{ items: Faciliteit[] }>('/voorzieningen?gesloten=ja')
  const items = lijst.gegevens?.items ?? []
  const gemeenten = [...new Map(items.map((v) => [v.gemeenteCode, v.gemeente]))]
  const station = formulier.waarden[`${soort}.station`]
  return (
    <fieldset className="z-ombouw__kant">
      <legend>{t(soort === 'sluit' ? 'planning.ombouw.watSluit' : 'planning.ombouw.watOpent')}</legend>
      <Selectie
        veld={formulier.veld(`${soort}.station`)}
        label={t(soort === 'sluit' ? 'planning.ombouw.veld.sluitSoort' : 'planning.ombouw.veld.opentSoort')}
        waarom={t('planning.ombouw.veld.soortWaarom')}
        optioneel
        opties={props.plan.soorten.map((s) => ({ waarde: s.code, label: s.naam }))}
      />
      {station !== '' && (
        <>
          <Getalveld
            veld={formulier.veld(`${soort}.aantal`)}
            label={t(
              soort === 'sluit' ? 'planning.ombouw.veld.sluitAantal' : 'planning.ombouw.veld.opentAantal',
            )}
            waarom={t('planning.ombouw.veld.aantalWaarom')}
          />
          <Tekstveld
            veld={formulier.veld(`${soort}.op`)}
            label={t(soort === 'sluit' ? 'planning.ombouw.veld.sluitOp' : 'planning.ombouw.veld.opentOp')}
            waarom={t('planning.ombouw.veld.opWaarom')}
            hulp={t('planning.ombouw.veld.datumHulp')}
            breedte={16}
          />
          <Selectie
            veld={formulier.veld(`${soort}.voorzieningId`)}
            label={t(
              soort === 'sluit'
                ? 'planning.ombouw.veld.sluitVoorziening'
                : 'planning.ombouw.veld.opentVoorziening',
            )}
            waarom={t('planning.ombouw.veld.voorzieningWaarom')}
            optioneel
            opties={items.map((v) => ({ waarde: v.id, label: v.naam }))}
          />
          {formulier.waarden[`${soort}.voorzieningId`] === '' && (
            <Selectie
              veld={formulier.veld(`${soort}.gemeente`)}
              label={t(
                soort === 'sluit'
                  ? 'planning.ombouw.veld.sluitGemeente'
                  : 'planning.ombouw.veld.opentGemeente',
              )}
              waarom={t('planning.ombouw.veld.gemeenteWaarom')}
              optioneel
              opties={gemeenten.map(([waarde, label]) => ({ waarde, label }))}
            />
          )}
        </>
      )}
    </fieldset>
  )
}

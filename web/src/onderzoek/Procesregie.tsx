import { type ReactNode, useState } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Plan, VERVERS } from './planvormen.ts'
import { ProcesregieAfsluiten } from './ProcesregieAfsluiten.tsx'
import { useOrganisaties } from './useOrganisaties.ts'

/** The cooperation is stuck: who was asked to decide, and what came of it. */
export function Procesregie(props: { plan: Plan; werkt: boolean }): ReactNode {
  const t = useTekst()
  const { plan } = props
  const [open, zetOpen] = useState<string | null>(null)
  return (
    <Paneel
      kop={t('onderzoek.procesregie')}
      inklap={plan.escalaties.some((e) => e.uitkomst === null) ? 'open' : 'dicht'}
    >
      <p>{t('onderzoek.procesregieUitleg')}</p>
      <ul className="z-kaal">
        {plan.escalaties.map((e) => (
          <li key={e.id}>
            <p>
              <strong>{e.organisatie}</strong>: {e.vraag}
            </p>
            {e.uitkomst === null ? (
              <Termijn uiterlijk={e.uiterlijk} />
            ) : (
              <p>
                {t(e.zelfBeantwoord ? 'onderzoek.antwoordVan' : 'onderzoek.uitkomst', {
                  naam: e.organisatie,
                  tekst: e.uitkomst,
                })}
              </p>
            )}
            {e.uitkomst === null && props.werkt && open !== e.id && (
              <Knop klein bijKlik={() => zetOpen(e.id)}>
                {t('onderzoek.uitkomstVastleggen')}
              </Knop>
            )}
            {open === e.id && <ProcesregieAfsluiten id={e.id} klaar={() => zetOpen(null)} />}
          </li>
        ))}
      </ul>
      {props.werkt && open !== 'nieuw' && (
        <Knop bijKlik={() => zetOpen('nieuw')}>{t('onderzoek.procesregieVragen')}</Knop>
      )}
      {open === 'nieuw' && <Vragen planId={plan.id} klaar={() => zetOpen(null)} />}
    </Paneel>
  )
}

/** Who works there answers on these screens; any other organisation is asked by telephone. */
const ANTWOORDT_HIER: readonly string[] = ['aanbieder', 'gemeente']

type Vorm = { organisatieId: string; vraag: string; uiterlijk: Datumantwoord }

function Vragen(props: { planId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const organisaties = useOrganisaties()
  const dag = (w: Vorm) => (w.uiterlijk?.soort === 'datum' ? w.uiterlijk.datum : null)
  const actie = useActie<Vorm>({
    pad: `/plannen/${props.planId}/escalaties`,
    inhoud: (w) => ({ organisatieId: w.organisatieId, vraag: w.vraag.trim(), uiterlijk: dag(w) }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Vorm>({
    begin: { organisatieId: '', vraag: '', uiterlijk: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      organisatieId: w.organisatieId === '' ? t('onderzoek.kiesAntwoord') : null,
      vraag: w.vraag.trim().length < 10 ? t('onderzoek.vulIn') : null,
      uiterlijk: dag(w) === null ? t('onderzoek.geenDatum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const gekozen = organisaties.find((o) => o.waarde === formulier.waarden.organisatieId)
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.procesregieVragen')}
      wieZiet={t('onderzoek.wieZietProcesregie')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('onderzoek.annuleer')}
        </Knop>
      }
    >
      <Selectie
        veld={formulier.veld('organisatieId')}
        label={t('onderzoek.wieHakt')}
        waarom={t('onderzoek.wieHaktWaarom')}
        opties={organisaties}
      />
      {gekozen && (
        <p className="z-stil">
          {t(ANTWOORDT_HIER.includes(gekozen.soort) ? 'onderzoek.zietVraag' : 'onderzoek.zietVraagNiet')}
        </p>
      )}
      <Tekstvlak
        veld={formulier.veld('vraag')}
        label={t('onderzoek.watLooptVast')}
        waarom={t('onderzoek.watLooptVastWaarom')}
        regels={3}
        max={2000}
      />
      <Datumveld
        veld={formulier.veld('uiterlijk')}
        label={t('onderzoek.uiterlijk')}
        waarom={t('onderzoek.uiterlijkWaarom')}
      />
    </Formulier>
  )
}

import { type ReactNode, useState } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { useActie } from '../platform/actie.ts'
import { dagVan } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Model, PADEN } from './vormen.ts'

const REDENEN = ['wil_niet', 'niet_van_toepassing', 'niet_nodig', 'nog_niet_besproken'] as const

/** How it goes now, apart from an inquiry: per domain a level, or why there is none. With more instruments: choose which. */
export function Meten(props: { zaakId: string; modellen: readonly Model[] }): ReactNode {
  const t = useTekst()
  const [model, kies] = useState<Model | null>(null)
  if (model) return <Meetformulier zaakId={props.zaakId} model={model} klaar={() => kies(null)} />
  return (
    <div className="z-knoppen z-geen-afdruk">
      {props.modellen.map((m) => (
        <Knop key={m.code} klein icoon="plus" bijKlik={() => kies(m)}>
          {t('onderzoek.meet', { model: m.naam })}
        </Knop>
      ))}
    </div>
  )
}

function Meetformulier(props: { zaakId: string; model: Model; klaar: () => void }): ReactNode {
  const t = useTekst()
  const vandaag = dagVan(useNu())
  const { model } = props
  type Invoer = { gemetenOp: Datumantwoord } & Record<string, string | Datumantwoord>
  const dag = (w: Invoer) => (w.gemetenOp?.soort === 'datum' ? w.gemetenOp.datum : null)
  const actie = useActie<Invoer>({
    pad: `/zaken/${props.zaakId}/metingen`,
    inhoud: (w) => ({
      model: model.code,
      gemetenOp: dag(w),
      leefgebieden: Object.fromEntries(
        model.leefgebieden.map((g) => {
          const gekozen = w[g.code]
          const antwoord = typeof gekozen === 'string' ? gekozen : ''
          const niveau = Number(antwoord)
          return [
            g.code,
            { niveau: niveau > 0 ? niveau : null, reden: niveau > 0 ? null : antwoord, toelichting: null },
          ]
        }),
      ),
    }),
    ververs: PADEN,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      gemetenOp: { soort: 'datum', datum: vandaag, geschat: false },
      ...Object.fromEntries(model.leefgebieden.map((g) => [g.code, ''])),
    } as Invoer,
    probleem: actie.probleem,
    controleer: (w) => ({
      gemetenOp: dag(w) === null || String(dag(w)) > vandaag ? t('onderzoek.meetdagFout') : null,
      ...Object.fromEntries(
        model.leefgebieden.map((g) => [
          g.code,
          w[g.code] === '' ? t('onderzoek.kiesNiveau', { gebied: g.naam }) : null,
        ]),
      ),
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaarMeting')}
      wieZiet={t('onderzoek.wieZietPlan')}
      knoppen={<Knop bijKlik={props.klaar}>{t('onderzoek.annuleer')}</Knop>}
    >
      <Datumveld
        veld={formulier.veld('gemetenOp')}
        label={t('onderzoek.meetdag')}
        waarom={t('onderzoek.meetdagWaarom')}
      />
      {model.leefgebieden.map((g) => (
        <Selectie
          key={g.code}
          veld={formulier.veld(g.code) as never}
          label={g.naam}
          waarom={g.toelichting}
          opties={[
            ...model.niveaus.map((n) => ({
              waarde: String(n.niveau),
              label: `${n.niveau}. ${g.niveaus[n.niveau - 1] ?? n.naam}`,
            })),
            ...REDENEN.map((r) => ({ waarde: r, label: t(`onderzoek.geenNiveau.${r}`) })),
          ]}
        />
      ))}
    </Formulier>
  )
}

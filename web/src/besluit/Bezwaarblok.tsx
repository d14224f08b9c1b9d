import { type ReactNode, useId, useState } from 'react'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { datumKort, datumTijd } from '../platform/datum.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { BezwaarBeslissen } from './BezwaarBeslissen.tsx'
import { BezwaarHoren } from './BezwaarHoren.tsx'
import { BezwaarUitstel } from './BezwaarUitstel.tsx'
import type { Besluit, Bezwaar } from './vormen.ts'

const STAPPEN = ['horen', 'beslissen', 'uitstel'] as const

/** One objection, with its own clock: heard first, then answered by someone else than who decided. */
export function Bezwaarblok(props: { z: Bezwaar; b: Besluit }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const id = useId()
  const mag = useMag('beschikking:besluiten')
  const { z, b } = props
  const [stap, zetStap] = useState<(typeof STAPPEN)[number] | null>(null)
  const dicht = () => zetStap(null)
  const open = z.uitkomst === null
  const kan = STAPPEN.filter((s) =>
    s === 'uitstel' ? z.verdaagdOp === null : s === 'beslissen' ? !z.eigenBesluit : true,
  )
  const laat = b.bezwaarTot !== null && z.ontvangenOp > b.bezwaarTot
  return (
    <section className="z-besluit-blok z-besluit-voorwaarde" aria-labelledby={id}>
      <h3 className="utrecht-heading-4" id={id}>
        {t('besluit.bezwaarVan', { datum: datumKort(z.ontvangenOp, taal) })}
      </h3>
      {open && (
        <Melding
          soort="info"
          kop={t(z.gehoord === null ? 'besluit.bezwaarNu.horen' : 'besluit.bezwaarNu.beslissen')}
        >
          <Termijn uiterlijk={z.beslissenVoor} bijnaDagen={14} />
          {z.eigenBesluit && <p>{t('besluit.bezwaarNu.ander')}</p>}
        </Melding>
      )}
      <Gegevens
        gegevens={[
          { naam: t('besluit.veld.doorWie'), waarde: t(`besluit.door.${z.doorWie}`) },
          { naam: t('besluit.veld.inhoud'), waarde: z.inhoud },
          ...(laat
            ? [{ naam: t('besluit.veld.teLaatReden'), waarde: z.teLaatReden ?? t('besluit.geenReden') }]
            : []),
          {
            naam: t('besluit.feit.gehoord'),
            waarde: z.gehoord && (
              <>
                {t(`besluit.gehoord.${z.gehoord}`)} {z.hoorzittingOp && datumTijd(z.hoorzittingOp, taal)}
              </>
            ),
          },
          ...(z.verdaagdOp === null
            ? []
            : [{ naam: t('besluit.feit.verdaagd'), waarde: datumKort(z.verdaagdOp, taal) }]),
          ...(z.uitkomst === null
            ? []
            : [
                { naam: t('besluit.feit.uitkomst'), waarde: t(`besluit.uitkomst.${z.uitkomst}`) },
                { naam: t('besluit.veld.motivering'), waarde: z.motivering },
                {
                  naam: t('besluit.feit.beslotenOp'),
                  waarde: z.beslotenOp && datumKort(z.beslotenOp, taal),
                },
              ]),
        ]}
      />
      {open && mag && (
        <>
          <p className="z-knoppen">
            {kan.map((s) => (
              <Knop key={s} klein uitgeklapt={stap === s} bijKlik={() => zetStap(stap === s ? null : s)}>
                {t(`besluit.bezwaarstap.${s}`)}
              </Knop>
            ))}
          </p>
          {stap === 'horen' && <BezwaarHoren z={z} zaakId={b.zaakId} klaar={dicht} />}
          {stap === 'beslissen' && <BezwaarBeslissen z={z} zaakId={b.zaakId} klaar={dicht} />}
          {stap === 'uitstel' && <BezwaarUitstel z={z} zaakId={b.zaakId} klaar={dicht} />}
        </>
      )}
    </section>
  )
}

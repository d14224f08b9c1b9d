import { type ReactNode, useId, useState } from 'react'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { datumKort, datumTijd } from '../platform/datum.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { BezwaarAangevuld } from './BezwaarAangevuld.tsx'
import { BezwaarBeslissen } from './BezwaarBeslissen.tsx'
import { BezwaarHerstel } from './BezwaarHerstel.tsx'
import { BezwaarHerstelVerzenden } from './BezwaarHerstelVerzenden.tsx'
import { BezwaarHoren } from './BezwaarHoren.tsx'
import { BezwaarUitstel } from './BezwaarUitstel.tsx'
import { BezwaarVerderUitstel } from './BezwaarVerderUitstel.tsx'
import { bezwaarNu, bezwaarstappen } from './bezwaarstap.ts'
import { herstelfeiten, uitstelfeiten } from './bezwaarfeiten.tsx'
import type { Besluit, Bezwaar } from './vormen.ts'

const STAP = {
  verzendHerstel: BezwaarHerstelVerzenden,
  herstel: BezwaarHerstel,
  aangevuld: BezwaarAangevuld,
  horen: BezwaarHoren,
  beslissen: BezwaarBeslissen,
  uitstel: BezwaarUitstel,
  verderUitstel: BezwaarVerderUitstel,
} as const

/** One objection, with its own clock: made whole, heard, then answered by someone else than who decided. */
export function Bezwaarblok(props: { z: Bezwaar; b: Besluit }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const id = useId()
  const mag = useMag('beschikking:besluiten')
  const magVerzenden = useMag('beschikking:wijzigen')
  const { z, b } = props
  const [stap, zetStap] = useState<keyof typeof STAP | null>(null)
  const dicht = () => zetStap(null)
  const open = z.uitkomst === null
  // the letter is sent by the team of the case
  const kan = bezwaarstappen(z).filter((s) => magVerzenden || s !== 'verzendHerstel')
  const nu = bezwaarNu(z)
  const laatste = z.herstel.at(-1)
  const Deel = stap === null ? null : STAP[stap]
  return (
    <section className="z-besluit-blok z-besluit-voorwaarde" aria-labelledby={id}>
      <h3 className="utrecht-heading-4" id={id}>
        {t('besluit.bezwaarVan', { datum: datumKort(z.ontvangenOp, taal) })}
      </h3>
      {open && (
        <Melding
          soort="info"
          kop={t(`besluit.bezwaarNu.${nu}`, {
            datum: laatste ? datumKort(laatste.tot, taal) : '',
          })}
        >
          <Termijn uiterlijk={z.beslissenVoor} bijnaDagen={14} wat={t('besluit.feit.beslissenVoor')} />
          {nu === 'wacht' && <p>{t('besluit.klokStil')}</p>}
          {nu === 'verzenden' && <p>{t('besluit.herstelVandaag')}</p>}
          {z.teLaat && <p>{t('besluit.bezwaarNu.teLaat')}</p>}
          {z.eigenBesluit && <p>{t('besluit.bezwaarNu.ander')}</p>}
        </Melding>
      )}
      <Gegevens
        gegevens={[
          { naam: t('besluit.veld.doorWie'), waarde: t(`besluit.door.${z.doorWie}`) },
          { naam: t('besluit.veld.inhoud'), waarde: z.inhoud ?? t('besluit.zonderGronden') },
          ...(z.gepostOp === null
            ? []
            : [{ naam: t('besluit.feit.gepostOp'), waarde: datumKort(z.gepostOp, taal) }]),
          ...(z.teLaat
            ? [{ naam: t('besluit.veld.teLaatReden'), waarde: z.teLaatReden ?? t('besluit.geenReden') }]
            : []),
          ...herstelfeiten(z, t, taal),
          {
            naam: t('besluit.feit.gehoord'),
            waarde: z.gehoord ? (
              <>
                {t(`besluit.gehoord.${z.gehoord}`)} {z.hoorzittingOp && datumTijd(z.hoorzittingOp, taal)}
              </>
            ) : open ? (
              t('besluit.nogNietGehoord')
            ) : null,
          },
          ...(z.verdaagdOp === null
            ? []
            : [
                {
                  naam: t('besluit.feit.verdaagd'),
                  waarde: `${datumKort(z.verdaagdOp, taal)}. ${z.verdaagdReden ?? ''}`,
                },
              ]),
          ...uitstelfeiten(z, t, taal),
          ...(z.uitkomst === null
            ? []
            : [
                { naam: t('besluit.feit.uitkomst'), waarde: t(`besluit.uitkomst.${z.uitkomst}`) },
                ...(z.nietOntvankelijkOm === null
                  ? []
                  : [{ naam: t('besluit.veld.om'), waarde: t(`besluit.om.${z.nietOntvankelijkOm}`) }]),
                ...(z.verschoonbaarReden === null
                  ? []
                  : [{ naam: t('besluit.veld.verschoonbaar'), waarde: z.verschoonbaarReden }]),
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
          {Deel && <Deel z={z} zaakId={b.zaakId} klaar={dicht} />}
        </>
      )}
    </section>
  )
}

import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { dagUit } from './conceptvorm.ts'
import { type Bezwaar, VERZUIMEN, type Verzuim, versie, ververs } from './vormen.ts'

type Invoer = { ontbreekt: readonly Verzuim[]; tot: Datumantwoord }

/** Asks for what an objection lacks, with a last day (Awb art. 6:6). A letter is made; the clock stands still meanwhile. */
export function BezwaarHerstel(props: { z: Bezwaar; zaakId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { z } = props
  const actie = useActie<Invoer>({
    pad: `/bezwaren/${z.id}/herstelverzoek`,
    inhoud: (w) => ({ ontbreekt: w.ontbreekt, tot: dagUit(w.tot) }),
    versie: versie(z),
    ververs: ververs(props.zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { ontbreekt: z.ontbreekt, tot: null },
    probleem: actie.probleem,
    controleer: (w) => ({ ontbreekt: w.ontbreekt.length === 0 ? t('besluit.fout.kies') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.bezwaarstap.herstel')}
      wieZiet={t('besluit.wieZietBrief')}
      verzend={t('besluit.herstelJa')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Meerkeuze
        veld={formulier.veld('ontbreekt')}
        label={t('besluit.veld.ontbreekt')}
        waarom={t('besluit.veld.herstelWaarom')}
        opties={VERZUIMEN.map((waarde) => ({ waarde, label: t(`besluit.verzuim.${waarde}`) }))}
      />
      <Datumveld
        veld={formulier.veld('tot')}
        label={t('besluit.veld.hersteltot')}
        waarom={t('besluit.veld.hersteltotWaarom')}
        optioneel
      />
      <p>{t('besluit.herstelVandaag')}</p>
    </Formulier>
  )
}

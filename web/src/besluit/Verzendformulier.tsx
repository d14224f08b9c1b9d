import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { useActie } from '../platform/actie.ts'
import { vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { antwoordVan, dagUit } from './conceptvorm.ts'

const KANALEN = ['post', 'meegegeven', 'digitaal', 'voorgelezen'] as const
type Invoer = { kanaal: (typeof KANALEN)[number] | ''; op: Datumantwoord }

/** How a letter went and on which day; after this it does not change. */
export function Verzendformulier(props: {
  pad: string
  ververs: readonly string[]
  naam: string
  /** Why the day is asked, when more hangs on it than that it is known. */
  waaromDag?: string
  /** What goes along with it, beside what is asked. */
  bij?: Readonly<Record<string, unknown>>
  klaar?: () => void
}): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const { klaar } = props
  const actie = useActie<Invoer>({
    pad: props.pad,
    inhoud: (w) => ({ kanaal: w.kanaal, op: dagUit(w.op), ...props.bij }),
    ververs: props.ververs,
    ...(klaar && { naSucces: klaar }),
  })
  const formulier = useFormulier<Invoer>({
    begin: { kanaal: '', op: antwoordVan(dag) },
    probleem: actie.probleem,
    controleer: (w) => ({
      kanaal: w.kanaal === '' ? t('besluit.fout.kies') : null,
      op: dagUit(w.op) === null ? t('besluit.fout.datum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={props.naam}
      wieZiet={t('besluit.wieZietBrief')}
      verzend={props.naam}
      knoppen={
        klaar && (
          <Knop soort="stil" bijKlik={klaar}>
            {t('besluit.terug')}
          </Knop>
        )
      }
    >
      <Keuze
        veld={formulier.veld('kanaal')}
        label={t('besluit.veld.kanaal')}
        waarom={t('besluit.veld.kanaalWaarom')}
        opties={KANALEN.map((waarde) => ({ waarde, label: t(`besluit.kanaal.${waarde}`) }))}
      />
      <Datumveld
        veld={formulier.veld('op')}
        label={t('besluit.veld.verzondenOp')}
        waarom={props.waaromDag ?? t('besluit.veld.briefWegWaarom')}
      />
    </Formulier>
  )
}

import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { useActie } from '../platform/actie.ts'
import { vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { antwoordVan, dagUit } from './conceptvorm.ts'
import { type Besluit, versie, ververs } from './vormen.ts'

/** Takes the decision, in one's own name and under one's mandate; from then on it stands as it is. */
export function Nemen(props: { b: Besluit }): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const { b } = props
  const actie = useActie<{ besluitOp: Datumantwoord }>({
    pad: `/beschikkingen/${b.id}/besluit`,
    inhoud: (w) => ({ besluitOp: dagUit(w.besluitOp) }),
    versie: versie(b),
    ververs: ververs(b.zaakId),
  })
  const formulier = useFormulier<{ besluitOp: Datumantwoord }>({
    begin: { besluitOp: antwoordVan(dag) },
    probleem: actie.probleem,
    controleer: (w) => ({ besluitOp: dagUit(w.besluitOp) === null ? t('besluit.fout.datum') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.neem')}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={t('besluit.neem')}
    >
      <Datumveld
        veld={formulier.veld('besluitOp')}
        label={t('besluit.veld.besluitOp')}
        waarom={t('besluit.veld.besluitOpWaarom')}
      />
    </Formulier>
  )
}

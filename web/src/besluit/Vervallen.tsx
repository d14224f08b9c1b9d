import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Besluit, versie, ververs } from './vormen.ts'

/** Drops a draft, or takes back what was taken and not made known, with the reason; it stays on record. */
export function Vervallen(props: { b: Besluit; klaar?: () => void }): ReactNode {
  const t = useTekst()
  const { b, klaar } = props
  const doet = t(b.status === 'concept' ? 'besluit.trekConceptIn' : 'besluit.neemTerug')
  const actie = useActie<{ reden: string }>({
    pad: `/beschikkingen/${b.id}/verval`,
    inhoud: (w) => ({ reden: w.reden.trim() }),
    versie: versie(b),
    ververs: ververs(b.zaakId),
    ...(klaar && { naSucces: klaar }),
  })
  const formulier = useFormulier({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('besluit.fout.reden') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={doet}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={doet}
      knoppen={
        klaar && (
          <Knop soort="stil" bijKlik={klaar}>
            {t('besluit.terug')}
          </Knop>
        )
      }
    >
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('besluit.veld.reden')}
        waarom={t(b.status === 'concept' ? 'besluit.veld.redenWaarom' : 'besluit.veld.redenBesluitWaarom')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}

import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Besluit, versie, ververs } from './vormen.ts'

/** Drops a draft, with the reason; it stays on record. */
export function Vervallen(props: { b: Besluit; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { b } = props
  const actie = useActie<{ reden: string }>({
    pad: `/beschikkingen/${b.id}/verval`,
    inhoud: (w) => ({ reden: w.reden.trim() }),
    versie: versie(b),
    ververs: ververs(b.zaakId),
    naSucces: props.klaar,
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
      naam={t('besluit.trekConceptIn')}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={t('besluit.trekConceptIn')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('besluit.veld.reden')}
        waarom={t('besluit.veld.redenWaarom')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}

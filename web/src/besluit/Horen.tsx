import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Besluit, versie, ververs } from './vormen.ts'

/** Asks someone's view before anything is refused, or changed or stopped unasked: a letter with what is intended (Awb arts. 4:7, 4:8). */
export function Horen(props: { b: Besluit }): ReactNode {
  const t = useTekst()
  const { b } = props
  const actie = useActie<{ voornemen: string }>({
    pad: `/beschikkingen/${b.id}/zienswijze`,
    inhoud: (w) => ({ voornemen: w.voornemen.trim() }),
    versie: versie(b),
    ververs: ververs(b.zaakId),
  })
  const formulier = useFormulier({
    begin: { voornemen: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ voornemen: w.voornemen.trim().length < 10 ? t('besluit.fout.voornemen') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.horen')}
      wieZiet={t('besluit.wieZietBrief')}
      verzend={t('besluit.horen')}
    >
      <Tekstvlak
        veld={formulier.veld('voornemen')}
        label={t('besluit.veld.voornemen')}
        waarom={t('besluit.veld.voornemenWaarom')}
        regels={3}
        max={2000}
      />
    </Formulier>
  )
}

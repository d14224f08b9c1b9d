import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { VERVERS } from './planvormen.ts'

/** What came of a question of process direction: the team writes it down, or who was asked (`antwoord`) answers. */
export function ProcesregieAfsluiten(props: {
  id: string
  antwoord?: boolean
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const actie = useActie<{ uitkomst: string }>({
    pad: `/planescalaties/${props.id}/afsluiting`,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { uitkomst: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ uitkomst: w.uitkomst.trim().length < 5 ? t('onderzoek.vulIn') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t(props.antwoord ? 'onderzoek.verstuurAntwoord' : 'onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietProcesregie')}
    >
      <Tekstvlak
        veld={formulier.veld('uitkomst')}
        label={t(props.antwoord ? 'onderzoek.uwAntwoord' : 'onderzoek.uitkomstVraag')}
        waarom={t('onderzoek.uitkomstWaarom')}
        regels={2}
        max={2000}
      />
    </Formulier>
  )
}

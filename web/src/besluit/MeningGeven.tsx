import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Punt, type Standpunt, STANDPUNTEN } from './overlegvormen.ts'

type Invoer = { standpunt: Standpunt | ''; toelichting: string }

/** What one's organisation thinks; once. */
export function MeningGeven(props: { p: Punt }): ReactNode {
  const t = useTekst()
  const { p } = props
  const actie = useActie<Invoer>({
    pad: `/overlegpunten/${p.id}/meningen`,
    inhoud: (w) => ({ standpunt: w.standpunt, toelichting: w.toelichting.trim() }),
    ververs: ['/expertiseoverleggen'],
  })
  const formulier = useFormulier<Invoer>({
    begin: { standpunt: '', toelichting: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      standpunt: w.standpunt === '' ? t('besluit.fout.kies') : null,
      toelichting: w.toelichting.trim().length < 5 ? t('besluit.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.meningGeven', { nummer: p.volgorde })}
      wieZiet={t('besluit.wieZietOverleg')}
      verzend={t('besluit.geefMening')}
    >
      <Keuze
        veld={formulier.veld('standpunt')}
        label={t('besluit.veld.standpunt')}
        waarom={t('besluit.veld.standpuntWaarom')}
        rij
        opties={STANDPUNTEN.map((waarde) => ({ waarde, label: t(`besluit.standpunt.${waarde}`) }))}
      />
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('besluit.veld.toelichting')}
        waarom={t('besluit.veld.standpuntWaarom')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}

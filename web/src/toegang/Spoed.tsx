import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Zaak } from './vormen.ts'

/** Says of a case that it cannot wait, with the reason; from today its clock runs. Nothing to say while that clock runs. */
export function Spoed(props: { z: Zaak; etag: string | null }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const { z } = props
  const actie = useActie<{ reden: string }>({
    pad: `/zaken/${z.id}/spoed`,
    inhoud: (w) => ({ reden: w.reden.trim() }),
    versie: props.etag,
    ververs: [`/zaken/${z.id}`, `/zaken/${z.id}/tijdlijn`, '/toegang/werkbak'],
    naSucces: () => zetOpen(false),
  })
  const formulier = useFormulier({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('toegang.fout.reden') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  if (z.klokken.some((k) => k.soort === 'wmoSpoed' && k.geslotenOp === null)) return null
  if (!open) return <Knop bijKlik={() => zetOpen(true)}>{t('toegang.spoedMeld')}</Knop>
  return (
    <Paneel kop={t('toegang.spoedMeld')}>
      <Formulier
        formulier={formulier}
        actie={actie}
        naam={t('toegang.spoedMeld')}
        wieZiet={t('toegang.wieZietTeam')}
        verzend={t('toegang.spoedJa')}
        knoppen={
          <Knop soort="stil" bijKlik={() => zetOpen(false)}>
            {t('toegang.terug')}
          </Knop>
        }
      >
        <Tekstvlak
          veld={formulier.veld('reden')}
          label={t('toegang.veld.reden')}
          waarom={t('toegang.veld.spoedRedenWaarom')}
          regels={2}
          max={1000}
        />
      </Formulier>
    </Paneel>
  )
}

import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Zaak } from './vormen.ts'

/** Who reported asked to stop: call, and say that it goes on, with the reason; that it stops is closing the file. */
export function Stopvraag(props: { z: Zaak; etag: string | null }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const { z } = props
  const actie = useActie<{ reden: string }>({
    pad: `/zaken/${z.id}/doorgang`,
    inhoud: (w) => ({ reden: w.reden.trim() }),
    versie: props.etag,
    ververs: [`/zaken/${z.id}`, `/zaken/${z.id}/tijdlijn`, '/toegang/werkbak'],
  })
  const formulier = useFormulier({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('toegang.fout.reden') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Paneel kop={t('toegang.wilStoppen')}>
      <p>{t('toegang.wilStoppenUitleg')}</p>
      {open ? (
        <Formulier
          formulier={formulier}
          actie={actie}
          naam={t('toegang.gaatDoor')}
          wieZiet={t('toegang.wieZietTeam')}
          verzend={t('toegang.gaatDoorJa')}
          knoppen={
            <Knop soort="stil" bijKlik={() => zetOpen(false)}>
              {t('toegang.terug')}
            </Knop>
          }
        >
          <Tekstvlak
            veld={formulier.veld('reden')}
            label={t('toegang.veld.reden')}
            waarom={t('toegang.veld.gaatDoorWaarom')}
            regels={2}
            max={1000}
          />
        </Formulier>
      ) : (
        <Knop bijKlik={() => zetOpen(true)}>{t('toegang.gaatDoor')}</Knop>
      )}
    </Paneel>
  )
}

import { type ReactNode, useState } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Zaak } from './vormen.ts'

const NAAR = ['onderzoek', 'besluit'] as const
type Invoer = { naar: (typeof NAAR)[number] | ''; reden: string; spoed: boolean }

/** Opens a closed case again, with the reason and what for; nothing to do where it stays closed. */
export function Heropenen(props: { z: Zaak; etag: string | null }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  if (!props.z.magHeropenen) return null
  if (!open) return <Knop bijKlik={() => zetOpen(true)}>{t('toegang.heropen')}</Knop>
  return <Heropenformulier {...props} klaar={() => zetOpen(false)} />
}

/** Only there while it is open: what was refused before it was put away is not said when it is asked for again. */
function Heropenformulier(props: { z: Zaak; etag: string | null; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { z } = props
  const actie = useActie<Invoer>({
    pad: `/zaken/${z.id}/heropenen`,
    inhoud: (w) => ({ naar: w.naar, reden: w.reden.trim(), spoed: w.spoed }),
    versie: props.etag,
    ververs: [`/zaken/${z.id}`, `/zaken/${z.id}/tijdlijn`, '/toegang/werkbak'],
  })
  const formulier = useFormulier<Invoer>({
    begin: { naar: 'onderzoek', reden: '', spoed: false },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('toegang.fout.reden') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Paneel kop={t('toegang.heropen')}>
      <p>{t('toegang.heropenUitleg')}</p>
      <Formulier
        formulier={formulier}
        actie={actie}
        naam={t('toegang.heropen')}
        wieZiet={t('toegang.wieZietTeam')}
        verzend={t('toegang.heropenJa')}
        knoppen={
          <Knop soort="stil" bijKlik={props.klaar}>
            {t('toegang.terug')}
          </Knop>
        }
      >
        <Keuze
          veld={formulier.veld('naar')}
          label={t('toegang.veld.heropenNaar')}
          waarom={t('toegang.veld.heropenNaarWaarom')}
          opties={NAAR.map((n) => ({ waarde: n, label: t(`toegang.heropenNaar.${n}`) }))}
        />
        <Tekstvlak
          veld={formulier.veld('reden')}
          label={t('toegang.veld.reden')}
          waarom={t('toegang.veld.heropenRedenWaarom')}
          regels={2}
          max={1000}
        />
        <Aankruisveld
          veld={formulier.veld('spoed')}
          label={t('toegang.veld.heropenSpoed')}
          waarom={t('toegang.veld.heropenSpoedWaarom')}
          zin={t('toegang.veld.spoedZin')}
          optioneel
        />
      </Formulier>
    </Paneel>
  )
}

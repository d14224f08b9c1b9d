import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import type { Formulierdeel } from './Acties.tsx'
import { datumUit } from './datumhulp.ts'
import { VERVERS } from './vormen.ts'

type Invoer = { stap: string; verantwoordelijk: string; uiterlijk: Datumantwoord }

/** The next step after this stay: what, who, when. */
export function VervolgplanMaken(props: Formulierdeel): ReactNode {
  const t = useTekst()
  const { gebruiker } = useSessie()
  const actie = useActie<Invoer>({
    pad: `/plaatsingen/${props.plaatsing.id}/vervolgplannen`,
    inhoud: (w) => ({
      stap: w.stap.trim(),
      verantwoordelijk: w.verantwoordelijk.trim(),
      uiterlijk: datumUit(w.uiterlijk),
    }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { stap: '', verantwoordelijk: gebruiker.naam, uiterlijk: null },
    concept: 'vervolgplan',
    probleem: actie.probleem,
    controleer: (w) => ({
      stap: w.stap.trim().length < 5 ? t('plaatsing.legUit') : null,
      verantwoordelijk: w.verantwoordelijk.trim().length < 2 ? t('plaatsing.vulWie') : null,
      uiterlijk: datumUit(w.uiterlijk) === null ? t('plaatsing.geenDatum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.bewaarPlan')}
      wieZiet={t('plaatsing.wieZiet')}
    >
      <Tekstvlak
        veld={formulier.veld('stap')}
        label={t('plaatsing.stap')}
        waarom={t('plaatsing.stapWaarom')}
        regels={3}
        max={500}
      />
      <Tekstveld
        veld={formulier.veld('verantwoordelijk')}
        label={t('plaatsing.wie')}
        waarom={t('plaatsing.wieWaarom')}
        max={120}
      />
      <Datumveld
        veld={formulier.veld('uiterlijk')}
        label={t('plaatsing.wanneer')}
        waarom={t('plaatsing.wanneerWaarom')}
      />
    </Formulier>
  )
}

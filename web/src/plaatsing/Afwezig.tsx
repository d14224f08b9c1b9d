import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Formulierdeel } from './Acties.tsx'
import { datumUit, isGeenDatum } from './datumhulp.ts'
import { VERVERS } from './vormen.ts'

type Invoer = { reden: string; terugVerwacht: Datumantwoord }

/** Away for a time: the bed is kept. */
export function Afwezig(props: Formulierdeel): ReactNode {
  const t = useTekst()
  const actie = useActie<Invoer>({
    pad: `/plaatsingen/${props.plaatsing.id}/afwezigheid`,
    inhoud: (w) => ({ reden: w.reden.trim(), terugVerwacht: datumUit(w.terugVerwacht) }),
    versie: props.etag,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { reden: '', terugVerwacht: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      reden: w.reden.trim().length < 5 ? t('plaatsing.legUit') : null,
      terugVerwacht: isGeenDatum(w.terugVerwacht) ? t('plaatsing.geenDatum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.meldAfwezig')}
      wieZiet={t('plaatsing.wieZiet')}
    >
      <p>{t('plaatsing.bedBlijft')}</p>
      <Tekstveld
        veld={formulier.veld('reden')}
        label={t('plaatsing.waaromWeg')}
        waarom={t('plaatsing.waaromWegUitleg')}
        max={500}
      />
      <Datumveld
        veld={formulier.veld('terugVerwacht')}
        label={t('plaatsing.terugVerwacht')}
        waarom={t('plaatsing.terugVerwachtUitleg')}
        optioneel
      />
    </Formulier>
  )
}

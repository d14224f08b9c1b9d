import type { ReactNode } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Afwezig } from './Afwezig.tsx'
import { Beeindigen } from './Beeindigen.tsx'
import { Corrigeren } from './Corrigeren.tsx'
import { type Plaatsing, VERVERS } from './vormen.ts'
import { Verplaatsen } from './Verplaatsen.tsx'
import { VervolgplanMaken } from './VervolgplanMaken.tsx'

export type Scherm = 'afwezig' | 'verplaatsen' | 'beeindigen' | 'vervolgplan' | 'corrigeren'

/** What can be done with this stay now; nothing that cannot is shown. "Gekomen" is one press. */
export function Acties(props: {
  plaatsing: Plaatsing
  etag: string | null
  scherm: Scherm | null
  zetScherm: (scherm: Scherm | null) => void
}): ReactNode {
  const t = useTekst()
  const { plaatsing: p, etag, scherm, zetScherm } = props
  const kan = (wat: Plaatsing['kan'][number]) => p.kan?.includes(wat) ?? false
  const stap = (naam: string) => ({ pad: `/plaatsingen/${p.id}/${naam}`, versie: etag, ververs: VERVERS })
  const gekomen = useActie({ ...stap('aankomst'), inhoud: () => ({ samen: true }), gaatDoor: true })
  const nietGekomen = useActie({ ...stap('niet-gekomen'), inhoud: () => ({ samen: true }) })
  const terug = useActie({ ...stap('terugkomst'), inhoud: () => ({}) })
  const gezin = (p.medebewoners?.length ?? 0) > 0
  const sluit = () => zetScherm(null)
  const formulier = { plaatsing: p, etag, klaar: sluit }
  return (
    <div className="z-acties z-geen-afdruk">
      <div className="z-knoppen">
        {kan('aankomst') && (
          <Knop soort="hoofd" icoon="vink" bijKlik={() => gekomen.voerUit()} bezig={gekomen.bezig}>
            {t(gezin ? 'plaatsing.samenGekomen' : 'plaatsing.gekomen')}
          </Knop>
        )}
        {kan('hervatting') && (
          <Knop soort="hoofd" icoon="vink" bijKlik={() => terug.voerUit()} bezig={terug.bezig}>
            {t('plaatsing.terug')}
          </Knop>
        )}
        {kan('vervolgplan') && (
          <Knop bijKlik={() => zetScherm('vervolgplan')}>{t('plaatsing.planMaken')}</Knop>
        )}
        {kan('verplaatsing') && (
          <Knop bijKlik={() => zetScherm('verplaatsen')}>{t('plaatsing.verplaats')}</Knop>
        )}
        {kan('pauze') && <Knop bijKlik={() => zetScherm('afwezig')}>{t('plaatsing.meldAfwezig')}</Knop>}
        {kan('beeindiging') && <Knop bijKlik={() => zetScherm('beeindigen')}>{t('plaatsing.beeindig')}</Knop>}
        {kan('aankomst') && (
          <Knop
            bijKlik={() => nietGekomen.voerUit()}
            bezig={nietGekomen.bezig}
            bevestig={{ vraag: t('plaatsing.nietGekomenVraag'), ja: t('plaatsing.nietGekomenJa') }}
          >
            {t('plaatsing.nietGekomen')}
          </Knop>
        )}
        {p.status !== 'vervallen' && (
          <Knop soort="stil" icoon="potlood" bijKlik={() => zetScherm('corrigeren')}>
            {t('plaatsing.corrigeer')}
          </Knop>
        )}
      </div>
      <Afloop actie={gekomen} />
      <Afloop actie={nietGekomen} />
      <Afloop actie={terug} />
      <Dialoog
        open={scherm !== null}
        kop={scherm ? t(`plaatsing.scherm.${scherm}`) : ''}
        sluit={sluit}
        breed={scherm === 'beeindigen' || scherm === 'verplaatsen'}
      >
        {scherm === 'afwezig' && <Afwezig {...formulier} />}
        {scherm === 'verplaatsen' && <Verplaatsen {...formulier} />}
        {scherm === 'beeindigen' && <Beeindigen {...formulier} />}
        {scherm === 'vervolgplan' && <VervolgplanMaken {...formulier} />}
        {scherm === 'corrigeren' && <Corrigeren {...formulier} />}
      </Dialoog>
    </div>
  )
}

/** What every form about a stay gets. */
export type Formulierdeel = { plaatsing: Plaatsing; etag: string | null; klaar: () => void }

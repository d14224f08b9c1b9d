import type { ReactNode } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Zaak } from './vormen.ts'

/** Takes the application in, as of today: from then the two weeks for the decision run (Wmo 2015 art. 2.3.5 lid 2). */
export function Aanvraag(props: { z: Pick<Zaak, 'id'>; hoofd?: boolean }): ReactNode {
  const t = useTekst()
  const actie = useActie<void>({
    pad: `/zaken/${props.z.id}/aanvraag`,
    inhoud: () => ({}),
    ververs: [`/zaken/${props.z.id}`, `/zaken/${props.z.id}/tijdlijn`, '/toegang/werkbak'],
  })
  return (
    <>
      <Afloop actie={actie} />
      <p>
        <Knop soort={props.hoofd ? 'hoofd' : 'gewoon'} bezig={actie.bezig} bijKlik={() => actie.voerUit()}>
          {t('toegang.aanvraagBinnen')}
        </Knop>
      </p>
    </>
  )
}

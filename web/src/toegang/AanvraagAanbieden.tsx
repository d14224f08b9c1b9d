import type { ReactNode } from 'react'
import { Verzendformulier } from '../besluit/Verzendformulier.tsx'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { useActie } from '../platform/actie.ts'
import { datumLang } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Zaak } from './vormen.ts'

/**
 * The six weeks are over and the inquiry is not done: the application is offered in a letter, once (Wmo 2015 art. 2.3.2 lid 9). Made, sent,
 * and then it is up to the person.
 */
export function AanvraagAanbieden(props: { z: Pick<Zaak, 'id' | 'aanvraagaanbod'> }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { id, aanvraagaanbod: aanbod } = props.z
  const ververs = [`/zaken/${id}`, '/toegang/werkbak'] as const
  const actie = useActie<void>({
    pad: `/zaken/${id}/brieven`,
    inhoud: () => ({ soort: 'aanvraag_aangeboden' }),
    ververs,
  })
  if (aanbod !== null && aanbod.verzondenOp !== null)
    return (
      <Melding soort="info">
        {t('toegang.aanvraagAangeboden', { datum: datumLang(aanbod.verzondenOp, taal) })}
      </Melding>
    )
  if (aanbod !== null)
    return (
      <>
        <Melding soort="waarschuwing">{t('toegang.aanbodLigtKlaar')}</Melding>
        <p className="z-knoppen">
          <a
            href={`/v1/brieven/${aanbod.briefId}/pdf`}
            target="_blank"
            rel="noreferrer"
            className="utrecht-link"
          >
            <Icoon naam="document" /> {t('toegang.aanbodOpen')}
          </a>
        </p>
        <Verzendformulier
          pad={`/brieven/${aanbod.briefId}/verzending`}
          ververs={ververs}
          naam={t('toegang.aanbodVerzenden')}
        />
      </>
    )
  return (
    <>
      <Melding soort="waarschuwing">{t('toegang.biedAanvraagAan')}</Melding>
      <Afloop actie={actie} />
      <p>
        <Knop soort="hoofd" icoon="document" bezig={actie.bezig} bijKlik={() => actie.voerUit()}>
          {t('toegang.aanbodMaak')}
        </Knop>
      </p>
    </>
  )
}

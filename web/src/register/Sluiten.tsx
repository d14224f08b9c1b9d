import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { getypteDatum, leesDatum, plusDagen } from '../platform/datum.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Geldig } from './vormen.ts'

/** The last day of a place. Nothing is deleted; while someone stays there after that day the server says so and nothing changes. */
export function Sluiten(props: {
  pad: string
  versie: number
  geldig: Geldig
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const { geldig } = props
  const actie = useActie<{ totEnMet: string }>({
    methode: 'PATCH',
    pad: props.pad,
    versie: `"${props.versie}"`,
    inhoud: (w) => {
      const laatste = leesDatum(w.totEnMet)
      return { geldig: { van: geldig.van, tot: laatste === null ? null : plusDagen(laatste, 1) } }
    },
    ververs: ['/voorzieningen', '/bord'],
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { totEnMet: geldig.tot === null ? '' : getypteDatum(plusDagen(geldig.tot, -1)) },
    probleem: actie.probleem,
    controleer: (w: { totEnMet: string }) => {
      const laatste = leesDatum(w.totEnMet)
      if (w.totEnMet.trim() === '') return {}
      return {
        totEnMet:
          laatste === null
            ? t('register.fout.datum')
            : laatste < geldig.van
              ? t('register.fout.eindeVoorBegin')
              : null,
      }
    },
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('register.bewaar')}
      wieZiet={t('register.wieZiet')}
      naam={t('register.sluiten')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('register.annuleer')}
        </Knop>
      }
    >
      <Tekstveld
        veld={formulier.veld('totEnMet')}
        label={t('register.veld.totEnMet')}
        waarom={t('register.veld.totEnMetWaarom')}
        hulp={t('register.veld.totEnMetHulp')}
        optioneel
        breedte={16}
      />
    </Formulier>
  )
}

import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { getypteDatum, leesDatum, plusDagen, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'

type Invoer = { eenheid: string; aantal: number | null; totEnMet: string; reden: string }

/** Temporary places above the agreed number, with a last day. */
export function Extraplekken(props: {
  eenheden: readonly { id: string; naam: string }[]
  ververs: readonly string[]
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const actie = useActie<Invoer>({
    pad: (w) => `/eenheden/${w.eenheid}/tijdelijke-plekken`,
    inhoud: (w) => ({ aantal: w.aantal, totEnMet: leesDatum(w.totEnMet), reden: w.reden.trim() }),
    ververs: props.ververs,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      eenheid: props.eenheden[0]?.id ?? '',
      aantal: 1,
      totEnMet: getypteDatum(plusDagen(dag, 1)),
      reden: t('bord.extra.voorbeeld'),
    },
    probleem: actie.probleem,
    controleer: (w) => {
      const laatste = leesDatum(w.totEnMet)
      return {
        eenheid: w.eenheid === '' ? t('bord.extra.kiesEenheid') : null,
        aantal: !Number.isInteger(w.aantal) || (w.aantal ?? 0) < 1 ? t('bord.extra.geenAantal') : null,
        totEnMet: laatste === null ? t('bord.geenDatum') : laatste < dag ? t('bord.extra.voorbij') : null,
        reden: w.reden.trim() === '' ? t('bord.extra.geenReden') : null,
      }
    },
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('bord.extra.voegToe')}
      wieZiet={t('bord.wieZiet')}
      naam={t('bord.extra.kop')}
    >
      {props.eenheden.length > 1 && (
        <Selectie
          veld={formulier.veld('eenheid')}
          label={t('bord.extra.eenheid')}
          waarom={t('bord.extra.eenheidWaarom')}
          opties={props.eenheden.map((e) => ({ waarde: e.id, label: e.naam }))}
        />
      )}
      <Getalveld
        veld={formulier.veld('aantal')}
        label={t('bord.extra.aantal')}
        waarom={t('bord.extra.aantalWaarom')}
      />
      <Tekstveld
        veld={formulier.veld('totEnMet')}
        label={t('bord.extra.totEnMet')}
        waarom={t('bord.extra.totEnMetWaarom')}
        hulp={t('bord.datumHulp')}
        breedte={16}
      />
      <Tekstveld
        veld={formulier.veld('reden')}
        label={t('bord.extra.reden')}
        waarom={t('bord.extra.redenWaarom')}
        hulp={t('bord.geenNamen')}
        breedte={24}
        max={200}
      />
    </Formulier>
  )
}

import type { ReactNode } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { useActie } from '../platform/actie.ts'
import { getypteDatum, vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { useControles } from './controles.ts'
import { GedateerdVelden } from './Gedateerd.tsx'
import { foutenInGeldigheid, leesGeldigheid } from './geldig.ts'

type Invoer = {
  aantal: number | null
  productCode: string
  crisis: boolean
  vanaf: string
  totEnMet: string
  bron: string
}

/** More places in a unit, for good. Temporary ones are added on the page of the facility. */
export function PlekkenFormulier(props: {
  eenheidId: string
  productCode: string | null
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const c = useControles()
  const dag = vandaag(useNu())
  const regio = useHaal<{ producten: { code: string; naam: string }[] }>('/regio')
  const actie = useActie<Invoer>({
    pad: `/eenheden/${props.eenheidId}/plekken`,
    inhoud: (w) => ({
      aantal: w.aantal,
      productCode: w.productCode,
      crisis: w.crisis,
      geldig: leesGeldigheid(w),
      bron: w.bron.trim(),
    }),
    ververs: ['/voorzieningen', '/bord'],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      aantal: 1,
      productCode: props.productCode ?? '',
      crisis: false,
      vanaf: getypteDatum(dag),
      totEnMet: '',
      bron: '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      aantal: c.getal(Number.isInteger(w.aantal) && (w.aantal ?? 0) > 0, 'register.veld.aantal'),
      productCode: c.kies(w.productCode === '', 'register.veld.product'),
      ...foutenInGeldigheid(w, t),
      bron: c.leeg(w.bron, 'register.veld.bron'),
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { veld } = formulier
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('register.plekkenErbij')}
      wieZiet={t('register.wieZiet')}
      naam={t('register.plekkenErbij')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('register.annuleer')}
        </Knop>
      }
    >
      <Getalveld
        veld={veld('aantal')}
        label={t('register.veld.aantal')}
        waarom={t('register.veld.aantalWaarom')}
      />
      <Selectie
        veld={veld('productCode')}
        label={t('register.veld.product')}
        waarom={t('register.veld.productWaarom')}
        opties={(regio.gegevens?.producten ?? []).map((p) => ({ waarde: p.code, label: p.naam }))}
      />
      <Aankruisveld
        veld={veld('crisis')}
        label={t('register.veld.crisis')}
        waarom={t('register.veld.crisisWaarom')}
        zin={t('register.veld.crisisPlekZin')}
      />
      <GedateerdVelden vanaf={veld('vanaf')} totEnMet={veld('totEnMet')} bron={veld('bron')} />
    </Formulier>
  )
}

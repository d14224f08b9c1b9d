import type { ReactNode } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { getypteDatum, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { useControles } from './controles.ts'
import { GedateerdVelden } from './Gedateerd.tsx'
import { foutenInGeldigheid, leesGeldigheid } from './geldig.ts'

type Invoer = {
  soort: 'formeel' | 'feitelijk' | ''
  waarvan: 'totaal' | 'crisis' | ''
  van: number | null
  tot: number | null
  gebruikt: boolean
  toelichting: string
  vanaf: string
  totEnMet: string
  bron: string
}

/** What one more source says of the capacity. The others stay; one of them is used. */
export function OpgaveFormulier(props: { voorzieningId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const c = useControles()
  const dag = vandaag(useNu())
  const actie = useActie<Invoer>({
    pad: `/voorzieningen/${props.voorzieningId}/capaciteitsopgaven`,
    inhoud: ({ vanaf, totEnMet, ...w }) => ({
      ...w,
      tot: w.tot ?? w.van,
      geldig: leesGeldigheid({ vanaf, totEnMet }),
    }),
    ververs: ['/voorzieningen', '/bord'],
    naSucces: props.klaar,
  })
  const heel = (n: number | null): boolean => n !== null && Number.isInteger(n) && n >= 0
  const formulier = useFormulier<Invoer>({
    begin: {
      soort: 'formeel',
      waarvan: 'totaal',
      van: null,
      tot: null,
      gebruikt: false,
      toelichting: '',
      vanaf: getypteDatum(dag),
      totEnMet: '',
      bron: '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      van: c.getal(heel(w.van), 'register.veld.aantal'),
      tot: c.getal(w.tot === null || (heel(w.tot) && w.tot >= (w.van ?? 0)), 'register.veld.opgaveTot'),
      toelichting: c.leeg(w.toelichting, 'register.veld.toelichting'),
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
      verzend={t('register.bewaar')}
      wieZiet={t('register.wieZiet')}
      naam={t('register.opgaveErbij')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('register.annuleer')}
        </Knop>
      }
    >
      <Keuze
        veld={veld('soort')}
        label={t('register.veld.opgavesoort')}
        waarom={t('register.veld.opgavesoortWaarom')}
        rij
        opties={(['formeel', 'feitelijk'] as const).map((s) => ({
          waarde: s,
          label: t(`register.opgave.${s}`),
        }))}
      />
      <Keuze
        veld={veld('waarvan')}
        label={t('register.veld.waarvan')}
        waarom={t('register.veld.waarvanWaarom')}
        rij
        opties={(['totaal', 'crisis'] as const).map((s) => ({ waarde: s, label: t(`register.opgave.${s}`) }))}
      />
      <Getalveld
        veld={veld('van')}
        label={t('register.veld.aantal')}
        waarom={t('register.veld.opgaveAantalWaarom')}
      />
      <Getalveld
        veld={veld('tot')}
        label={t('register.veld.opgaveTot')}
        waarom={t('register.veld.opgaveTotWaarom')}
        optioneel
      />
      <Aankruisveld
        veld={veld('gebruikt')}
        label={t('register.veld.gebruikt')}
        waarom={t('register.veld.gebruiktWaarom')}
        zin={t('register.veld.gebruiktZin')}
      />
      <Tekstveld
        veld={veld('toelichting')}
        label={t('register.veld.toelichting')}
        waarom={t('register.veld.toelichtingWaarom')}
        breedte={24}
        max={500}
      />
      <GedateerdVelden vanaf={veld('vanaf')} totEnMet={veld('totEnMet')} bron={veld('bron')} />
    </Formulier>
  )
}

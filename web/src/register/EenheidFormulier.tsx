import type { ReactNode } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { getypteDatum, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { useControles } from './controles.ts'
import { GedateerdVelden } from './Gedateerd.tsx'
import { foutenInGeldigheid, getypteGeldigheid, leesGeldigheid, nietsAnders, verschil } from './geldig.ts'
import { EENHEIDSOORTEN, GESLACHTEN, KENMERKEN } from './keuzes.ts'
import type { Eenheid } from './vormen.ts'

type Invoer = {
  code: string
  naam: string
  soort: string
  kenmerken: readonly string[]
  geslacht: 'alle' | 'man' | 'vrouw' | ''
  leeftijdVan: number | null
  leeftijdTot: number | null
  alsGeheel: boolean
  vanaf: string
  totEnMet: string
  bron: string
}

const lichaam = ({ vanaf, totEnMet, code: _c, ...rest }: Invoer) => ({
  ...rest,
  geldig: leesGeldigheid({ vanaf, totEnMet }),
})

/** A room, corridor or dwelling of a facility: new, or changed. */
export function EenheidFormulier(props: {
  voorzieningId: string
  eenheid?: Eenheid
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const c = useControles()
  const dag = vandaag(useNu())
  const { eenheid: e } = props
  const begin: Invoer = e
    ? {
        code: e.code,
        naam: e.naam,
        soort: e.soort,
        kenmerken: e.kenmerken,
        geslacht: e.geslacht,
        leeftijdVan: e.leeftijdVan,
        leeftijdTot: e.leeftijdTot,
        alsGeheel: e.alsGeheel,
        bron: e.bron,
        ...getypteGeldigheid(e.geldig),
      }
    : {
        code: '',
        naam: '',
        soort: '',
        kenmerken: [],
        geslacht: 'alle',
        leeftijdVan: null,
        leeftijdTot: null,
        alsGeheel: false,
        bron: '',
        vanaf: getypteDatum(dag),
        totEnMet: '',
      }
  const actie = useActie<Invoer>({
    methode: e ? 'PATCH' : 'POST',
    pad: e ? `/eenheden/${e.id}` : `/voorzieningen/${props.voorzieningId}/eenheden`,
    versie: e ? `"${e.versie}"` : null,
    inhoud: (w) => (e ? verschil<object>(lichaam(begin), lichaam(w)) : { code: w.code, ...lichaam(w) }),
    ververs: ['/voorzieningen', '/bord'],
    naSucces: props.klaar,
  })
  const leeftijd = (n: number | null): boolean => n === null || (Number.isInteger(n) && n >= 0 && n <= 120)
  const formulier = useFormulier<Invoer>({
    begin,
    probleem: actie.probleem,
    controleer: (w) => ({
      code: e ? null : c.code(w.code),
      naam: c.leeg(w.naam, 'register.veld.naam'),
      soort: c.kies(w.soort === '', 'register.veld.soort'),
      leeftijdVan: c.getal(leeftijd(w.leeftijdVan), 'register.veld.leeftijdVan'),
      leeftijdTot: c.getal(leeftijd(w.leeftijdTot), 'register.veld.leeftijdTot'),
      ...foutenInGeldigheid(w, t),
      bron: c.leeg(w.bron, 'register.veld.bron'),
    }),
    bijVerzenden: async (w) => {
      if (e === undefined || nietsAnders(lichaam(begin), lichaam(w)) === false) return actie.voerUit(w)
      props.klaar()
      return true
    },
  })
  const { veld } = formulier
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('register.bewaar')}
      wieZiet={t('register.wieZiet')}
      naam={t('register.eenheid')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('register.annuleer')}
        </Knop>
      }
    >
      {!e && (
        <Tekstveld
          veld={veld('code')}
          label={t('register.veld.code')}
          waarom={t('register.veld.codeWaarom')}
          breedte={16}
          max={60}
        />
      )}
      <Tekstveld
        veld={veld('naam')}
        label={t('register.veld.naam')}
        waarom={t('register.veld.naamWaarom')}
        breedte={24}
        max={200}
      />
      <Selectie
        veld={veld('soort')}
        label={t('register.veld.soort')}
        waarom={t('register.veld.eenheidsoortWaarom')}
        opties={EENHEIDSOORTEN.map((s) => ({ waarde: s as string, label: t(`register.eenheidsoort.${s}`) }))}
      />
      <Meerkeuze
        veld={veld('kenmerken')}
        label={t('register.veld.kenmerken')}
        waarom={t('register.veld.kenmerkenWaarom')}
        optioneel
        rij
        opties={KENMERKEN.map((k) => ({ waarde: k as string, label: t(`register.kenmerk.${k}`) }))}
      />
      <Keuze
        veld={veld('geslacht')}
        label={t('register.veld.geslacht')}
        waarom={t('register.veld.geslachtWaarom')}
        rij
        opties={GESLACHTEN.map((g) => ({ waarde: g, label: t(`register.geslacht.${g}`) }))}
      />
      <Getalveld
        veld={veld('leeftijdVan')}
        label={t('register.veld.leeftijdVan')}
        waarom={t('register.veld.leeftijdWaarom')}
        optioneel
        eenheid={t('register.veld.jaar')}
      />
      <Getalveld
        veld={veld('leeftijdTot')}
        label={t('register.veld.leeftijdTot')}
        waarom={t('register.veld.leeftijdWaarom')}
        optioneel
        eenheid={t('register.veld.jaar')}
      />
      <Aankruisveld
        veld={veld('alsGeheel')}
        label={t('register.veld.alsGeheel')}
        waarom={t('register.veld.alsGeheelWaarom')}
        zin={t('register.veld.alsGeheelZin')}
      />
      <GedateerdVelden vanaf={veld('vanaf')} totEnMet={veld('totEnMet')} bron={veld('bron')} />
    </Formulier>
  )
}

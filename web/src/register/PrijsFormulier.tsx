import type { ReactNode } from 'react'
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
import { LOCATIESOORTEN } from './keuzes.ts'
import type { Voorwaarde } from './vormen.ts'

type Invoer = {
  soort: Voorwaarde['soort'] | ''
  prijs: number | null
  maxPersonen: number | null
  contact: string
  ongeschiktVoor: string
  vanaf: string
  totEnMet: string
  bron: string
}

/** Price and terms of a private location from a day on; the earlier ones end on that day. Euros on screen, whole cents underneath. */
export function PrijsFormulier(props: {
  voorzieningId: string
  vorige: Voorwaarde | undefined
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const c = useControles()
  const dag = vandaag(useNu())
  const { vorige } = props
  const actie = useActie<Invoer>({
    pad: `/voorzieningen/${props.voorzieningId}/locatievoorwaarden`,
    inhoud: (w) => ({
      soort: w.soort,
      prijsCent: Math.round((w.prijs ?? 0) * 100),
      maxPersonen: w.maxPersonen,
      contact: w.contact.trim(),
      ongeschiktVoor: w.ongeschiktVoor
        .split(',')
        .map((s) => s.trim())
        .filter(Boolean),
      geldig: leesGeldigheid(w),
      bron: w.bron.trim(),
    }),
    ververs: ['/voorzieningen'],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      soort: vorige?.soort ?? '',
      prijs: vorige ? vorige.prijsCent / 100 : null,
      maxPersonen: vorige?.maxPersonen ?? null,
      contact: vorige?.contact ?? '',
      ongeschiktVoor: vorige?.ongeschiktVoor.join(', ') ?? '',
      vanaf: getypteDatum(dag),
      totEnMet: '',
      bron: '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      soort: c.kies(w.soort === '', 'register.veld.soort'),
      prijs: c.getal(w.prijs !== null && w.prijs >= 0, 'register.veld.prijs'),
      maxPersonen: c.getal(
        Number.isInteger(w.maxPersonen) && (w.maxPersonen ?? 0) > 0,
        'register.veld.maxPersonen',
      ),
      contact: c.leeg(w.contact, 'register.veld.contact'),
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
      naam={t('register.prijsErbij')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('register.annuleer')}
        </Knop>
      }
    >
      <Keuze
        veld={veld('soort')}
        label={t('register.veld.soort')}
        waarom={t('register.veld.locatiesoortWaarom')}
        rij
        opties={LOCATIESOORTEN.map((s) => ({ waarde: s, label: t(`register.locatie.${s}`) }))}
      />
      <Getalveld
        veld={veld('prijs')}
        label={t('register.veld.prijs')}
        waarom={t('register.veld.prijsWaarom')}
        eenheid={t('register.veld.perNacht')}
      />
      <Getalveld
        veld={veld('maxPersonen')}
        label={t('register.veld.maxPersonen')}
        waarom={t('register.veld.maxPersonenWaarom')}
      />
      <Tekstveld
        veld={veld('contact')}
        label={t('register.veld.contact')}
        waarom={t('register.veld.contactWaarom')}
        hulp={t('register.veld.contactHulp')}
        breedte={24}
        max={200}
      />
      <Tekstveld
        veld={veld('ongeschiktVoor')}
        label={t('register.veld.ongeschikt')}
        waarom={t('register.veld.ongeschiktWaarom')}
        hulp={t('register.veld.kommas')}
        optioneel
        breedte={24}
        max={400}
      />
      <GedateerdVelden vanaf={veld('vanaf')} totEnMet={veld('totEnMet')} bron={veld('bron')} />
    </Formulier>
  )
}

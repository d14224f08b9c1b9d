import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { getypteDatum, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { useControles } from './controles.ts'
import { GedateerdVelden } from './Gedateerd.tsx'
import { foutenInGeldigheid, getypteGeldigheid, leesGeldigheid, nietsAnders, verschil } from './geldig.ts'
import { ORGANISATIESOORTEN } from './keuzes.ts'
import type { Organisatie } from './vormen.ts'

type Invoer = {
  code: string
  naam: string
  soort: string
  telefoon: string
  vanaf: string
  totEnMet: string
  bron: string
}

const lichaam = (w: Invoer) => ({
  naam: w.naam.trim(),
  soort: w.soort,
  telefoon: w.telefoon.trim() === '' ? null : w.telefoon.trim(),
  geldig: leesGeldigheid(w),
  bron: w.bron.trim(),
})

/** An organisation: new, or changed. */
export function OrganisatieFormulier(props: {
  organisatie?: Organisatie
  etag?: string | null
  klaar: (id: string | null) => void
}): ReactNode {
  const t = useTekst()
  const c = useControles()
  const dag = vandaag(useNu())
  const { organisatie: o } = props
  const begin: Invoer = o
    ? {
        code: o.code,
        naam: o.naam,
        soort: o.soort,
        telefoon: o.telefoon ?? '',
        ...getypteGeldigheid(o.geldig),
        bron: o.bron,
      }
    : {
        code: '',
        naam: '',
        soort: 'aanbieder',
        telefoon: '',
        vanaf: getypteDatum(dag),
        totEnMet: '',
        bron: '',
      }
  const actie = useActie<Invoer, { id?: string }>({
    methode: o ? 'PATCH' : 'POST',
    pad: o ? `/organisaties/${o.id}` : '/organisaties',
    versie: props.etag ?? null,
    inhoud: (w) => (o ? verschil<object>(lichaam(begin), lichaam(w)) : { code: w.code, ...lichaam(w) }),
    ververs: ['/organisaties', '/voorzieningen', '/bord'],
    naSucces: (uit) => props.klaar(uit.id ?? null),
  })
  const formulier = useFormulier<Invoer>({
    begin,
    probleem: actie.probleem,
    ...(o ? {} : { concept: 'register-organisatie' }),
    controleer: (w) => ({
      code: o ? null : c.code(w.code),
      naam: c.leeg(w.naam, 'register.veld.naam'),
      soort: c.kies(w.soort === '', 'register.veld.soort'),
      ...foutenInGeldigheid(w, t),
      bron: c.leeg(w.bron, 'register.veld.bron'),
    }),
    bijVerzenden: async (w) => {
      if (o === undefined || nietsAnders(lichaam(begin), lichaam(w)) === false) return actie.voerUit(w)
      props.klaar(null)
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
      naam={t('register.organisatie')}
      knoppen={
        <Knop soort="stil" bijKlik={() => props.klaar(null)}>
          {t('register.annuleer')}
        </Knop>
      }
    >
      {!o && (
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
        waarom={t('register.veld.organisatiesoortWaarom')}
        opties={ORGANISATIESOORTEN.map((s) => ({
          waarde: s as string,
          label: t(`register.organisatiesoort.${s}`),
        }))}
      />
      <Tekstveld
        veld={veld('telefoon')}
        label={t('register.veld.telefoon')}
        waarom={t('register.veld.telefoonWaarom')}
        soort="tel"
        optioneel
        breedte={16}
        max={25}
      />
      <GedateerdVelden vanaf={veld('vanaf')} totEnMet={veld('totEnMet')} bron={veld('bron')} />
    </Formulier>
  )
}

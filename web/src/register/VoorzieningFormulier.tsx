import type { ReactNode } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { getypteDatum, vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { useControles } from './controles.ts'
import { GedateerdVelden } from './Gedateerd.tsx'
import { foutenInGeldigheid, getypteGeldigheid, leesGeldigheid, nietsAnders, verschil } from './geldig.ts'
import { DOELGROEPEN, VOORZIENINGSOORTEN } from './keuzes.ts'
import type { Organisatiekort, Voorziening } from './vormen.ts'

type Invoer = {
  code: string
  organisatieId: string
  naam: string
  soort: string
  gemeenteCode: string
  telefoon: string
  doelgroepen: readonly string[]
  versheidMinuten: number | null
  crisis: boolean
  alleenBijGeweld: boolean
  adresGeheim: boolean
  vanaf: string
  totEnMet: string
  bron: string
}

/** The body that goes with what was filled in; null while a date cannot be read. */
const lichaam = ({ vanaf, totEnMet, telefoon, code: _c, organisatieId: _o, ...rest }: Invoer) => ({
  ...rest,
  telefoon: telefoon.trim() === '' ? null : telefoon.trim(),
  geldig: leesGeldigheid({ vanaf, totEnMet }),
})

/** A facility: new, or changed. Closing is giving a last day; the server refuses it while someone stays there after that. */
export function VoorzieningFormulier(props: {
  voorziening?: Voorziening
  etag?: string | null
  klaar: (id: string | null) => void
}): ReactNode {
  const t = useTekst()
  const c = useControles()
  const { actief } = useSessie()
  const dag = vandaag(useNu())
  const { voorziening: v } = props
  const regio = useHaal<{ gemeenten: { code: string; naam: string; ligging: { x: number; y: number } }[] }>(
    '/regio',
  )
  const organisaties = useHaal<{ items: Organisatiekort[] }>(v ? null : '/organisaties')
  const gemeenten = regio.gegevens?.gemeenten ?? []
  const begin: Invoer = v
    ? {
        ...v,
        organisatieId: v.organisatie.id,
        telefoon: v.telefoon ?? '',
        ...getypteGeldigheid(v.geldig),
      }
    : {
        code: '',
        organisatieId: actief.rol === 'aanbieder' ? actief.organisatieId : '',
        naam: '',
        soort: '',
        gemeenteCode: '',
        telefoon: '',
        doelgroepen: [],
        versheidMinuten: 240,
        crisis: false,
        alleenBijGeweld: false,
        adresGeheim: false,
        vanaf: getypteDatum(dag),
        totEnMet: '',
        bron: '',
      }
  const pad = v ? `/voorzieningen/${v.id}` : '/voorzieningen'
  const actie = useActie<Invoer, { id?: string }>({
    methode: v ? 'PATCH' : 'POST',
    pad,
    versie: props.etag ?? null,
    inhoud: (w) => {
      if (v) return verschil<object>(lichaam(begin), lichaam(w))
      const plek = gemeenten.find((g) => g.code === w.gemeenteCode)?.ligging
      return { ...lichaam(w), code: w.code, organisatieId: w.organisatieId, ...plek }
    },
    ververs: ['/voorzieningen', '/bord', '/organisaties'],
    naSucces: (uit) => props.klaar(uit.id ?? null),
  })
  const formulier = useFormulier<Invoer>({
    begin,
    probleem: actie.probleem,
    ...(v ? {} : { concept: 'register-voorziening' }),
    controleer: (w) => ({
      code: v ? null : c.code(w.code),
      organisatieId: c.kies(w.organisatieId === '', 'register.organisatie'),
      naam: c.leeg(w.naam, 'register.veld.naam'),
      soort: c.kies(w.soort === '', 'register.veld.soort'),
      gemeenteCode: c.kies(w.gemeenteCode === '', 'register.veld.gemeente'),
      doelgroepen: c.kies(w.doelgroepen.length === 0, 'register.veld.doelgroepen'),
      versheidMinuten: c.getal(
        Number.isInteger(w.versheidMinuten) && (w.versheidMinuten ?? 0) > 0,
        'register.veld.versheid',
      ),
      ...foutenInGeldigheid(w, t),
      bron: c.leeg(w.bron, 'register.veld.bron'),
    }),
    bijVerzenden: async (w) => {
      if (v === undefined || nietsAnders(lichaam(begin), lichaam(w)) === false) return actie.voerUit(w)
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
      naam={t('register.voorziening')}
      knoppen={
        <Knop soort="stil" bijKlik={() => props.klaar(null)}>
          {t('register.annuleer')}
        </Knop>
      }
    >
      {!v && (
        <>
          <Tekstveld
            veld={veld('code')}
            label={t('register.veld.code')}
            waarom={t('register.veld.codeWaarom')}
            breedte={16}
            max={60}
          />
          {actief.rol !== 'aanbieder' && (
            <Selectie
              veld={veld('organisatieId')}
              label={t('register.organisatie')}
              waarom={t('register.veld.organisatieWaarom')}
              opties={(organisaties.gegevens?.items ?? []).map((o) => ({ waarde: o.id, label: o.naam }))}
            />
          )}
        </>
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
        waarom={t('register.veld.soortWaarom')}
        opties={VOORZIENINGSOORTEN.map((s) => ({ waarde: s as string, label: t(`register.soort.${s}`) }))}
      />
      <Selectie
        veld={veld('gemeenteCode')}
        label={t('register.veld.gemeente')}
        waarom={t('register.veld.gemeenteWaarom')}
        opties={gemeenten.map((g) => ({ waarde: g.code, label: g.naam }))}
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
      <Meerkeuze
        veld={veld('doelgroepen')}
        label={t('register.veld.doelgroepen')}
        waarom={t('register.veld.doelgroepenWaarom')}
        rij
        opties={DOELGROEPEN.map((d) => ({ waarde: d as string, label: t(`register.doelgroep.${d}`) }))}
      />
      <Getalveld
        veld={veld('versheidMinuten')}
        label={t('register.veld.versheid')}
        waarom={t('register.veld.versheidWaarom')}
        eenheid={t('register.veld.minuten')}
      />
      <Aankruisveld
        veld={veld('crisis')}
        label={t('register.veld.crisis')}
        waarom={t('register.veld.crisisWaarom')}
        zin={t('register.veld.crisisZin')}
      />
      <Aankruisveld
        veld={veld('alleenBijGeweld')}
        label={t('register.veld.geweld')}
        waarom={t('register.veld.geweldWaarom')}
        zin={t('register.veld.geweldZin')}
      />
      <Aankruisveld
        veld={veld('adresGeheim')}
        label={t('register.veld.geheim')}
        waarom={t('register.veld.geheimWaarom')}
        zin={t('register.veld.geheimZin')}
      />
      <GedateerdVelden vanaf={veld('vanaf')} totEnMet={veld('totEnMet')} bron={veld('bron')} />
    </Formulier>
  )
}

import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { getypteDatum, leesDatum } from '../platform/datum.ts'
import { useTekst } from '../platform/tekst.tsx'
import { useRegioGegevens } from './useRegioGegevens.ts'
import type { Clientkaart } from './vormen.ts'

type Lvb = 'ja' | 'nee' | 'weet_niet'
type Invoer = {
  roepnaam: string
  voornaam: string
  tussenvoegsel: string
  achternaam: string
  geboortedatum: string
  geslacht: 'man' | 'vrouw' | 'anders' | 'onbekend' | ''
  telefoon: string
  taal: string
  herkomstGemeente: string
  postcode: string
  huisnummer: string
  lvb: Lvb | ''
}

const vanKaart = (k: Clientkaart): Invoer => ({
  roepnaam: k.roepnaam ?? '',
  voornaam: k.voornaam ?? '',
  tussenvoegsel: k.tussenvoegsel ?? '',
  achternaam: k.achternaam ?? '',
  geboortedatum: k.geboortedatum ? getypteDatum(k.geboortedatum) : '',
  geslacht: k.geslacht ?? 'onbekend',
  telefoon: k.telefoon ?? '',
  taal: k.taal ?? '',
  herkomstGemeente: k.herkomstGemeente ?? '',
  postcode: k.postcode ?? '',
  huisnummer: k.huisnummer ?? '',
  lvb: k.lvbVermoeden === true ? 'ja' : k.lvbVermoeden === false ? 'nee' : 'weet_niet',
})

/** Corrections; what was known before stays in the history. Only what changed is sent. */
export function GegevensWijzigen(props: {
  kaart: Clientkaart
  etag: string | null
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const { gemeenten } = useRegioGegevens()
  const { kaart } = props
  const pad = `/clienten/${kaart.id}`
  const actie = useActie<Record<string, unknown>>({
    methode: 'PATCH',
    pad,
    versie: props.etag,
    ververs: [pad],
    naSucces: props.klaar,
  })
  // What another changed while this form was open is not put back: only what was typed here differs from where it began.
  const [begin] = useState(() => vanKaart(kaart))
  const formulier = useFormulier<Invoer>({
    begin,
    probleem: actie.probleem,
    controleer: (w) => ({
      geboortedatum:
        w.geboortedatum.trim() !== '' && leesDatum(w.geboortedatum) === null ? t('dossier.geenDatum') : null,
      telefoon: /^[+0-9 ()-]*$/.test(w.telefoon) ? null : t('dossier.geenTelefoon'),
    }),
    bijVerzenden: (w) => actie.voerUit(verschil(begin, w)),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('dossier.bewaar')}
      wieZiet={t('dossier.wieZiet')}
      naam={t('dossier.gegevens')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('dossier.annuleer')}
        </Knop>
      }
    >
      <Tekstveld
        veld={formulier.veld('roepnaam')}
        label={t('dossier.roepnaam')}
        waarom={t('dossier.roepnaamWaarom')}
        optioneel
        breedte={16}
        max={120}
      />
      <Tekstveld
        veld={formulier.veld('voornaam')}
        label={t('dossier.voornaam')}
        waarom={t('dossier.naamVeldWaarom')}
        optioneel
        breedte={16}
        max={120}
      />
      <Tekstveld
        veld={formulier.veld('tussenvoegsel')}
        label={t('dossier.tussenvoegsel')}
        waarom={t('dossier.naamVeldWaarom')}
        optioneel
        breedte={8}
        max={40}
      />
      <Tekstveld
        veld={formulier.veld('achternaam')}
        label={t('dossier.achternaam')}
        waarom={t('dossier.naamVeldWaarom')}
        optioneel
        breedte={24}
        max={120}
      />
      <Tekstveld
        veld={formulier.veld('geboortedatum')}
        label={t('dossier.geboortedatum')}
        waarom={t('dossier.geborenWaarom')}
        hulp={t('dossier.datumHulp')}
        optioneel
        breedte={16}
      />
      <Keuze
        veld={formulier.veld('geslacht')}
        label={t('dossier.geslacht')}
        waarom={t('dossier.geslachtWaarom')}
        rij
        opties={(['man', 'vrouw', 'anders', 'onbekend'] as const).map((waarde) => ({
          waarde,
          label: t(`dossier.geslacht.${waarde}`),
        }))}
      />
      <Tekstveld
        veld={formulier.veld('telefoon')}
        label={t('dossier.telefoon')}
        waarom={t('dossier.telefoonWaarom')}
        optioneel
        soort="tel"
        breedte={16}
        max={30}
      />
      <Tekstveld
        veld={formulier.veld('taal')}
        label={t('dossier.taal')}
        waarom={t('dossier.taalWaarom')}
        optioneel
        breedte={16}
        max={60}
      />
      <Selectie
        veld={formulier.veld('herkomstGemeente')}
        label={t('dossier.herkomst')}
        waarom={t('dossier.herkomstWaarom')}
        optioneel
        opties={gemeenten.map((g) => ({ waarde: g.code, label: g.naam }))}
      />
      {kaart.postcode !== undefined && (
        <>
          <Tekstveld
            veld={formulier.veld('postcode')}
            label={t('dossier.postcode')}
            waarom={t('dossier.postcodeWaarom')}
            optioneel
            breedte={8}
            max={7}
          />
          <Tekstveld
            veld={formulier.veld('huisnummer')}
            label={t('dossier.huisnummer')}
            waarom={t('dossier.postcodeWaarom')}
            optioneel
            breedte={8}
            max={12}
          />
        </>
      )}
      <Keuze
        veld={formulier.veld('lvb')}
        label={t('dossier.lvb')}
        waarom={t('dossier.lvbWaarom')}
        rij
        opties={(['ja', 'nee', 'weet_niet'] as const).map((waarde) => ({
          waarde,
          label: t(`dossier.drie.${waarde}`),
        }))}
      />
    </Formulier>
  )
}

function verschil(begin: Invoer, nu: Invoer): Record<string, unknown> {
  const uit: Record<string, unknown> = {}
  for (const veld of [
    'roepnaam',
    'voornaam',
    'tussenvoegsel',
    'achternaam',
    'telefoon',
    'taal',
    'herkomstGemeente',
    'postcode',
    'huisnummer',
  ] as const)
    if (nu[veld] !== begin[veld]) uit[veld] = nu[veld].trim() === '' ? null : nu[veld].trim()
  if (nu.geboortedatum !== begin.geboortedatum) uit.geboortedatum = leesDatum(nu.geboortedatum)
  if (nu.geslacht !== begin.geslacht && nu.geslacht !== '') uit.geslacht = nu.geslacht
  if (nu.lvb !== begin.lvb) uit.lvbVermoeden = nu.lvb === 'ja' ? true : nu.lvb === 'nee' ? false : null
  return uit
}

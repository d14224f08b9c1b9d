import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { useActie } from '../platform/actie.ts'
import { datumKort, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { antwoordVan, dagUit } from './conceptvorm.ts'
import type { Verhuizing } from './regiovormen.ts'
import { type Besluitbeleid, type Zaakstand, versie, ververs } from './vormen.ts'

type Invoer = { van: string; naar: string; per: Datumantwoord; wendt: 'ja' | 'nee' | '' }

/** A move inside the region: everything moves along, without a new application. The dated rule says who is responsible. */
export function Verhuizen(props: { zaak: Zaakstand; beleid: Besluitbeleid; klaar: () => void }): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const { zaak, beleid } = props
  const actie = useActie<Invoer>({
    pad: `/zaken/${zaak.id}/verhuizingen`,
    inhoud: (w) => ({
      van: w.van,
      naar: w.naar,
      per: dagUit(w.per),
      wendtZichTotNieuwe: w.wendt === 'ja',
    }),
    versie: versie(zaak),
    ververs: ververs(zaak.id),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { van: zaak.verantwoordelijkeGemeente, naar: '', per: antwoordVan(dag), wendt: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      van: w.van === '' ? t('besluit.fout.kies') : null,
      naar: w.naar === '' || w.naar === w.van ? t('besluit.fout.andereGemeente') : null,
      per: dagUit(w.per) === null ? t('besluit.fout.datum') : null,
      wendt: w.wendt === '' ? t('besluit.fout.kies') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const gemeenten = beleid.gemeenten.map((g) => ({ waarde: g.code, label: g.naam }))
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.legVerhuizingVast')}
      wieZiet={t('besluit.wieZietVerhuizing')}
      verzend={t('besluit.legVerhuizingVast')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <p>{t('besluit.verhuistMee')}</p>
      <Selectie
        veld={formulier.veld('van')}
        label={t('besluit.veld.vanGemeente')}
        waarom={t('besluit.veld.verhuisWaarom')}
        opties={gemeenten}
      />
      <Selectie
        veld={formulier.veld('naar')}
        label={t('besluit.veld.naarGemeente')}
        waarom={t('besluit.veld.verhuisWaarom')}
        opties={gemeenten.filter((g) => g.waarde !== formulier.waarden.van)}
      />
      <Datumveld
        veld={formulier.veld('per')}
        label={t('besluit.veld.per')}
        waarom={t('besluit.veld.verhuisWaarom')}
      />
      <Keuze
        veld={formulier.veld('wendt')}
        label={t('besluit.veld.wendt')}
        waarom={t('besluit.veld.wendtWaarom')}
        rij
        opties={(['ja', 'nee'] as const).map((waarde) => ({ waarde, label: t(`besluit.${waarde}`) }))}
      />
    </Formulier>
  )
}

/** The moves so far, and who was responsible before and after each. */
export function Verhuizingen(props: {
  items: readonly Verhuizing[]
  beleid: Besluitbeleid | null
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const gemeente = (code: string) => props.beleid?.gemeenten.find((g) => g.code === code)?.naam ?? code
  return (
    <Paneel kop={t('besluit.verhuizingen')}>
      <ul className="z-besluit-lijst">
        {props.items.map((v) => (
          <li key={v.id}>
            <strong>
              {t('besluit.verhuisd', {
                van: gemeente(v.van),
                naar: gemeente(v.naar),
                datum: datumKort(v.per, taal),
              })}
            </strong>
            <div>
              {v.verantwoordelijkVoor === v.verantwoordelijkNa
                ? t('besluit.blijftVerantwoordelijk', { gemeente: gemeente(v.verantwoordelijkNa) })
                : t('besluit.wordtVerantwoordelijk', {
                    gemeente: gemeente(v.verantwoordelijkNa),
                    vorige: gemeente(v.verantwoordelijkVoor),
                  })}{' '}
              {t('besluit.besluitenMee', { aantal: v.besluiten })}
            </div>
          </li>
        ))}
      </ul>
    </Paneel>
  )
}

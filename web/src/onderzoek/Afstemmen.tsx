import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { AFSTEMMINGEN, type Afstemming, type Plan, VERVERS } from './planvormen.ts'

const TOESTEMMING = ['mondeling', 'schriftelijk', 'niet_nodig'] as const
type Vorm = {
  soort: Afstemming['soort'] | ''
  clientId: string
  met: string
  contact: string
  telefoon: string
  afspraak: string
  grondslag: string
  toestemming: (typeof TOESTEMMING)[number] | ''
  toestemmingOp: Datumantwoord
  volgendeOp: Datumantwoord
}
const dag = (a: Datumantwoord) => (a?.soort === 'datum' ? a.datum : null)

/** Aligns with one treater, or with the Zorg- en Veiligheidshuis, about one person of the plan. */
export function Afstemmen(props: { plan: Plan; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { leden } = props.plan
  const actie = useActie<Vorm>({
    pad: `/plannen/${props.plan.id}/afstemmingen`,
    inhoud: (w) => ({
      ...w,
      clientId: w.clientId || undefined,
      met: w.met.trim(),
      afspraak: w.afspraak.trim(),
      grondslag: w.grondslag.trim(),
      toestemmingOp: w.toestemming === 'niet_nodig' ? null : dag(w.toestemmingOp),
      volgendeOp: dag(w.volgendeOp),
    }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Vorm>({
    begin: {
      soort: '',
      clientId: leden.length === 1 ? (leden[0]?.id ?? '') : '',
      met: '',
      contact: '',
      telefoon: '',
      afspraak: '',
      grondslag: '',
      toestemming: '',
      toestemmingOp: null,
      volgendeOp: null,
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      soort: w.soort === '' ? t('onderzoek.kiesAntwoord') : null,
      clientId: leden.length > 1 && w.clientId === '' ? t('onderzoek.kiesAntwoord') : null,
      met: w.met.trim() === '' ? t('onderzoek.vulIn') : null,
      afspraak: w.afspraak.trim().length < 5 ? t('onderzoek.vulIn') : null,
      grondslag: w.grondslag.trim().length < 5 ? t('onderzoek.vulIn') : null,
      toestemming: w.toestemming === '' ? t('onderzoek.kiesAntwoord') : null,
      toestemmingOp:
        ['mondeling', 'schriftelijk'].includes(w.toestemming) && dag(w.toestemmingOp) === null
          ? t('onderzoek.geenDatum')
          : null,
      volgendeOp: dag(w.volgendeOp) === null ? t('onderzoek.geenDatum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { soort, toestemming } = formulier.waarden
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietAfstemming')}
    >
      <Keuze
        veld={formulier.veld('soort')}
        label={t('onderzoek.afstemmingSoort')}
        waarom={t('onderzoek.afstemmingSoortWaarom')}
        opties={AFSTEMMINGEN.map((s) => ({ waarde: s, label: t(`onderzoek.afstemming.${s}`) }))}
      />
      {leden.length > 1 && (
        <Selectie
          veld={formulier.veld('clientId')}
          label={t('onderzoek.afstemmingOver')}
          waarom={t('onderzoek.afstemmingOverWaarom')}
          opties={leden.map((l) => ({ waarde: l.id, label: l.naam }))}
        />
      )}
      <Tekstveld
        veld={formulier.veld('met')}
        label={t('onderzoek.afstemmingMet')}
        waarom={t('onderzoek.afstemmingMetWaarom')}
        max={200}
      />
      <Tekstveld
        veld={formulier.veld('contact')}
        label={t('onderzoek.partnerContact')}
        waarom={t('onderzoek.afstemmingMetWaarom')}
        optioneel
        max={200}
      />
      <Tekstveld
        veld={formulier.veld('telefoon')}
        label={t('onderzoek.partnerTelefoon')}
        waarom={t('onderzoek.afstemmingMetWaarom')}
        soort="tel"
        optioneel
        max={30}
      />
      <Tekstvlak
        veld={formulier.veld('afspraak')}
        label={t('onderzoek.afstemmingAfspraak')}
        waarom={t('onderzoek.afstemmingAfspraakWaarom')}
        regels={3}
        max={2000}
      />
      <Tekstveld
        veld={formulier.veld('grondslag')}
        label={t('onderzoek.grondslag')}
        waarom={t('onderzoek.grondslagWaarom')}
        max={300}
      />
      <Keuze
        veld={formulier.veld('toestemming')}
        label={t('onderzoek.toestemmingVraag')}
        waarom={t('onderzoek.toestemmingWaarom')}
        opties={TOESTEMMING.filter((k) => k !== 'niet_nodig' || soort === 'zorg_veiligheidshuis').map(
          (k) => ({ waarde: k, label: t(`onderzoek.toestemming.${k}`) }),
        )}
      />
      {(toestemming === 'mondeling' || toestemming === 'schriftelijk') && (
        <Datumveld
          veld={formulier.veld('toestemmingOp')}
          label={t('onderzoek.toestemmingOp')}
          waarom={t('onderzoek.toestemmingWaarom')}
        />
      )}
      <Datumveld
        veld={formulier.veld('volgendeOp')}
        label={t('onderzoek.afstemmingVolgende')}
        waarom={t('onderzoek.afstemmingVolgendeWaarom')}
      />
    </Formulier>
  )
}

const afspraakVan = (a: Afstemming) => ({
  met: a.met,
  contact: a.contact,
  telefoon: a.telefoon,
  afspraak: a.afspraak,
  volgendeOp: a.volgendeOp,
})

/** What is agreed now, and when again. */
export function AfstemmingWijzigen(props: { van: Afstemming; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { van } = props
  type Nieuw = { afspraak: string; volgendeOp: Datumantwoord }
  const actie = useActie<Nieuw>({
    methode: 'PATCH',
    pad: `/planafstemmingen/${van.id}`,
    versie: `"${van.versie}"`,
    inhoud: (w) => ({ ...afspraakVan(van), afspraak: w.afspraak.trim(), volgendeOp: dag(w.volgendeOp) }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Nieuw>({
    begin: { afspraak: van.afspraak, volgendeOp: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      afspraak: w.afspraak.trim().length < 5 ? t('onderzoek.vulIn') : null,
      volgendeOp: dag(w.volgendeOp) === null ? t('onderzoek.geenDatum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietAfstemming')}
    >
      <Tekstvlak
        veld={formulier.veld('afspraak')}
        label={t('onderzoek.afstemmingAfspraak')}
        waarom={t('onderzoek.afstemmingAfspraakWaarom')}
        regels={3}
        max={2000}
      />
      <Datumveld
        veld={formulier.veld('volgendeOp')}
        label={t('onderzoek.afstemmingVolgende')}
        waarom={t('onderzoek.afstemmingVolgendeWaarom')}
      />
    </Formulier>
  )
}

/** Stops it, with why: consent that is taken back ends it. */
export function AfstemmingStoppen(props: { van: Afstemming; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { van } = props
  const actie = useActie<{ gestoptReden: string }>({
    methode: 'PATCH',
    pad: `/planafstemmingen/${van.id}`,
    versie: `"${van.versie}"`,
    inhoud: (w) => ({ ...afspraakVan(van), gestoptReden: w.gestoptReden.trim() }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { gestoptReden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ gestoptReden: w.gestoptReden.trim().length < 5 ? t('onderzoek.vulIn') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.afstemmingStoppen')}
      wieZiet={t('onderzoek.wieZietAfstemming')}
    >
      <Tekstvlak
        veld={formulier.veld('gestoptReden')}
        label={t('onderzoek.reden')}
        waarom={t('onderzoek.afstemmingStopWaarom')}
        regels={2}
        max={2000}
      />
    </Formulier>
  )
}

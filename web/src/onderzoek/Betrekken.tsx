import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'

const INSPRAAK = ['informeren', 'raadplegen', 'adviseren', 'meebeslissen'] as const
const STATUS = ['gepland', 'geweest', 'vervallen'] as const

export type Betrokken = {
  id: string
  versie: number
  partnerId: string
  partner: string
  wanneer: string
  onderwerp: string
  inspraak: (typeof INSPRAAK)[number]
  eigenaar: string
  vanMij: boolean
  status: (typeof STATUS)[number]
  uitkomst: string | null
}
type Vorm = {
  partnerId: string
  onderwerp: string
  wanneer: Datumantwoord
  inspraak: Betrokken['inspraak'] | ''
  status: Betrokken['status'] | ''
  uitkomst: string
}
const dag = (a: Datumantwoord) => (a?.soort === 'datum' ? a.datum : null)

/** Puts an involvement on the calendar, moves it, or tells what came of it. */
export function Betrekken(props: {
  van: Betrokken | null
  partners: { id: string; naam: string }[]
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const { van } = props
  const actie = useActie<Vorm>({
    methode: van ? 'PATCH' : 'POST',
    pad: van ? `/betrokkenheid/${van.id}` : '/betrokkenheid',
    versie: van ? `"${van.versie}"` : null,
    inhoud: ({ partnerId, status, uitkomst, ...w }) => ({
      onderwerp: w.onderwerp.trim(),
      inspraak: w.inspraak,
      wanneer: dag(w.wanneer),
      ...(van ? { status, uitkomst: status === 'gepland' ? null : uitkomst.trim() } : { partnerId }),
    }),
    ververs: ['/betrokkenheid'],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Vorm>({
    begin: {
      partnerId: van?.partnerId ?? '',
      onderwerp: van?.onderwerp ?? '',
      wanneer: van ? { soort: 'datum', datum: van.wanneer, geschat: false } : null,
      inspraak: van?.inspraak ?? '',
      status: van?.status ?? 'gepland',
      uitkomst: van?.uitkomst ?? '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      partnerId: w.partnerId === '' ? t('onderzoek.kiesAntwoord') : null,
      onderwerp: w.onderwerp.trim().length < 5 ? t('onderzoek.vulIn') : null,
      wanneer: dag(w.wanneer) === null ? t('onderzoek.geenDatum') : null,
      inspraak: w.inspraak === '' ? t('onderzoek.kiesAntwoord') : null,
      uitkomst: w.status !== 'gepland' && w.uitkomst.trim() === '' ? t('onderzoek.vulIn') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietPartners')}
    >
      {van === null && (
        <Selectie
          veld={formulier.veld('partnerId')}
          label={t('onderzoek.betrekWie')}
          waarom={t('onderzoek.betrekWieWaarom')}
          opties={props.partners.map((p) => ({ waarde: p.id, label: p.naam }))}
        />
      )}
      <Tekstvlak
        veld={formulier.veld('onderwerp')}
        label={t('onderzoek.onderwerp')}
        waarom={t('onderzoek.onderwerpWaarom')}
        regels={2}
        max={500}
      />
      <Datumveld
        veld={formulier.veld('wanneer')}
        label={t('onderzoek.betrekWanneer')}
        waarom={t('onderzoek.betrekWanneerWaarom')}
      />
      <Keuze
        veld={formulier.veld('inspraak')}
        label={t('onderzoek.inspraakVraag')}
        waarom={t('onderzoek.inspraakWaarom')}
        opties={INSPRAAK.map((i) => ({ waarde: i, label: t(`onderzoek.inspraak.${i}`) }))}
      />
      {van !== null && (
        <Keuze
          veld={formulier.veld('status')}
          label={t('onderzoek.betrekStatus')}
          waarom={t('onderzoek.betrekStatusWaarom')}
          opties={STATUS.map((s) => ({ waarde: s, label: t(`onderzoek.betrekStatus.${s}`) }))}
        />
      )}
      {formulier.waarden.status !== 'gepland' && (
        <Tekstvlak
          veld={formulier.veld('uitkomst')}
          label={t('onderzoek.uitkomstVraag')}
          waarom={t('onderzoek.uitkomstWaarom')}
          regels={2}
          max={2000}
        />
      )}
    </Formulier>
  )
}

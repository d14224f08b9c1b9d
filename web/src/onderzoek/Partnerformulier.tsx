import type { ReactNode } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'

export type Partner = {
  id: string
  versie: number
  naam: string
  soort: string
  contact: string | null
  telefoon: string | null
  belang: string | null
  afspraak: string | null
  afspraakVan: string | null
  afspraakTot: string | null
  organisatieId: string | null
  gestoptOp: string | null
}

type Vorm = {
  naam: string
  soort: string
  contact: string
  telefoon: string
  belang: string
  afspraak: string
  afspraakVan: Datumantwoord
  afspraakTot: Datumantwoord
  gestopt: boolean
}
const dag = (a: Datumantwoord) => (a?.soort === 'datum' ? a.datum : null)
const alsAntwoord = (datum: string | null | undefined): Datumantwoord =>
  datum ? { soort: 'datum', datum, geschat: false } : null

/** A partner: who it is, what matters to it, and what was agreed from when until when. */
export function Partnerformulier(props: { partner: Partner | null; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { partner: p } = props
  const actie = useActie<Vorm>({
    methode: p ? 'PATCH' : 'POST',
    pad: p ? `/partners/${p.id}` : '/partners',
    versie: p ? `"${p.versie}"` : null,
    inhoud: ({ gestopt, ...w }) => ({
      ...w,
      afspraakVan: dag(w.afspraakVan),
      afspraakTot: dag(w.afspraakTot),
      ...(p && { organisatieId: p.organisatieId, gestopt }),
    }),
    ververs: ['/partners'],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Vorm>({
    begin: {
      naam: p?.naam ?? '',
      soort: p?.soort ?? '',
      contact: p?.contact ?? '',
      telefoon: p?.telefoon ?? '',
      belang: p?.belang ?? '',
      afspraak: p?.afspraak ?? '',
      afspraakVan: alsAntwoord(p?.afspraakVan),
      afspraakTot: alsAntwoord(p?.afspraakTot),
      gestopt: p ? p.gestoptOp !== null : false,
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      naam: w.naam.trim() === '' ? t('onderzoek.vulIn') : null,
      soort: w.soort.trim() === '' ? t('onderzoek.vulIn') : null,
      afspraakVan: w.afspraakVan !== null && dag(w.afspraakVan) === null ? t('onderzoek.dagFout') : null,
      afspraakTot:
        w.afspraakTot !== null && dag(w.afspraakTot) === null
          ? t('onderzoek.dagFout')
          : (dag(w.afspraakTot) ?? '9') < (dag(w.afspraakVan) ?? '')
            ? t('onderzoek.afspraakTotFout')
            : null,
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
      <Tekstveld
        veld={formulier.veld('naam')}
        label={t('onderzoek.partnerNaam')}
        waarom={t('onderzoek.partnerWaarom')}
        max={200}
      />
      <Tekstveld
        veld={formulier.veld('soort')}
        label={t('onderzoek.partnerSoort')}
        waarom={t('onderzoek.partnerWaarom')}
        max={60}
      />
      <Tekstveld
        veld={formulier.veld('contact')}
        label={t('onderzoek.partnerContact')}
        waarom={t('onderzoek.partnerWaarom')}
        optioneel
        max={200}
      />
      <Tekstveld
        veld={formulier.veld('telefoon')}
        label={t('onderzoek.partnerTelefoon')}
        waarom={t('onderzoek.partnerWaarom')}
        soort="tel"
        optioneel
        max={30}
      />
      <Tekstvlak
        veld={formulier.veld('belang')}
        label={t('onderzoek.partnerBelang')}
        waarom={t('onderzoek.partnerBelangWaarom')}
        optioneel
        regels={2}
        max={1000}
      />
      <Tekstvlak
        veld={formulier.veld('afspraak')}
        label={t('onderzoek.partnerAfspraak')}
        waarom={t('onderzoek.partnerAfspraakWaarom')}
        optioneel
        max={4000}
      />
      <Datumveld
        veld={formulier.veld('afspraakVan')}
        label={t('onderzoek.partnerAfspraakVan')}
        waarom={t('onderzoek.partnerDagWaarom')}
        optioneel
      />
      <Datumveld
        veld={formulier.veld('afspraakTot')}
        label={t('onderzoek.partnerAfspraakTot')}
        waarom={t('onderzoek.partnerDagWaarom')}
        optioneel
      />
      {p && (
        <Aankruisveld
          veld={formulier.veld('gestopt')}
          label={t('onderzoek.partnerGestoptVraag')}
          waarom={t('onderzoek.partnerGestoptWaarom')}
          zin={t('onderzoek.partnerGestopt')}
        />
      )}
    </Formulier>
  )
}

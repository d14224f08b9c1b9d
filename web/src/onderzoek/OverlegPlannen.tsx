import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Overleg, VERVERS } from './planvormen.ts'

const STUKKEN = ['plan', 'verslag', 'meting', 'netwerk'] as const
type Stuk = Overleg['stukken'][number]['stuk']
type Vorm = {
  datum: Datumantwoord
  tijd: string
  doel: string
  agenda: string
  stukken: readonly Stuk[]
  stukdoel: string
  mensen: string
}
const TIJD = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/
const regels = (tekst: string) =>
  tekst
    .split('\n')
    .map((r) => r.trim())
    .filter(Boolean)

/** The moment that was meant: a day and an hour as they are on the wall here. */
function moment(w: Vorm): string | null {
  const uur = TIJD.exec(w.tijd.trim())
  if (w.datum?.soort !== 'datum' || !uur) return null
  const plaatselijk = new Date(`${w.datum.datum}T${(uur[1] ?? '').padStart(2, '0')}:${uur[2]}:00`)
  return Number.isNaN(plaatselijk.getTime()) ? null : plaatselijk.toISOString()
}

/** Plans a case conference: when, for what, the agenda, which pieces for which purpose, and who is asked. */
export function OverlegPlannen(props: { planId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  const actie = useActie<Vorm, { id: string }>({
    pad: `/plannen/${props.planId}/casusoverleggen`,
    inhoud: (w) => ({
      geplandOp: moment(w),
      doel: w.doel.trim(),
      agenda: regels(w.agenda).map((punt) => ({ punt })),
      stukken: w.stukken.map((stuk) => ({ stuk, doel: w.stukdoel.trim() })),
      aanwezig: regels(w.mensen).map((regel) => {
        const [naam = '', organisatie = ''] = regel.split(',').map((d) => d.trim())
        return { naam, organisatie, aanwezig: false }
      }),
    }),
    ververs: VERVERS,
    naSucces: ({ id }) => {
      props.klaar()
      void navigeer({ to: '/casusoverleggen/$id', params: { id } })
    },
  })
  const formulier = useFormulier<Vorm>({
    begin: { datum: null, tijd: '', doel: '', agenda: '', stukken: [], stukdoel: '', mensen: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      datum: w.datum?.soort === 'datum' ? null : t('onderzoek.geenDatum'),
      tijd: TIJD.test(w.tijd.trim()) ? null : t('onderzoek.geenTijd'),
      doel: w.doel.trim().length < 5 ? t('onderzoek.vulIn') : null,
      stukdoel: w.stukken.length > 0 && w.stukdoel.trim().length < 5 ? t('onderzoek.vulIn') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.overlegPlannen')}
      wieZiet={t('onderzoek.wieZietPlan')}
    >
      <Datumveld
        veld={formulier.veld('datum')}
        label={t('onderzoek.overlegDag')}
        waarom={t('onderzoek.overlegWaarom')}
      />
      <Tekstveld
        veld={formulier.veld('tijd')}
        label={t('onderzoek.overlegTijd')}
        waarom={t('onderzoek.overlegWaarom')}
        hulp={t('onderzoek.tijdHulp')}
        breedte={8}
        max={5}
      />
      <Tekstvlak
        veld={formulier.veld('doel')}
        label={t('onderzoek.overlegDoel')}
        waarom={t('onderzoek.overlegDoelWaarom')}
        regels={2}
        max={500}
      />
      <Tekstvlak
        veld={formulier.veld('agenda')}
        label={t('onderzoek.agenda')}
        waarom={t('onderzoek.overlegWaarom')}
        hulp={t('onderzoek.perRegel')}
        optioneel
        regels={3}
        max={3000}
      />
      <Meerkeuze
        veld={formulier.veld('stukken')}
        label={t('onderzoek.stukken')}
        waarom={t('onderzoek.stukkenWaarom')}
        optioneel
        opties={STUKKEN.map((s) => ({ waarde: s, label: t(`onderzoek.stuk.${s}`) }))}
      />
      {formulier.waarden.stukken.length > 0 && (
        <Tekstveld
          veld={formulier.veld('stukdoel')}
          label={t('onderzoek.stukdoel')}
          waarom={t('onderzoek.stukkenWaarom')}
          max={300}
        />
      )}
      <Tekstvlak
        veld={formulier.veld('mensen')}
        label={t('onderzoek.mensen')}
        waarom={t('onderzoek.overlegWaarom')}
        hulp={t('onderzoek.mensenHulp')}
        optioneel
        regels={3}
        max={3000}
      />
    </Formulier>
  )
}

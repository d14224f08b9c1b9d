import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Overleg, VERVERS } from './planvormen.ts'

const BEWONER = ['erbij', 'vertegenwoordigd', 'wil_niet', 'gevraagd'] as const
const STATUS = ['gehouden', 'vervallen', 'gepland'] as const
type Vorm = {
  status: Overleg['status'] | ''
  bewonerErbij: Overleg['bewonerErbij'] | ''
  aanwezig: readonly string[]
  verslag: string
}

/** What became of a conference: held or not, who was there, and the report. */
export function OverlegVastleggen(props: { overleg: Overleg }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  if (!open)
    return (
      <Knop icoon="potlood" bijKlik={() => zetOpen(true)}>
        {t('onderzoek.overlegVastleggen')}
      </Knop>
    )
  return <Vastleggen {...props} klaar={() => zetOpen(false)} />
}

function Vastleggen(props: { overleg: Overleg; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { overleg: o } = props
  const actie = useActie<Vorm>({
    methode: 'PATCH',
    pad: `/casusoverleggen/${o.id}`,
    versie: `"${o.versie}"`,
    inhoud: (w) => ({
      status: w.status,
      bewonerErbij: w.bewonerErbij,
      aanwezig: o.aanwezig.map((a, i) => ({ ...a, aanwezig: w.aanwezig.includes(String(i)) })),
      verslag: w.verslag.trim() || null,
    }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Vorm>({
    begin: {
      status: o.status,
      bewonerErbij: o.bewonerErbij,
      aanwezig: o.aanwezig.flatMap((a, i) => (a.aanwezig ? [String(i)] : [])),
      verslag: o.verslag ?? '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      verslag: w.status === 'vervallen' && w.verslag.trim() === '' ? t('onderzoek.vulIn') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietPlan')}
      knoppen={<Knop bijKlik={props.klaar}>{t('onderzoek.annuleer')}</Knop>}
    >
      <Keuze
        veld={formulier.veld('status')}
        label={t('onderzoek.isGehouden')}
        waarom={t('onderzoek.overlegWaarom')}
        opties={STATUS.map((s) => ({ waarde: s, label: t(`onderzoek.overlegstatus.${s}`) }))}
        rij
      />
      <Keuze
        veld={formulier.veld('bewonerErbij')}
        label={t('onderzoek.bewonerVraag')}
        waarom={t('onderzoek.bewonerWaarom')}
        opties={BEWONER.map((b) => ({ waarde: b, label: t(`onderzoek.bewoner.${b}`) }))}
      />
      {o.aanwezig.length > 0 && (
        <Meerkeuze
          veld={formulier.veld('aanwezig')}
          label={t('onderzoek.aanwezig')}
          waarom={t('onderzoek.overlegWaarom')}
          optioneel
          opties={o.aanwezig.map((a, i) => ({
            waarde: String(i),
            label: [a.naam, a.organisatie].filter(Boolean).join(', '),
          }))}
        />
      )}
      <Tekstvlak
        veld={formulier.veld('verslag')}
        label={t('onderzoek.overlegVerslag')}
        waarom={t('onderzoek.overlegVerslagWaarom')}
        optioneel
        regels={6}
        max={8000}
      />
    </Formulier>
  )
}

import { type ReactNode, useState } from 'react'
import type { Datumantwoord } from '../../onderdelen/datumantwoord.ts'
import { Datumveld } from '../../onderdelen/Datumveld.tsx'
import { Dialoog } from '../../onderdelen/Dialoog.tsx'
import { Formulier } from '../../onderdelen/Formulier.tsx'
import { useFormulier } from '../../onderdelen/formulier.ts'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Tekstveld } from '../../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../../onderdelen/Tekstvlak.tsx'
import { useActie } from '../../platform/actie.ts'
import { vandaag } from '../../platform/datum.ts'
import { useNu } from '../../platform/klok.ts'
import { useMag } from '../../platform/sessie.tsx'
import { useTekst } from '../../platform/tekst.tsx'
import type { Vlekkenplan } from './vormen.ts'

/** Adopt a draft, drop it, or let an adopted plan lapse; each in a dialog that says what it means. */
export function Besluitvorming({ plan, etag }: { plan: Vlekkenplan; etag: string | null }): ReactNode {
  const t = useTekst()
  const mag = useMag('vlekkenplan:besluiten')
  const [open, zetOpen] = useState<'vaststellen' | 'verval' | null>(null)
  if (!mag || plan.status === 'vervallen') return null
  const ontwerp = plan.status === 'ontwerp'
  const verval = t(ontwerp ? 'planning.vlek.trekIn' : 'planning.vlek.laatVervallen')
  const sluit = () => zetOpen(null)
  return (
    <div className="z-knoppen z-geen-afdruk">
      {ontwerp && <Knop bijKlik={() => zetOpen('vaststellen')}>{t('planning.vlek.stelVast')}</Knop>}
      <Knop soort="gevaar" bijKlik={() => zetOpen('verval')}>
        {verval}
      </Knop>
      <Dialoog open={open === 'vaststellen'} kop={t('planning.vlek.stelVast')} sluit={sluit}>
        <Vaststellen plan={plan} etag={etag} sluit={sluit} />
      </Dialoog>
      <Dialoog open={open === 'verval'} kop={verval} sluit={sluit}>
        <Verval plan={plan} etag={etag} sluit={sluit} wat={verval} />
      </Dialoog>
    </div>
  )
}

type Deel = { plan: Vlekkenplan; etag: string | null; sluit: () => void }

function Vaststellen({ plan, etag, sluit }: Deel): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const actie = useActie<{ op: string; besluit: string }>({
    pad: `/planning/vlekkenplannen/${plan.id}/vaststelling`,
    versie: etag,
    ververs: ['/planning/vlekkenplannen'],
    naSucces: sluit,
  })
  const formulier = useFormulier<{ op: Datumantwoord; besluit: string }>({
    begin: { op: { soort: 'datum', datum: dag, geschat: false }, besluit: '' },
    controleer: (w) => ({
      op: w.op?.soort !== 'datum' || w.op.datum > dag ? t('planning.vlek.dagMist') : null,
      besluit: w.besluit.trim() === '' ? t('planning.vlek.mist') : null,
    }),
    probleem: actie.probleem,
    bijVerzenden: (w) =>
      actie.voerUit({ op: w.op?.soort === 'datum' ? w.op.datum : '', besluit: w.besluit.trim() }),
  })
  return (
    <>
      <p>{t('planning.vlek.vastUitleg')}</p>
      {plan.volgtOpNaam && (
        <p>
          {t('planning.vlek.vastVervalt')} <span lang="nl">{plan.volgtOpNaam}</span>.
        </p>
      )}
      <Formulier
        formulier={formulier}
        wieZiet={t('planning.vlek.wieZiet')}
        verzend={t('planning.vlek.stelVast')}
        actie={actie}
        naam={t('planning.vlek.stelVast')}
      >
        <Datumveld
          veld={formulier.veld('op')}
          label={t('planning.vlek.besluitOp')}
          waarom={t('planning.vlek.besluitWaarom')}
        />
        <Tekstveld
          veld={formulier.veld('besluit')}
          label={t('planning.vlek.besluit')}
          waarom={t('planning.vlek.besluitWaarom')}
          hulp={t('planning.vlek.besluitHulp')}
          max={300}
        />
      </Formulier>
    </>
  )
}

function Verval({ plan, etag, sluit, wat }: Deel & { wat: string }): ReactNode {
  const t = useTekst()
  const actie = useActie<{ reden: string }>({
    pad: `/planning/vlekkenplannen/${plan.id}/verval`,
    versie: etag,
    ververs: ['/planning/vlekkenplannen'],
    naSucces: sluit,
  })
  const formulier = useFormulier<{ reden: string }>({
    begin: { reden: '' },
    controleer: (w) => ({ reden: w.reden.trim() === '' ? t('planning.vlek.mist') : null }),
    probleem: actie.probleem,
    bijVerzenden: (w) => actie.voerUit({ reden: w.reden.trim() }),
  })
  return (
    <>
      <p>{t('planning.vlek.vervalUitleg')}</p>
      <Formulier
        formulier={formulier}
        wieZiet={t('planning.vlek.wieZiet')}
        verzend={wat}
        actie={actie}
        naam={wat}
      >
        <Tekstvlak
          veld={formulier.veld('reden')}
          label={t('planning.vlek.reden')}
          waarom={t('planning.vlek.redenWaarom')}
          max={500}
        />
      </Formulier>
    </>
  )
}

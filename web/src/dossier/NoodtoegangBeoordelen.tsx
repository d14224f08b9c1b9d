import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { datumTijd } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'

type Nood = {
  id: string
  wie: string
  redenCode: string
  reden: string
  van: string
  tot: string
  oordeel: string | null
  toelichting: string | null
}

/** Every emergency view gets a verdict, by someone else than who looked. */
export function NoodtoegangBeoordelen(): ReactNode {
  const t = useTekst()
  const lijst = useHaal<{ items: Nood[] }>('/noodtoegangen', { live: ['nl.zicht.dossier.noodtoegang'] })
  return (
    <div className="z-blad z-blad--tekst">
      <Kop titel={t('dossier.beoordelen')} bij={t('dossier.beoordelenBij')} />
      <Laadtoestand van={lijst} wat={t('dossier.beoordelen')}>
        {({ items }) =>
          items.length === 0 ? <p>{t('dossier.geenNood')}</p> : items.map((n) => <Kijk key={n.id} nood={n} />)
        }
      </Laadtoestand>
    </div>
  )
}

function Kijk(props: { nood: Nood }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { nood: n } = props
  return (
    <Paneel
      kop={t(`dossier.noodreden.${n.redenCode}`)}
      bij={
        <span className="z-stil">{n.oordeel ? t(`dossier.oordeel.${n.oordeel}`) : t('dossier.open')}</span>
      }
    >
      <p>
        {n.wie}, {datumTijd(n.van, taal)} – {datumTijd(n.tot, taal)}
      </p>
      <p>{n.reden}</p>
      {n.oordeel ? <p className="z-stil">{n.toelichting}</p> : <Oordeel id={n.id} />}
    </Paneel>
  )
}

function Oordeel(props: { id: string }): ReactNode {
  const t = useTekst()
  const actie = useActie<{ oordeel: string; toelichting: string }>({
    pad: `/noodtoegangen/${props.id}/beoordeling`,
    ververs: ['/noodtoegangen'],
  })
  const formulier = useFormulier<{ oordeel: 'terecht' | 'onterecht' | ''; toelichting: string }>({
    begin: { oordeel: '', toelichting: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      oordeel: w.oordeel === '' ? t('dossier.kiesOordeel') : null,
      toelichting: w.toelichting.trim().length < 5 ? t('dossier.noodReden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('dossier.sluitOordeel')}
      wieZiet={t('dossier.oordeelZiet')}
      naam={t('dossier.beoordelen')}
    >
      <Keuze
        veld={formulier.veld('oordeel')}
        label={t('dossier.oordeel')}
        waarom={t('dossier.oordeelWaarom')}
        rij
        opties={(['terecht', 'onterecht'] as const).map((waarde) => ({
          waarde,
          label: t(`dossier.oordeel.${waarde}`),
        }))}
      />
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('dossier.toelichting')}
        waarom={t('dossier.oordeelWaarom')}
        regels={2}
        max={2000}
      />
    </Formulier>
  )
}

import type { ReactNode } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useNavigate } from '@tanstack/react-router'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import type { Formulierdeel } from './Acties.tsx'
import { type Plek, type Rij, ruimtenVan } from './ruimten.ts'
import { VERVERS } from './vormen.ts'

type Invoer = { voorziening: string; ruimte: string; reden: string; samen: boolean }

/** To another place without a gap: choose where, tell why. A provider moves people within its own houses. */
export function Verplaatsen(props: Formulierdeel): ReactNode {
  const t = useTekst()
  const bord = useHaal<{ items: Rij[] }>('/bord', { live: ['nl.zicht.register.'] })
  return (
    <Laadtoestand van={bord} wat={t('plaatsing.vrijePlekken')}>
      {({ items }) => <Keuzeformulier {...props} rijen={items} />}
    </Laadtoestand>
  )
}

function Keuzeformulier(props: Formulierdeel & { rijen: readonly Rij[] }): ReactNode {
  const t = useTekst()
  const ga = useNavigate()
  const { actief } = useSessie()
  const { plaatsing: p } = props
  const gezin = (p.medebewoners?.length ?? 0) + 1
  const actie = useActie<Invoer, { ids: string[] }>({
    pad: `/plaatsingen/${p.id}/verplaatsing`,
    inhoud: (w) => ({
      plekIds: gekozen(props.rijen, w, nodig(w, gezin)).map((plek) => plek.id),
      reden: w.reden.trim(),
      samen: w.samen,
    }),
    versie: props.etag,
    ververs: [...VERVERS, '/bord'],
    naSucces: ({ ids }) => {
      props.klaar()
      if (ids[0]) void ga({ to: '/plaatsingen/$id', params: { id: ids[0] } })
    },
  })
  const formulier = useFormulier<Invoer>({
    begin: { voorziening: '', ruimte: '', reden: '', samen: gezin > 1 },
    probleem: actie.probleem,
    controleer: (w) => ({
      voorziening: w.voorziening === '' ? t('plaatsing.kiesVoorziening') : null,
      ruimte:
        gekozen(props.rijen, w, nodig(w, gezin)).length < nodig(w, gezin)
          ? t('plaatsing.kiesRuimte', { aantal: nodig(w, gezin) })
          : null,
      reden: w.reden.trim().length < 5 ? t('plaatsing.legUit') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const eigen = props.rijen.filter(
    (r) => actief.rol !== 'aanbieder' || r.organisatieId === actief.organisatieId,
  )
  const open = eigen.filter((r) => ruimtenVan(r).length > 0).sort((a, b) => a.naam.localeCompare(b.naam))
  const ruimten = ruimtenVan(open.find((r) => r.id === formulier.waarden.voorziening))
  if (open.length === 0) return <Melding soort="info">{t('plaatsing.nergensPlek')}</Melding>
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.verplaatsNu')}
      wieZiet={t('plaatsing.wieZietBeide')}
    >
      <p>{t('plaatsing.verplaatsUitleg')}</p>
      <Selectie
        veld={formulier.veld('voorziening')}
        label={t('plaatsing.naarVoorziening')}
        waarom={t('plaatsing.naarVoorzieningWaarom')}
        opties={open.map((r) => ({ waarde: r.id, label: r.naam }))}
      />
      {formulier.waarden.voorziening !== '' && (
        <Selectie
          veld={formulier.veld('ruimte')}
          label={t('plaatsing.naarRuimte')}
          waarom={t('plaatsing.naarRuimteWaarom')}
          opties={ruimten.map((r) => ({
            waarde: r.sleutel,
            label: t('plaatsing.ruimteVrij', { naam: r.naam, aantal: r.vrij.length }),
          }))}
        />
      )}
      {gezin > 1 && (
        <Aankruisveld
          veld={formulier.veld('samen')}
          label={t('plaatsing.gezin')}
          waarom={t('plaatsing.gezinWaarom')}
          zin={t('plaatsing.gezinVerhuist', { aantal: gezin })}
          optioneel
        />
      )}
      <Tekstveld
        veld={formulier.veld('reden')}
        label={t('plaatsing.waaromVerplaatsen')}
        waarom={t('plaatsing.waaromVerplaatsenUitleg')}
        max={500}
      />
    </Formulier>
  )
}

const nodig = (w: Invoer, gezin: number): number => (w.samen ? gezin : 1)

/** The places that are meant: the first free ones of the chosen room. */
function gekozen(rijen: readonly Rij[], w: Invoer, aantal: number): Plek[] {
  const ruimte = ruimtenVan(rijen.find((r) => r.id === w.voorziening)).find((r) => r.sleutel === w.ruimte)
  return ruimte?.vrij.slice(0, aantal) ?? []
}

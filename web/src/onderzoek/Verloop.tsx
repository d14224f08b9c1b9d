import type { ReactNode } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Lijngrafiek } from '../onderdelen/Lijngrafiek.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { LIVE, type Meting, type Model } from './vormen.ts'

/** How it went, per domain over time; one chart per group of domains that can be told apart, and the figures beside it as a table. */
export function Verloop(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const metingen = useHaal<{ modellen: Model[]; metingen: Meting[] }>(`/zaken/${props.zaakId}/metingen`, {
    live: LIVE,
  })
  return (
    <Laadtoestand van={metingen} wat={t('onderzoek.metingen')}>
      {(m) =>
        m.metingen.length === 0 ? (
          <p>{t('onderzoek.geenMeting')}</p>
        ) : (
          m.modellen.map((model) => (
            <Modelverloop
              key={model.code}
              model={model}
              metingen={m.metingen.filter((x) => x.model === model.code)}
            />
          ))
        )
      }
    </Laadtoestand>
  )
}

const PER_GRAFIEK = 4

function Modelverloop(props: { model: Model; metingen: readonly Meting[] }): ReactNode {
  const t = useTekst()
  const { model } = props
  const groepen = Array.from({ length: Math.ceil(model.leefgebieden.length / PER_GRAFIEK) }, (_, i) =>
    model.leefgebieden.slice(i * PER_GRAFIEK, (i + 1) * PER_GRAFIEK),
  )
  // two measurements on one day: the later one is how it was
  const perDag = [...new Map(props.metingen.map((m) => [m.gemetenOp, m])).values()]
  return (
    <>
      {groepen.map((groep) => (
        <Lijngrafiek
          key={groep[0]?.code}
          niveau={3}
          kop={groep.map((g) => g.naam).join(', ')}
          uitleg={t('onderzoek.verloopUitleg', {
            laag: model.niveaus[0]?.naam ?? '',
            hoog: model.niveaus.at(-1)?.naam ?? '',
            hoogste: model.niveaus.length,
          })}
          reeksen={groep.map((g) => ({
            naam: g.naam,
            punten: perDag.map((m) => ({ x: m.gemetenOp, y: m.leefgebieden[g.code]?.niveau ?? null })),
          }))}
          grens={{ waarde: model.niveaus.length, naam: model.niveaus.at(-1)?.naam ?? '' }}
        />
      ))}
    </>
  )
}

import type { Jaarcijfer, Vloeistofuitkomst } from '@zicht/planning'
import { type ReactNode, useState } from 'react'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { type Cijferrij, Cijfertabel } from './Cijfertabel.tsx'
import { mensen } from './getallen.ts'
import { Jaarkeuze } from './Jaarkeuze.tsx'

/** Demand for homes and places over the whole of every year: who asks, from where, how many wait on average and in the worst month. */
export function Woningvraag(props: { basis: Vloeistofuitkomst; uit: Vloeistofuitkomst }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { uit, basis } = props
  const jaren = uit.jaren.map((j) => j.jaar)
  const [gekozen, zetJaar] = useState<number | null>(null)
  const jaar = gekozen !== null && jaren.includes(gekozen) ? gekozen : (jaren.at(-1) ?? 0)
  const toon = (n: number) => mensen(n, taal)
  const rij = (naam: string, van: (j: Jaarcijfer) => number): Cijferrij => ({
    naam,
    cijfers: uit.jaren.map((j, i) => {
      const toen = basis.jaren[i]
      return { naam: String(j.jaar), waarde: van(j), basis: toen ? van(toen) : 0, toon }
    }),
  })
  const soorten = new Map(
    [...uit.jaren, ...basis.jaren].flatMap((j) =>
      j.woningvraag.perSoort.map((s) => [s.code, s.naam] as const),
    ),
  )
  const perSoort = (code: string) => (j: Jaarcijfer) =>
    j.woningvraag.perSoort.find((s) => s.code === code)?.mensen ?? 0
  const [nu, toen] = [uit, basis].map((u) => u.jaren.find((j) => j.jaar === jaar))
  const plekken = (nu?.stations ?? []).flatMap((s): Cijferrij[] => {
    const station = uit.stations.find((x) => x.code === s.code)
    if (!station || station.plekken[0] === null || (s.gevraagd < 0.05 && s.aanwezig < 0.05)) return []
    const eerder = toen?.stations.find((x) => x.code === s.code)
    const cijfer = (naam: string, van: (x: typeof s) => number) => ({
      naam: t(`planning.vraagkolom.${naam}`),
      waarde: van(s),
      basis: eerder ? van(eerder) : 0,
      toon,
    })
    return [
      {
        naam: station.naam,
        cijfers: [
          cijfer('gevraagd', (x) => x.gevraagd),
          cijfer('aanwezig', (x) => x.aanwezig),
          cijfer('aanwezigHoogste', (x) => x.hoogste.aanwezig),
          cijfer('wachtend', (x) => x.wachtend),
          cijfer('wachtendHoogste', (x) => x.hoogste.wachtend),
        ],
      },
    ]
  })
  const kop = t('planning.woningvraag')
  const plekkop = t('planning.inJaar', { wat: t('planning.plekvraag'), jaar })
  return (
    <Paneel kop={kop}>
      <p className="z-stil">
        {t('planning.woningvraagUitleg')} {t('planning.modelcijfers')}
      </p>
      <Cijfertabel
        kop={kop}
        eerste={t('planning.maat')}
        rijen={[
          rij(t('planning.vraag.gevraagd'), (j) => j.woningvraag.gevraagd),
          rij(t('planning.vraag.beschikbaar'), (j) => j.woningenBeschikbaar),
          rij(t('planning.woningenGebruikt'), (j) => j.woningenGebruikt),
          rij(t('planning.vraag.wachtend'), (j) => j.woningvraag.wachtend.gemiddelde),
          rij(t('planning.vraag.hoogste'), (j) => j.woningvraag.wachtend.hoogste),
          ...[...soorten].map(([code, naam]) => rij(t('planning.vraag.uit', { naam }), perSoort(code))),
          ...(nu?.herkomst ?? []).map((h) =>
            rij(
              t('planning.vraag.van', { naam: h.naam }),
              (j) => j.herkomst.find((x) => x.code === h.code)?.woningvraag ?? 0,
            ),
          ),
        ]}
      />
      <details>
        <summary>{t('planning.plekvraag')}</summary>
        <Jaarkeuze jaren={jaren} jaar={jaar} zet={zetJaar} />
        <Cijfertabel kop={plekkop} eerste={t('planning.kolom.station')} rijen={plekken} />
      </details>
    </Paneel>
  )
}

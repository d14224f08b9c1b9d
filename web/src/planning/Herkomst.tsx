import type { Jaarcijfer, Vloeistofuitkomst } from '@zicht/planning'
import { type ReactNode, useState } from 'react'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Cijfertabel } from './Cijfertabel.tsx'
import { duizendEuro, mensen } from './getallen.ts'
import { Jaarkeuze } from './Jaarkeuze.tsx'

const KOLOMMEN = ['aankomsten', 'straat', 'eersteOpvang', 'wachtend', 'inPlek'] as const

/** Where the people of the model come from: on the street, in first shelter, waiting, in a place, and what that costs. */
export function Herkomst(props: { basis: Vloeistofuitkomst; uit: Vloeistofuitkomst }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const jaren = props.uit.jaren.map((j) => j.jaar)
  const [gekozen, zetJaar] = useState<number | null>(null)
  const jaar = gekozen !== null && jaren.includes(gekozen) ? gekozen : (jaren.at(-1) ?? 0)
  const [nu, toen] = [props.uit, props.basis].map((u) => u.jaren.find((j) => j.jaar === jaar))
  if (!nu || nu.herkomst.length === 0) return null
  const mens = (n: number) => mensen(n, taal)
  const rij = (naam: string, mag: (code: string) => boolean) => {
    const som = (j: Jaarcijfer | undefined, wat: (typeof KOLOMMEN)[number]) =>
      (j?.herkomst ?? []).reduce((n, h) => n + (mag(h.code) ? h[wat] : 0), 0)
    const cent = (j: Jaarcijfer | undefined) =>
      (j?.kosten.perHerkomst ?? []).reduce((n, h) => n + (mag(h.code) ? h.cent : 0), 0)
    return {
      naam,
      cijfers: [
        ...KOLOMMEN.map((wat) => ({
          naam: t(`planning.herkomst.${wat}`),
          waarde: som(nu, wat),
          basis: som(toen, wat),
          toon: mens,
        })),
        {
          naam: t('planning.kosten'),
          waarde: cent(nu),
          basis: cent(toen),
          toon: (n: number) => duizendEuro(n, taal),
        },
      ],
    }
  }
  const kop = t('planning.herkomst')
  return (
    <Paneel kop={kop}>
      <p className="z-stil">
        {t('planning.herkomstUitleg')} {t('planning.modelcijfers')}
      </p>
      <Jaarkeuze jaren={jaren} jaar={jaar} zet={zetJaar} />
      <Cijfertabel
        kop={t('planning.inJaar', { wat: kop, jaar })}
        eerste={t('planning.herkomst.van')}
        rijen={[
          ...nu.herkomst.map((h) => rij(h.naam, (code) => code === h.code)),
          rij(t('planning.samen'), () => true),
        ]}
      />
    </Paneel>
  )
}

import type { Datum } from '@zicht/kern'
import {
  type Aanbod,
  type Laag,
  maakToets,
  pasvorm,
  type Pasvorm,
  rangschik,
  type Toets,
  type Waarom,
  waaromVoor,
} from '@zicht/matching'
import type { Lijstregels } from './beleid.ts'
import type { Wachtende } from './kandidaten.ts'

export type Voorgestelde = {
  id: string
  positie: number
  waarden: { urgentie: number | null; punten?: number; wachtendSinds: string; pasvorm: number }
  pasvorm: Pasvorm
  /** Rules of which the fact is not known: to be asked, nobody is excluded for it. */
  teVragen: Toets['onbekend']
  /** Why the one directly before goes first. */
  waarom: Waarom | null
}

export type Voorstel = {
  volgorde: Voorgestelde[]
  /** Who is not in it, each with the rule, the fact and the date. */
  nietErbij: { id: string; uitsluitingen: Toets['uitsluitingen'] }[]
  /** Has an offer already. */
  alAangeboden: string[]
}

/**
 * Who is proposed for an opening, in order: who meets the hard criteria, by the keys of the region's order, fit among them. The same people give
 * the same proposal. It proposes; a named professional decides.
 */
export function maakVoorstel(
  regels: Lijstregels,
  wachtenden: readonly Wachtende[],
  lagen: readonly Laag[],
  aanbod: Aanbod,
  dag: Datum,
): Voorstel {
  const toets = maakToets(lagen, dag)
  const erbij = new Map<string, { wie: Wachtende; toets: Toets; pasvorm: Pasvorm }>()
  const nietErbij: Voorstel['nietErbij'] = []
  const alAangeboden: string[] = []
  for (const wie of wachtenden) {
    if (wie.lijst !== 'wachtend') continue
    if (wie.inAanbod) {
      alAangeboden.push(wie.id)
      continue
    }
    const uitkomst = toets(wie)
    if (uitkomst.oordeel === 'uitgesloten')
      nietErbij.push({ id: wie.id, uitsluitingen: uitkomst.uitsluitingen })
    else erbij.set(wie.id, { wie, toets: uitkomst, pasvorm: pasvorm(wie.wens, aanbod, regels.pasvorm) })
  }
  const kandidaten = [...erbij.values()].map(({ wie, pasvorm: p }) => ({
    id: wie.id,
    waarden: { ...wie.waarden, pasvorm: p.score },
  }))
  const rangen = rangschik(kandidaten, regels.voorstel, dag)
  return {
    volgorde: rangen.map((rang, i) => {
      const bij = erbij.get(rang.id) as NonNullable<ReturnType<typeof erbij.get>>
      const voor = rangen[i - 1]
      return {
        id: rang.id,
        positie: rang.positie,
        waarden: { ...bij.wie.waarden, pasvorm: bij.pasvorm.score },
        pasvorm: bij.pasvorm,
        teVragen: bij.toets.onbekend,
        waarom: voor ? waaromVoor(voor, rang, regels.voorstel, dag) : null,
      }
    }),
    nietErbij,
    alAangeboden,
  }
}

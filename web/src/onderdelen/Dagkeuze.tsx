import { type ReactNode, useId, useState } from 'react'
import { Datumveld } from './Datumveld.tsx'
import type { Datumantwoord } from './datumantwoord.ts'
import type { Datum } from '../platform/datum.ts'
import { naDruk } from '../platform/druk.ts'
import { useTekst } from '../platform/tekst.tsx'

const alsAntwoord = (dag: Datum | null): Datumantwoord =>
  dag === null ? null : { soort: 'datum', datum: dag, geschat: false }

/** One day to look at. It holds as soon as what is typed is a day that may be chosen; the page keeps it in its address. */
export function Dagkeuze(props: {
  label: string
  dag: Datum | null
  kies: (dag: Datum | null) => void
  /** May be left empty. */
  mag?: boolean
  /** The last day that may be chosen; without it days to come as well. */
  laatste?: Datum
  hulp?: string
}): ReactNode {
  const t = useTekst()
  const id = useId()
  const { dag, kies, laatste } = props
  const [antwoord, zetAntwoord] = useState<Datumantwoord>(() => alsAntwoord(dag))
  const [verlaten, zetVerlaten] = useState(false)
  const [gezien, zetGezien] = useState(dag)
  // the day was changed elsewhere: a button, back, another address
  if (gezien !== dag) {
    zetGezien(dag)
    if (antwoord?.soort !== 'datum' || antwoord.datum !== dag) zetAntwoord(alsAntwoord(dag))
  }
  const fout =
    antwoord === null
      ? props.mag
        ? null
        : t('onderdelen.kiesDag')
      : antwoord.soort !== 'datum'
        ? t('onderdelen.geenDag')
        : laatste !== undefined && antwoord.datum > laatste
          ? t('onderdelen.dagLater')
          : null
  return (
    <Datumveld
      label={props.label}
      waarom={t('onderdelen.dagWaarom')}
      {...(props.hulp ? { hulp: props.hulp } : {})}
      veld={{
        id,
        naam: 'dag',
        waarde: antwoord,
        fout: verlaten ? fout : null,
        verlaat: () => naDruk(() => zetVerlaten(true)),
        zet: (nieuw) => {
          zetAntwoord(nieuw)
          if (nieuw === null && props.mag) kies(null)
          const past = (d: Datum) => d >= '2000-01-01' && (laatste === undefined || d <= laatste)
          if (nieuw?.soort === 'datum' && past(nieuw.datum)) kies(nieuw.datum)
        },
      }}
    />
  )
}

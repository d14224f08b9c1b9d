import type { ReactNode } from 'react'
import { type Datum, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Dagkeuze } from '../onderdelen/Dagkeuze.tsx'

/** First and last day of a period; both count. */
export function Periodekeuze(props: {
  van: Datum
  tot: Datum
  kies: (periode: { van: Datum; tot: Datum }) => void
}): ReactNode {
  const t = useTekst()
  const heden = vandaag(useNu())
  const { van, tot, kies } = props
  return (
    <>
      <div className="z-cijferkeuze z-geen-afdruk">
        <Dagkeuze
          label={t('monitor.van')}
          dag={van}
          laatste={heden}
          kies={(d) => d && kies({ van: d, tot })}
        />
        <Dagkeuze
          label={t('monitor.totEnMet')}
          dag={tot}
          laatste={heden}
          kies={(d) => d && kies({ van, tot: d })}
        />
      </div>
      {tot < van && <p className="z-veld__fout">{t('monitor.omgekeerd')}</p>}
    </>
  )
}

import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useTekst } from '../platform/tekst.tsx'
import type { Vraag } from './velden.ts'

/** One question of a step; what is answered is kept by itself. */
export function Veldinvoer(props: {
  id: string
  vraag: Vraag
  waarde: string
  fout: string | null
  zet: (waarde: string) => void
  verlaat: () => void
}): ReactNode {
  const t = useTekst()
  const { vraag, waarde, zet } = props
  const uitleg = {
    label: vraag.label,
    waarom: vraag.waarom,
    optioneel: vraag.optioneel,
    wieZiet: t('onderzoek.wieZiet'),
  }
  const veld = { id: props.id, naam: vraag.sleutel, fout: props.fout, verlaat: props.verlaat }
  switch (vraag.soort) {
    case 'keuze':
      return <Keuze {...uitleg} veld={{ ...veld, waarde, zet: (w) => zet(w) }} opties={vraag.opties ?? []} />
    case 'datum': {
      const antwoord: Datumantwoord = waarde === '' ? null : { soort: 'datum', datum: waarde, geschat: false }
      return (
        <Datumveld
          {...uitleg}
          veld={{ ...veld, waarde: antwoord, zet: (a) => zet(a?.soort === 'datum' ? a.datum : '') }}
        />
      )
    }
    case 'tekst':
      return <Tekstvlak {...uitleg} veld={{ ...veld, waarde, zet }} max={8000} regels={4} />
  }
}

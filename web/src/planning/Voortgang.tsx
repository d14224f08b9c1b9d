import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Werk } from './berekening.ts'
import { procent } from './getallen.ts'
import { useFoutzin, Weigering } from './Weigering.tsx'

/** How far a computation is, a way to stop it, and what went wrong, with the place of the fault. */
export function Voortgang<V, U>(props: { werk: Werk<V, U> }): ReactNode {
  const t = useTekst()
  const foutzin = useFoutzin()
  const taal = useTaal()
  const { werk } = props
  const stand = werk.stand.gegevens
  if (werk.loopt)
    return (
      <output className="z-voortgang">
        <progress max={1} value={stand?.voortgang ?? 0} aria-label={t('planning.voortgang')} />
        <span>{t('planning.bezig', { deel: procent(stand?.voortgang ?? 0, taal) })}</span>
        <Knop klein bijKlik={() => werk.stop.voerUit()} bezig={werk.stop.bezig}>
          {t('planning.stop')}
        </Knop>
      </output>
    )
  const probleem = werk.vraag.probleem
  if (probleem) return <Weigering probleem={probleem} />
  if (stand?.status === 'mislukt')
    return <Melding soort="fout">{stand.fout ? foutzin(stand.fout) : t('planning.foutOnbekend')}</Melding>
  if (stand?.status === 'geannuleerd') return <p className="z-stil">{t('planning.gestopt')}</p>
  return null
}

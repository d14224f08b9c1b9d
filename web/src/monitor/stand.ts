import { useCallback } from 'react'
import { datumLang, datumTijd, dagVan, tijd, vandaag } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'

/** "berekend uit dossiers, stand 1 oktober 2017 (einde van de dag)", and since when we know it when that is asked. */
export function useStand(): (peil: {
  peildatum: string
  op: string
  berekendOp: string
  bekendOp?: string | null
}) => string {
  const t = useTekst()
  const taal = useTaal()
  return useCallback(
    ({ peildatum, op, berekendOp, bekendOp }) => {
      const nu = peildatum === vandaag(berekendOp)
      const stand = nu
        ? t('monitor.standNu', { dag: datumLang(dagVan(op), taal), tijd: tijd(op, taal) })
        : t('monitor.stand', { dag: datumLang(peildatum, taal) })
      return bekendOp ? `${stand} ${t('monitor.bekendOp', { moment: datumTijd(bekendOp, taal) })}` : stand
    },
    [t, taal],
  )
}

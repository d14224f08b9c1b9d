import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Fout } from './Plekactie.tsx'

/** "The figures are right": one tap, and their age starts again. */
export function Bevestigen(props: {
  voorzieningId: string
  ververs: readonly string[]
  klaar?: () => void
}): ReactNode {
  const t = useTekst()
  const actie = useActie<Record<string, never>>({
    pad: `/voorzieningen/${props.voorzieningId}/bevestiging`,
    ververs: props.ververs,
    ...(props.klaar ? { naSucces: props.klaar } : {}),
  })
  return (
    <>
      <Knop icoon="vink" bezig={actie.bezig} bijKlik={() => actie.voerUit({})}>
        {t('bord.kloppen')}
      </Knop>
      <Fout actie={actie} />
    </>
  )
}

import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Onderzoekdeel } from './Onderzoekdeel.tsx'
import { Plandeel } from './Plandeel.tsx'

/** The inquiry and the plan of one case on a page of their own. */
export function Onderzoekpagina(): ReactNode {
  const t = useTekst()
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <div className="z-blad">
      <Kop titel={t('onderzoek.titel')} />
      <Onderzoekdeel zaakId={id} />
      <Plandeel zaakId={id} />
    </div>
  )
}

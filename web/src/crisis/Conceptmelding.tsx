import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { Melding } from '../onderdelen/Melding.tsx'
import { concepten } from '../platform/conceptopslag.ts'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { CONCEPT } from './concept.ts'

/** The line dropped, the laptop died: the half-typed call is still there, and says that nobody else has it yet. */
export function Conceptmelding(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { gebruiker } = useSessie()
  const [op, zetOp] = useState<string | null>(null)
  useEffect(() => {
    let weg = false
    void concepten()
      ?.lees(gebruiker.id, CONCEPT)
      .then((bewaard) => {
        if (!weg) zetOp(bewaard?.bewaardOp ?? null)
      })
      .catch(() => undefined)
    return () => {
      weg = true
    }
  }, [gebruiker.id])
  if (op === null) return null
  return (
    <Melding soort="waarschuwing" kop={t('crisis.concept')}>
      <p>
        {t('crisis.conceptUitleg', { moment: kortMoment(op, nu, taal) })}{' '}
        <Link to="/crisis/nieuw" className="utrecht-link">
          {t('crisis.conceptVerder')}
        </Link>
      </p>
    </Melding>
  )
}

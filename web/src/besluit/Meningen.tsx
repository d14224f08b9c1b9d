import type { ReactNode } from 'react'
import { Melding } from '../onderdelen/Melding.tsx'
import { datumKort, dagVan } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Punt } from './overlegvormen.ts'

/** The advice, and beside it what each organisation thought: who saw it otherwise stays visible. */
export function Meningen(props: { p: Punt }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { p } = props
  return (
    <>
      {p.advies && (
        <Melding soort="ok" kop={t('besluit.adviesIs', { advies: t(`besluit.advies.${p.advies}`) })}>
          <p>{p.adviestekst}</p>
          {p.geadviseerdOp && (
            <p className="z-klein">
              {datumKort(dagVan(p.geadviseerdOp), taal)}. {t('besluit.adviesBindtNiet')}
            </p>
          )}
        </Melding>
      )}
      {p.meningen.length > 0 && (
        <ul className="z-besluit-lijst">
          {p.meningen.map((m) => (
            <li key={m.organisatie}>
              <strong>{m.organisatie}</strong>{' '}
              <span className="z-merkje">{t(`besluit.standpunt.${m.standpunt}`)}</span> {m.toelichting}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

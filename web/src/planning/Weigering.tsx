import type { Rekenfoutgegevens } from '@zicht/kern'
import { type ReactNode, useCallback } from 'react'
import { redenInTaal } from '../platform/foutwoorden.ts'
import type { Probleem } from '../platform/probleem.ts'
import { Melding } from '../onderdelen/Melding.tsx'
import { useTaal, useTekst, useWoord } from '../platform/tekst.tsx'

/** Where an input is wrong and why, in the language of the reader. */
export function useFoutzin(): (fout: Rekenfoutgegevens) => string {
  const [t, taal, woord] = [useTekst(), useTaal(), useWoord()]
  return useCallback(
    (fout) => t('planning.fout', { pad: fout.pad || '/', reden: redenInTaal(fout, taal, woord) }),
    [t, taal, woord],
  )
}

/** What the server refused, each fault with its place. */
export function Weigering(props: { probleem: Probleem }): ReactNode {
  const { detail, fouten } = props.probleem
  return (
    <Melding soort="fout">
      <p>{detail}</p>
      {fouten.length > 0 && (
        <ul>
          {fouten.map((f) => (
            <li key={f.pad}>
              {f.pad}: {f.melding}
            </li>
          ))}
        </ul>
      )}
    </Melding>
  )
}

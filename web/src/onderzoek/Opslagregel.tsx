import type { ReactNode } from 'react'
import { Melding } from '../onderdelen/Melding.tsx'
import { tijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Opslag } from './useStap.ts'

/** Says at any moment whether what is typed is kept; offline it says so, and that it stays on the screen. */
export function Opslagregel(props: { opslag: Opslag }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { opslag } = props
  if (opslag.staat === 'geweigerd')
    return (
      <Melding soort="fout" kop={t('onderzoek.nietBewaard')} luid>
        <p>{opslag.probleem.detail || t('onderzoek.probeerOpnieuw')}</p>
        {opslag.probleem.fouten.length > 0 && (
          <ul>
            {opslag.probleem.fouten.map((f) => (
              <li key={f.pad}>{f.melding}</li>
            ))}
          </ul>
        )}
      </Melding>
    )
  const woorden =
    opslag.staat === 'rust'
      ? opslag.op
        ? t('onderzoek.opgeslagen', { tijd: tijd(opslag.op, taal) })
        : t('onderzoek.bewaartZichzelf')
      : t(`onderzoek.opslag.${opslag.staat}`)
  return (
    <output className={opslag.staat === 'geen_verbinding' ? 'z-opslag z-opslag--weg' : 'z-opslag'}>
      {woorden}
      {opslag.staat === 'rust' && opslag.samengevoegd.length > 0 && ` ${t('onderzoek.samengevoegd')}`}
    </output>
  )
}

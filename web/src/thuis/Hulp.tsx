import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'

/** Short answers to what people ask first; each is a text, so that both languages have them. */
const VRAGEN = ['weg', 'slot', 'rol', 'toetsen', 'wieZiet', 'fout'] as const

export function Hulp(): ReactNode {
  const t = useTekst()
  return (
    <article className="z-blad z-blad--tekst">
      <h1 className="utrecht-heading-1">{t('thuis.hulp')}</h1>
      {VRAGEN.map((vraag) => (
        <section key={vraag}>
          <h2 className="utrecht-heading-3">{t(`thuis.hulp.${vraag}.vraag`)}</h2>
          <p className="utrecht-paragraph">{t(`thuis.hulp.${vraag}.antwoord`)}</p>
        </section>
      ))}
    </article>
  )
}

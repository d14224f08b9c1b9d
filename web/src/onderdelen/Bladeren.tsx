import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { Knop } from './Knop.tsx'

export function Bladeren(props: {
  pagina: number
  paginas: number
  ga: (pagina: number) => void
}): ReactNode {
  const t = useTekst()
  const { pagina, paginas, ga } = props
  return (
    <nav className="z-bladeren z-geen-afdruk" aria-label={t('onderdelen.bladeren')}>
      <Knop
        icoon="pijlLinks"
        bijKlik={() => ga(pagina - 1)}
        waaromNiet={pagina <= 1 ? t('onderdelen.eerstePagina') : null}
      >
        {t('onderdelen.vorige')}
      </Knop>
      <output>{t('onderdelen.pagina', { pagina, paginas })}</output>
      <Knop
        icoon="pijlRechts"
        bijKlik={() => ga(pagina + 1)}
        waaromNiet={pagina >= paginas ? t('onderdelen.laatstePagina') : null}
      >
        {t('onderdelen.volgende')}
      </Knop>
    </nav>
  )
}

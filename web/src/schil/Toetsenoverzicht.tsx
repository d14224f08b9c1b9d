import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { sneltoetsen, useSneltoets } from '../platform/toetsen.ts'
import { useWaarneembaar } from '../platform/waarneembaar.ts'

/** "?" shows all shortcuts that work on this page. */
export function Toetsenoverzicht(): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const toetsen = useWaarneembaar(sneltoetsen)
  useSneltoets('?', 'schil.toets.overzicht', () => zetOpen(true))
  return (
    <Dialoog open={open} kop={t('schil.toetsen')} sluit={() => zetOpen(false)}>
      <dl className="z-toetsen">
        {toetsen.map((s) => (
          <div key={s.toets}>
            <dt>
              {s.toets.split(' ').map((deel) => (
                <kbd key={deel}>{deel.replace('ctrl', 'Ctrl')}</kbd>
              ))}
            </dt>
            <dd>{t(s.uitleg)}</dd>
          </div>
        ))}
      </dl>
      <p className="utrecht-paragraph z-stil">
        <Link to={'/instellingen' as string} className="utrecht-link" onClick={() => zetOpen(false)}>
          {t('schil.toetsenUit')}
        </Link>
      </p>
    </Dialoog>
  )
}

import { type ReactNode, useState } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Tijdlijn } from '../onderdelen/Tijdlijn.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { veldInWoorden } from '../platform/probleem.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Versie } from './vormen.ts'

const NIET_GETOOND = new Set(['id', 'organisatieId', 'voorzieningId', 'eenheidId'])

/** What was known when, and who recorded it; fetched when someone opens it. */
export function Geschiedenis(props: { pad: string }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const vraag = useHaal<{ items: Versie[] }>(open ? `${props.pad}/historie` : null)
  return (
    <details className="z-paneel" onToggle={(e) => zetOpen(e.currentTarget.open)}>
      <summary className="z-paneel__kop">
        <h2 className="utrecht-heading-3">{t('register.geschiedenis')}</h2>
      </summary>
      <div className="z-paneel__inhoud">
        {open && (
          <Laadtoestand van={vraag} wat={t('register.watGeschiedenis')}>
            {({ items }) => <Versies items={items} />}
          </Laadtoestand>
        )}
      </div>
    </details>
  )
}

function Versies(props: { items: readonly Versie[] }): ReactNode {
  const t = useTekst()
  const inWoorden = (waarde: unknown): string => {
    if (waarde === null || waarde === undefined || waarde === '') return t('register.leegVeld')
    if (typeof waarde === 'boolean') return waarde ? t('register.ja') : t('register.nee')
    if (Array.isArray(waarde)) return waarde.join(', ')
    if (typeof waarde === 'object') {
      const { van, tot } = waarde as { van: string; tot: string | null }
      return tot === null ? t('register.sinds', { van }) : `${van} – ${tot}`
    }
    return String(waarde)
  }
  return (
    <Tijdlijn
      naam={t('register.geschiedenis')}
      punten={props.items.map((v, i) => ({
        sleutel: String(v.versie),
        op: v.van,
        kop: v.gewijzigd.length === 0 ? t('register.vastgelegd') : v.gewijzigd.map(veldInWoorden).join(', '),
        soort: i === 0 ? 'nu' : 'gewoon',
        inhoud: (
          <>
            <span className="z-stil">{v.door ?? t('register.systeem')}</span>
            <dl className="z-versie">
              {(v.gewijzigd.length > 0 ? v.gewijzigd : Object.keys(v.gegevens))
                .filter((veld) => !NIET_GETOOND.has(veld))
                .map((veld) => (
                  <div key={veld}>
                    <dt>{veldInWoorden(veld)}</dt>
                    <dd>{inWoorden(v.gegevens[veld])}</dd>
                  </div>
                ))}
            </dl>
          </>
        ),
      }))}
    />
  )
}

import { type ReactNode, useState } from 'react'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { useHaal } from '../../platform/gegevens.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { plekVan, type Toewijzing, type Uitleg } from './vormen.ts'
import { grensZin, helpZinnen, naastZin } from './zinnen.ts'

/** Why this person has this place or none. Computed when it is asked: every reason is the assignment made again with one thing different. */
export function Waarom(props: { plaatsId: string; stand: Toewijzing }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  return (
    <details onToggle={(e) => zetOpen(e.currentTarget.open)}>
      <summary>{t('wachtlijst.toewijzing.waarom')}</summary>
      {open && <Inhoud {...props} />}
    </details>
  )
}

function Inhoud(props: { plaatsId: string; stand: Toewijzing }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { stand, plaatsId } = props
  const volgorde = stand.volgorden.find((v) => v.plaatsId === plaatsId)
  const stabiel = stand.methode === 'stabiel'
  const uitleg = useHaal<Uitleg>(`/toewijzingen/${stand.id}/uitleg/${plaatsId}`)
  const plek = (id: string): string => {
    const o = stand.openingen.find((x) => x.id === id)
    return o ? plekVan(o) : t('wachtlijst.onbekend')
  }
  return (
    <Laadtoestand van={uitleg} wat={t('wachtlijst.toewijzing.waarom')}>
      {(u) => (
        <ul className="z-opsomming">
          {volgorde && (
            <li>
              {t(`wachtlijst.toewijzing.volgordeToen.${volgorde.van}`)}
              {volgorde.genoemd !== null &&
                `: ${t('wachtlijst.toewijzing.genoemd', { aantal: volgorde.genoemd })}`}
            </li>
          )}
          {u.grens && <li>{grensZin(t, u.grens)}</li>}
          {u.naast && <li>{naastZin(t, taal, u.naast, plaatsId, plek)}</li>}
          {u.grens === null && u.naast === null && <li>{t('wachtlijst.toewijzing.geenAnder')}</li>}
          {helpZinnen(t, u.zouHelpen, plek).map((zin) => (
            <li key={zin}>{zin}</li>
          ))}
          {(stabiel || u.openingId !== null) &&
            u.beter.map((b) => (
              <li key={b.openingId}>
                {t(stabiel ? 'wachtlijst.toewijzing.liever' : 'wachtlijst.toewijzing.beter', {
                  plek: plek(b.openingId),
                  deel: Math.round(b.pasvorm / 10),
                })}
              </li>
            ))}
          {stabiel && <li>{t('wachtlijst.toewijzing.beidenLiever')}</li>}
        </ul>
      )}
    </Laadtoestand>
  )
}

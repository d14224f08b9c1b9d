import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Leeftijd } from '../onderdelen/Leeftijd.tsx'
import { Gemeentekaart } from '../onderdelen/Gemeentekaart.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import './bord.css'
import './kaart.css'
import { Balk } from './Bordtegels.tsx'
import { telOp } from './bordstand.ts'
import { useBord } from './useBord.ts'
import type { Bordrij } from './vormen.ts'

type Regio = { gemeenten: { code: string; naam: string; ligging: { x: number; y: number } }[] }

/** The region as a map that we draw: per municipality what is free, and its facilities beside it. */
export function Regiokaart(): ReactNode {
  const t = useTekst()
  const bord = useBord()
  const regio = useHaal<Regio>('/regio')
  const [gekozen, zetGekozen] = useState<string | null>(null)
  return (
    <div className="z-blad">
      <Kop
        boven={
          <Link to="/bord" className="utrecht-link">
            {t('bord.titel')}
          </Link>
        }
        titel={t('bord.kaartTitel')}
      />
      <Laadtoestand van={regio} wat={t('bord.watKaart')}>
        {({ gemeenten }) => (
          <Laadtoestand van={bord} wat={t('bord.wat')}>
            {(rijen) => (
              <div className="z-regiokaart">
                <Gemeentekaart
                  kop={t('bord.kaartKop')}
                  wat={t('bord.kaartWat')}
                  gekozen={gekozen}
                  kies={(code) => zetGekozen(code === gekozen ? null : code)}
                  gemeenten={gemeenten.map((g) => {
                    const hier = rijen.filter((r) => r.gemeenteCode === g.code)
                    return {
                      code: g.code,
                      naam: g.naam,
                      ...g.ligging,
                      waarde: telOp(hier).vrij,
                      tekst: t('bord.kaartVan', { totaal: telOp(hier).totaal }),
                    }
                  })}
                />
                <Lijst rijen={rijen.filter((r) => gekozen === null || r.gemeenteCode === gekozen)} />
              </div>
            )}
          </Laadtoestand>
        )}
      </Laadtoestand>
    </div>
  )
}

function Lijst(props: { rijen: readonly Bordrij[] }): ReactNode {
  const t = useTekst()
  if (props.rijen.length === 0) return <p className="z-leeg">{t('bord.kaartLeeg')}</p>
  return (
    <ul className="z-regiokaart__lijst">
      {props.rijen
        .toSorted((a, b) => a.gemeente.localeCompare(b.gemeente, 'nl') || a.naam.localeCompare(b.naam, 'nl'))
        .map((rij) => (
          <li key={rij.id}>
            <Link to="/bord/$id" params={{ id: rij.id }} className="utrecht-link">
              {rij.naam}
            </Link>
            <span className="z-stil">
              {rij.gemeente || t('bord.adresGeheim')} · {t(`register.soort.${rij.soort}`)}
            </span>
            <Balk cijfers={rij.cijfers} />
            <Leeftijd op={rij.bijgewerktOp} versheidMinuten={rij.versheidMinuten} telefoon={rij.telefoon} />
          </li>
        ))}
    </ul>
  )
}

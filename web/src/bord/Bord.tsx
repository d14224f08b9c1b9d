import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { datumTijd } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import './bord.css'
import './bordtabel.css'
import './stand.css'
import './smal.css'
import { Bordkeuzes, type Zet } from './Bordkeuzes.tsx'
import { type Bordkeuze, kiesRijen } from './bordstand.ts'
import { Bordtabel } from './Bordtabel.tsx'
import { Bordtegels } from './Bordtegels.tsx'
import { Plekdialoog } from './Plekdialoog.tsx'
import { Totalen } from './Totalen.tsx'
import { useBord } from './useBord.ts'
import { useMagWijzigen } from './useMagWijzigen.ts'
import type { Bordrij } from './vormen.ts'

type Zoek = { deel?: Bordkeuze['deel']; doelgroep?: string; gemeente?: string; vrij?: true; klein?: true }

/** The board: every place in the region, live. */
export function Bord(): ReactNode {
  const t = useTekst()
  const bord = useBord()
  return (
    <div className="z-blad z-bordblad">
      <Laadtoestand van={bord} wat={t('bord.wat')}>
        {(rijen) => <Stand rijen={rijen} />}
      </Laadtoestand>
    </div>
  )
}

function Stand(props: { rijen: readonly Bordrij[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const navigeer = useNavigate()
  const { actief } = useSessie()
  const zoek = useSearch({ strict: false }) as Zoek
  const mag = useMagWijzigen()
  const [open, zetOpen] = useState<{ id: string; plekId: string | null } | null>(null)
  const eigen = props.rijen.some((r) => r.organisatieId === actief.organisatieId)
  const keuze: Bordkeuze = {
    deel: zoek.deel ?? (actief.rol === 'aanbieder' && eigen ? 'eigen' : 'crisis'),
    doelgroep: zoek.doelgroep ?? null,
    gemeente: zoek.gemeente ?? null,
    alleenVrij: zoek.vrij ?? false,
  }
  const kies = (deel: Zet): void => {
    void navigeer({
      to: '.',
      search: ((oud: Zoek) => ({ ...oud, ...deel })) as never,
      replace: true,
      resetScroll: false,
    })
  }
  const rijen = kiesRijen(props.rijen, keuze, actief.organisatieId)
  const klein = zoek.klein ?? (keuze.deel === 'alle' && rijen.length > 14)
  const toon = (rij: Bordrij, plekId: string | null): void => zetOpen({ id: rij.id, plekId })
  const gekozen = open && props.rijen.find((r) => r.id === open.id)
  return (
    <>
      <Kop
        titel={t('bord.titel')}
        bij={<Totalen rijen={rijen} />}
        knoppen={
          <>
            <Link to="/kaart" className="utrecht-link z-knop">
              {t('bord.kaart')}
            </Link>
            <Link to="/bord/wand" search={{ deel: keuze.deel }} className="utrecht-link z-knop z-bord__breed">
              {t('bord.wand')}
            </Link>
            <span className="z-bord__breed">
              <Knop klein icoon="afdruk" bijKlik={() => print()}>
                {t('onderdelen.afdrukken')}
              </Knop>
            </span>
          </>
        }
      />
      <Bordkeuzes
        rijen={props.rijen}
        inDeel={kiesRijen(props.rijen, { ...keuze, doelgroep: null }, actief.organisatieId)}
        keuze={keuze}
        eigen={eigen}
        kies={kies}
      />
      <p className="z-bord__afdrukmoment" aria-hidden="true">
        {datumTijd(nu, taal)}
      </p>
      {rijen.length === 0 ? (
        <p className="z-leeg">{t('bord.niets')}</p>
      ) : klein ? (
        <Bordtegels rijen={rijen} open={toon} />
      ) : (
        <Bordtabel rijen={rijen} open={toon} />
      )}
      {gekozen && (
        <Plekdialoog
          key={gekozen.id}
          rij={gekozen}
          plekId={open.plekId}
          magWijzigen={mag(gekozen)}
          ververs={['/bord', `/voorzieningen/${gekozen.id}`]}
          sluit={() => zetOpen(null)}
        />
      )}
    </>
  )
}

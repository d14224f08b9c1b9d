import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { KlaarVoorPrint } from '../onderdelen/KlaarVoorPrint.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { dagEnDatum, kortMoment, tijd } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Gelezen } from './Gelezen.tsx'
import { overdrachtRoute } from './kamer.ts'
import { Notities } from './Notities.tsx'
import { Verloop } from './Verloop.tsx'
import { Wachtend } from './Wachtend.tsx'
import { type Dienst, LIVE, type Overdracht } from './vormen.ts'
import '../plaatsing/plaatsing.css'
import './overdracht.css'

/** The handover page: one shift, told to the next; on screen and on paper. */
export function Overdrachtpagina(): ReactNode {
  const t = useTekst()
  const { dag, dienst } = overdrachtRoute.useSearch()
  const diensten = useHaal<{ items: Dienst[] }>('/overdrachten', { elke: 300_000 })
  return (
    <div className="z-blad">
      <Laadtoestand van={diensten} wat={t('overdracht.diensten')}>
        {({ items }) => {
          const gekozen =
            items.find((d) => d.dag === dag && d.code === dienst) ?? items.find((d) => d.loopt) ?? items[0]
          if (!gekozen) return <Melding soort="info">{t('overdracht.geenDiensten')}</Melding>
          return <Blad key={`${gekozen.dag}${gekozen.code}`} dienst={gekozen} diensten={items} />
        }}
      </Laadtoestand>
    </div>
  )
}

function Blad(props: { dienst: Dienst; diensten: readonly Dienst[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { dienst: d } = props
  const pad = `/overdrachten/${d.dag}/${d.code}`
  const blad = useHaal<Overdracht>(pad, { live: LIVE, elke: 60_000 })
  return (
    <KlaarVoorPrint titel={t('overdracht.titel')} persoonlijk>
      <Kop
        boven={t('overdracht.titel')}
        titel={t('overdracht.kop', { dienst: d.naam, dag: dagEnDatum(d.dag, taal) })}
        bij={t('overdracht.tijden', { van: tijd(d.van, taal), tot: tijd(d.tot, taal) })}
        knoppen={<Dienstkeuze {...props} />}
      />
      <Laadtoestand van={blad} wat={t('overdracht.blad')}>
        {(o) => (
          <>
            <p className="z-overdracht__sinds">
              {t('overdracht.sinds', { moment: kortMoment(o.sinds, nu, taal) })}
            </p>
            <Gelezen lezers={o.gelezenDoor} pad={pad} />
            <Verloop regels={o.verloop} />
            {o.dienst.loopt && <Wachtend overdracht={o} />}
            <Notities notities={o.notities} pad={pad} magSchrijven={o.dienst.loopt} />
            {!o.dienst.loopt && <Melding soort="info">{t('overdracht.voorbij')}</Melding>}
          </>
        )}
      </Laadtoestand>
    </KlaarVoorPrint>
  )
}

function Dienstkeuze(props: { dienst: Dienst; diensten: readonly Dienst[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const ga = useNavigate()
  const sleutel = (d: Dienst) => `${d.dag} ${d.code}`
  return (
    <label className="z-dienstkeuze">
      <span>{t('overdracht.andere')}</span>
      <select
        className="utrecht-select utrecht-select--html-select z-invoer"
        value={sleutel(props.dienst)}
        onChange={(e) => {
          const [dag = '', dienst = ''] = e.target.value.split(' ')
          void ga({ to: '/overdracht', search: { dag, dienst } })
        }}
      >
        {props.diensten.map((d) => (
          <option key={sleutel(d)} value={sleutel(d)}>
            {t('overdracht.optie', { dienst: d.naam, dag: dagEnDatum(d.dag, taal) })}
          </option>
        ))}
      </select>
    </label>
  )
}

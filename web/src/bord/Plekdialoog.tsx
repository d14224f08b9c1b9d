import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Leeftijd } from '../onderdelen/Leeftijd.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Bevestigen } from './Bevestigen.tsx'
import { perEenheid } from './bordstand.ts'
import { Extraplekken } from './Extraplekken.tsx'
import { Nachttelling } from './Nachttelling.tsx'
import { Plekactie } from './Plekactie.tsx'
import { Plekken } from './Plekken.tsx'
import type { Bordrij } from './vormen.ts'

type Blad = 'plekken' | 'telling' | 'extra'

/** The places of one facility, large enough for a thumb, with what can be done: at most three taps from the board. */
export function Plekdialoog(props: {
  rij: Bordrij
  plekId: string | null
  magWijzigen: boolean
  ververs: readonly string[]
  sluit: () => void
}): ReactNode {
  const t = useTekst()
  const { rij } = props
  const [blad, zetBlad] = useState<Blad>('plekken')
  const [gekozen, zetGekozen] = useState(props.plekId)
  const plek = rij.plekken.find((p) => p.id === gekozen)
  const eenheden = perEenheid(rij.plekken)
  const knop = (soort: Blad, tekst: string): ReactNode => (
    <Knop klein ingedrukt={blad === soort} bijKlik={() => zetBlad(blad === soort ? 'plekken' : soort)}>
      {tekst}
    </Knop>
  )
  return (
    <Dialoog open breed kop={rij.naam} sluit={props.sluit}>
      <p className="z-stil">
        {rij.organisatie} · {rij.gemeente || t('bord.adresGeheim')} ·{' '}
        <Leeftijd op={rij.bijgewerktOp} versheidMinuten={rij.versheidMinuten} telefoon={rij.telefoon} />
      </p>
      {blad === 'plekken' && (
        <>
          {eenheden.map((eenheid) => (
            <div key={eenheid.id} className="z-eenheid">
              {eenheden.length > 1 && <h3 className="z-eenheid__naam">{eenheid.naam}</h3>}
              <Plekken plekken={eenheid.plekken} naam={eenheid.naam} gekozen={gekozen} kies={zetGekozen} />
            </div>
          ))}
          {plek ? (
            <Plekactie
              key={plek.id}
              plek={plek}
              magWijzigen={props.magWijzigen}
              ververs={props.ververs}
              klaar={() => zetGekozen(null)}
            />
          ) : (
            <p className="z-stil">{t('bord.kiesPlek')}</p>
          )}
        </>
      )}
      {blad === 'telling' && (
        <Nachttelling
          voorzieningId={rij.id}
          tellingen={[]}
          ververs={props.ververs}
          klaar={() => zetBlad('plekken')}
        />
      )}
      {blad === 'extra' && (
        <Extraplekken eenheden={eenheden} ververs={props.ververs} klaar={() => zetBlad('plekken')} />
      )}
      <div className="z-knoppen z-plekdialoog__knoppen">
        {props.magWijzigen && (
          <>
            <Bevestigen voorzieningId={rij.id} ververs={props.ververs} />
            {knop('telling', t('bord.telling.kop'))}
            {knop('extra', t('bord.extra.kop'))}
          </>
        )}
        <Link to="/bord/$id" params={{ id: rij.id }} className="utrecht-link z-knop">
          {t('bord.naarPagina')}
        </Link>
      </div>
    </Dialoog>
  )
}

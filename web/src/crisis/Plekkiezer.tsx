import { type ReactNode, useEffect, useRef } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding as Bericht } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useActie } from '../platform/actie.ts'
import { useZoek } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Afwijken } from './Afwijken.tsx'
import { Plaatsen } from './Plaatsen.tsx'
import { Plekkaart } from './Plekkaart.tsx'
import { leesTelaat, type Telaat, telaat as telaatStand } from './telaat.ts'
import type { Melding, NietPassend, Plekoptie, Zoekuitkomst } from './vormen.ts'
import { Weigeren } from './Weigeren.tsx'
import { Zoekresultaat } from './Zoekresultaat.tsx'

/** The call itself says what is asked. */
const LEEG = {}

/** The places for a call that is there: hold, or place at once. Who is just too late sees the next best places at once. */
export function Plekkiezer(props: { m: Melding; telaat: Telaat | null; houdtVast: boolean }): ReactNode {
  const t = useTekst()
  const { m } = props
  const zoek = useZoek<Zoekuitkomst>(`/crisismeldingen/${m.id}/zoekacties`, LEEG)
  // what is asked of a place: when a colleague changes that, the search is another one
  const vraag = JSON.stringify([
    m.behoeften,
    m.huishouden,
    m.leeftijd,
    m.geslacht,
    m.huiselijkGeweld,
    m.netwerkGemeente,
    m.verblijftNu,
  ])
  const eerder = useRef(vraag)
  const { opnieuw } = zoek
  useEffect(() => {
    if (eerder.current !== vraag) opnieuw()
    eerder.current = vraag
  }, [vraag, opnieuw])
  const houd = useActie<Plekoptie>({
    pad: `/crisismeldingen/${m.id}/reserveringen`,
    inhoud: (optie) => ({ plekIds: optie.plekIds }),
    ververs: [`/crisismeldingen/${m.id}`, '/crisismeldingen', '/bord'],
    naSucces: () => telaatStand.zet(null),
  })
  const laat = leesTelaat(m.id, houd.probleem) ?? props.telaat
  const knoppen = (optie: Plekoptie, beste: boolean): ReactNode => (
    <>
      <Knop
        soort={beste && !props.houdtVast ? 'hoofd' : 'gewoon'}
        klein
        bezig={houd.bezig}
        bijKlik={() => houd.voerUit(optie)}
      >
        {t('crisis.houdVast')}
        <span className="z-verborgen"> {`${optie.voorziening}, ${optie.eenheid}`}</span>
      </Knop>
      {!props.houdtVast && !m.adresGeheim && (
        <Plaatsen m={m} keuze={{ plekIds: optie.plekIds }} klok={optie.arrangement} stil />
      )}
    </>
  )
  const toch = (n: NietPassend): ReactNode => <Afwijken m={m} plek={n} />
  return (
    <>
      {laat && <Netanders laat={laat} knoppen={knoppen} />}
      {!laat && <Afloop actie={houd} />}
      {props.houdtVast ? (
        <Paneel
          kop={t('crisis.anderePlekken', { aantal: zoek.gegevens?.tellingen.past ?? 0 })}
          inklap="dicht"
        >
          <Zoekresultaat zoek={zoek} knoppen={knoppen} toch={toch} />
          <Weigeren m={m} zoek={zoek.gegevens} />
        </Paneel>
      ) : (
        <>
          <Zoekresultaat zoek={zoek} knoppen={knoppen} toch={toch} />
          <Weigeren m={m} zoek={zoek.gegevens} />
        </>
      )}
    </>
  )
}

/** A lost race, or a hold that was refused: kindly, and with what is best now. */
function Netanders(props: {
  laat: Telaat
  knoppen: (optie: Plekoptie, beste: boolean) => ReactNode
}): ReactNode {
  const t = useTekst()
  return (
    <Bericht soort="waarschuwing" kop={t(`crisis.${props.laat.kop}`)} luid>
      <p>{props.laat.uitleg || t('crisis.nietGehoudenUitleg')}</p>
      <ul className="z-zoek__lijst">
        {props.laat.alternatieven.map((optie, i) => (
          <Plekkaart
            key={optie.plekIds.join()}
            optie={optie}
            beste={i === 0}
            knoppen={props.knoppen(optie, i === 0)}
          />
        ))}
      </ul>
    </Bericht>
  )
}

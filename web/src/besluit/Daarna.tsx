import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Bezwaarblok } from './Bezwaarblok.tsx'
import { BezwaarInnemen } from './BezwaarInnemen.tsx'
import { Conceptformulier } from './Conceptformulier.tsx'
import { geeft } from './conceptvorm.ts'
import { Herbeoordelen } from './Herbeoordelen.tsx'
import type { Besluit, Besluitbeleid, Bezwaar, Doelgroep, Zaakstand } from './vormen.ts'

const WEGEN = ['bezwaar', 'herbeoordelen', 'wijzigen', 'intrekken'] as const
type Weg = (typeof WEGEN)[number]

/** What can follow a decision that was sent: an objection, looking again, a change, and stopping it. Each is a step of its own. */
export function Daarna(props: {
  b: Besluit
  beleid: Besluitbeleid
  doelgroep: Doelgroep | null
  zaak: Zaakstand | null
  /** The objections that were answered. */
  beantwoord: readonly Bezwaar[]
  vervangen: boolean
}): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const rol = useMag('beschikking:maken')
  const [weg, zetWeg] = useState<Weg | null>(null)
  const { b, beleid, zaak } = props
  const dicht = () => zetWeg(null)
  const mag = rol && zaak !== null && zaak.magWijzigen
  // somebody looks again whether what is given still fits, also when the file is closed (Wmo 2015 art. 2.3.9)
  const loopt = mag && geeft(b.soort) && !props.vervangen
  const open = loopt && zaak.fase !== 'gesloten'
  const kan = WEGEN.filter((w) =>
    w === 'bezwaar' ? mag : w === 'herbeoordelen' ? loopt && b.herbeoordelingOp !== null : open,
  )
  return (
    <>
      {props.beantwoord.map((z) => (
        <Bezwaarblok key={z.id} z={z} b={b} />
      ))}
      {kan.length > 0 && (
        <p className="z-knoppen">
          {kan.map((w) => (
            <Knop key={w} klein uitgeklapt={weg === w} bijKlik={() => zetWeg(weg === w ? null : w)}>
              {t(`besluit.weg.${w}`)}
            </Knop>
          ))}
        </p>
      )}
      {weg === 'bezwaar' && <BezwaarInnemen b={b} klaar={dicht} />}
      {weg === 'herbeoordelen' && <Herbeoordelen b={b} klaar={dicht} kies={zetWeg} />}
      {(weg === 'wijzigen' || weg === 'intrekken') && (
        <Conceptformulier
          key={weg}
          zaakId={b.zaakId}
          beleid={beleid}
          doelgroep={props.doelgroep}
          vorig={b}
          soort={weg}
          aanvraagOp={dag}
          klaar={dicht}
        />
      )}
    </>
  )
}

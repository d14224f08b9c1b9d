import { type ReactNode, useEffect, useRef } from 'react'
import { Melding } from '../onderdelen/Melding.tsx'
import { useGebeurtenis } from '../platform/live.ts'
import type { Gehaald } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { PastNiet } from './PastNiet.tsx'
import { Plekkaart } from './Plekkaart.tsx'
import type { NietPassend, Plekoptie, Zoekuitkomst } from './vormen.ts'

type Eigenschappen = {
  zoek: Gehaald<Zoekuitkomst>
  /** Buttons at each place; the best one is told which it is. */
  knoppen: (optie: Plekoptie, beste: boolean) => ReactNode
  /** What can be done with a place that does not fit. */
  toch?: (n: NietPassend) => ReactNode
}

/** What fits tonight, by kind, best first, and folded why the rest does not. Follows every change of a place. */
export function Zoekresultaat(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const { zoek } = props
  const wekker = useRef<ReturnType<typeof setTimeout>>(undefined)
  // A busy evening brings many changes at once: one look after the last of them.
  useGebeurtenis(['nl.zicht.register'], () => {
    clearTimeout(wekker.current)
    wekker.current = setTimeout(zoek.opnieuw, 150)
  })
  useEffect(() => () => clearTimeout(wekker.current), [])
  const uitkomst = zoek.gegevens
  if (!uitkomst) {
    return zoek.probleem && !zoek.laden ? (
      <Melding soort="waarschuwing" kop={t('crisis.zoekKanNiet')}>
        <p>{t('crisis.zoekKanNietUitleg')}</p>
      </Melding>
    ) : (
      <output className="z-laden">{t('crisis.zoeken')}</output>
    )
  }
  const { tellingen, groepen } = uitkomst
  const eerste = groepen[0]?.opties[0]
  return (
    <div className="z-zoek">
      <h2 className="utrecht-heading-2 z-zoek__kop" aria-live="polite">
        {t('crisis.gevonden', { aantal: tellingen.past })}
      </h2>
      {zoek.probleem && <p className="z-hint">{t('crisis.zoekOud')}</p>}
      {groepen.length === 0 && (
        <Melding soort="waarschuwing" kop={t('crisis.niets')}>
          <p>{t(uitkomst.onvervuld ? 'crisis.nietsBewaard' : 'crisis.nietsUitleg')}</p>
        </Melding>
      )}
      {groepen.map((g) => (
        <section key={g.groep} aria-label={t(`crisis.groep.${g.groep}`)}>
          <h3 className="z-zoek__groep">{t(`crisis.groep.${g.groep}`)}</h3>
          <ul className="z-zoek__lijst">
            {g.opties.map((optie) => (
              <Plekkaart
                key={optie.plekIds.join()}
                optie={optie}
                beste={optie === eerste}
                knoppen={props.knoppen(optie, optie === eerste)}
              />
            ))}
          </ul>
        </section>
      ))}
      <PastNiet
        lijst={uitkomst.pastNiet}
        aantal={tellingen.pastNiet}
        nietVoorCrisis={tellingen.nietVoorCrisis}
        toch={props.toch}
      />
    </div>
  )
}

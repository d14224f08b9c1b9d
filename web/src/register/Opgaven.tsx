import { type ReactNode, useState } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useActie } from '../platform/actie.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { geldigInWoorden } from './geldig.ts'
import { OpgaveFormulier } from './OpgaveFormulier.tsx'
import type { Opgave, Voorziening } from './vormen.ts'

/** What sources say of the capacity. They may disagree; all of them stay, and the one that is used is marked. */
export function Opgaven(props: { voorziening: Voorziening }): ReactNode {
  const t = useTekst()
  const [nieuw, zetNieuw] = useState(false)
  const { voorziening: v } = props
  return (
    <Paneel
      kop={t('register.opgaven')}
      bij={
        v.magWijzigen && (
          <Knop klein icoon="plus" uitgeklapt={nieuw} bijKlik={() => zetNieuw(!nieuw)}>
            {t('register.opgaveErbij')}
          </Knop>
        )
      }
    >
      {nieuw && <OpgaveFormulier voorzieningId={v.id} klaar={() => zetNieuw(false)} />}
      {v.opgaven.length === 0 && <p className="z-stil">{t('register.geenOpgaven')}</p>}
      <ul className="z-registerlijst">
        {v.opgaven.map((o) => (
          <Regel key={o.id} opgave={o} magWijzigen={v.magWijzigen} />
        ))}
      </ul>
    </Paneel>
  )
}

function Regel(props: { opgave: Opgave; magWijzigen: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { opgave: o } = props
  const gebruik = useActie<{ gebruikt: boolean }>({
    methode: 'PATCH',
    pad: `/capaciteitsopgaven/${o.id}`,
    versie: `"${o.versie}"`,
    ververs: ['/voorzieningen', '/bord'],
  })
  return (
    <li>
      <strong>{o.van === o.tot ? o.van : `${o.van}–${o.tot}`}</strong> {t(`register.opgave.${o.soort}`)},{' '}
      {t(`register.opgave.${o.waarvan}`)}
      {o.gebruikt && <span className="z-merkje">{t('register.wordtGebruikt')}</span>}
      <span className="z-gegevens__bron">
        {geldigInWoorden(o.geldig, t, taal)} · {o.bron}
        {o.toelichting && ` · ${o.toelichting}`}
      </span>
      {props.magWijzigen && !o.gebruikt && (
        <Knop klein soort="stil" bezig={gebruik.bezig} bijKlik={() => gebruik.voerUit({ gebruikt: true })}>
          {t('register.gebruikDeze')}
        </Knop>
      )}
      <Afloop actie={gebruik} />
    </li>
  )
}

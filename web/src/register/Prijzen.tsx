import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { geldigInWoorden } from './geldig.ts'
import { PrijsFormulier } from './PrijsFormulier.tsx'
import type { Voorziening } from './vormen.ts'

/** What a private location costs, whom to ring, for whom it does not fit; earlier prices stay. */
export function Prijzen(props: { voorziening: Voorziening }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [nieuw, zetNieuw] = useState(false)
  const { voorziening: v } = props
  const euro = new Intl.NumberFormat(taal === 'en' ? 'en-GB' : 'nl-NL', {
    style: 'currency',
    currency: 'EUR',
  })
  return (
    <Paneel
      kop={t('register.prijzen')}
      bij={
        v.magWijzigen && (
          <Knop klein icoon="plus" uitgeklapt={nieuw} bijKlik={() => zetNieuw(!nieuw)}>
            {t('register.prijsErbij')}
          </Knop>
        )
      }
    >
      {nieuw && (
        <PrijsFormulier voorzieningId={v.id} vorige={v.locatievoorwaarden[0]} klaar={() => zetNieuw(false)} />
      )}
      <ul className="z-registerlijst">
        {v.locatievoorwaarden.map((l) => (
          <li key={l.id}>
            <strong>{euro.format(l.prijsCent / 100)}</strong> {t('register.veld.perNacht')} ·{' '}
            {t(`register.locatie.${l.soort}`)} · {t('register.hoogstens', { aantal: l.maxPersonen })}
            <span className="z-gegevens__bron">
              {t('register.belZin', { contact: l.contact })}
              {l.ongeschiktVoor.length > 0 &&
                ` · ${t('register.ongeschiktZin', { wie: l.ongeschiktVoor.join(', ') })}`}
              {` · ${geldigInWoorden(l.geldig, t, taal)} · ${l.bron}`}
            </span>
          </li>
        ))}
      </ul>
    </Paneel>
  )
}

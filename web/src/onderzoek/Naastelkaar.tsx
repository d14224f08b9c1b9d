import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { useTekst } from '../platform/tekst.tsx'
import type { Vraag } from './velden.ts'
import type { Botsing } from './vormen.ts'

/** Two answers to the same question, beside each other; for each the user chooses which one stays. */
export function Naastelkaar(props: {
  botsingen: readonly Botsing[]
  door: readonly string[]
  vragen: readonly Vraag[]
  kies: (keuze: Record<string, string | null>) => void
}): ReactNode {
  const t = useTekst()
  const [keuze, zetKeuze] = useState<Record<string, 'uw' | 'anders'>>({})
  const vraag = (veld: string) => props.vragen.find((v) => v.sleutel === veld)
  const inWoorden = (veld: string, waarde: string | null): string =>
    waarde === null || waarde === ''
      ? t('onderzoek.leeg')
      : (vraag(veld)?.opties?.find((o) => o.waarde === waarde)?.label ?? waarde)
  const open = props.botsingen.some((b) => keuze[b.veld] === undefined)
  return (
    <Melding soort="waarschuwing" kop={t('onderzoek.botsKop', { wie: props.door.join(', ') })} luid>
      <p>{t('onderzoek.botsUitleg')}</p>
      {props.botsingen.map((b) => (
        <fieldset key={b.veld} className="z-naastelkaar">
          <legend>{vraag(b.veld)?.label ?? b.veld}</legend>
          {(['uw', 'anders'] as const).map((wie) => (
            <label key={wie} className="z-keuze">
              <input
                type="radio"
                className="z-aankruis"
                name={`botst-${b.veld}`}
                checked={keuze[b.veld] === wie}
                onChange={() => zetKeuze((k) => ({ ...k, [b.veld]: wie }))}
              />
              <span>
                {t(`onderzoek.bots.${wie}`)}
                <span className="z-keuze__bij">{inWoorden(b.veld, b[wie])}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <Knop
        soort="hoofd"
        waaromNiet={open ? t('onderzoek.kiesEerst') : null}
        bijKlik={() =>
          props.kies(
            Object.fromEntries(
              props.botsingen.map((b) => [b.veld, keuze[b.veld] === 'uw' ? b.uw : b.anders]),
            ),
          )
        }
      >
        {t('onderzoek.bewaarKeuze')}
      </Knop>
    </Melding>
  )
}

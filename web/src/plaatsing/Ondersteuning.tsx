import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort, datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { BesluitVragen, UrenWijzigen } from './UrenWijzigen.tsx'
import type { Plaatsing } from './vormen.ts'

/** How much support there is now, how much the decision gives, and how it went up and down. */
export function Ondersteuning(props: {
  plaatsing: Plaatsing
  ondersteuning: NonNullable<Plaatsing['ondersteuning']>
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { plaatsing: p, ondersteuning: o } = props
  const [open, zetOpen] = useState<'uren' | 'besluit' | null>(null)
  const sluit = () => zetOpen(null)
  return (
    <Paneel kop={t('plaatsing.ondersteuning')}>
      <p>
        <strong>{o.nu === null ? t('plaatsing.urenOnbekend') : t('plaatsing.urenNu', { uren: o.nu })}</strong>
      </p>
      <p className="z-stil">
        {o.besluit
          ? t('plaatsing.bandbreedte', {
              min: o.besluit.urenMin,
              max: o.besluit.urenMax,
              van: datumKort(o.besluit.van, taal),
              tot: o.besluit.tot ? datumKort(o.besluit.tot, taal) : t('plaatsing.zonderEinde'),
            })
          : t('plaatsing.geenBandbreedte')}
      </p>
      {p.mag?.ondersteunen && (
        <div className="z-knoppen z-geen-afdruk">
          {o.besluit && (
            <Knop klein bijKlik={() => zetOpen('uren')}>
              {t('plaatsing.wijzigUren')}
            </Knop>
          )}
          <Knop klein soort="stil" bijKlik={() => zetOpen('besluit')}>
            {t('plaatsing.vraagBesluit')}
          </Knop>
        </div>
      )}
      {o.wijzigingen.length > 0 && (
        <ul className="z-kaal" aria-label={t('plaatsing.urenVerloop')}>
          {o.wijzigingen.map((w) => (
            <li key={w.id} className="z-uren">
              <strong>{t('plaatsing.urenVanaf', { uren: w.uren, dag: datumKort(w.vanaf, taal) })}</strong>{' '}
              {w.meegenomen ? t('plaatsing.urenMeegenomen') : w.reden}
              <span className="z-stil">
                {' '}
                {t('plaatsing.geschreven', { naam: w.door, moment: datumTijd(w.op, taal) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Dialoog
        open={open !== null}
        kop={t(open === 'besluit' ? 'plaatsing.vraagBesluit' : 'plaatsing.wijzigUren')}
        sluit={sluit}
      >
        {open === 'uren' && o.besluit && (
          <UrenWijzigen id={p.id} ondersteuning={o} klaar={sluit} anders={() => zetOpen('besluit')} />
        )}
        {open === 'besluit' && <BesluitVragen id={p.id} klaar={sluit} />}
      </Dialoog>
    </Paneel>
  )
}

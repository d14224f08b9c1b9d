import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { datumKort, datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { datumUit, isGeenDatum } from './datumhulp.ts'
import { type Plaatsing, VERVERS } from './vormen.ts'

type Oordelen = NonNullable<Plaatsing['herbeoordelingen']>
type Invoer = { uitkomst: string; toelichting: string; volgendeOp: Datumantwoord }

/** What came out of looking at a long stay again, and when it is looked at next. No outcome ends the stay. */
export function Herbeoordelen(props: {
  id: string
  termijnId: string
  herbeoordelingen: Oordelen
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { uitkomsten } = props.herbeoordelingen
  const actie = useActie<Invoer>({
    pad: `/plaatsingen/${props.id}/herbeoordelingen`,
    inhoud: (w) => ({
      termijnId: props.termijnId,
      uitkomst: w.uitkomst,
      toelichting: w.toelichting.trim(),
      volgendeOp: datumUit(w.volgendeOp),
    }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { uitkomst: '', toelichting: '', volgendeOp: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      uitkomst: w.uitkomst === '' ? t('plaatsing.kiesUitkomst') : null,
      toelichting: w.toelichting.trim().length < 10 ? t('plaatsing.redenFout') : null,
      volgendeOp: isGeenDatum(w.volgendeOp) ? t('plaatsing.geenDatum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const gekozen = uitkomsten.find((u) => u.code === formulier.waarden.uitkomst)
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.bewaarUitkomst')}
      wieZiet={t('plaatsing.wieZietUren')}
    >
      <Keuze
        veld={formulier.veld('uitkomst')}
        label={t('plaatsing.uitkomst')}
        waarom={t('plaatsing.uitkomstWaarom')}
        opties={uitkomsten.map((u) => ({ waarde: u.code, label: u.naam, uitleg: u.uitleg }))}
      />
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('plaatsing.waaromBesluit')}
        waarom={t('plaatsing.oordeelWaarom')}
        regels={3}
        max={1000}
      />
      <Datumveld
        veld={formulier.veld('volgendeOp')}
        label={t('plaatsing.volgendeKeer')}
        waarom={t('plaatsing.volgendeKeerWaarom')}
        {...(gekozen
          ? { hulp: t('plaatsing.volgendeKeerHulp', { dag: datumKort(gekozen.uiterlijk, taal) }) }
          : {})}
        optioneel
      />
    </Formulier>
  )
}

/** Every time this stay was looked at again. */
export function Herbeoordelingen(props: { items: Oordelen['items'] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  return (
    <Paneel kop={t('plaatsing.herbeoordelingen')}>
      <ul className="z-kaal">
        {props.items.map((h) => (
          <li key={h.id} className="z-uren">
            <strong>{h.naam}</strong> {h.toelichting}{' '}
            {t('plaatsing.kijkenOp', { dag: datumKort(h.volgendeOp, taal) })}
            <span className="z-stil">
              {' '}
              {t('plaatsing.geschreven', { naam: h.door, moment: datumTijd(h.op, taal) })}
            </span>
          </li>
        ))}
      </ul>
    </Paneel>
  )
}

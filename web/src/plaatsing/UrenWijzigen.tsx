import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useNu } from '../platform/klok.ts'
import { dagVan } from '../platform/datum.ts'
import { useTekst } from '../platform/tekst.tsx'
import { datumUit } from './datumhulp.ts'
import { type Plaatsing, VERVERS } from './vormen.ts'

type Invoer = { uren: number | null; vanaf: Datumantwoord; reden: string }

/** More or fewer hours, inside the decision. Outside it the form says what is possible, before and after sending. */
export function UrenWijzigen(props: {
  id: string
  ondersteuning: NonNullable<Plaatsing['ondersteuning']>
  klaar: () => void
  anders: () => void
}): ReactNode {
  const t = useTekst()
  const vandaag = dagVan(useNu())
  const { ondersteuning: o } = props
  const { urenMin, urenMax } = o.besluit ?? { urenMin: 0, urenMax: 0 }
  const actie = useActie<Invoer>({
    pad: `/plaatsingen/${props.id}/ondersteuning`,
    inhoud: (w) => ({ uren: w.uren, vanaf: datumUit(w.vanaf), reden: w.reden.trim() }),
    versie: `"${o.versie}"`,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { uren: o.nu, vanaf: { soort: 'datum', datum: vandaag, geschat: false }, reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      uren: w.uren === null || !Number.isInteger(w.uren * 2) ? t('plaatsing.urenFout') : null,
      vanaf: datumUit(w.vanaf) === null ? t('plaatsing.geenDatum') : null,
      reden: w.reden.trim().length < 5 ? t('plaatsing.legUit') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { uren } = formulier.waarden
  const buiten = uren !== null && (uren < urenMin || uren > urenMax)
  const band = { min: urenMin, max: urenMax }
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.bewaarUren')}
      wieZiet={t('plaatsing.wieZietUren')}
    >
      <Getalveld
        veld={formulier.veld('uren')}
        label={t('plaatsing.urenVraag')}
        waarom={t('plaatsing.urenWaarom')}
        hulp={t('plaatsing.urenHulp', band)}
        eenheid={t('plaatsing.urenEenheid')}
      />
      {buiten && (
        <Melding soort="waarschuwing" kop={t('plaatsing.buitenBesluit', band)}>
          <p>{t('plaatsing.buitenBesluitUitleg')}</p>
          <Knop klein bijKlik={props.anders}>
            {t('plaatsing.vraagBesluit')}
          </Knop>
        </Melding>
      )}
      <Datumveld
        veld={formulier.veld('vanaf')}
        label={t('plaatsing.urenVanafVraag')}
        waarom={t('plaatsing.urenVanafWaarom')}
      />
      <Tekstveld
        veld={formulier.veld('reden')}
        label={t('plaatsing.urenReden')}
        waarom={t('plaatsing.urenRedenWaarom')}
        max={500}
      />
    </Formulier>
  )
}

/** Asks the access team to look at the decision again; the stay and the hours stay as they are until then. */
export function BesluitVragen(props: { id: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const actie = useActie<{ uren: number | null; reden: string }>({
    pad: `/plaatsingen/${props.id}/besluitvragen`,
    inhoud: (w) => ({ uren: w.uren, reden: w.reden.trim() }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<{ uren: number | null; reden: string }>({
    begin: { uren: null, reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      uren: w.uren === null || !Number.isInteger(w.uren * 2) ? t('plaatsing.urenFout') : null,
      reden: w.reden.trim().length < 10 ? t('plaatsing.redenFout') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.stuurVraag')}
      wieZiet={t('plaatsing.wieZietVraag')}
    >
      <p>{t('plaatsing.vraagBesluitUitleg')}</p>
      <Getalveld
        veld={formulier.veld('uren')}
        label={t('plaatsing.urenNodig')}
        waarom={t('plaatsing.urenNodigWaarom')}
        eenheid={t('plaatsing.urenEenheid')}
      />
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('plaatsing.urenReden')}
        waarom={t('plaatsing.urenNodigWaarom')}
        regels={3}
        max={1000}
      />
    </Formulier>
  )
}

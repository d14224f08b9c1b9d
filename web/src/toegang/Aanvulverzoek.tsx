import { type ReactNode, useState } from 'react'
import { Verzendformulier } from '../besluit/Verzendformulier.tsx'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { datumKort } from '../platform/datum.ts'
import { useTaal, useTekst, useWoord } from '../platform/tekst.tsx'
import { kloknaam } from './klokwoorden.ts'
import { zekereDatum } from './meldformulier.ts'
import type { Klok, Zaak } from './vormen.ts'

const verversen = (z: Zaak) => [`/zaken/${z.id}`, '/toegang/werkbak', '/beschikkingen']

/** Can the application be asked to be completed now: it runs, or stands still without a last day for that (Awb art. 4:5)? */
export const magAanvulling = (k: Klok): boolean =>
  k.schorsgronden.some((g) => g.aanvullen) &&
  (k.geschorstSinds === null
    ? k.stand !== 'verstreken'
    : k.schorsingen.some((s) => s.tot === null && s.aanvullenTot === null))

/** The letter that asks to complete it lies here: the clock runs on until it is sent. */
export function AanvulverzoekLigt(props: { z: Zaak; k: Klok }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [open, zetOpen] = useState(false)
  const { z, k } = props
  if (k.aanvulverzoek === null) return null
  return (
    <>
      <p>{t('toegang.aanvullingLigt', { tot: datumKort(k.aanvulverzoek.tot, taal) })}</p>
      {open ? (
        <Verzendformulier
          pad={`/zaken/${z.id}/klokken/${k.id}/aanvulverzoek/verzending`}
          ververs={verversen(z)}
          naam={t('toegang.verzendAanvulling')}
          waaromDag={t('toegang.verzendAanvullingWaarom')}
          klaar={() => zetOpen(false)}
        />
      ) : (
        <p className="z-knoppen">
          <Knop klein bijKlik={() => zetOpen(true)}>
            {t('toegang.verzendAanvulling')}
          </Knop>
        </p>
      )}
    </>
  )
}

type Invoer = { gevraagd: string; tot: Datumantwoord }

/** Makes the letter that asks to complete the application, with the last day for it. */
export function Aanvulverzoek(props: { z: Zaak; k: Klok; klaar: () => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const woord = useWoord()
  const { z, k } = props
  const actie = useActie<Invoer>({
    pad: `/zaken/${z.id}/klokken/${k.id}/aanvulverzoek`,
    inhoud: (w) => ({ gevraagd: w.gevraagd.trim(), tot: zekereDatum(w.tot) }),
    versie: `"${k.versie}"`,
    ververs: verversen(z),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { gevraagd: '', tot: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      gevraagd: w.gevraagd.trim().length < 5 ? t('toegang.fout.reden') : null,
      tot: zekereDatum(w.tot) === null ? t('toegang.fout.datum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      wieZiet={t('toegang.wieZietTeam')}
      verzend={t('toegang.maakAanvulling')}
      naam={`${t('toegang.klok.aanvulling')}: ${kloknaam(k, taal, woord)}`}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('toegang.terug')}
        </Knop>
      }
    >
      <Tekstvlak
        veld={formulier.veld('gevraagd')}
        label={t('toegang.veld.gevraagd')}
        waarom={t('toegang.veld.gevraagdWaarom')}
        regels={2}
        max={2000}
      />
      <Datumveld
        veld={formulier.veld('tot')}
        label={t('toegang.veld.aanvullenTot')}
        waarom={t('toegang.veld.aanvullenTotWaarom')}
      />
    </Formulier>
  )
}

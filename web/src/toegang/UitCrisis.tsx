import { type ReactNode, useState } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'

type Invoer = { vraag: string; spoed: boolean }

/** For the crisis team: a call becomes a report of need, which access takes up. */
export function UitCrisis(props: { crisismeldingId: string }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const [nummer, zetNummer] = useState<string | null>(null)
  if (nummer)
    return (
      <Melding soort="ok" luid>
        {t('toegang.uitCrisisKlaar', { nummer })}
      </Melding>
    )
  if (!open)
    return (
      <p>
        <Knop bijKlik={() => zetOpen(true)}>{t('toegang.uitCrisis')}</Knop>
      </p>
    )
  return (
    <Aanmeldformulier
      crisismeldingId={props.crisismeldingId}
      klaar={() => zetOpen(false)}
      gelukt={zetNummer}
    />
  )
}

/** Only there while it is open: what was refused before it was put away is not said when it is asked for again. */
function Aanmeldformulier(props: {
  crisismeldingId: string
  klaar: () => void
  gelukt: (nummer: string) => void
}): ReactNode {
  const t = useTekst()
  const actie = useActie<Invoer, { nummer: string }>({
    pad: `/crisismeldingen/${props.crisismeldingId}/toegangsmelding`,
    ververs: ['/crisismeldingen'],
    naSucces: (uit) => props.gelukt(uit.nummer),
  })
  const formulier = useFormulier<Invoer>({
    begin: { vraag: '', spoed: true },
    probleem: actie.probleem,
    controleer: (w) => ({ vraag: w.vraag.trim().length < 3 ? t('toegang.fout.vraag') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Paneel kop={t('toegang.uitCrisis')}>
      <p>{t('toegang.uitCrisisUitleg')}</p>
      <Formulier
        formulier={formulier}
        actie={actie}
        wieZiet={t('toegang.wieZietCrisis')}
        verzend={t('toegang.uitCrisis')}
        knoppen={
          <Knop soort="stil" bijKlik={props.klaar}>
            {t('toegang.terug')}
          </Knop>
        }
      >
        <Tekstvlak
          veld={formulier.veld('vraag')}
          label={t('toegang.veld.vraag')}
          waarom={t('toegang.veld.vraagWaarom')}
          regels={3}
          max={4000}
        />
        <Aankruisveld
          veld={formulier.veld('spoed')}
          label={t('toegang.veld.spoed')}
          waarom={t('toegang.veld.spoedWaarom')}
          zin={t('toegang.veld.spoedZin')}
          optioneel
        />
      </Formulier>
    </Paneel>
  )
}

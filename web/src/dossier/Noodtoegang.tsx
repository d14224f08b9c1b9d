import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { leesDatum } from '../platform/datum.ts'
import { useTekst } from '../platform/tekst.tsx'

const REDENEN = [
  'direct_levensgevaar',
  'acuut_gevaar_voor_anderen',
  'medische_spoed',
  'vermiste_kwetsbare_persoon',
] as const
type Invoer = {
  bsn: string
  achternaam: string
  geboortedatum: string
  redenCode: (typeof REDENEN)[number] | ''
  reden: string
}

/** Break-glass: one person, four hours, always reviewed; said before it is done. */
export function Noodtoegang(): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  const actie = useActie<Record<string, unknown>, { clientId: string }>({
    pad: '/noodtoegangen',
    naSucces: ({ clientId }) => void navigeer({ to: '/mensen/$id', params: { id: clientId } }),
  })
  const formulier = useFormulier<Invoer>({
    begin: { bsn: '', achternaam: '', geboortedatum: '', redenCode: '', reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      bsn:
        w.bsn.trim() === '' && (w.achternaam.trim() === '' || w.geboortedatum.trim() === '')
          ? t('dossier.noodWie')
          : null,
      geboortedatum:
        w.geboortedatum.trim() !== '' && leesDatum(w.geboortedatum) === null ? t('dossier.geenDatum') : null,
      redenCode: w.redenCode === '' ? t('dossier.noodKies') : null,
      reden: w.reden.trim().length < 10 ? t('dossier.noodReden') : null,
    }),
    bijVerzenden: (w) =>
      actie.voerUit({
        ...(w.bsn.trim()
          ? { bsn: w.bsn.replaceAll(/[ .]/g, '') }
          : { achternaam: w.achternaam.trim(), geboortedatum: leesDatum(w.geboortedatum) }),
        redenCode: w.redenCode,
        reden: w.reden.trim(),
      }),
  })
  return (
    <div className="z-blad z-blad--tekst">
      <Kop titel={t('dossier.nood')} />
      <Melding soort="waarschuwing" kop={t('dossier.noodKop')}>
        {t('dossier.noodUitlegLang')}
      </Melding>
      <Formulier
        formulier={formulier}
        actie={actie}
        verzend={t('dossier.noodOpen')}
        wieZiet={t('dossier.noodZiet')}
        naam={t('dossier.nood')}
      >
        <Tekstveld
          veld={formulier.veld('bsn')}
          label={t('dossier.bsn')}
          waarom={t('dossier.noodWaarom')}
          optioneel
          breedte={16}
        />
        <Tekstveld
          veld={formulier.veld('achternaam')}
          label={t('dossier.achternaam')}
          waarom={t('dossier.noodWaarom')}
          optioneel
          breedte={24}
        />
        <Tekstveld
          veld={formulier.veld('geboortedatum')}
          label={t('dossier.geboortedatum')}
          waarom={t('dossier.noodWaarom')}
          hulp={t('dossier.datumHulp')}
          optioneel
          breedte={16}
        />
        <Keuze
          veld={formulier.veld('redenCode')}
          label={t('dossier.noodSoort')}
          waarom={t('dossier.noodSoortWaarom')}
          opties={REDENEN.map((waarde) => ({ waarde, label: t(`dossier.noodreden.${waarde}`) }))}
        />
        <Tekstvlak
          veld={formulier.veld('reden')}
          label={t('dossier.noodWoorden')}
          waarom={t('dossier.noodSoortWaarom')}
          max={2000}
        />
      </Formulier>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { geboorteInWoorden } from '../onderdelen/geboorte.ts'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Tabel } from '../onderdelen/Tabel.tsx'
import type { Kolom } from '../onderdelen/tabelmodel.ts'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { leesDatum } from '../platform/datum.ts'
import { useZoek } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Zoekuitkomst } from './vormen.ts'

type Invoer = { naam: string; geboortedatum: string; bsn: string }
type Vraag = { naam?: string; geboortedatum?: string; bsn?: string }
const LEEG: Invoer = { naam: '', geboortedatum: '', bsn: '' }

/** Only people with whom one's organisation has a relation today are found; who is not, looks the same as who does not exist. */
export function MensenZoeken(): ReactNode {
  const t = useTekst()
  const [vraag, zetVraag] = useState<Vraag | null>(null)
  const uitkomst = useZoek<Zoekuitkomst>('/clienten/_zoek', vraag)
  const formulier = useFormulier<Invoer>({
    begin: LEEG,
    probleem: uitkomst.probleem,
    controleer: (w) => ({
      naam:
        w.naam.trim() === '' && w.geboortedatum.trim() === '' && w.bsn.trim() === ''
          ? t('dossier.iets')
          : w.naam.trim().length === 1
            ? t('dossier.teKort')
            : null,
      geboortedatum:
        w.geboortedatum.trim() !== '' && leesDatum(w.geboortedatum) === null ? t('dossier.geenDatum') : null,
      bsn:
        w.bsn.trim() !== '' && !/^\d{9}$/.test(w.bsn.replaceAll(/[ .]/g, '')) ? t('dossier.geenBsn') : null,
    }),
    bijVerzenden: async (w) => {
      const datum = leesDatum(w.geboortedatum)
      zetVraag({
        ...(w.naam.trim() ? { naam: w.naam.trim() } : {}),
        ...(datum ? { geboortedatum: datum } : {}),
        ...(w.bsn.trim() ? { bsn: w.bsn.replaceAll(/[ .]/g, '') } : {}),
      })
      return true
    },
  })
  return (
    <div className="z-blad">
      <Kop titel={t('dossier.zoeken')} bij={t('dossier.zoekenBij')} />
      <Formulier
        formulier={formulier}
        verzend={t('dossier.zoek')}
        wieZiet={t('dossier.zoekZiet')}
        naam={t('dossier.zoeken')}
      >
        <Tekstveld
          veld={formulier.veld('naam')}
          label={t('dossier.naam')}
          waarom={t('dossier.naamWaarom')}
          optioneel
          breedte={24}
          soort="search"
        />
        <Tekstveld
          veld={formulier.veld('geboortedatum')}
          label={t('dossier.geboortedatum')}
          waarom={t('dossier.datumWaarom')}
          hulp={t('dossier.datumHulp')}
          optioneel
          breedte={16}
        />
        <Tekstveld
          veld={formulier.veld('bsn')}
          label={t('dossier.bsn')}
          waarom={t('dossier.bsnWaarom')}
          optioneel
          breedte={16}
        />
      </Formulier>
      {vraag && (
        <Laadtoestand van={uitkomst} wat={t('dossier.gevonden')}>
          {(gegevens) => <Gevonden gegevens={gegevens} />}
        </Laadtoestand>
      )}
    </div>
  )
}

function Gevonden(props: { gegevens: Zoekuitkomst }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const kolommen = useMemo<readonly Kolom<Zoekuitkomst['items'][number]>[]>(
    () => [
      {
        id: 'naam',
        kop: t('dossier.naam'),
        waarde: (r) => r.naam,
        cel: (r) => (
          <Link to="/mensen/$id" params={{ id: r.id }} className="utrecht-link">
            <Naam naam={r.naam} />
          </Link>
        ),
      },
      {
        id: 'geboren',
        kop: t('dossier.geboortedatum'),
        waarde: (r) => r.geboortedatum,
        cel: (r) => geboorteInWoorden(r, t, taal) ?? t('onderdelen.nietBekend'),
      },
      {
        id: 'verblijft',
        kop: t('dossier.nu'),
        waarde: (r) => t(r.verblijft ? 'dossier.verblijft' : 'dossier.geenVerblijf'),
      },
    ],
    [t, taal],
  )
  return (
    <>
      {props.gegevens.meer && <Melding soort="info">{t('dossier.meer')}</Melding>}
      <Tabel
        bijschrift={t('dossier.gevonden')}
        kolommen={kolommen}
        rijen={props.gegevens.items}
        sleutel={(r) => r.id}
        leeg={t('dossier.niemand')}
      />
    </>
  )
}

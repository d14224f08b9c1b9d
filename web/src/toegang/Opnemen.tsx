import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { geboorteInWoorden } from '../onderdelen/geboorte.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Melding as Bericht } from '../onderdelen/Melding.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { vandaag } from '../platform/datum.ts'
import { useHaal, useZoek } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Huisgenoten, type Huisgenoot } from './Huisgenoten.tsx'
import { geschatteLeeftijd, zekereDatum } from './meldformulier.ts'
import type { Herkend, Loketgegevens, Meldingdetail } from './vormen.ts'

const NIEUW = 'nieuw'
const GESLACHTEN = ['man', 'vrouw', 'anders', 'onbekend'] as const

type Invoer = {
  wie: string
  roepnaam: string
  achternaam: string
  geboortedatum: Datumantwoord
  geslacht: (typeof GESLACHTEN)[number] | ''
  bsn: string
  woonplaats: string
  huishouden: Huisgenoot[]
  neemZelf: boolean
}

/** Taking up: someone we know already, or someone new; with whom; and who does it. */
export function Opnemen(props: { m: Meldingdetail }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const navigeer = useNavigate()
  const nu = useNu()
  const { m } = props
  const loket = useHaal<Loketgegevens>('/toegangsloket')
  const actie = useActie<Invoer, { id: string }>({
    pad: `/toegangsmeldingen/${m.id}/zaak`,
    inhoud: (w) => ({
      clientId: w.wie === NIEUW ? null : w.wie,
      persoon: {
        roepnaam: w.roepnaam.trim() || null,
        achternaam: w.achternaam.trim() || null,
        geboortedatum: zekereDatum(w.geboortedatum),
        leeftijd: geschatteLeeftijd(w.geboortedatum, vandaag(nu)),
        geslacht: w.geslacht || 'onbekend',
        telefoon: m.persoon.telefoon,
      },
      bsn: w.bsn.trim() || null,
      woonplaats: w.woonplaats || null,
      huishouden: w.huishouden.map((h) => ({
        roepnaam: h.roepnaam.trim() || null,
        leeftijd: /^\d+$/.test(h.leeftijd.trim()) ? Number(h.leeftijd) : null,
        geslacht: 'onbekend',
        rol: h.rol,
      })),
      neemZelf: w.neemZelf,
    }),
    ververs: ['/toegang/werkbak', `/toegangsmeldingen/${m.id}`],
    naSucces: ({ id }) => void navigeer({ to: '/toegang/zaak/$id', params: { id } }),
  })
  const geboren = m.persoon.geboortedatum
  const formulier = useFormulier<Invoer>({
    begin: {
      wie: NIEUW,
      roepnaam: m.persoon.roepnaam ?? '',
      achternaam: m.persoon.achternaam ?? '',
      geboortedatum: geboren ? { soort: 'datum', datum: geboren, geschat: false } : null,
      geslacht: '',
      bsn: '',
      woonplaats: '',
      huishouden: [],
      neemZelf: true,
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      bsn: w.bsn.trim() === '' || /^\d{9}$/.test(w.bsn.trim()) ? null : t('toegang.fout.bsn'),
      geboortedatum: w.geboortedatum?.soort === 'getypt' ? t('toegang.fout.datum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { waarden: w } = formulier
  const datum = zekereDatum(w.geboortedatum)
  const bsn = /^\d{9}$/.test(w.bsn.trim()) ? w.bsn.trim() : null
  // names and numbers are looked up in a body, never in an address
  const vraag = useMemo(
    () => ({ naam: w.achternaam.trim() || w.roepnaam.trim() || null, geboortedatum: datum, bsn }),
    [w.achternaam, w.roepnaam, datum, bsn],
  )
  const herkend = useZoek<Herkend>(`/toegangsmeldingen/${m.id}/_herken`, vraag)
  const bekend = herkend.gegevens?.items ?? []
  const zaakId = actie.probleem?.inhoud.zaakId
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      wieZiet={t('toegang.wieZietTeam')}
      verzend={t('toegang.pakOp')}
      naam={t('toegang.oppakken')}
    >
      {typeof zaakId === 'string' && (
        <Link to="/toegang/zaak/$id" params={{ id: zaakId }} className="utrecht-link">
          {t('toegang.naarDossier')}
        </Link>
      )}
      {bekend.length > 0 && (
        <Keuze
          veld={formulier.veld('wie')}
          label={t('toegang.veld.wie')}
          waarom={t('toegang.veld.wieWaarom')}
          opties={[
            ...bekend.map((b) => ({
              waarde: b.id,
              label: [b.naam, geboorteInWoorden(b, t, taal)].filter(Boolean).join(', '),
              uitleg: [
                ...b.waarom.map((x) => t(`toegang.herkend.${x}`)),
                ...(b.lopendDossier ? [t('toegang.lopendDossier')] : []),
                ...(b.overleden ? [t('toegang.overleden')] : []),
              ].join(' · '),
            })),
            { waarde: NIEUW, label: t('toegang.iemandNieuw') },
          ]}
        />
      )}
      {w.wie === NIEUW && (
        <>
          <Tekstveld
            veld={formulier.veld('roepnaam')}
            label={t('toegang.veld.roepnaam')}
            waarom={t('toegang.veld.roepnaamWaarom')}
            optioneel
            max={120}
          />
          <Tekstveld
            veld={formulier.veld('achternaam')}
            label={t('toegang.veld.achternaam')}
            waarom={t('toegang.veld.achternaamWaarom')}
            optioneel
            max={120}
          />
          <Datumveld
            veld={formulier.veld('geboortedatum')}
            label={t('toegang.veld.geboortedatum')}
            waarom={t('toegang.veld.geboortedatumWaarom')}
            optioneel
            geboorte
            magOnbekend
          />
          <Keuze
            veld={formulier.veld('geslacht')}
            label={t('toegang.veld.geslacht')}
            waarom={t('toegang.veld.geslachtWaarom')}
            optioneel
            rij
            opties={GESLACHTEN.map((g) => ({ waarde: g, label: t(`toegang.geslacht.${g}`) }))}
          />
        </>
      )}
      <Tekstveld
        veld={formulier.veld('bsn')}
        label={t('toegang.veld.bsn')}
        waarom={t('toegang.veld.bsnWaarom')}
        optioneel
        breedte={16}
        max={9}
      />
      <Selectie
        veld={formulier.veld('woonplaats')}
        label={t('toegang.veld.woonplaats')}
        waarom={t('toegang.veld.woonplaatsWaarom')}
        optioneel
        opties={(loket.gegevens?.gemeenten ?? []).map((g) => ({ waarde: g.code, label: g.naam }))}
      />
      <Huisgenoten leden={w.huishouden} zet={(huishouden) => formulier.zet({ huishouden })} />
      <Aankruisveld
        veld={formulier.veld('neemZelf')}
        label={t('toegang.veld.neemZelf')}
        waarom={t('toegang.veld.neemZelfWaarom')}
        zin={t('toegang.veld.neemZelfZin')}
        optioneel
      />
      <Bericht soort="info">{t('toegang.klokkenStarten')}</Bericht>
    </Formulier>
  )
}

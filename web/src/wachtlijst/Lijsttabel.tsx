import { type ReactNode, useMemo } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tabel } from '../onderdelen/Tabel.tsx'
import type { Kolom } from '../onderdelen/tabelmodel.ts'
import { datumKort } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { type Lijst, type Lijstregel, LIVE } from './vormen.ts'
import { verschuivingZin, waaromZin } from './zinnen.ts'

/** The list in order, with the reason for each position and for its last change; open lists re-order at once. */
export function Lijsttabel(props: { product: string }): ReactNode {
  const t = useTekst()
  const lijst = useHaal<Lijst>(`/wachtlijsten/${props.product}`, { live: LIVE })
  return (
    <Laadtoestand van={lijst} wat={t('wachtlijst.titel')}>
      {(l) => (
        <Paneel
          kop={l.naam}
          bij={t('wachtlijst.tellen', {
            wachtend: l.wachtend,
            belangstellend: l.belangstellend,
            geparkeerd: l.geparkeerd,
          })}
        >
          <Inhoud lijst={l} />
        </Paneel>
      )}
    </Laadtoestand>
  )
}

function Inhoud(props: { lijst: Lijst }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { regels } = props.lijst
  const kolommen = useMemo<Kolom<Lijstregel>[]>(
    () => [
      {
        id: 'positie',
        kop: t('wachtlijst.kolom.plek'),
        waarde: (r) => r.positie ?? Number.MAX_SAFE_INTEGER,
        cel: (r) => (r.positie === null ? t('wachtlijst.geparkeerd') : r.positie),
        getal: true,
      },
      {
        id: 'naam',
        kop: t('wachtlijst.kolom.wie'),
        waarde: (r) => r.naam,
        cel: (r) => (
          <a className="utrecht-link" href={`/toegang/zaak/${r.zaakId}?deel=plaatsing`}>
            <Naam naam={r.naam} />
          </a>
        ),
      },
      {
        id: 'waarom',
        kop: t('wachtlijst.kolom.waarom'),
        waarde: (r) => r.wachtendSinds,
        cel: (r) => <Reden regel={r} regels={regels} />,
        vast: true,
      },
      {
        id: 'sinds',
        kop: t('wachtlijst.kolom.sinds'),
        waarde: (r) => r.wachtendSinds,
        cel: (r) => datumKort(r.wachtendSinds, taal),
        bijzaak: true,
      },
    ],
    [t, taal, regels],
  )
  const filters = useMemo(
    () => [
      {
        id: 'lijst',
        label: t('wachtlijst.welkeLijst'),
        opties: [
          { waarde: 'wachtend', label: t('wachtlijst.lijst.wachtend') },
          { waarde: 'belangstellend', label: t('wachtlijst.lijst.belangstellend') },
        ],
        waarde: (r: Lijstregel) => r.lijst,
      },
    ],
    [t],
  )
  return (
    <>
      <Tabel
        bijschrift={t('wachtlijst.bijschrift', { naam: props.lijst.naam })}
        verbergBijschrift
        kolommen={kolommen}
        filters={filters}
        rijen={props.lijst.items}
        sleutel={(r) => r.id}
        leeg={t('wachtlijst.niemand')}
        dicht
      />
      <p>
        {t('wachtlijst.volgorde', { sleutels: regels.volgorde.map((s) => s.naam).join(', ') })}{' '}
        {t('wachtlijst.bron', { bron: regels.bron, datum: datumKort(regels.geldigVan, taal) })}
      </p>
    </>
  )
}

function Reden(props: { regel: Lijstregel; regels: Lijst['regels'] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { regel: r, regels } = props
  const klasse = regels.urgentieklassen.find((k) => k.code === r.urgentieklasse)?.naam ?? r.urgentieklasse
  return (
    <>
      <span>{t('wachtlijst.klasse', { naam: klasse })}</span>
      {r.positie !== null && <span> · {waaromZin(t, taal, r.waarom, regels.urgentieklassen)}</span>}
      {r.geparkeerdTot && <span> · {t('wachtlijst.tot', { datum: datumKort(r.geparkeerdTot, taal) })}</span>}
      {r.aanbod && <strong> · {t(`wachtlijst.stand.${r.aanbod}`)}</strong>}
      {r.laatsteVerandering && <div>{verschuivingZin(t, r.laatsteVerandering)}</div>}
    </>
  )
}

import { type ReactNode, useState } from 'react'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Contact, Einde, Hervatten, Parkeren, Urgentie } from './Plaatsformulieren.tsx'
import { Punten } from './Punten.tsx'
import { Rondes } from './toewijzing/Rondes.tsx'
import type { Lijst, Plaats } from './vormen.ts'
import { Voorkeuren } from './Voorkeuren.tsx'
import { puntenZin, verschuivingZin, verwachtingZin, waaromZin } from './zinnen.ts'

const STAPPEN = [
  'contact',
  'voorkeuren',
  'ronde',
  'urgentie',
  'punten',
  'parkeren',
  'hervatten',
  'einde',
] as const
type Stap = (typeof STAPPEN)[number]

/** One place on a list, with what can be done about it. */
export function Plaatspaneel(props: { plaats: Plaats }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const mag = useMag('wachtlijst:wijzigen')
  const [stap, zetStap] = useState<Stap | null>(null)
  const { plaats: p } = props
  const loopt = p.status === 'open' || p.status === 'geparkeerd'
  const lijst = useHaal<Lijst>(mag && loopt ? `/wachtlijsten/${p.product}` : null)
  const regels = lijst.gegevens?.regels
  const klaar = () => zetStap(null)
  const kan = STAPPEN.filter((s) =>
    s === 'punten'
      ? p.punten !== null && (regels?.puntfeiten.length ?? 0) > 0
      : s === 'ronde'
        ? p.lijst === 'wachtend' && (regels?.methoden.some((m) => m.methode === 'stabiel') ?? false)
        : s === 'parkeren'
          ? p.status === 'open'
          : s === 'hervatten'
            ? p.status === 'geparkeerd'
            : true,
  )
  return (
    <Paneel kop={p.naam} bij={t(`wachtlijst.lijst.${p.lijst}`)}>
      <Gegevens
        gegevens={[
          {
            naam: t('wachtlijst.kolom.plek'),
            waarde:
              p.positie === null
                ? t(`wachtlijst.status.${p.status}`)
                : t('wachtlijst.plekVan', { plek: p.positie }),
          },
          ...(p.positie === null
            ? []
            : [
                {
                  naam: t('wachtlijst.kolom.waarom'),
                  waarde: waaromZin(t, taal, p.waarom, regels?.urgentieklassen ?? []),
                },
                { naam: t('wachtlijst.duur'), waarde: verwachtingZin(t, p.verwachting) },
              ]),
          { naam: t('wachtlijst.urgentie'), waarde: p.urgentieklasse.naam },
          ...(p.punten ? [{ naam: t('wachtlijst.punten.kop'), waarde: puntenZin(t, taal, p.punten) }] : []),
          { naam: t('wachtlijst.kolom.sinds'), waarde: datumKort(p.wachtendSinds, taal) },
          { naam: t('wachtlijst.laatsteContact'), waarde: datumKort(p.laatsteContact, taal) },
          ...(p.geparkeerdTot
            ? [
                {
                  naam: t('wachtlijst.geparkeerd'),
                  waarde: t('wachtlijst.tot', { datum: datumKort(p.geparkeerdTot, taal) }),
                },
              ]
            : []),
        ]}
      />
      {p.verloop.length > 0 && (
        <details>
          <summary>{t('wachtlijst.hoeKomtDat')}</summary>
          <ul className="z-opsomming">
            {p.verloop.map((v) => (
              <li key={`${v.op}${v.oorzaak}${v.van}`}>
                {datumKort(v.op.slice(0, 10), taal)}: {verschuivingZin(t, v)}
                {v.reden && ` (${v.reden})`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mag && loopt && regels && (
        <>
          <p className="z-knoppen">
            {kan.map((s) => (
              <Knop key={s} klein uitgeklapt={stap === s} bijKlik={() => zetStap(stap === s ? null : s)}>
                {t(`wachtlijst.stap.${s}`)}
              </Knop>
            ))}
          </p>
          {stap === 'contact' && <Contact plaats={p} klaar={klaar} />}
          {stap === 'voorkeuren' && <Voorkeuren plaats={p} regels={regels} klaar={klaar} />}
          {stap === 'ronde' && <Rondes plaatsId={p.id} aan="team" leeg={t('wachtlijst.ronde.geen')} />}
          {stap === 'urgentie' && <Urgentie plaats={p} regels={regels} klaar={klaar} />}
          {stap === 'punten' && <Punten plaats={p} regels={regels} klaar={klaar} />}
          {stap === 'parkeren' && <Parkeren plaats={p} regels={regels} klaar={klaar} />}
          {stap === 'hervatten' && <Hervatten plaats={p} klaar={klaar} />}
          {stap === 'einde' && <Einde plaats={p} regels={regels} klaar={klaar} />}
        </>
      )}
    </Paneel>
  )
}

import type { ReactNode } from 'react'
import { Afloop } from '../../onderdelen/Formulier.tsx'
import { Gegevens } from '../../onderdelen/Gegevens.tsx'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Kop } from '../../onderdelen/Kop.tsx'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { Naam } from '../../onderdelen/Naam.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { useActie } from '../../platform/actie.ts'
import { dagEnDatum, datumTijd } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { toewijzingRoute } from '../kamer.ts'
import { LIVE, VERVERS } from '../vormen.ts'
import { Loting } from './Loting.tsx'
import { Openingrij } from './Openingrij.tsx'
import { Rondevan } from './Rondes.tsx'
import { Waarom } from './Waarom.tsx'
import { plekVan, type Toewijzing as Stand } from './vormen.ts'
import '../wachtlijst.css'

/** One assignment: the seal of the lot, then who is assigned what and why, and what a professional decided about each. */
export function Toewijzing(): ReactNode {
  const t = useTekst()
  const { id } = toewijzingRoute.useParams()
  const stand = useHaal<Stand>(`/toewijzingen/${id}`, { live: LIVE })
  return (
    <div className="z-blad">
      <Laadtoestand van={stand} wat={t('wachtlijst.toewijzing.titel')}>
        {(s) => (
          <>
            <Kop
              titel={t('wachtlijst.toewijzing.van', { naam: s.productNaam })}
              bij={t('wachtlijst.uBeslist')}
            />
            {s.getrokkenOp === null ? <Vooraf stand={s} /> : <Uitkomst stand={s} />}
            <Loting stand={s} />
          </>
        )}
      </Laadtoestand>
    </div>
  )
}

function Vooraf(props: { stand: Stand }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { stand: s } = props
  const actie = useActie<Record<string, never>>({ pad: `/toewijzingen/${s.id}/trekking`, ververs: VERVERS })
  return (
    <Paneel kop={t('wachtlijst.toewijzing.klaarVoor')}>
      <p>{t(s.methode === 'stabiel' ? 'wachtlijst.toewijzing.hoeStabiel' : 'wachtlijst.toewijzing.hoe')}</p>
      <ul className="z-opsomming">
        {s.openingen.map((o) => (
          <li key={o.id}>
            {plekVan(o)}, {t('wachtlijst.vanaf', { datum: dagEnDatum(o.vanaf, taal) })}
          </li>
        ))}
      </ul>
      {s.methode === 'lexicografisch' && <Quota stand={s} />}
      {s.methode === 'stabiel' && <Volgorden stand={s} />}
      <p className="z-knoppen">
        <Knop soort="hoofd" bezig={actie.bezig} bijKlik={() => actie.voerUit({})}>
          {t('wachtlijst.toewijzing.maak')}
        </Knop>
      </p>
      <Afloop actie={actie} />
    </Paneel>
  )
}

function Uitkomst(props: { stand: Stand }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { stand: s } = props
  return (
    <>
      <Paneel
        kop={t('wachtlijst.toewijzing.uitkomst')}
        bij={t('wachtlijst.toewijzing.gemaaktOp', { op: datumTijd(s.getrokkenOp ?? '', taal) })}
      >
        <Gegevens
          gegevens={s.perKlasse.map((k) => ({
            naam: k.klasse ?? t('wachtlijst.onbekend'),
            waarde: t('wachtlijst.toewijzing.vanDe', { geplaatst: k.geplaatst, van: k.van }),
          }))}
        />
        {s.methode === 'stabiel' ? <p>{t('wachtlijst.toewijzing.beidenLiever')}</p> : <Quota stand={s} />}
        {s.openingen.map((o) => (
          <Openingrij key={o.id} opening={o} stand={s} />
        ))}
      </Paneel>
      <Paneel kop={t('wachtlijst.toewijzing.zonderPlek', { aantal: s.zonderPlek.length })} inklap="dicht">
        {s.zonderPlek.length === 0 ? (
          <Melding soort="ok">{t('wachtlijst.toewijzing.iedereen')}</Melding>
        ) : (
          <ol className="z-kaal">
            {s.zonderPlek.map((d) => (
              <li key={d.plaatsId} className="z-voorgesteld">
                <span>
                  {d.naam ? <Naam naam={d.naam} /> : t('wachtlijst.anderTeam')}
                  {` · ${d.klasse ?? t('wachtlijst.onbekend')} · ${t('wachtlijst.toewijzing.lot', { lot: d.lot ?? 0 })}`}
                </span>
                <Waarom plaatsId={d.plaatsId} stand={s} />
              </li>
            ))}
          </ol>
        )}
      </Paneel>
    </>
  )
}

/** Of the own files: whose order counts, and the order itself for whoever asks for it or writes it down. */
function Volgorden(props: { stand: Stand }): ReactNode {
  const t = useTekst()
  const { stand: s } = props
  if (s.volgorden.length === 0) return null
  return (
    <>
      <h3 className="utrecht-heading-4">{t('wachtlijst.toewijzing.volgorden')}</h3>
      <p>{t('wachtlijst.toewijzing.volgordenBij')}</p>
      <ul className="z-kaal">
        {s.volgorden.map((v) => (
          <li key={v.plaatsId} className="z-voorgesteld">
            <span>
              <Naam naam={v.naam ?? ''} />
              {`: ${t(`wachtlijst.toewijzing.volgordeVan.${v.van}`)}`}
            </span>
            <Rondevan plaatsId={v.plaatsId} alleen={s.id} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The quotas are the region's; none is an answer too. */
function Quota(props: { stand: Stand }): ReactNode {
  const t = useTekst()
  const { quota, regels } = props.stand
  return (
    <p>
      {quota.length === 0
        ? t('wachtlijst.toewijzing.geenQuota')
        : t('wachtlijst.toewijzing.quota', {
            quota: quota
              .map((q) =>
                q.geplaatst === null
                  ? t('wachtlijst.toewijzing.quotum', { gemeente: q.gemeente, hoogstens: q.hoogstens })
                  : t('wachtlijst.toewijzing.quotumStand', {
                      gemeente: q.gemeente,
                      hoogstens: q.hoogstens,
                      geplaatst: q.geplaatst,
                    }),
              )
              .join('; '),
          })}{' '}
      {t('wachtlijst.toewijzing.bron', { naam: regels.naam, bron: regels.bron })}
    </p>
  )
}

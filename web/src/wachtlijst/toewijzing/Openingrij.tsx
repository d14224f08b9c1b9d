import { type ReactNode, useState } from 'react'
import { Afloop } from '../../onderdelen/Formulier.tsx'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { Naam } from '../../onderdelen/Naam.tsx'
import { useActie } from '../../platform/actie.ts'
import { dagEnDatum } from '../../platform/datum.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { Voorstelpaneel } from '../Voorstelpaneel.tsx'
import { VERVERS } from '../vormen.ts'
import { Waarom } from './Waarom.tsx'
import { plekVan, type Toegewezenopening, type Toewijzing } from './vormen.ts'

/** One place: who is assigned, why, and the decision of a professional: as assigned, or somebody else with a reason. */
export function Openingrij(props: { opening: Toegewezenopening; stand: Toewijzing }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { opening: o, stand } = props
  const wie = o.toegewezen
  return (
    <section className="z-voorgesteld" aria-label={plekVan(o)}>
      <h3 className="utrecht-heading-4">
        {plekVan(o)}, {t('wachtlijst.vanaf', { datum: dagEnDatum(o.vanaf, taal) })}
      </h3>
      {wie === null ? (
        <p>{t('wachtlijst.toewijzing.niemand')}</p>
      ) : (
        <>
          <span className="z-voorgesteld__plek">
            {wie.naam ? <Naam naam={wie.naam} /> : t('wachtlijst.anderTeam')}
          </span>
          <span>
            {wie.klasse ?? t('wachtlijst.onbekend')} ·{' '}
            {t('wachtlijst.past', { deel: Math.round(wie.pasvorm / 10) })} ·{' '}
            {t('wachtlijst.toewijzing.lot', { lot: wie.lot ?? 0 })}
          </span>
          <Waarom plaatsId={wie.plaatsId} stand={stand} />
        </>
      )}
      {o.besluit ? <Besluit besluit={o.besluit} /> : <Beslis opening={o} stand={stand} />}
    </section>
  )
}

function Besluit(props: { besluit: NonNullable<Toegewezenopening['besluit']> }): ReactNode {
  const t = useTekst()
  const { besluit: b } = props
  return (
    <Melding soort={b.zoals ? 'ok' : 'info'}>
      <p>
        {t(b.zoals ? 'wachtlijst.toewijzing.bevestigd' : 'wachtlijst.toewijzing.afgeweken', { door: b.door })}{' '}
        {t(`wachtlijst.stand.${b.status}`)}.{' '}
        <a className="utrecht-link" href="/aanbod">
          {t('wachtlijst.bekijkAanbod')}
        </a>
      </p>
      {!b.zoals && b.reden && (
        <p>
          {t('wachtlijst.afwijkreden')}: {b.reden}
        </p>
      )}
    </Melding>
  )
}

function Beslis(props: { opening: Toegewezenopening; stand: Toewijzing }): ReactNode {
  const t = useTekst()
  const [anders, zetAnders] = useState(false)
  const { opening: o, stand } = props
  const wie = o.toegewezen
  const actie = useActie<void>({
    pad: `/openingen/${o.id}/aanbod`,
    inhoud: () => ({ plaatsId: wie?.plaatsId, toewijzingId: stand.id }),
    ververs: VERVERS,
  })
  return (
    <>
      <p className="z-knoppen">
        {wie?.naam && (
          <Knop
            soort="hoofd"
            bezig={actie.bezig}
            bevestig={{ vraag: t('wachtlijst.biedVraag'), ja: t('wachtlijst.bied') }}
            bijKlik={() => actie.voerUit()}
          >
            {t('wachtlijst.toewijzing.bevestig')}
          </Knop>
        )}
        <Knop uitgeklapt={anders} bijKlik={() => zetAnders(!anders)}>
          {t('wachtlijst.toewijzing.anders')}
        </Knop>
      </p>
      <Afloop actie={actie} />
      {anders && (
        <Voorstelpaneel openingId={o.id} toewijzing={{ id: stand.id, plaatsId: wie?.plaatsId ?? null }} />
      )}
    </>
  )
}

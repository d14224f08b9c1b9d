import type { ReactNode } from 'react'
import { Aftellen } from '../onderdelen/Aftellen.tsx'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Plaatsen } from './Plaatsen.tsx'
import type { Melding, Reservering } from './vormen.ts'

/** A place that is held: where, how long still, whom to ring; place it, hold it longer, or give it back. */
export function Reserveringpaneel(props: {
  m: Melding
  reservering: Reservering
  bijEinde: () => void
}): ReactNode {
  const t = useTekst()
  const { m, reservering: r } = props
  const ververs = [`/crisismeldingen/${m.id}`, '/crisismeldingen', '/bord']
  const verleng = useActie({ pad: `/reserveringen/${r.id}/verlenging`, inhoud: () => ({}), ververs })
  const geefVrij = useActie({ pad: `/reserveringen/${r.id}/intrekking`, inhoud: () => ({}), ververs })
  const opMax = r.tot !== null && r.tot === r.uiterlijk
  return (
    <section className="z-houd" aria-label={t('crisis.vastgehouden')}>
      <p className="z-houd__kop">
        {t('crisis.vastgehouden')} {r.tot && <Aftellen tot={r.tot} bijEinde={props.bijEinde} />}
      </p>
      {r.voorziening === null ? (
        <p>{t('crisis.houdGeheim')}</p>
      ) : (
        <>
          <h2 className="utrecht-heading-2">
            {r.voorziening} <span className="z-plekkaart__eenheid">{r.eenheid}</span>
          </h2>
          <p className="z-houd__waar">
            {r.adres && <span>{r.adres}</span>}
            {r.telefoon && <Telefoon nummer={r.telefoon} bel />}
          </p>
        </>
      )}
      <p className="z-stil">
        {t('crisis.gehoudenDoor')} <Naam naam={r.gehoudenDoor} />
      </p>
      <div className="z-knoppen">
        <Plaatsen m={m} keuze={{ reserveringId: r.id }} klok={r.arrangement} />
        <Knop
          bijKlik={() => verleng.voerUit()}
          bezig={verleng.bezig}
          waaromNiet={opMax ? t('crisis.verlengenOp') : null}
          icoon="klok"
        >
          {t('crisis.verleng')}
        </Knop>
        <Knop
          soort="stil"
          bijKlik={() => geefVrij.voerUit()}
          bezig={geefVrij.bezig}
          bevestig={{ vraag: t('crisis.geefVrijVraag'), ja: t('crisis.geefVrijJa') }}
        >
          {t('crisis.geefVrij')}
        </Knop>
      </div>
      <Afloop actie={verleng.probleem ? verleng : geefVrij} />
    </section>
  )
}

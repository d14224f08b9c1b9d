import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { useActie } from '../platform/actie.ts'
import { datumTijd, kortMoment, vandaag } from '../platform/datum.ts'
import type { Probleem } from '../platform/probleem.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { EINDEN, type Einde, eindeVan } from './einden.ts'
import { type Buitengebruik, type Plekstand, REDENEN, type Reden } from './vormen.ts'
import { plekInWoorden } from './zinnen.ts'

type Eigenschappen = {
  plek: Plekstand
  magWijzigen: boolean
  /** Why it is out of use, when this page knows. */
  buitenGebruik?: Buitengebruik | undefined
  ververs: readonly string[]
  klaar: () => void
}

/** What can be done with one place: out of use with one tap on the reason, and back with one tap. */
export function Plekactie(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const { plek, buitenGebruik } = props
  return (
    <section className="z-plekactie" aria-live="polite">
      <h3 className="utrecht-heading-4">{plekInWoorden(plek, t, nu, taal)}</h3>
      {buitenGebruik && (
        <p className="z-stil">
          {t(`bord.reden.${buitenGebruik.reden}`)}
          {buitenGebruik.toelichting && `: ${buitenGebruik.toelichting}`}
          {` · ${t('bord.sinds', { moment: datumTijd(buitenGebruik.van, taal) })}`}
          {buitenGebruik.door && ` · ${buitenGebruik.door}`}
        </p>
      )}
      {plek.toestand === 'bezet' && <p>{t('bord.bezetUitleg')}</p>}
      {plek.toestand === 'vast' && plek.tot && (
        <p>{t('bord.vastUitleg', { moment: kortMoment(plek.tot, nu, taal) })}</p>
      )}
      {props.magWijzigen && plek.toestand === 'vrij' && <Stellen {...props} />}
      {props.magWijzigen && plek.toestand === 'buiten_gebruik' && <Terug {...props} />}
    </section>
  )
}

function Stellen(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const dag = vandaag(nu)
  const [einde, zetEinde] = useState<Einde>('onbekend')
  const [datum, zetDatum] = useState('')
  const actie = useActie<{ reden: Reden; tot?: string }>({
    pad: `/plekken/${props.plek.id}/buitengebruikstelling`,
    ververs: props.ververs,
    naSucces: props.klaar,
  })
  const tot = eindeVan(einde, dag, datum)
  return (
    <>
      <fieldset className="z-groep z-plekactie__einde">
        <legend className="z-groep__naam">{t('bord.totWanneer')}</legend>
        <div className="z-keuzes z-keuzes--rij">
          {EINDEN.filter(
            (keuze) => keuze !== 'vanavond' || Date.parse(eindeVan(keuze, dag, '') ?? nu) > Date.parse(nu),
          ).map((keuze) => (
            <label key={keuze} className="z-keuze">
              <input
                type="radio"
                className="z-aankruis"
                name="einde"
                checked={einde === keuze}
                onChange={() => zetEinde(keuze)}
              />
              <span>{t(`bord.einde.${keuze}`)}</span>
            </label>
          ))}
        </div>
        {einde === 'datum' && (
          <input
            type="date"
            className="utrecht-textbox z-invoer z-invoer--16"
            aria-label={t('bord.einde.datum')}
            min={dag}
            value={datum}
            onChange={(e) => zetDatum(e.target.value)}
          />
        )}
        <p className="z-stil z-klein" aria-live="polite">
          {tot ? t('bord.totMoment', { moment: datumTijd(tot, taal) }) : t('bord.totOnbekend')}
        </p>
      </fieldset>
      <fieldset className="z-groep">
        <legend className="z-groep__naam">{t('bord.waaromBuiten')}</legend>
        <div className="z-redenen">
          {REDENEN.map((reden) => (
            <Knop
              key={reden}
              bezig={actie.bezig}
              waaromNiet={einde === 'datum' && tot === undefined ? t('bord.kiesDatum') : null}
              bijKlik={() => actie.voerUit(tot ? { reden, tot } : { reden })}
            >
              {t(`bord.reden.${reden}`)}
            </Knop>
          ))}
        </div>
      </fieldset>
      <Fout actie={actie} />
    </>
  )
}

function Terug(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const actie = useActie<Record<string, never>>({
    pad: `/plekken/${props.plek.id}/ingebruikneming`,
    ververs: props.ververs,
    naSucces: props.klaar,
  })
  return (
    <>
      <Knop soort="hoofd" icoon="vink" bezig={actie.bezig} bijKlik={() => actie.voerUit({})}>
        {t('bord.weerInGebruik')}
      </Knop>
      <Fout actie={actie} />
    </>
  )
}

/** Not done, in words; the screen stays as it was. */
export function Fout(props: { actie: { probleem: Probleem | null } }): ReactNode {
  const t = useTekst()
  const { probleem } = props.actie
  if (!probleem) return null
  return (
    <Melding
      soort="fout"
      kop={
        probleem.isVerbinding ? t('onderdelen.nietVerzonden') : probleem.title || t('onderdelen.nietGelukt')
      }
      luid
    >
      <p>
        {probleem.isVerbinding
          ? t('onderdelen.nietVerzondenUitleg')
          : [probleem.detail, ...probleem.fouten.map((f) => f.melding)].join(' ')}
      </p>
    </Melding>
  )
}

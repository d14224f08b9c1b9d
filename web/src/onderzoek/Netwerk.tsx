import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Afloop, Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { datumKort, vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { LIVE } from './vormen.ts'

const SOORTEN = [
  'familie',
  'vriend',
  'buur',
  'mantelzorger',
  'vrijwilliger',
  'ervaringsdeskundige',
  'professional',
] as const
const BELASTING = ['past', 'soms_zwaar', 'zwaar', 'te_zwaar'] as const
const RESPIJT = ['aangeboden', 'wil_nu_niet', 'geregeld'] as const
const AFSTANDEN = ['1', '2', '3'] as const

type Lid = {
  id: string
  versie: number
  naam: string
  soort: (typeof SOORTEN)[number]
  relatie: string | null
  steuntMet: string | null
  afstand: number
  belasting: (typeof BELASTING)[number] | null
  belastingOp: string | null
  respijt: (typeof RESPIJT)[number] | null
  respijtOp: string | null
  tot: string | null
  vraag: 'belasting_vragen' | 'respijt_aanbieden' | null
}

/** The people around someone, in circles from near to far, and what an informal carer is owed. */
export function Netwerk(props: { zaakId: string; mag: boolean }): ReactNode {
  const t = useTekst()
  const [nieuw, zetNieuw] = useState(false)
  const pad = `/zaken/${props.zaakId}/netwerk`
  const dag = vandaag(useNu())
  const hoortErbij = (l: Lid) => l.tot === null || l.tot > dag
  const netwerk = useHaal<{ items: Lid[] }>(pad, { live: LIVE })
  return (
    <>
      <Laadtoestand van={netwerk} wat={t('onderzoek.netwerk')}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('onderzoek.netwerkLeeg')}</p>
          ) : (
            <>
              <div className="z-kringen">
                {AFSTANDEN.map((a) => (
                  <section key={a} className="z-kring">
                    <h3 className="utrecht-heading-5">{t(`onderzoek.afstand.${a}`)}</h3>
                    <ul className="z-kaal">
                      {items
                        .filter((l) => String(l.afstand) === a && hoortErbij(l))
                        .map((l) => (
                          <Lidregel key={l.id} pad={pad} lid={l} mag={props.mag} />
                        ))}
                    </ul>
                  </section>
                ))}
              </div>
              <Eerder leden={items.filter((l) => !hoortErbij(l))} />
            </>
          )
        }
      </Laadtoestand>
      {props.mag && (
        <Knop icoon="plus" bijKlik={() => zetNieuw(true)}>
          {t('onderzoek.lidToevoegen')}
        </Knop>
      )}
      <Dialoog open={nieuw} kop={t('onderzoek.lidToevoegen')} sluit={() => zetNieuw(false)}>
        <LidMaken pad={pad} klaar={() => zetNieuw(false)} />
      </Dialoog>
    </>
  )
}

/** Who was around someone before, and until when. */
function Eerder(props: { leden: Lid[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  if (props.leden.length === 0) return null
  return (
    <details>
      <summary>{t('onderzoek.eerderInNetwerk', { aantal: props.leden.length })}</summary>
      <ul className="z-kaal">
        {props.leden.map((l) => (
          <li key={l.id}>
            <Naam naam={l.naam} />{' '}
            <span className="z-stil">
              {t(`onderzoek.netwerksoort.${l.soort}`)} ·{' '}
              {t('onderzoek.totDag', { datum: datumKort(l.tot ?? '', taal) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Lidregel(props: { pad: string; lid: Lid; mag: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { lid } = props
  const [vraagt, zetVraagt] = useState(false)
  const dag = vandaag(useNu())
  const actie = useActie<{ belasting?: string; respijt?: string; tot?: string }>({
    methode: 'PATCH',
    pad: `${props.pad}/${lid.id}`,
    versie: `"${lid.versie}"`,
    ververs: [props.pad],
    naSucces: () => zetVraagt(false),
  })
  return (
    <li className="z-netwerklid">
      <strong>
        <Naam naam={lid.naam} />
      </strong>{' '}
      <span className="z-stil">
        {[t(`onderzoek.netwerksoort.${lid.soort}`), lid.relatie].filter(Boolean).join(' · ')}
      </span>
      {lid.steuntMet && <p>{lid.steuntMet}</p>}
      {lid.belasting && lid.belastingOp && (
        <p>
          {t(`onderzoek.belasting.${lid.belasting}`)}{' '}
          <span className="z-stil">({datumKort(lid.belastingOp, taal)})</span>
          {lid.respijt && ` · ${t(`onderzoek.respijt.${lid.respijt}`)}`}
        </p>
      )}
      {lid.vraag && <p className="z-letop">{t(`onderzoek.mantelzorg.${lid.vraag}`)}</p>}
      {props.mag && lid.soort === 'mantelzorger' && (
        <Knop klein uitgeklapt={vraagt} bijKlik={() => zetVraagt(!vraagt)}>
          {t('onderzoek.belastingVragen')}
        </Knop>
      )}
      {vraagt && (
        <fieldset className="z-naastelkaar">
          <legend>{t('onderzoek.belastingVraag')}</legend>
          <div className="z-knoppen">
            {lid.vraag === 'respijt_aanbieden'
              ? RESPIJT.map((r) => (
                  <Knop key={r} klein bezig={actie.bezig} bijKlik={() => actie.voerUit({ respijt: r })}>
                    {t(`onderzoek.respijt.${r}`)}
                  </Knop>
                ))
              : BELASTING.map((b) => (
                  <Knop key={b} klein bezig={actie.bezig} bijKlik={() => actie.voerUit({ belasting: b })}>
                    {t(`onderzoek.belasting.${b}`)}
                  </Knop>
                ))}
          </div>
        </fieldset>
      )}
      {props.mag && (
        <Knop klein soort="stil" bezig={actie.bezig} bijKlik={() => actie.voerUit({ tot: dag })}>
          {t('onderzoek.uitNetwerk', { naam: lid.naam })}
        </Knop>
      )}
      <Afloop actie={actie} />
    </li>
  )
}

type Lidvorm = {
  naam: string
  soort: Lid['soort'] | ''
  relatie: string
  steuntMet: string
  afstand: (typeof AFSTANDEN)[number] | ''
}

function LidMaken(props: { pad: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const actie = useActie<Lidvorm>({
    pad: props.pad,
    inhoud: (w) => ({
      ...w,
      relatie: w.relatie || null,
      steuntMet: w.steuntMet || null,
      afstand: Number(w.afstand),
    }),
    ververs: [props.pad],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Lidvorm>({
    begin: { naam: '', soort: '', relatie: '', steuntMet: '', afstand: '2' },
    probleem: actie.probleem,
    controleer: (w) => ({
      naam: w.naam.trim() === '' ? t('onderzoek.vulIn') : null,
      soort: w.soort === '' ? t('onderzoek.kiesAntwoord') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZiet')}
    >
      <Tekstveld
        veld={formulier.veld('naam')}
        label={t('onderzoek.lidNaam')}
        waarom={t('onderzoek.lidNaamWaarom')}
        max={120}
      />
      <Selectie
        veld={formulier.veld('soort')}
        label={t('onderzoek.lidSoort')}
        waarom={t('onderzoek.lidSoortWaarom')}
        opties={SOORTEN.map((s) => ({ waarde: s, label: t(`onderzoek.netwerksoort.${s}`) }))}
      />
      <Tekstveld
        veld={formulier.veld('relatie')}
        label={t('onderzoek.lidRelatie')}
        waarom={t('onderzoek.lidNaamWaarom')}
        optioneel
        max={200}
      />
      <Tekstveld
        veld={formulier.veld('steuntMet')}
        label={t('onderzoek.steuntMet')}
        waarom={t('onderzoek.steuntMetWaarom')}
        optioneel
        max={500}
      />
      <Keuze
        veld={formulier.veld('afstand')}
        label={t('onderzoek.afstandVraag')}
        waarom={t('onderzoek.afstandWaarom')}
        opties={AFSTANDEN.map((a) => ({ waarde: a, label: t(`onderzoek.afstand.${a}`) }))}
        rij
      />
    </Formulier>
  )
}

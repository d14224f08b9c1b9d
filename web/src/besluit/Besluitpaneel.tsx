import { type ReactNode, useState } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Taakverdeling } from '../regio/Taakverdeling.tsx'
import { Besluitfeiten } from './Besluitfeiten.tsx'
import { Bezwaarblok } from './Bezwaarblok.tsx'
import { Conceptformulier } from './Conceptformulier.tsx'
import { Controle } from './Controle.tsx'
import { Daarna } from './Daarna.tsx'
import { Horen } from './Horen.tsx'
import { HorenVerzenden } from './HorenVerzenden.tsx'
import { Mening } from './Mening.tsx'
import { Nemen } from './Nemen.tsx'
import { type Stap, volgendeStap } from './stap.ts'
import { Vervallen } from './Vervallen.tsx'
import { Verzenden } from './Verzenden.tsx'
import { Voorleggen } from './Voorleggen.tsx'
import type { Besluit, Besluitbeleid, Bezwaar, Doelgroep, Zaakstand } from './vormen.ts'

const loopt = (z: Bezwaar): boolean => z.uitkomst === null

/** One decision: what it is, the one thing it needs now, and what else may be done with it. */
export function Besluitpaneel(props: {
  b: Besluit
  beleid: Besluitbeleid
  doelgroep: Doelgroep | null
  zaak: Zaakstand | null
  /** The objections against it, newest first. */
  bezwaren: readonly Bezwaar[]
  /** A later decision has taken its place. */
  vervangen: boolean
}): ReactNode {
  const t = useTekst()
  const [wijzigt, zetWijzigt] = useState(false)
  const heden = vandaag(useNu())
  const { b, beleid } = props
  const stap = volgendeStap(b, heden)
  const kop = t('besluit.kop', { soort: t(`besluit.soort.${b.soort}`), product: b.productNaam })
  const oud = b.status === 'vervallen'
  return (
    <Paneel
      kop={kop}
      bij={
        <span className="z-merkje">
          {t(oud && b.besluitOp ? 'besluit.status.teruggenomen' : `besluit.status.${b.status}`)}
        </span>
      }
      {...(oud && { inklap: 'dicht' as const })}
    >
      {wijzigt ? (
        <Conceptformulier
          key={b.versie}
          zaakId={b.zaakId}
          beleid={beleid}
          doelgroep={props.doelgroep}
          concept={b}
          aanvraagOp={null}
          klaar={() => zetWijzigt(false)}
        />
      ) : (
        <div className="z-besluit-blok">
          <Nu b={b} stap={stap} />
          {/* what has to be answered comes before what was decided */}
          {props.bezwaren.filter(loopt).map((z) => (
            <Bezwaarblok key={z.id} z={z} b={b} />
          ))}
          <Besluitfeiten b={b} beleid={beleid} />
          <Taakverdeling product={b.product} dag={b.van ?? b.besluitOp ?? heden} verder />
          <p className="z-knoppen">
            <Briefknop b={b} stap={stap} />
            {b.mag.wijzigen && (
              <Knop
                soort={stap === 'aanvullen' || stap === 'verbeteren' ? 'hoofd' : 'gewoon'}
                icoon="potlood"
                bijKlik={() => zetWijzigt(true)}
              >
                {t('besluit.pasAan')}
              </Knop>
            )}
          </p>
          <Stapblad b={b} beleid={beleid} stap={stap} />
          {(b.mag.wijzigen || (b.mag.vervallen && stap === 'verzenden')) && (
            <Zijstappen b={b} beleid={beleid} stap={stap} />
          )}
          {b.status === 'verzonden' && (
            <Daarna {...props} beantwoord={props.bezwaren.filter((z) => !loopt(z))} />
          )}
        </div>
      )}
    </Paneel>
  )
}

/** What it needs now, in one sentence. */
function Nu(props: { b: Besluit; stap: Stap }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { b, stap } = props
  const dag = (d: string | null) => (d === null ? '' : datumKort(d, taal))
  const dagNu = vandaag(useNu())
  const voorbij = stap === 'bekend' && b.bezwaarTot !== null && b.bezwaarTot < dagNu
  const waarden = {
    tot: dag(b.zienswijzeTot),
    bezwaarTot: dag(b.bezwaarTot),
    gemeente: b.gemeente,
    buitenTot: dag(b.buitenTot),
  }
  const kop = voorbij
    ? 'bekendVoorbij'
    : stap === 'verzenden' && b.buitenTot !== null
      ? 'verzendenVoor'
      : stap === 'vervallen' && b.besluitOp !== null
        ? 'teruggenomen'
        : stap
  return (
    <Melding
      soort={
        stap === 'verbeteren' || (b.bekendTeLaat && stap !== 'vervallen')
          ? 'waarschuwing'
          : stap === 'bekend'
            ? 'ok'
            : 'info'
      }
      kop={t(`besluit.nu.${kop}`, waarden)}
    >
      {stap === 'terugnemen' && <p>{t('besluit.terugnemenUitleg')}</p>}
      {stap === 'bekend' && b.bekendTeLaat && <p>{t('besluit.wasTeLaat', waarden)}</p>}
      {stap === 'aanvullen' && (
        <ul>
          {b.ontbreekt
            .filter((o) => o !== 'tweede_paar_ogen')
            .map((o) => (
              <li key={o}>{t(`besluit.ontbreekt.${o}`)}</li>
            ))}
        </ul>
      )}
      {stap === 'wachtMeekijken' && <p>{t('besluit.wieKijktMee')}</p>}
      {stap === 'vervallen' && b.vervallenReden}
      {b.status === 'concept' && b.tweedeOordeel !== 'akkoord' && b.tweedeToelichting && (
        <p>
          {t('besluit.teruggegeven')} {b.tweedeDoor && <Naam naam={b.tweedeDoor} />} “{b.tweedeToelichting}”
        </p>
      )}
    </Melding>
  )
}

function Stapblad(props: { b: Besluit; beleid: Besluitbeleid; stap: Stap }): ReactNode {
  const { b, beleid, stap } = props
  if ((stap === 'horen' || stap === 'horenVoorbij') && b.mag.wijzigen) return <Horen b={b} />
  if (stap === 'verzendHoren' && b.mag.wijzigen) return <HorenVerzenden b={b} />
  if (stap === 'mening' && b.mag.wijzigen) return <Mening b={b} beleid={beleid} />
  if (stap === 'meekijken') return <Controle b={b} />
  if (stap === 'besluiten') return <Nemen b={b} />
  if (stap === 'voorleggen' || (stap === 'wachtMeekijken' && b.mag.voorleggen))
    return <Voorleggen b={b} hoofd />
  if (stap === 'verzenden') return <Verzenden b={b} />
  if (stap === 'terugnemen') return <Terugnemen b={b} />
  return null
}

/** What may be done beside the step of now; each folded away until asked for. */
function Zijstappen(props: { b: Besluit; beleid: Besluitbeleid; stap: Stap }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState<'mening' | 'vervallen' | null>(null)
  const { b, stap } = props
  const dicht = () => zetOpen(null)
  const schakel = (wat: 'mening' | 'vervallen') => () => zetOpen(open === wat ? null : wat)
  return (
    <>
      <div className="z-knoppen">
        {b.hoort && stap !== 'mening' && (
          <Knop klein uitgeklapt={open === 'mening'} bijKlik={schakel('mening')}>
            {t('besluit.meningVastleggen')}
          </Knop>
        )}
        {b.mag.voorleggen && !['voorleggen', 'wachtMeekijken', 'aanvullen'].includes(stap) && (
          <Voorleggen b={b} />
        )}
        <Knop klein soort="stil" uitgeklapt={open === 'vervallen'} bijKlik={schakel('vervallen')}>
          {t(b.status === 'concept' ? 'besluit.trekConceptIn' : 'besluit.neemTerug')}
        </Knop>
      </div>
      {open === 'mening' && <Mening b={b} beleid={props.beleid} klaar={dicht} />}
      {open === 'vervallen' && <Vervallen b={b} klaar={dicht} />}
    </>
  )
}

/** Too late to make it known: it is taken back. A letter that went all the same is written down as it went. */
function Terugnemen(props: { b: Besluit }): ReactNode {
  const t = useTekst()
  const [weg, zetWeg] = useState(false)
  if (weg) return <Verzenden b={props.b} alWeg klaar={() => zetWeg(false)} />
  return (
    <>
      <Vervallen b={props.b} />
      <p className="z-knoppen">
        <Knop klein soort="stil" bijKlik={() => zetWeg(true)}>
          {t('besluit.alWeg')}
        </Knop>
      </p>
    </>
  )
}

/** The letter itself once it was made; before that, as it would be today. Opens beside this page. */
function Briefknop(props: { b: Besluit; stap: Stap }): ReactNode {
  const t = useTekst()
  const { b, stap } = props
  if (b.status === 'vervallen' || (b.status === 'concept' && stap === 'aanvullen')) return null
  const [pad, tekst] = b.briefId
    ? ([`/v1/brieven/${b.briefId}/pdf`, 'besluit.brief'] as const)
    : ([`/v1/beschikkingen/${b.id}/briefvoorbeeld`, 'besluit.briefvoorbeeld'] as const)
  return (
    <a
      href={pad}
      target="_blank"
      rel="noreferrer"
      className="utrecht-button utrecht-button--secondary-action z-knop"
    >
      <Icoon naam="document" />
      {t(tekst)}
    </a>
  )
}

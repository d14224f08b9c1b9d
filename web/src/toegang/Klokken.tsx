import { type ReactNode, useState } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { useActie } from '../platform/actie.ts'
import { datumKort } from '../platform/datum.ts'
import { useTaal, useTekst, useWoord } from '../platform/tekst.tsx'
import { Aanvraag } from './Aanvraag.tsx'
import { AanvraagAanbieden } from './AanvraagAanbieden.tsx'
import { Aanvulverzoek, AanvulverzoekLigt, magAanvulling } from './Aanvulverzoek.tsx'
import { grondnaam, kloknaam, sluitwoorden } from './klokwoorden.ts'
import { zekereDatum } from './meldformulier.ts'
import { volgendeStap } from './volgendestap.ts'
import type { Klok, Zaak } from './vormen.ts'

/** The clocks of the law: what they rest on, when they end, and standing still with a ground. */
export function Klokken(props: { z: Zaak }): ReactNode {
  const t = useTekst()
  const { z } = props
  const laat = z.klokken.some((k) => k.soort === 'wmoOnderzoek' && k.stand === 'verstreken')
  return (
    <Paneel kop={t('toegang.klokken')}>
      {z.magAanvragen && laat && (
        <div className="z-toegang-aanbod">
          <AanvraagAanbieden z={z} />
          <Aanvraag z={z} />
        </div>
      )}
      <ul className="z-toegang-klokken">
        {z.klokken.map((k) => (
          <Klokregel key={k.id} z={z} k={k} />
        ))}
      </ul>
      {z.magAanvragen && !laat && volgendeStap(z)?.wat !== 'aanvraag' && <Aanvraag z={z} />}
    </Paneel>
  )
}

/** Rights of the person: when the last day is over there is nothing for the team to be late with. */
const VOORBIJ: Readonly<Record<string, string>> = {
  wmoPersoonlijkPlan: 'toegang.planVoorbij',
  bezwaar: 'toegang.bezwaarVoorbij',
}

type Wat = 'schorsing' | 'hervatting' | 'sluiting'

/** The grounds on which a clock stands still from a day; what is missing is asked for by a letter. */
const grondenZonderBrief = (k: Klok) => k.schorsgronden.filter((g) => !g.aanvullen)

function Klokregel(props: { z: Zaak; k: Klok }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const woord = useWoord()
  const [wat, zetWat] = useState<Wat | 'aanvulling' | null>(null)
  const { z, k } = props
  const mag = z.magWijzigen && k.geslotenOp === null && z.fase !== 'gesloten'
  const stil = k.geschorstSinds !== null
  return (
    <li>
      <strong>{kloknaam(k, taal, woord)}</strong>{' '}
      {k.artikel && <span className="z-stil z-klein">{k.artikel}</span>}
      <div>
        {k.geslotenOp !== null ? (
          <span className="z-stil">
            {t('toegang.klokGesloten', { reden: sluitwoorden(k.geslotenReden, woord) })}
          </span>
        ) : stil ? (
          <strong>{t('toegang.klokStil', { datum: datumKort(k.geschorstSinds ?? '', taal) })}</strong>
        ) : VOORBIJ[k.soort] && k.stand === 'verstreken' ? (
          <span className="z-stil">
            {t(VOORBIJ[k.soort] ?? '', { datum: datumKort(k.laatsteDag ?? '', taal) })}
          </span>
        ) : (
          k.laatsteDag && <Termijn uiterlijk={k.laatsteDag} bijnaDagen={7} />
        )}
      </div>
      {k.schorsingen.map((s) => (
        <p key={s.van} className="z-stil z-klein">
          {t('toegang.stondStil', {
            van: datumKort(s.van, taal),
            tot: s.tot ? datumKort(s.tot, taal) : t('toegang.nogSteeds'),
            grond: s.grond,
          })}
          {s.aanvullenTot && <> {t('toegang.aanvullenKan', { tot: datumKort(s.aanvullenTot, taal) })}</>}
        </p>
      ))}
      {mag && wat === null && <AanvulverzoekLigt z={z} k={k} />}
      {mag && wat === null && (
        <p className="z-knoppen">
          {stil && (
            <Knop klein bijKlik={() => zetWat('hervatting')}>
              {t('toegang.klok.hervatting')}
            </Knop>
          )}
          {magAanvulling(k) && (
            <Knop klein bijKlik={() => zetWat('aanvulling')}>
              {t(k.aanvulverzoek === null ? 'toegang.klok.aanvulling' : 'toegang.vraagOpnieuw')}
            </Knop>
          )}
          {!stil && grondenZonderBrief(k).length > 0 && k.stand !== 'verstreken' && (
            <Knop klein bijKlik={() => zetWat('schorsing')}>
              {t('toegang.klok.schorsing')}
            </Knop>
          )}
          <Knop klein soort="stil" bijKlik={() => zetWat('sluiting')}>
            {t('toegang.klok.sluiting')}
          </Knop>
        </p>
      )}
      {wat === 'aanvulling' && <Aanvulverzoek z={z} k={k} klaar={() => zetWat(null)} />}
      {wat !== null && wat !== 'aanvulling' && (
        <Klokformulier z={z} k={k} wat={wat} klaar={() => zetWat(null)} />
      )}
    </li>
  )
}

/** Does this ground ask for the person's consent? */
const vraagtInstemming = (k: Klok, grond: string): boolean =>
  k.schorsgronden.some((g) => g.code === grond && g.instemming)

type Invoer = {
  grond: string
  reden: string
  dag: Datumantwoord
  instemmingOp: Datumantwoord
  opnieuwOp: Datumantwoord
}

function Klokformulier(props: { z: Zaak; k: Klok; wat: Wat; klaar: () => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const woord = useWoord()
  const { z, k, wat } = props
  const gronden = grondenZonderBrief(k)
  const doet = t(`toegang.klok.${wat}`)
  const actie = useActie<Invoer>({
    pad: `/zaken/${z.id}/klokken/${k.id}/${wat}`,
    inhoud: (w) => {
      const dag = w.dag?.soort === 'datum' ? w.dag.datum : null
      if (wat === 'schorsing')
        return {
          grond: w.grond,
          reden: w.reden.trim(),
          dag,
          instemmingOp: vraagtInstemming(k, w.grond) ? zekereDatum(w.instemmingOp) : null,
        }
      if (wat === 'hervatting') return { dag }
      const opnieuwOp = zekereDatum(w.opnieuwOp)
      return { reden: w.reden.trim(), ...(opnieuwOp !== null && { opnieuwOp }) }
    },
    versie: `"${k.versie}"`,
    ververs: [`/zaken/${z.id}`, `/zaken/${z.id}/tijdlijn`, '/toegang/werkbak'],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { grond: '', reden: '', dag: null, instemmingOp: null, opnieuwOp: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      grond: wat === 'schorsing' && w.grond === '' ? t('toegang.fout.grond') : null,
      reden: wat !== 'hervatting' && w.reden.trim().length < 5 ? t('toegang.fout.reden') : null,
      dag: w.dag?.soort === 'getypt' ? t('toegang.fout.datum') : null,
      opnieuwOp: w.opnieuwOp?.soort === 'getypt' ? t('toegang.fout.datum') : null,
      instemmingOp:
        wat === 'schorsing' && vraagtInstemming(k, w.grond) && zekereDatum(w.instemmingOp) === null
          ? t('toegang.fout.datum')
          : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      wieZiet={t('toegang.wieZietTeam')}
      verzend={doet}
      naam={`${doet}: ${kloknaam(k, taal, woord)}`}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('toegang.terug')}
        </Knop>
      }
    >
      {wat === 'schorsing' && (
        <Selectie
          veld={formulier.veld('grond')}
          label={t('toegang.veld.grond')}
          waarom={t('toegang.veld.grondWaarom')}
          opties={gronden.map((g) => ({
            waarde: g.code,
            label: `${grondnaam(g, taal, woord)} (${g.artikel})`,
          }))}
        />
      )}
      {wat === 'schorsing' && vraagtInstemming(k, formulier.waarden.grond) && (
        <Datumveld
          veld={formulier.veld('instemmingOp')}
          label={t('toegang.veld.instemmingOp')}
          waarom={t('toegang.veld.instemmingOpWaarom')}
        />
      )}
      {wat !== 'hervatting' && (
        <Tekstvlak
          veld={formulier.veld('reden')}
          label={t('toegang.veld.reden')}
          waarom={t('toegang.veld.redenWaarom')}
          regels={2}
          max={1000}
        />
      )}
      {wat === 'sluiting' && k.soort === 'opvolging' && (
        <Datumveld
          veld={formulier.veld('opnieuwOp')}
          label={t('toegang.veld.opnieuwOp')}
          waarom={t('toegang.veld.opnieuwOpWaarom')}
          optioneel
        />
      )}
      {wat !== 'sluiting' && (
        <Datumveld
          veld={formulier.veld('dag')}
          label={t(`toegang.veld.dag.${wat}`)}
          waarom={t('toegang.veld.dagWaarom')}
          optioneel
        />
      )}
    </Formulier>
  )
}

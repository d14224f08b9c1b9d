import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { type Akkoord, type Plaatsing, VERVERS } from './vormen.ts'

/** Ends without a place to go that were asked for: what a second person decided, or the question to decide now. */
export function Akkoordpaneel(props: { plaatsing: Plaatsing }): ReactNode {
  const t = useTekst()
  return (
    <Paneel kop={t('plaatsing.akkoordKop')}>
      {props.plaatsing.akkoorden?.map((a) => (
        <Vraag key={a.id} akkoord={a} plaatsingId={props.plaatsing.id} loopt={props.plaatsing.tot === null} />
      ))}
    </Paneel>
  )
}

function Vraag(props: { akkoord: Akkoord; plaatsingId: string; loopt: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { akkoord: a } = props
  return (
    <div className="z-akkoord">
      <p>
        <strong>{t(`plaatsing.bestemming.${a.bestemming}`)}</strong> ·{' '}
        {t('plaatsing.gevraagdDoorOp', { naam: a.gevraagdDoor, moment: datumTijd(a.gevraagdOp, taal) })}
      </p>
      <p>{a.reden}</p>
      {a.besluit !== null && (
        <Melding
          soort={a.besluit === 'akkoord' ? 'ok' : 'waarschuwing'}
          kop={t(`plaatsing.besluit.${a.besluit}`)}
        >
          <p>
            {t('plaatsing.besloten', {
              naam: a.beslotenDoor ?? '',
              moment: a.beslotenOp ? datumTijd(a.beslotenOp, taal) : '',
              reden: a.besluitReden ?? '',
            })}
          </p>
        </Melding>
      )}
      {a.besluit === null && props.loopt && a.zelfGevraagd && (
        <Melding soort="info">{t('plaatsing.andereBeslist')}</Melding>
      )}
      {a.besluit === null && props.loopt && !a.zelfGevraagd && <Besluit {...props} />}
    </div>
  )
}

type Invoer = { besluit: 'akkoord' | 'niet_akkoord' | ''; reden: string }

function Besluit(props: { akkoord: Akkoord; plaatsingId: string }): ReactNode {
  const t = useTekst()
  const actie = useActie<Invoer>({
    pad: `/plaatsingen/${props.plaatsingId}/einde-akkoord/${props.akkoord.id}/besluit`,
    inhoud: (w) => ({ besluit: w.besluit, reden: w.reden.trim() }),
    ververs: VERVERS,
  })
  const formulier = useFormulier<Invoer>({
    begin: { besluit: '', reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      besluit: w.besluit === '' ? t('plaatsing.kiesBesluit') : null,
      reden: w.reden.trim().length < 10 ? t('plaatsing.redenFout') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.legBesluitVast')}
      wieZiet={t('plaatsing.wieZiet')}
      naam={t('plaatsing.akkoordKop')}
    >
      <Keuze
        veld={formulier.veld('besluit')}
        label={t('plaatsing.uwBesluit')}
        waarom={t('plaatsing.uwBesluitWaarom')}
        rij
        opties={(['niet_akkoord', 'akkoord'] as const).map((waarde) => ({
          waarde,
          label: t(`plaatsing.besluit.${waarde}`),
        }))}
      />
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('plaatsing.waaromBesluit')}
        waarom={t('plaatsing.waaromBesluitUitleg')}
        regels={3}
        max={1000}
      />
    </Formulier>
  )
}

import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { type Beleid, PADEN, type Quickscan as Scan, type Route, ROUTES, type Voorstel } from './vormen.ts'

/** The quick scan: first the questions, then what the rules propose, then what the worker decides. */
export function Quickscan(props: {
  zaakId: string
  scan: NonNullable<Beleid['quickscan']>
  laatste: Scan | null
  mag: boolean
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { laatste } = props
  const [opnieuw, zetOpnieuw] = useState(laatste === null)
  if (!opnieuw && laatste)
    return (
      <>
        <p>
          <strong>{t(`onderzoek.route.${laatste.route}`)}</strong> ·{' '}
          {t(laatste.complex ? 'onderzoek.complex' : 'onderzoek.nietComplex')}
        </p>
        {laatste.afwijkreden && (
          <p>
            {t('onderzoek.afgeweken', { route: t(`onderzoek.route.${laatste.voorstelRoute}`) })}{' '}
            {laatste.afwijkreden}
          </p>
        )}
        <p className="z-stil">
          {t('onderzoek.gedaan', { naam: laatste.door, moment: datumTijd(laatste.op, taal) })}
        </p>
        {props.mag && (
          <Knop klein bijKlik={() => zetOpnieuw(true)}>
            {t('onderzoek.quickscanOpnieuw')}
          </Knop>
        )}
      </>
    )
  if (!props.mag) return <p>{t('onderzoek.nogGeenQuickscan')}</p>
  return <Vragen {...props} klaar={() => zetOpnieuw(false)} />
}

function Vragen(props: {
  zaakId: string
  scan: NonNullable<Beleid['quickscan']>
  laatste: Scan | null
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const [voorstel, zetVoorstel] = useState<{ antwoorden: Record<string, string>; uit: Voorstel } | null>(null)
  const vraag = useActie<Record<string, string>, Voorstel>({
    pad: '/quickscanvoorstellen',
    inhoud: (antwoorden) => ({ antwoorden }),
  })
  const formulier = useFormulier<Record<string, string>>({
    begin: Object.fromEntries(
      props.scan.vragen.map((v) => [v.code, props.laatste?.antwoorden[v.code] ?? '']),
    ),
    probleem: vraag.probleem,
    controleer: (w) =>
      Object.fromEntries(
        props.scan.vragen.map((v) => [v.code, w[v.code] ? null : t('onderzoek.kiesAntwoord')]),
      ),
    bijVerzenden: async (antwoorden) => {
      const uit = await vraag.voerUit(antwoorden)
      if (uit) zetVoorstel({ antwoorden, uit })
      return uit
    },
  })
  if (voorstel)
    return <Kiezen zaakId={props.zaakId} {...voorstel} terug={() => zetVoorstel(null)} klaar={props.klaar} />
  return (
    <Formulier
      formulier={formulier}
      actie={vraag}
      verzend={t('onderzoek.toonVoorstel')}
      wieZiet={t('onderzoek.wieZiet')}
    >
      {props.scan.vragen.map((v) => (
        <Keuze
          key={v.code}
          veld={formulier.veld(v.code)}
          label={v.vraag}
          waarom={v.waarom}
          opties={v.antwoorden.map((a) => ({ waarde: a.code, label: a.naam }))}
        />
      ))}
    </Formulier>
  )
}

type Keuzevorm = { route: Route | ''; complex: 'ja' | 'nee' | ''; afwijkreden: string }

function Kiezen(props: {
  zaakId: string
  antwoorden: Record<string, string>
  uit: Voorstel
  terug: () => void
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const { uit } = props
  const actie = useActie<Keuzevorm>({
    pad: `/zaken/${props.zaakId}/quickscan`,
    inhoud: (w) => ({
      antwoorden: props.antwoorden,
      route: w.route,
      complex: w.complex === 'ja',
      afwijkreden: w.afwijkreden.trim() || null,
    }),
    ververs: PADEN,
    naSucces: props.klaar,
  })
  const wijktAf = (w: Keuzevorm) => w.route !== uit.route || (w.complex === 'ja') !== uit.complex
  const formulier = useFormulier<Keuzevorm>({
    begin: { route: uit.route, complex: uit.complex ? 'ja' : 'nee', afwijkreden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      afwijkreden: wijktAf(w) && w.afwijkreden.trim().length < 5 ? t('onderzoek.waaromAfwijken') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.legVast')}
      wieZiet={t('onderzoek.wieZiet')}
      knoppen={<Knop bijKlik={props.terug}>{t('onderzoek.terugNaarVragen')}</Knop>}
    >
      <Melding soort="info" kop={t('onderzoek.voorstel', { route: t(`onderzoek.route.${uit.route}`) })}>
        <p>
          {uit.uitleg} {t(uit.complex ? 'onderzoek.complex' : 'onderzoek.nietComplex')}.
        </p>
      </Melding>
      <Keuze
        veld={formulier.veld('route')}
        label={t('onderzoek.routeVraag')}
        waarom={t('onderzoek.routeWaarom')}
        opties={ROUTES.map((r) => ({ waarde: r, label: t(`onderzoek.route.${r}`) }))}
      />
      <Keuze
        veld={formulier.veld('complex')}
        label={t('onderzoek.complexVraag')}
        waarom={t('onderzoek.complexWaarom')}
        opties={(['nee', 'ja'] as const).map((k) => ({ waarde: k, label: t(`onderzoek.keuze.${k}`) }))}
      />
      {wijktAf(formulier.waarden) && (
        <Tekstvlak
          veld={formulier.veld('afwijkreden')}
          label={t('onderzoek.afwijkreden')}
          waarom={t('onderzoek.afwijkredenWaarom')}
          max={2000}
        />
      )}
    </Formulier>
  )
}

import { type ReactNode, useState } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { dagenTussen } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { LIVE, VERVERS, type Voorstel } from './vormen.ts'
import { bevindingZin, waaromZin } from './zinnen.ts'

const EERSTE = 5

/** Beside an assignment of many places, who was assigned is who was proposed: another is a deviation. */
type Toewijzing = { id: string; plaatsId: string | null }

/** Who is proposed and why, who is not in it and why not. The system proposes; a named professional decides. */
export function Voorstelpaneel(props: { openingId: string; toewijzing?: Toewijzing }): ReactNode {
  const t = useTekst()
  const voorstel = useHaal<Voorstel>(`/openingen/${props.openingId}/voorstel`, { live: LIVE })
  return (
    <Laadtoestand van={voorstel} wat={t('wachtlijst.voorstel')}>
      {(v) => (
        <Paneel kop={t('wachtlijst.voorstel')} bij={t('wachtlijst.uBeslist')}>
          <Inhoud voorstel={v} toewijzing={props.toewijzing} />
        </Paneel>
      )}
    </Laadtoestand>
  )
}

function Inhoud(props: { voorstel: Voorstel; toewijzing: Toewijzing | undefined }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { voorstel: v } = props
  const [alle, zetAlle] = useState(false)
  if (v.loopt) return <Melding soort="info">{t(`wachtlijst.opening.${v.loopt.status}`)}</Melding>
  return (
    <>
      {v.volgorde.length === 0 && <Melding soort="waarschuwing">{t('wachtlijst.niemandPast')}</Melding>}
      <ol className="z-kaal">
        {v.volgorde.slice(0, alle ? undefined : EERSTE).map((k) => (
          <Kandidaat key={k.plaatsId} kandidaat={k} voorstel={v} toewijzing={props.toewijzing} />
        ))}
      </ol>
      {v.volgorde.length > EERSTE && !alle && (
        <Knop bijKlik={() => zetAlle(true)}>{t('wachtlijst.toonAlle', { aantal: v.volgorde.length })}</Knop>
      )}
      <details>
        <summary>
          {t('wachtlijst.nietErbij', { aantal: v.nietErbij.length + v.elders.nietErbij.aantal })}
        </summary>
        <ul className="z-opsomming">
          {v.nietErbij.map((n) => (
            <li key={n.plaatsId}>
              {n.naam ? <Naam naam={n.naam} /> : t('wachtlijst.anderTeam')}
              <ul className="z-opsomming">
                {n.redenen.map((r) => (
                  <li key={r.code}>{bevindingZin(t, taal, r)}</li>
                ))}
              </ul>
            </li>
          ))}
          {v.alAangeboden.map((n) => (
            <li key={n.plaatsId}>
              {n.naam ? <Naam naam={n.naam} /> : t('wachtlijst.anderTeam')}: {t('wachtlijst.heeftAanbod')}
            </li>
          ))}
          <Elders elders={v.elders} />
        </ul>
      </details>
    </>
  )
}

/** Of people of other teams: how many, and by which rule; nothing about anyone. */
function Elders(props: { elders: Voorstel['elders'] }): ReactNode {
  const t = useTekst()
  const { nietErbij, alAangeboden } = props.elders
  return (
    <>
      {nietErbij.aantal > 0 && (
        <li>
          {t('wachtlijst.elders', { aantal: nietErbij.aantal })}
          <ul className="z-opsomming">
            {nietErbij.regels.map((r) => (
              <li key={r.code}>{t('wachtlijst.eldersRegel', { naam: r.naam, aantal: r.aantal })}</li>
            ))}
          </ul>
        </li>
      )}
      {alAangeboden > 0 && <li>{t('wachtlijst.eldersAanbod', { aantal: alAangeboden })}</li>}
    </>
  )
}

type Een = { kandidaat: Voorstel['volgorde'][number]; toewijzing: Toewijzing | undefined }

function Kandidaat(props: Een & { voorstel: Voorstel }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { kandidaat: k, voorstel } = props
  const klasse = voorstel.klassen.find((c) => c.rang === k.urgentie)?.naam ?? t('wachtlijst.onbekend')
  return (
    <li className="z-voorgesteld">
      <span className="z-voorgesteld__plek">
        {k.positie}. {k.naam ? <Naam naam={k.naam} /> : t('wachtlijst.anderTeam')}
      </span>
      <span>
        {klasse} · {t('wachtlijst.dagenWacht', { dagen: dagenTussen(k.wachtendSinds, voorstel.dag) })} ·{' '}
        {t('wachtlijst.past', { deel: Math.round(k.pasvorm / 10) })}
      </span>
      <span>{waaromZin(t, taal, k.waarom, voorstel.klassen)}</span>
      {k.teVragen.map((b) => (
        <span key={b.code}>{t('wachtlijst.nogVragen', { naam: b.naam })}</span>
      ))}
      {k.naam && (
        <details>
          <summary>{t('wachtlijst.hoePast')}</summary>
          <ul className="z-opsomming">
            {k.onderdelen.map((o) => (
              <li key={o.code}>
                {o.naam}: {o.bekend ? t('wachtlijst.onderdeel', { deel: o.deel }) : t('wachtlijst.onbekend')}
                {o.km.length > 0 && ` · ${t('wachtlijst.km', { km: o.km[0] ?? 0 })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {k.naam && <Aanbieden kandidaat={k} openingId={voorstel.openingId} toewijzing={props.toewijzing} />}
    </li>
  )
}

function Aanbieden(props: Een & { openingId: string }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const { kandidaat: k, toewijzing } = props
  const eerste = toewijzing ? toewijzing.plaatsId === k.plaatsId : k.positie === 1
  const actie = useActie<{ reden: string }>({
    pad: `/openingen/${props.openingId}/aanbod`,
    inhoud: (w) => ({
      plaatsId: k.plaatsId,
      afwijkreden: eerste ? null : w.reden.trim(),
      ...(toewijzing && { toewijzingId: toewijzing.id }),
    }),
    ververs: VERVERS,
  })
  const formulier = useFormulier<{ reden: string }>({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 10 ? t('wachtlijst.afwijkFout') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  if (eerste)
    return (
      <>
        <Knop
          soort="hoofd"
          bezig={actie.bezig}
          bevestig={{ vraag: t('wachtlijst.biedVraag'), ja: t('wachtlijst.bied') }}
          bijKlik={() => actie.voerUit({ reden: '' })}
        >
          {t('wachtlijst.bied')}
        </Knop>
        <Afloop actie={actie} />
      </>
    )
  if (!open) return <Knop bijKlik={() => zetOpen(true)}>{t('wachtlijst.biedAfwijkend')}</Knop>
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.bied')}
      wieZiet={t('wachtlijst.wieZietAfwijking')}
    >
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('wachtlijst.afwijkreden')}
        waarom={t('wachtlijst.afwijkWaarom')}
        regels={3}
        max={1000}
      />
    </Formulier>
  )
}

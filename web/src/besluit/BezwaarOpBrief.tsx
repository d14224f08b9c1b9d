import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import type { Probleem } from '../platform/probleem.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Bezwaarvelden } from './Bezwaarvelden.tsx'
import { bezwaarFouten, bezwaarInhoud, type Bezwaarvorm, leegBezwaar } from './bezwaarvorm.ts'
import { dagUit } from './conceptvorm.ts'

type Keuzes = readonly { id: string; soort: string; productNaam: string }[]
const NUMMER = /^T\d{4}-\d{1,7}$/
const nummerUit = (w: Bezwaarvorm): string => w.nummer.trim().toUpperCase()
/** An answer about the letter holds for one number and one day. */
type Antwoord = { bij: string; na: Probleem | null; onbekend: boolean; besluiten: Keuzes }
const GEEN: Antwoord = { bij: '', na: null, onbekend: false, besluiten: [] }
const kenmerk = (w: Bezwaarvorm): string => `${nummerUit(w)} ${dagUit(w.besluitOp)}`

/**
 * Takes in an objection by what stands in the letter: for a file that closed so long ago that its team does not see it any more. Whether it
 * is too late is decided afterwards (Awb art. 6:11).
 */
export function BezwaarOpBrief(): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  const dag = vandaag(useNu())
  const [antwoord, zetAntwoord] = useState(GEEN)
  const bij = (w: Bezwaarvorm): Antwoord => (antwoord.bij === kenmerk(w) ? antwoord : GEEN)
  const gekozen = (w: Bezwaarvorm): string | null =>
    bij(w).besluiten.find((b) => b.id === w.besluitId)?.id ?? null
  const actie = useActie<Bezwaarvorm, { id: string; zaakId: string }>({
    pad: '/bezwaren',
    inhoud: (w) => ({
      ...bezwaarInhoud(w),
      nummer: nummerUit(w),
      besluitOp: dagUit(w.besluitOp),
      besluitId: gekozen(w),
    }),
    ververs: ['/toegang/werkbak'],
    naSucces: ({ zaakId }) =>
      void navigeer({ to: '/toegang/zaak/$id', params: { id: zaakId }, search: { deel: 'besluit' } }),
  })
  const formulier = useFormulier<Bezwaarvorm>({
    begin: leegBezwaar(dag),
    probleem: actie.probleem,
    controleer: (w) => ({
      nummer: !NUMMER.test(nummerUit(w))
        ? t('besluit.fout.nummer')
        : bij(w).onbekend
          ? t('besluit.fout.nietInBrief')
          : null,
      besluitOp: dagUit(w.besluitOp) === null ? t('besluit.fout.datum') : null,
      besluitId: bij(w).besluiten.length > 0 && gekozen(w) === null ? t('besluit.fout.welkBesluit') : null,
      ...bezwaarFouten(w, t),
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { probleem } = actie
  const onbekend = probleem?.status === 404
  const gevraagd = probleem?.inhoud.besluiten as Keuzes | undefined
  // what the answer says of the letter becomes a fault of its field, and stays while the form is sent again
  if (probleem && probleem !== antwoord.na && (onbekend || gevraagd))
    zetAntwoord({ bij: kenmerk(formulier.waarden), na: probleem, onbekend, besluiten: gevraagd ?? [] })
  const { besluiten } = bij(formulier.waarden)
  return (
    <div className="z-blad z-blad--tekst">
      <Kop titel={t('besluit.opBrief')} bij={t('besluit.opBriefBij')} />
      <Formulier
        formulier={formulier}
        actie={onbekend || gevraagd ? { ...actie, probleem: null } : actie}
        wieZiet={t('besluit.wieZietConcept')}
        verzend={t('besluit.weg.bezwaar')}
      >
        <Tekstveld
          veld={formulier.veld('nummer')}
          label={t('besluit.veld.nummer')}
          waarom={t('besluit.veld.nummerWaarom')}
          hulp={t('besluit.veld.nummerHulp')}
          breedte={16}
          max={16}
        />
        <Datumveld
          veld={formulier.veld('besluitOp')}
          label={t('besluit.veld.besluitOpBrief')}
          waarom={t('besluit.veld.nummerWaarom')}
        />
        {besluiten.length > 0 && (
          <Keuze
            veld={formulier.veld('besluitId')}
            label={t('besluit.veld.welkBesluit')}
            waarom={t('besluit.veld.nummerWaarom')}
            opties={besluiten.map((b) => ({
              waarde: b.id,
              label: t('besluit.kop', { soort: t(`besluit.soort.${b.soort}`), product: b.productNaam }),
            }))}
          />
        )}
        <Bezwaarvelden formulier={formulier} laat />
      </Formulier>
    </div>
  )
}

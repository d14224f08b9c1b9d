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
import { useTekst } from '../platform/tekst.tsx'
import { Bezwaarvelden } from './Bezwaarvelden.tsx'
import { bezwaarFouten, bezwaarInhoud, type Bezwaarvorm, leegBezwaar } from './bezwaarvorm.ts'
import { dagUit } from './conceptvorm.ts'

type Keuzes = readonly { id: string; soort: string; productNaam: string }[]
const NUMMER = /^T\d{4}-\d{1,7}$/

/**
 * Takes in an objection by what stands in the letter: for a file that closed so long ago that its team does not see it any more. Whether it
 * is too late is decided afterwards (Awb art. 6:11).
 */
export function BezwaarOpBrief(): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  const dag = vandaag(useNu())
  const actie = useActie<Bezwaarvorm, { id: string; zaakId: string }>({
    pad: '/bezwaren',
    inhoud: (w) => ({
      ...bezwaarInhoud(w),
      nummer: w.nummer.trim().toUpperCase(),
      besluitOp: dagUit(w.besluitOp),
      besluitId: w.besluitId || null,
    }),
    ververs: ['/toegang/werkbak'],
    naSucces: ({ zaakId }) =>
      void navigeer({ to: '/toegang/zaak/$id', params: { id: zaakId }, search: { deel: 'besluit' } }),
  })
  const formulier = useFormulier<Bezwaarvorm>({
    begin: leegBezwaar(dag),
    probleem: actie.probleem,
    controleer: (w) => ({
      nummer: NUMMER.test(w.nummer.trim().toUpperCase()) ? null : t('besluit.fout.nummer'),
      besluitOp: dagUit(w.besluitOp) === null ? t('besluit.fout.datum') : null,
      ...bezwaarFouten(w, t),
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const gevraagd = actie.probleem?.inhoud.besluiten as Keuzes | undefined
  const [besluiten, zetBesluiten] = useState<Keuzes>([])
  // the choice stays while the form is sent again
  if (gevraagd && gevraagd !== besluiten) zetBesluiten(gevraagd)
  return (
    <div className="z-blad z-blad--tekst">
      <Kop titel={t('besluit.opBrief')} bij={t('besluit.opBriefBij')} />
      <Formulier
        formulier={formulier}
        actie={actie}
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

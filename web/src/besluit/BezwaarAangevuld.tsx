import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { antwoordVan, dagUit } from './conceptvorm.ts'
import { type Bezwaar, versie, ververs } from './vormen.ts'

type Invoer = { op: Datumantwoord; aanvulling: string }

/** What was missing came in: the clock counts again from that day (Awb art. 7:10 lid 2). */
export function BezwaarAangevuld(props: { z: Bezwaar; zaakId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const { z } = props
  const actie = useActie<Invoer>({
    pad: `/bezwaren/${z.id}/herstel`,
    inhoud: (w) => ({ op: dagUit(w.op), aanvulling: w.aanvulling.trim() }),
    versie: versie(z),
    ververs: ververs(props.zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { op: antwoordVan(dag), aanvulling: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      op: dagUit(w.op) === null ? t('besluit.fout.datum') : null,
      aanvulling: w.aanvulling.trim().length < 5 ? t('besluit.fout.invullen') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.bezwaarstap.aangevuld')}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={t('besluit.bewaar')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Datumveld
        veld={formulier.veld('op')}
        label={t('besluit.veld.aangevuldOp')}
        waarom={t('besluit.veld.aangevuldOpWaarom')}
      />
      <Tekstvlak
        veld={formulier.veld('aanvulling')}
        label={t('besluit.veld.aanvulling')}
        waarom={t('besluit.veld.inhoudWaarom')}
        regels={3}
        max={4000}
      />
    </Formulier>
  )
}

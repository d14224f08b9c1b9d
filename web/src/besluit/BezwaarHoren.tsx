import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { dagUit } from './conceptvorm.ts'
import { useNu } from '../platform/klok.ts'
import { isTijd, momentUit } from './moment.ts'
import { type Bezwaar, GEHOORD, versie, ververs } from './vormen.ts'

type Invoer = { gehoord: (typeof GEHOORD)[number] | ''; dag: Datumantwoord; tijd: string }
const metMoment = (w: Invoer) => w.gehoord === 'gehoord' || w.gehoord === 'telefonisch'

/** A hearing is written down when it was: a moment that is still to come is none. */
function tijdfout(w: Invoer, nu: string, t: (id: string) => string): string | null {
  if (!isTijd(w.tijd)) return t('besluit.fout.tijd')
  const dag = dagUit(w.dag)
  const komt = dag !== null && new Date(momentUit(dag, w.tijd)) > new Date(nu)
  return komt ? t('besluit.fout.nogNietGehoord') : null
}

/** Someone was heard, and when; or did not want to be, or did not come (Awb arts. 7:2, 7:3). */
export function BezwaarHoren(props: { z: Bezwaar; zaakId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const nu = useNu()
  const { z } = props
  const actie = useActie<Invoer>({
    pad: `/bezwaren/${z.id}/hoorzitting`,
    inhoud: (w) => {
      const dag = dagUit(w.dag)
      return { gehoord: w.gehoord, op: metMoment(w) && dag ? momentUit(dag, w.tijd) : null }
    },
    versie: versie(z),
    ververs: ververs(props.zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { gehoord: '', dag: null, tijd: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      gehoord: w.gehoord === '' ? t('besluit.fout.kies') : null,
      dag: metMoment(w) && dagUit(w.dag) === null ? t('besluit.fout.datum') : null,
      tijd: metMoment(w) ? tijdfout(w, nu, t) : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.bezwaarstap.horen')}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={t('besluit.bewaar')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Keuze
        veld={formulier.veld('gehoord')}
        label={t('besluit.veld.gehoord')}
        waarom={t('besluit.veld.gehoordWaarom')}
        opties={GEHOORD.map((waarde) => ({ waarde, label: t(`besluit.gehoord.${waarde}`) }))}
      />
      {metMoment(formulier.waarden) && (
        <>
          <Datumveld
            veld={formulier.veld('dag')}
            label={t('besluit.veld.hoordag')}
            waarom={t('besluit.veld.gehoordWaarom')}
          />
          <Tekstveld
            veld={formulier.veld('tijd')}
            label={t('besluit.veld.hoortijd')}
            waarom={t('besluit.veld.gehoordWaarom')}
            hulp={t('besluit.tijdHulp')}
            breedte={8}
            max={5}
          />
        </>
      )}
    </Formulier>
  )
}

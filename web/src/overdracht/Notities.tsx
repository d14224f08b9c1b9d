import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Overdracht } from './vormen.ts'

/** Incidents, agreements and notes for the next shift. */
export function Notities(props: {
  notities: Overdracht['notities']
  pad: string
  magSchrijven: boolean
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  return (
    <Paneel kop={t('overdracht.notities')}>
      {props.notities.length === 0 ? (
        <p>{t('overdracht.geenNotities')}</p>
      ) : (
        <ul className="z-verloop">
          {props.notities.map((n) => (
            <li key={n.id} className="z-verloop__regel">
              <span className="z-verloop__tijd">{kortMoment(n.op, nu, taal)}</span>
              <span>
                <strong>{t(`overdracht.soort.${n.soort}`)}</strong>: {n.tekst}{' '}
                <span className="z-stil">({n.door})</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {props.magSchrijven && (
        <div className="z-geen-afdruk">
          <Schrijven pad={props.pad} />
        </div>
      )}
    </Paneel>
  )
}

type Invoer = { soort: 'notitie' | 'incident' | 'afspraak' | ''; tekst: string }

function Schrijven(props: { pad: string }): ReactNode {
  const t = useTekst()
  const actie = useActie<Invoer>({
    pad: `${props.pad}/notities`,
    inhoud: (w) => ({ soort: w.soort, tekst: w.tekst.trim() }),
    ververs: [props.pad],
  })
  const formulier = useFormulier<Invoer>({
    begin: { soort: 'notitie', tekst: '' },
    concept: 'overdracht-notitie',
    probleem: actie.probleem,
    controleer: (w) => ({ tekst: w.tekst.trim().length < 3 ? t('overdracht.schrijfIets') : null }),
    bijVerzenden: async (w) => {
      const gelukt = await actie.voerUit(w)
      if (gelukt) formulier.begin()
      return gelukt
    },
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('overdracht.schrijf')}
      wieZiet={t('overdracht.wieZiet')}
      naam={t('overdracht.notities')}
    >
      <Keuze
        veld={formulier.veld('soort')}
        label={t('overdracht.soortVraag')}
        waarom={t('overdracht.soortWaarom')}
        rij
        opties={(['notitie', 'incident', 'afspraak'] as const).map((waarde) => ({
          waarde,
          label: t(`overdracht.soort.${waarde}`),
        }))}
      />
      <Tekstvlak
        veld={formulier.veld('tekst')}
        label={t('overdracht.tekst')}
        waarom={t('overdracht.tekstWaarom')}
        hulp={t('overdracht.tekstHulp')}
        regels={3}
        max={2000}
      />
    </Formulier>
  )
}

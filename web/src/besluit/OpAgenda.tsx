import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { datumTijd } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { type Overlegregel, SET } from './overlegvormen.ts'
import { ververs } from './vormen.ts'

type Invoer = { overleg: string; doel: string; vraag: string } & Record<(typeof SET)[number], string>

/** Puts a case on the agenda of a meeting that comes: the question, and no more of the person than the advice needs. */
export function OpAgenda(props: { zaakId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const overleggen = useHaal<{ items: Overlegregel[] }>('/expertiseoverleggen')
  return (
    <Laadtoestand van={overleggen} wat={t('besluit.overleggen')}>
      {({ items }) => {
        const gepland = items.filter((o) => o.status === 'gepland').toReversed()
        return gepland.length === 0 ? (
          <p>
            {t('besluit.eerstPlannen')}{' '}
            <Link to="/overleggen" className="utrecht-link">
              {t('besluit.planOverleg')}
            </Link>
          </p>
        ) : (
          <Velden {...props} overleggen={gepland} />
        )
      }}
    </Laadtoestand>
  )
}

function Velden(props: {
  zaakId: string
  klaar: () => void
  overleggen: readonly Overlegregel[]
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { zaakId, overleggen } = props
  const actie = useActie<Invoer>({
    pad: (w) => `/expertiseoverleggen/${w.overleg}/punten`,
    inhoud: (w) => ({
      zaakId,
      doel: w.doel.trim(),
      vraag: w.vraag.trim(),
      adviesset: Object.fromEntries(SET.flatMap((s) => (w[s].trim() ? [[s, w[s].trim()]] : []))),
    }),
    ververs: ververs(zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      overleg: overleggen.length === 1 ? (overleggen[0]?.id ?? '') : '',
      doel: '',
      vraag: '',
      leeftijd: '',
      situatie: '',
      steun: '',
      wens: '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      overleg: w.overleg === '' ? t('besluit.fout.kies') : null,
      doel: w.doel.trim().length < 5 ? t('besluit.fout.invullen') : null,
      vraag: w.vraag.trim().length < 5 ? t('besluit.fout.invullen') : null,
      situatie: SET.every((s) => w[s].trim() === '') ? t('besluit.fout.set') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.opAgenda')}
      wieZiet={t('besluit.wieZietOverleg')}
      verzend={t('besluit.opAgendaJa')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Selectie
        veld={formulier.veld('overleg')}
        label={t('besluit.veld.overleg')}
        waarom={t('besluit.veld.overlegWaarom')}
        opties={overleggen.map((o) => ({
          waarde: o.id,
          label: [datumTijd(o.op, taal), o.plaats].filter(Boolean).join(', '),
        }))}
      />
      <Tekstveld
        veld={formulier.veld('doel')}
        label={t('besluit.veld.doel')}
        waarom={t('besluit.veld.doelWaarom')}
        max={500}
      />
      <Tekstvlak
        veld={formulier.veld('vraag')}
        label={t('besluit.veld.vraag')}
        waarom={t('besluit.veld.doelWaarom')}
        regels={2}
        max={2000}
      />
      {SET.map((s) => (
        <Tekstvlak
          key={s}
          veld={formulier.veld(s)}
          label={t(`besluit.set.${s}`)}
          waarom={t('besluit.veld.setWaarom')}
          {...(s === 'leeftijd' && { hulp: t('besluit.geenNaam') })}
          optioneel
          regels={s === 'leeftijd' ? 1 : 2}
          max={1000}
        />
      ))}
    </Formulier>
  )
}

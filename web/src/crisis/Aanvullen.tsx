import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { aanvulRoute } from './kamer.ts'
import { controleer, type Meldinginvoer, naarMelding, vanMelding } from './meldingformulier.ts'
import { Meldingvelden } from './Meldingvelden.tsx'
import type { Melding } from './vormen.ts'
import { viaFormulier } from './opnieuw.ts'
import './crisis.css'

/** Completes or corrects a call. Everything known stands there already; who was overtaken hears by whom. */
export function Aanvullen(): ReactNode {
  const t = useTekst()
  const { id } = aanvulRoute.useParams()
  const melding = useHaal<Melding>(`/crisismeldingen/${id}`)
  return (
    <div className="z-blad">
      <Laadtoestand van={melding} wat={t('crisis.watMelding')}>
        {(m) => <Vragen m={m} etag={melding.etag} />}
      </Laadtoestand>
    </div>
  )
}

function Vragen(props: { m: Melding; etag: string | null }): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  const { m } = props
  const geplaatst = m.status !== 'open'
  const terug = (): void => void navigeer({ to: '/crisis/$id', params: { id: m.id } })
  const actie = useActie<Meldinginvoer>({
    methode: 'PATCH',
    pad: `/crisismeldingen/${m.id}`,
    inhoud: (w) => {
      const { huishouden, ...rest } = naarMelding(w)
      return geplaatst ? rest : { ...rest, huishouden }
    },
    versie: props.etag,
    ververs: [`/crisismeldingen/${m.id}`, '/crisismeldingen'],
    naSucces: terug,
  })
  // the values with which this form began: a change by someone else shows as a conflict, not as a jump while typing
  // oxlint-disable-next-line react/exhaustive-deps
  const begin = useMemo(() => vanMelding(m), [m.id])
  const formulier = useFormulier<Meldinginvoer>({
    begin,
    concept: `crisismelding:${m.id}`,
    probleem: actie.probleem,
    controleer: (w) => controleer(w, (naam) => t(`crisis.fout.${naam}`)),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <>
      <Kop boven={t('crisis.meldingNr', { nummer: m.nummer })} titel={t('crisis.aanvullen')} />
      <Formulier
        formulier={formulier}
        actie={viaFormulier(actie, formulier)}
        wieZiet={t('crisis.wieZiet')}
        verzend={t('crisis.bewaar')}
        naam={t('crisis.aanvullen')}
        knoppen={
          <Knop soort="stil" bijKlik={terug}>
            {t('crisis.terug')}
          </Knop>
        }
      >
        <Meldingvelden formulier={formulier} geplaatst={geplaatst} />
      </Formulier>
    </>
  )
}

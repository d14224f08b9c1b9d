import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { useActie } from '../platform/actie.ts'
import { useZoek } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { CONCEPT } from './concept.ts'
import { Dubbelhint } from './Dubbelhint.tsx'
import { Meldingvelden } from './Meldingvelden.tsx'
import {
  controleer,
  LEGE_MELDING,
  type Meldinginvoer,
  naarMelding,
  naarZoekvraag,
} from './meldingformulier.ts'
import { leesNietGehouden, telaat } from './telaat.ts'
import { useVertraagd } from './useVertraagd.ts'
import { naarVolgendVeld } from './volgendVeld.ts'
import type { Plekoptie, Zoekuitkomst } from './vormen.ts'
import { Zoekresultaat } from './Zoekresultaat.tsx'
import { viaFormulier } from './opnieuw.ts'
import './crisis.css'

/**
 * A call, typed while listening. The places that fit stand beside it and follow every answer; holding one saves the call as well, so
 * that the worker does one thing.
 */
export function NieuweMelding(): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  const neemAan = useActie<Meldinginvoer, { id: string }>({
    pad: '/crisismeldingen',
    inhoud: naarMelding,
    ververs: ['/crisismeldingen'],
  })
  const houd = useActie<{ id: string; plekIds: string[] }>({
    pad: ({ id }) => `/crisismeldingen/${id}/reserveringen`,
    inhoud: ({ plekIds }) => ({ plekIds }),
    ververs: ['/crisismeldingen'],
  })
  const gekozen = useRef<Plekoptie | null>(null)
  const [nieuw, zetNieuw] = useState<string | null>(null)
  const gemaakt = useRef(false)
  const formulier = useFormulier<Meldinginvoer>({
    begin: LEGE_MELDING,
    concept: CONCEPT,
    probleem: neemAan.probleem,
    controleer: (w) => controleer(w, (naam) => t(`crisis.fout.${naam}`)),
    bijVerzenden: async (w) => {
      // Made already and the next page on its way: pressing again is not another call.
      if (gemaakt.current) return true
      const melding = await neemAan.voerUit(w)
      if (!melding) return false
      gemaakt.current = true
      const plek = gekozen.current
      if (plek) await houd.voerUit({ id: melding.id, plekIds: plek.plekIds })
      zetNieuw(melding.id)
      return true
    },
  })
  // The refusal of the hold is known one draw later than the answer.
  useEffect(() => {
    if (nieuw === null || houd.bezig) return
    telaat.zet(leesNietGehouden(nieuw, houd.probleem))
    void navigeer({ to: '/crisis/$id', params: { id: nieuw } })
  }, [nieuw, houd.bezig, houd.probleem, navigeer])
  const vraag = useMemo(() => naarZoekvraag(formulier.waarden), [formulier.waarden])
  const zoek = useZoek<Zoekuitkomst>('/zoekacties', useVertraagd(vraag))
  useBeginfocus(formulier.klaar)
  const bezig = neemAan.bezig || houd.bezig
  const verzend = (optie: Plekoptie | null): void => {
    gekozen.current = optie
    void formulier.verzend()
  }
  const vragen = useRef<HTMLDivElement>(null)
  useEnter(vragen, () => verzend(zoek.gegevens?.groepen[0]?.opties[0] ?? null), formulier.klaar)
  return (
    <div className="z-blad">
      <Kop titel={t('crisis.nieuw')} bij={t('crisis.nieuwBij')} />
      <div className="z-gesprek">
        <div className="z-gesprek__vragen" ref={vragen}>
          <Formulier
            formulier={formulier}
            actie={viaFormulier(neemAan, formulier)}
            wieZiet={t('crisis.wieZiet')}
            verzend={t('crisis.alleenVastleggen')}
            naam={t('crisis.nieuw')}
          >
            <Meldingvelden formulier={formulier} begin />
            <Dubbelhint roepnaam={formulier.waarden.roepnaam} leeftijd={formulier.waarden.leeftijd} />
          </Formulier>
        </div>
        <aside className="z-gesprek__plekken" id="plekken" aria-label={t('crisis.plekkenVannacht')}>
          <Zoekresultaat
            zoek={zoek}
            knoppen={(optie, beste) => (
              <Knop
                soort={beste ? 'hoofd' : 'gewoon'}
                klein
                bezig={bezig && gekozen.current === optie}
                bijKlik={() => verzend(optie)}
              >
                {t('crisis.houdVast')}
                <span className="z-verborgen"> {`${optie.voorziening}, ${optie.eenheid}`}</span>
              </Knop>
            )}
          />
        </aside>
      </div>
      <a className="z-springbalk utrecht-link" href="#plekken">
        {t('crisis.gevonden', { aantal: zoek.gegevens?.tellingen.past ?? 0 })}
      </a>
    </div>
  )
}

/** Enter goes to the next question instead of sending half a call; with Ctrl it holds the place that fits best. */
function useEnter(vak: RefObject<HTMLElement | null>, houdBeste: () => void, klaar: boolean): void {
  const doe = useRef(houdBeste)
  useEffect(() => {
    doe.current = houdBeste
  })
  useEffect(() => {
    const el = vak.current
    if (!el || !klaar) return
    const bij = (e: KeyboardEvent): void => {
      if (e.key !== 'Enter') return
      if (e.ctrlKey || e.metaKey) {
        e.preventDefault()
        doe.current()
      } else if (e.target instanceof HTMLInputElement || e.target instanceof HTMLSelectElement) {
        e.preventDefault()
        naarVolgendVeld(e.target)
      }
    }
    el.addEventListener('keydown', bij)
    return () => el.removeEventListener('keydown', bij)
  }, [vak, klaar])
}

/** The phone is ringing: the first question has the keyboard at once. */
function useBeginfocus(klaar: boolean): void {
  useEffect(() => {
    if (!klaar) return
    const wekker = setTimeout(
      () => document.querySelector<HTMLElement>('[data-begin]')?.focus({ preventScroll: true }),
      0,
    )
    return () => clearTimeout(wekker)
  }, [klaar])
}

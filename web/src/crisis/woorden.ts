import { useCallback } from 'react'
import { dagEnDatum, dagVan, datumKort, plusDagen, tijd, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Taal } from '../platform/voorkeur.ts'
import type { Eigenschap, Klok } from './vormen.ts'

type T = ReturnType<typeof useTekst>

/** "vanavond 23:30", "morgen 10:00", "wo 25 nov": when, as people say it. A date without an hour is only a day. */
export function wanneer(op: string, nu: string, taal: Taal, t: T): string {
  const metUur = op.includes('T')
  const dag = metUur ? dagVan(op) : op
  const uur = metUur ? tijd(op, taal) : ''
  const vandaagDag = vandaag(nu)
  const woord =
    dag === vandaagDag
      ? t('crisis.vandaag')
      : dag === plusDagen(vandaagDag, 1)
        ? t('crisis.morgen')
        : datumKort(dag, taal)
  return uur === '' ? woord : t('crisis.omUur', { dag: woord, uur })
}

const leeftijden = (t: T, e: Eigenschap): string => {
  const [van, tot] = [e.van as number | null, e.tot as number | null]
  if (van !== null && tot !== null) return t('crisis.leeftijd.vanTot', { van, tot })
  return van === null ? t('crisis.leeftijd.tot', { tot }) : t('crisis.leeftijd.van', { van })
}

/** One reason why a place does not fit, in a few words: "vol: vrij vanaf morgen 10:00", "alleen 18–23 jaar". */
export function redenTekst(e: Eigenschap, t: T, nu: string, taal: Taal): string {
  switch (e.code) {
    case 'vol':
      if (typeof e.vrijVanaf !== 'string') return t('crisis.reden.vol')
      return t(e.zeker === true ? 'crisis.reden.volTot' : 'crisis.reden.volVerwacht', {
        wanneer: wanneer(e.vrijVanaf, nu, taal, t),
      })
    case 'vastgehouden':
      return t('crisis.reden.vastgehouden', { wanneer: wanneer(String(e.tot), nu, taal, t) })
    case 'buiten_gebruik':
      return typeof e.tot === 'string'
        ? t('crisis.reden.buitenGebruikTot', { wanneer: wanneer(e.tot, nu, taal, t) })
        : t('crisis.reden.buitenGebruik')
    case 'alleen_buiten_kantooruren':
      return typeof e.vanaf === 'string'
        ? t('crisis.reden.kantoorVanaf', { wanneer: wanneer(e.vanaf, nu, taal, t) })
        : t('crisis.reden.kantoor')
    case 'leeftijd':
      return t('crisis.reden.leeftijd', { leeftijden: leeftijden(t, e) })
    case 'behoefte':
      return t(`crisis.mist.${String(e.behoefte)}`)
    case 'te_klein':
      return t('crisis.reden.te_klein', { plekken: Number(e.plekken), nodig: Number(e.nodig) })
    case 'te_weinig_bij_elkaar':
      return t('crisis.reden.te_weinig_bij_elkaar', { vrij: Number(e.vrij), nodig: Number(e.nodig) })
    default:
      return t(`crisis.reden.${e.code}`)
  }
}

/** Something to know about a place that fits. */
export function opmerkingTekst(e: Eigenschap, t: T): string {
  switch (e.code) {
    case 'leeftijd_onbekend':
      return t('crisis.let.leeftijd_onbekend', { leeftijden: leeftijden(t, e) })
    case 'geslacht_navragen':
      return t(e.geslacht === 'man' ? 'crisis.let.geslacht_man' : 'crisis.let.geslacht_vrouw')
    case 'ongeschikt_voor':
      return t('crisis.let.ongeschikt_voor', { voor: (e.voor as string[]).join(', ') })
    case 'schaars':
      return t(`crisis.schaars.${String(e.kenmerk)}`)
    case 'ruimer_dan_nodig':
      return t('crisis.let.ruimer_dan_nodig', { plekken: Number(e.plekken) })
    default:
      return t(`crisis.let.${e.code}`)
  }
}

/** Why this place is high in the list. */
export function waaromTekst(e: Eigenschap, t: T): string {
  switch (e.code) {
    case 'voor_deze_doelgroep':
      return t(`crisis.voor.${String(e.doelgroep)}`)
    case 'alles_aanwezig':
      return (e.behoeften as string[]).map((b) => t(`crisis.heeft.${b}`)).join(', ')
    case 'zelfde_gemeente':
    case 'dichtstbij':
      return t(`crisis.waarom.${e.code}`, { gemeente: String(e.gemeente) })
    case 'hele_ruimte':
      return t('crisis.waarom.hele_ruimte', { plekken: Number(e.plekken) })
    case 'bij_elkaar':
      return t('crisis.waarom.bij_elkaar', { personen: Number(e.personen) })
    case 'vrij':
      return t('crisis.waarom.vrij', { aantal: Number(e.aantal) })
    default:
      return t(`crisis.waarom.${e.code}`)
  }
}

/** The clock that starts: "Eerste opvang, 42 dagen (t/m 31 dec), herbeoordeling op dag 28". */
export function klokTekst(k: Klok, t: T, taal: Taal): string {
  const delen = [
    k.dagen === null
      ? t('crisis.klok.tot', { naam: k.naam, dag: dagEnDatum(k.laatsteDag, taal) })
      : t('crisis.klok.dagen', { naam: k.naam, dagen: k.dagen, dag: datumKort(k.laatsteDag, taal) }),
  ]
  if (k.herbeoordelingOpDag !== null)
    delen.push(t('crisis.klok.herbeoordeling', { dag: k.herbeoordelingOpDag }))
  if (k.overdrachtVoor !== null) delen.push(t('crisis.klok.overdracht', { tijd: k.overdrachtVoor }))
  return delen.join(', ')
}

/** All of these, bound to the language and the clock of the screen. */
export function useWoorden() {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  return {
    reden: useCallback((e: Eigenschap) => redenTekst(e, t, nu, taal), [t, nu, taal]),
    opmerking: useCallback((e: Eigenschap) => opmerkingTekst(e, t), [t]),
    waarom: useCallback((e: Eigenschap) => waaromTekst(e, t), [t]),
    klok: useCallback((k: Klok) => klokTekst(k, t, taal), [t, taal]),
    wanneer: useCallback((op: string) => wanneer(op, nu, taal, t), [t, nu, taal]),
  }
}

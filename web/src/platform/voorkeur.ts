import { maakWaarneembaar, useWaarneembaar } from './waarneembaar.ts'

export type Taal = 'nl' | 'en'
export type Thema = 'systeem' | 'licht' | 'donker'

/** Choices about this screen on this device; nothing about a person. */
export type Voorkeur = {
  taal: Taal
  thema: Thema
  /** Names on screen as initials only. */
  initialen: boolean
  /** Cover the content when the window loses the focus. */
  verbergBijWegkijken: boolean
  /** Shortcuts of one key can be switched off (WCAG 2.1.4). */
  toetsen: boolean
}

const SLEUTEL = 'zicht.voorkeur'

export const BEGINVOORKEUR: Voorkeur = {
  taal: 'nl',
  thema: 'systeem',
  initialen: false,
  verbergBijWegkijken: false,
  toetsen: true,
}

/** Reads what was kept; anything unknown or broken falls back to the start value, field by field. */
export function leesVoorkeur(bewaard: string | null): Voorkeur {
  let ruw: Partial<Record<keyof Voorkeur, unknown>> = {}
  try {
    const gelezen: unknown = JSON.parse(bewaard ?? '{}')
    if (typeof gelezen === 'object' && gelezen !== null) ruw = gelezen
  } catch {
    // A damaged value counts as none.
  }
  const schakel = (naam: 'initialen' | 'verbergBijWegkijken' | 'toetsen'): boolean => {
    const waarde = ruw[naam]
    return typeof waarde === 'boolean' ? waarde : BEGINVOORKEUR[naam]
  }
  return {
    taal: ruw.taal === 'en' ? 'en' : 'nl',
    thema: ruw.thema === 'licht' || ruw.thema === 'donker' ? ruw.thema : 'systeem',
    initialen: schakel('initialen'),
    verbergBijWegkijken: schakel('verbergBijWegkijken'),
    toetsen: schakel('toetsen'),
  }
}

function lokaal(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

export const voorkeur = maakWaarneembaar<Voorkeur>(leesVoorkeur(lokaal()?.getItem(SLEUTEL) ?? null))

export function zetVoorkeur(deel: Partial<Voorkeur>): void {
  const nieuw = { ...voorkeur.lees(), ...deel }
  voorkeur.zet(nieuw)
  try {
    lokaal()?.setItem(SLEUTEL, JSON.stringify(nieuw))
  } catch {
    // Full or blocked storage: the choice then lasts as long as the page.
  }
  pasToe(nieuw)
}

/** Language and theme sit on the root element, where the style sheet and the screen reader look for them. */
export function pasToe(v: Voorkeur = voorkeur.lees()): void {
  const wortel = document.documentElement
  wortel.lang = v.taal
  if (v.thema === 'systeem') delete wortel.dataset.thema
  else wortel.dataset.thema = v.thema
}

export const useVoorkeur = (): Voorkeur => useWaarneembaar(voorkeur)

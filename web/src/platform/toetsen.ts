import { useEffect, useEffectEvent } from 'react'
import { voorkeur } from './voorkeur.ts'
import { maakWaarneembaar } from './waarneembaar.ts'

/** A shortcut: one key (`?`), two after each other (`g c`), or with a modifier (`ctrl+l`). `uitleg` is a text id. */
export type Sneltoets = { toets: string; uitleg: string }

const actief = new Map<symbol, Sneltoets & { doe: () => void }>()
export const sneltoetsen = maakWaarneembaar<readonly Sneltoets[]>([])

function meld(): void {
  const uniek = new Map([...actief.values()].map((s) => [s.toets, { toets: s.toets, uitleg: s.uitleg }]))
  sneltoetsen.zet([...uniek.values()])
}

/** Makes a shortcut work while the component is on the screen. Several with the same key: the newest wins. */
export function useSneltoets(toets: string | undefined, uitleg: string, doe: () => void): void {
  const druk = useEffectEvent(doe)
  useEffect(() => {
    if (!toets) return
    const teken = Symbol(toets)
    actief.set(teken, { toets, uitleg, doe: () => druk() })
    meld()
    return () => {
      actief.delete(teken)
      meld()
    }
  }, [toets, uitleg])
}

type Toetsaanslag = { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

/** How a key press is written: `ctrl+l`, `g`, `?`. */
export function schrijfToets(a: Toetsaanslag): string {
  const deel = (aan: boolean, naam: string): string => (aan ? `${naam}+` : '')
  return deel(a.ctrlKey || a.metaKey, 'ctrl') + deel(a.altKey, 'alt') + a.key.toLowerCase()
}

/** Which shortcut fits after this press, given the press before it (within a second). */
export function kiesToets(bekend: readonly string[], vorige: string | null, nu: string): string | null {
  if (vorige !== null && bekend.includes(`${vorige} ${nu}`)) return `${vorige} ${nu}`
  return bekend.includes(nu) ? nu : null
}

/** In a field, or on something else in a form: who writes there and has not reached the field yet must not leave the page by a letter. */
const typt = (doel: EventTarget | null): boolean =>
  doel instanceof HTMLElement &&
  (doel.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(doel.tagName) || doel.closest('form') !== null)

/** Listens to the keyboard for the whole page. */
export function luisterNaarToetsen(): () => void {
  let vorige: string | null = null
  let vorigeOp = 0
  const bij = (e: KeyboardEvent): void => {
    const toets = schrijfToets(e)
    const metHulptoets = toets.includes('+')
    // Typing is never disturbed, and single keys can be switched off altogether.
    if (!metHulptoets && (typt(e.target) || !voorkeur.lees().toetsen)) return
    const alle = [...actief.values()]
    const eerder = Date.now() - vorigeOp < 1200 ? vorige : null
    const gekozen = kiesToets(
      alle.map((s) => s.toets),
      eerder,
      toets,
    )
    vorige = gekozen ? null : toets
    vorigeOp = Date.now()
    const sneltoets = alle.findLast((s) => s.toets === gekozen)
    if (!sneltoets) return
    e.preventDefault()
    sneltoets.doe()
  }
  addEventListener('keydown', bij)
  return () => removeEventListener('keydown', bij)
}

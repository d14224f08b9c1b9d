import { type RefObject, useLayoutEffect } from 'react'
import { laatsteKnop } from './laatsteKnop.ts'

/**
 * What a button opened gives the focus back to it when it goes with the focus inside. A button that had made place is there again as a new
 * one: the one with the same words, the nearest around what went.
 */
export function useTerugNaarKnop(ref: RefObject<HTMLElement | null>, open: boolean): void {
  useLayoutEffect(() => {
    const deel = ref.current
    const knop = laatsteKnop()
    // a button of the frame around the page opened nothing in it
    if (!open || !deel || !knop || (knop.isConnected && !knop.closest('main, dialog'))) return
    return () => {
      if (!deel.contains(document.activeElement)) return
      const rond = omringend(deel)
      // when everything is in its new place, and only when nothing else took the focus
      queueMicrotask(() => {
        if (document.activeElement === document.body) knopNa(knop, rond)?.focus()
      })
    }
  }, [ref, open])
}

function omringend(deel: Element): Element[] {
  const rond: Element[] = []
  for (let om = deel.parentElement; om !== null; om = om.parentElement) rond.push(om)
  return rond
}

function knopNa(knop: HTMLElement, rond: readonly Element[]): HTMLElement | undefined {
  if (knop.isConnected) return knop
  for (const om of rond) {
    if (!om.isConnected) continue
    for (const ander of om.querySelectorAll('button'))
      if (ander.textContent === knop.textContent) return ander
  }
  return undefined
}

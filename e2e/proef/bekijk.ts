import { expect } from 'vitest'
import type { Scherm } from '../scherm.ts'
import { axe } from './axe.ts'

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** Looks with axe at the pages that someone passes, each kind of page at each point of the way once. */
export function bekijkSchermen(): { let: (scherm: Scherm) => Promise<void> } {
  return {
    let: async ({ page }) => {
      const { pathname, searchParams } = new URL(page.url())
      const welke = `${pathname.replaceAll(ID, '…')} ${searchParams.get('deel') ?? ''}`
      await page.waitForLoadState('networkidle')
      expect(await axe(page), welke).toEqual([])
    },
  }
}

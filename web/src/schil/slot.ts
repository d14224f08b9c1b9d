import { maakWaarneembaar } from '../platform/waarneembaar.ts'

const SLEUTEL = 'zicht.slot'

function bewaard(): boolean {
  try {
    return sessionStorage.getItem(SLEUTEL) === '1'
  } catch {
    return false
  }
}

/** Whether the screen is covered. Survives a reload, so that F5 does not show what was hidden. */
export const slot = maakWaarneembaar(typeof sessionStorage === 'undefined' ? false : bewaard())

function zet(dicht: boolean): void {
  slot.zet(dicht)
  try {
    if (dicht) sessionStorage.setItem(SLEUTEL, '1')
    else sessionStorage.removeItem(SLEUTEL)
  } catch {
    // Without storage the cover still works until a reload.
  }
}

export const vergrendel = (): void => zet(true)
export const ontgrendel = (): void => zet(false)

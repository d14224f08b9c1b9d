import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maakDruk } from './druk.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function venster() {
  const doel = new EventTarget()
  const gedaan: string[] = []
  const na = maakDruk(doel)
  return { gebeurt: (soort: string) => doel.dispatchEvent(new Event(soort)), na, gedaan }
}

test('nothing pressed, as with the keyboard: at once', () => {
  const { na, gedaan } = venster()
  na(() => gedaan.push('verlaten'))
  expect(gedaan).toEqual(['verlaten'])
})

test.each(['pointerup', 'pointercancel', 'blur', 'dragend'])('pressed: after the end by %s', (einde) => {
  const { gebeurt, na, gedaan } = venster()
  gebeurt('pointerdown')
  na(() => gedaan.push('verlaten'))
  vi.runAllTimers()
  expect(gedaan).toEqual([])
  gebeurt(einde)
  gedaan.push('klik')
  vi.runAllTimers()
  expect(gedaan).toEqual(['klik', 'verlaten'])
  na(() => gedaan.push('daarna'))
  expect(gedaan).toEqual(['klik', 'verlaten', 'daarna'])
})

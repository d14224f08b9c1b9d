import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LANGST_MS, maakDruk } from './druk.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function venster() {
  const doel = new EventTarget()
  const gedaan: string[] = []
  const na = maakDruk(doel)
  const gebeurt = (soort: string, bij: object = {}) =>
    doel.dispatchEvent(Object.assign(new Event(soort), bij))
  return { gebeurt, na, gedaan }
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
  vi.advanceTimersByTime(LANGST_MS - 1)
  expect(gedaan).toEqual([])
  gebeurt(einde)
  gedaan.push('klik')
  vi.runAllTimers()
  expect(gedaan).toEqual(['klik', 'verlaten'])
  na(() => gedaan.push('daarna'))
  expect(gedaan).toEqual(['klik', 'verlaten', 'daarna'])
})

test('a mouse that moves while it presses is no release, nor the change of the field that it leaves', () => {
  const { gebeurt, na, gedaan } = venster()
  gebeurt('pointerdown')
  na(() => gedaan.push('antwoord'))
  gebeurt('pointermove', { buttons: 1 })
  gebeurt('change')
  vi.advanceTimersByTime(LANGST_MS - 1)
  expect(gedaan).toEqual([])
})

test.each([
  ['pointermove', { buttons: 0 }],
  ['keydown', {}],
] as const)('a release that a list of choices took to itself is known by %s', (teken, bij) => {
  const { gebeurt, na, gedaan } = venster()
  gebeurt('pointerdown')
  na(() => gedaan.push('antwoord'))
  gebeurt(teken, bij)
  vi.advanceTimersByTime(1)
  expect(gedaan).toEqual(['antwoord'])
})

test('a release that is never told does not stop the screen', () => {
  const { gebeurt, na, gedaan } = venster()
  gebeurt('pointerdown')
  na(() => gedaan.push('antwoord'))
  vi.advanceTimersByTime(LANGST_MS + 1)
  expect(gedaan).toEqual(['antwoord'])
  na(() => gedaan.push('daarna'))
  expect(gedaan).toEqual(['antwoord', 'daarna'])
})

import { expect, test } from 'vitest'
import { alleAannames } from './aannames.ts'
import { alleGetallen } from './getallen.ts'
import { proefmodel } from './proefmodel.ts'

const model = proefmodel()
const rijen = alleAannames(model)

test('every number that an outcome rests on has a source and since when, also what cost is divided by', () => {
  expect(rijen.slice(0, alleGetallen(model).length)).toEqual(alleGetallen(model))
  const paden = rijen.map((r) => r.pad)
  expect(new Set(paden).size).toBe(paden.length)
  expect(model.herkomst.length).toBeGreaterThan(0)
  for (const d of model.herkomst) expect(paden).toContain(`herkomst/${d.code}`)
  const sleutels = Object.values(model.sleutels)
  expect(sleutels.length).toBeGreaterThan(0)
  for (const s of sleutels) for (const d of s.delen) expect(paden).toContain(`sleutels/${s.code}/${d.code}`)
  for (const pad of ['doelen/eersteOpvangDagen', 'mix/wachtDagen', 'mix/bouwPerJaar', 'mix/woningCent'])
    expect(paden).toContain(pad)
  for (const { getal } of rijen) {
    expect(getal.bron).toMatch(/\S/)
    expect(getal.datum).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
})

test('where people come from is said to be an assumption; a key is not', () => {
  const getal = (pad: string) => rijen.find((r) => r.pad.startsWith(pad))?.getal
  expect(getal('herkomst/')?.aanname).toBe(true)
  expect(getal('sleutels/')?.aanname).toBe(false)
})

test('the parts of a model kept from before their source was are not shown without one', () => {
  const oud = structuredClone(model)
  for (const d of oud.herkomst) delete d.oorsprong
  expect(alleAannames(oud).filter((r) => r.pad.startsWith('herkomst/'))).toEqual([])
})

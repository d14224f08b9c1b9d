import { expect, test } from 'vitest'
import { alleAannames } from './aannames.ts'
import { alleGetallen } from './getallen.ts'
import { bijgewerktModel, type Regiomodel } from './model.ts'
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

test('what a scenario computes with instead stands beside the number, also of the shares that give way', () => {
  const kansen = model.stations.find((x) => x.uitgangen.length > 1)
  const [eerste, tweede] = kansen?.uitgangen ?? []
  if (!kansen || !eerste || !tweede) throw new Error('no station with two ways on')
  const pad = (naar: string) => `stations/${kansen.code}/uitgangen/${naar}`
  const halve = eerste.kans.waarde / 2
  const anders = alleAannames(model, { getallen: { [pad(eerste.naar)]: halve } })
  expect(anders.map(({ inScenario: _, ...rest }) => rest)).toEqual(rijen)
  expect(anders.find((r) => r.pad === pad(eerste.naar))?.inScenario).toBe(halve)
  expect(anders.find((r) => r.pad === pad(tweede.naar))?.inScenario).toBeGreaterThan(tweede.kans.waarde)
  expect(anders.filter((r) => r.inScenario !== undefined).length).toBe(kansen.uitgangen.length)
})

test('where people come from is said to be an assumption; a key is not', () => {
  const getal = (pad: string) => rijen.find((r) => r.pad.startsWith(pad))?.getal
  expect(getal('herkomst/')?.aanname).toBe(true)
  expect(getal('sleutels/')?.aanname).toBe(false)
})

test('a model kept from before origin was a number of it is read, with its source or as an assumption without one', () => {
  const [eerste, ...rest] = model.herkomst
  const deel = (h: (typeof model.herkomst)[number]) => ({ code: h.code, naam: h.naam, deel: h.deel.waarde })
  const oud = {
    ...structuredClone(model),
    herkomst: [
      { ...deel(eerste as (typeof model.herkomst)[number]), oorsprong: { aanname: true, bron: 'toen' } },
      ...rest.map(deel),
    ],
  } as unknown as Regiomodel
  const nieuw = bijgewerktModel(oud)
  expect(nieuw.herkomst.map((h) => h.deel.waarde)).toEqual(model.herkomst.map((h) => h.deel.waarde))
  expect(nieuw.herkomst[0]?.deel).toMatchObject({ aanname: true, bron: 'toen' })
  expect(nieuw.herkomst[1]?.deel).toMatchObject({ aanname: true })
  expect(bijgewerktModel(model)).toEqual(model)
})

import { describe, expect, test } from 'vitest'
import { leesProbleem, Probleem, veldInWoorden, veldVanPad, verdeelFouten } from './probleem.ts'

describe('reading a problem', () => {
  test('all that the server says, and what it adds', () => {
    const p = leesProbleem(409, {
      type: '/problemen/conflict',
      status: 409,
      title: 'Dit kan nu niet',
      detail: 'De plek is net vergeven.',
      alternatieven: [{ plekId: 'p2' }],
    })
    expect(p).toMatchObject({ status: 409, title: 'Dit kan nu niet', detail: 'De plek is net vergeven.' })
    expect(p.inhoud.alternatieven).toEqual([{ plekId: 'p2' }])
    expect(p.isVerbinding).toBe(false)
  })
  test('who changed what', () => {
    const p = leesProbleem(412, {
      title: 'x',
      wijzigingen: [
        { door: 'Karim Morgenlicht', op: '2026-11-22T07:31:00Z', velden: ['capaciteit_formeel', 3] },
      ],
    })
    expect(p.wijzigingen).toEqual([
      { door: 'Karim Morgenlicht', op: '2026-11-22T07:31:00Z', velden: ['capaciteit_formeel'] },
    ])
  })
  test.each([undefined, null, 'tekst', 42, [], { fouten: 'geen lijst', wijzigingen: [null] }])(
    'anything else still gives a usable problem: %j',
    (lichaam) => {
      const p = leesProbleem(502, lichaam)
      expect(p).toBeInstanceOf(Probleem)
      expect(p.fouten).toEqual([])
      expect(p.wijzigingen).toEqual([])
      expect(p.isVerbinding).toBe(true)
    },
  )
  test('the same action that still runs may be asked again', () => {
    expect(leesProbleem(409, { reden: 'loopt_nog' }).looptNog).toBe(true)
    expect(leesProbleem(409, { reden: 'anders' }).looptNog).toBe(false)
  })
})

test.each([
  ['/huishouden/0/naam', 'huishouden.0.naam'],
  ['$.huishouden[0].naam', 'huishouden.0.naam'],
  ['body/veilig', 'veilig'],
  ['body.veilig', 'veilig'],
  ['veilig', 'veilig'],
  ['/', ''],
  ['bodyguard', 'bodyguard'],
])('path %s is field %s', (pad, veld) => expect(veldVanPad(pad)).toBe(veld))

test('faults land at their field, the first counts, and the rest is kept apart', () => {
  const { bijVeld, overig } = verdeelFouten(
    [
      { pad: '/naam', melding: 'te lang' },
      { pad: '/naam', melding: 'nog een' },
      { pad: '/geboren/datum', melding: 'ligt in de toekomst' },
      { pad: '/kopregel', melding: 'sleutel' },
      { pad: '/namen', melding: 'is geen naam' },
    ],
    ['naam', 'geboren'],
  )
  expect(bijVeld).toEqual({ naam: 'te lang', geboren: 'ligt in de toekomst' })
  expect(overig).toEqual(['sleutel', 'is geen naam'])
})

test.each([
  ['capaciteit_formeel', 'capaciteit formeel'],
  ['/capaciteitFormeel', 'capaciteit formeel'],
  ['tot', 'tot'],
])('%s in words', (veld, woorden) => expect(veldInWoorden(veld)).toBe(woorden))

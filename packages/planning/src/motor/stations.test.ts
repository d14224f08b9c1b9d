import { expect, test } from 'vitest'
import type { Begin, Model, Motorstation, Proef } from './model.ts'
import { maakMotor } from './motor.ts'
import { exp, vast, ZAAD } from './proefmodellen.ts'

/** Small lines in which everything is fixed: what happens, to whom and when can be worked out by hand. */
const loop = (
  stations: Motorstation[],
  begin: Begin[],
  extra: Partial<Model> = {},
  proef: Partial<Proef> = {},
) => {
  const motor = maakMotor({ stations, begin, bronnen: [], ...extra })
  const u = motor.draai({ duur: 100, spoor: true, ...proef }, ZAAD)
  const regels = (u.spoor ?? []).map((s) =>
    `${s.tijd} ${s.wie} ${s.soort} ${motor.stations[s.station] ?? ''}`.trim(),
  )
  return { u, regels, van: (soort: string) => regels.filter((r) => r.includes(` ${soort}`)) }
}

test('a decrease lets people finish; the place is gone after that', () => {
  const { u, van } = loop(
    [
      {
        naam: 'huis',
        capaciteit: [
          { vanaf: 0, waarde: 2 },
          { vanaf: 1, waarde: 1 },
        ],
        dienst: vast(5),
      },
    ],
    [{ wachtOp: { naar: 'huis' }, aantal: 3 }],
  )
  // at 5 two leave and one place is left: the third begins, and would have begun at once with none closed
  expect(van('begin')).toEqual(['0 0 begin huis', '0 1 begin huis', '5 2 begin huis'])
  expect(van('weg')).toEqual(['5 0 weg', '5 1 weg', '10 2 weg'])
  // places by decision: 2 for a day, then 1; places open: the closed one is in use until 5
  expect([...u.reeks.capaciteit]).toEqual([2 + 99])
  expect([...u.reeks.open]).toEqual([2 * 5 + 95])
})

test('a closure moves the last who came at once, with what is left of the stay', () => {
  const model = (restMee: boolean): Motorstation[] => [
    {
      naam: 'oud',
      capaciteit: [
        { vanaf: 0, waarde: 3 },
        { vanaf: 2, waarde: 1 },
      ],
      dienst: vast(10),
      bijDaling: { verplaats: { naar: 'nieuw' }, restMee },
    },
    { naam: 'nieuw', capaciteit: 1, dienst: vast(20) },
  ]
  const begin: Begin[] = [{ wachtOp: { naar: 'oud' }, aantal: 3 }]
  const rest = loop(model(true), begin)
  expect(rest.van('verplaatst')).toEqual(['2 2 verplaatst oud', '2 1 verplaatst oud'])
  expect(rest.van('weg')).toEqual(['10 0 weg', '10 2 weg', '18 1 weg'])
  expect(loop(model(false), begin).van('weg')).toEqual(['10 0 weg', '22 2 weg', '42 1 weg'])
  expect([...rest.u.reeks.verplaatst]).toEqual([2, 0])
})

test('who is moved while waiting for a next place goes on waiting from the new one', () => {
  const { van } = loop(
    [
      {
        naam: 'opvang',
        capaciteit: [
          { vanaf: 0, waarde: 1 },
          { vanaf: 3, waarde: 0 },
        ],
        dienst: vast(1),
        bijDaling: { verplaats: { naar: 'nood' } },
        route: [{ uitgangen: [{ naar: 'woning', houdtPlaats: true }] }],
      },
      { naam: 'nood', dienst: vast(50), route: [{ uitgangen: [{ naar: 'woning', houdtPlaats: true }] }] },
      {
        naam: 'woning',
        capaciteit: [
          { vanaf: 0, waarde: 0 },
          { vanaf: 7, waarde: 1 },
        ],
        dienst: vast(1),
      },
    ],
    [{ in: 'opvang', aantal: 1 }],
  )
  expect(van('begin')).toEqual(['0 0 begin opvang', '3 0 begin nood', '7 0 begin woning'])
})

test('waits for two stations and takes the first that is free, out of both queues', () => {
  const { u, van } = loop(
    [
      { naam: 'traag', capaciteit: 1, dienst: vast(9) },
      { naam: 'vlug', capaciteit: 1, dienst: vast(4) },
    ],
    [{ wachtOp: { naar: ['traag', 'vlug'] }, aantal: 4 }],
    {},
    { meetOp: [1, 5] },
  )
  expect(van('begin')).toEqual(['0 0 begin traag', '0 1 begin vlug', '4 2 begin vlug', '8 3 begin vlug'])
  expect(u.metingen.map((m) => [...m.wachtrij])).toEqual([
    [2, 2],
    [1, 1],
  ])
  expect(u.metingen.map((m) => [...m.buiten])).toEqual([[2], [1]])
})

test('a station takes only the classes it is for; a higher priority goes first, then who came first', () => {
  const { van } = loop(
    [
      { naam: 'jeugd', capaciteit: 1, dienst: vast(3), klassen: ['jong'] },
      { naam: 'ieder', capaciteit: 1, dienst: vast(2), voorrang: { jong: 1 } },
    ],
    [
      { wachtOp: { naar: ['jeugd', 'ieder'] }, aantal: 3, klasse: 'oud' },
      { wachtOp: { naar: ['jeugd', 'ieder'] }, aantal: 3, klasse: 'jong' },
    ],
    { klassen: ['jong', 'oud'] },
  )
  expect(van('begin')).toEqual([
    '0 0 begin ieder',
    '0 3 begin jeugd',
    '2 4 begin ieder',
    '3 5 begin jeugd',
    '4 1 begin ieder',
    '6 2 begin ieder',
  ])
})

test('who loses patience goes where he said, and is out of the queue', () => {
  const { u, van } = loop(
    [
      { naam: 'huis', capaciteit: 1, dienst: vast(10) },
      { naam: 'elders', dienst: vast(1) },
    ],
    [{ wachtOp: { naar: 'huis', geduld: { na: vast(4), daarna: { naar: 'elders' } } }, aantal: 2 }],
  )
  expect(van('afgehaakt')).toEqual(['4 1 afgehaakt huis'])
  expect(van('begin')).toEqual(['0 0 begin huis', '4 1 begin elders'])
  expect([...u.reeks.afgehaakt]).toEqual([1, 0])
})

test('a stay needs a place and a worker; the worker who is free goes to who waited longest', () => {
  const dienst = vast(2)
  const steun = { naam: 'werker' }
  const { van } = loop(
    [
      { naam: 'a', capaciteit: 5, dienst, hulpbron: steun },
      { naam: 'b', capaciteit: 5, dienst: vast(3), hulpbron: steun },
    ],
    [
      { wachtOp: { naar: 'b' }, aantal: 2 },
      { wachtOp: { naar: 'a' }, aantal: 2 },
      { wachtOp: { naar: 'b' }, aantal: 1 },
    ],
    {
      hulpbronnen: [
        {
          naam: 'werker',
          capaciteit: [
            { vanaf: 0, waarde: 1 },
            { vanaf: 4, waarde: 2 },
          ],
        },
      ],
    },
  )
  expect(van('begin')).toEqual(['0 0 begin b', '3 1 begin b', '4 2 begin a', '6 3 begin a', '6 4 begin b'])
})

test('a worker who is there for the stay only is free while the place is still held', () => {
  const model = (tot: 'dienst' | 'plaats'): Motorstation[] => [
    {
      naam: 'opvang',
      capaciteit: 2,
      dienst: vast(1),
      hulpbron: { naam: 'werker', tot },
      route: [{ uitgangen: [{ naar: 'woning', houdtPlaats: true }] }],
    },
    {
      naam: 'woning',
      capaciteit: [
        { vanaf: 0, waarde: 0 },
        { vanaf: 8, waarde: 9 },
      ],
      dienst: vast(1),
    },
  ]
  const begin: Begin[] = [{ wachtOp: { naar: 'opvang' }, aantal: 2 }]
  const werker = { hulpbronnen: [{ naam: 'werker', capaciteit: 1 }] }
  expect(loop(model('dienst'), begin, werker).van('begin')[1]).toBe('1 1 begin opvang')
  expect(loop(model('plaats'), begin, werker).van('begin')[1]).toBe('8 0 begin woning')
})

test('a full queue sends people on', () => {
  const { van } = loop(
    [
      { naam: 'huis', capaciteit: 1, dienst: vast(9), wachtplaatsen: 1 },
      { naam: 'elders', dienst: vast(1) },
    ],
    [
      { wachtOp: { naar: 'huis' }, aantal: 3 },
      { wachtOp: { naar: 'huis', bijVol: { naar: 'elders' } }, aantal: 1 },
    ],
  )
  expect(van('geweigerd')).toEqual(['0 2 geweigerd huis', '0 3 geweigerd huis'])
  expect(van('weg')).toEqual(['0 2 weg', '1 3 weg', '9 0 weg', '18 1 weg'])
})

test('where someone goes depends on relapses, visits and class, and may change his class', () => {
  const { van, u } = loop(
    [
      {
        naam: 'huis',
        dienst: vast(1),
        route: [
          { als: { klasse: 'nieuw' }, uitgangen: [{ naar: 'huis', klasse: 'bekend' }] },
          { als: { maxTerugvallen: 1 }, uitgangen: [{ naar: 'huis', terugval: true }] },
          { als: { minBezoeken: 5 }, uitgangen: [{ naar: 'weg' }] },
          { uitgangen: [{ naar: 'slot' }] },
        ],
      },
      { naam: 'slot', dienst: vast(1), route: [{ uitgangen: [{ naar: 'huis' }] }] },
    ],
    [{ in: 'huis', aantal: 1 }],
    { klassen: ['nieuw', 'bekend'] },
  )
  expect(van('begin').map((r) => r.split(' ').at(-1))).toEqual([
    'huis',
    'huis',
    'huis',
    'huis',
    'slot',
    'huis',
  ])
  expect([...u.reeks.weg]).toEqual([0, 1])
})

test('a callback may choose the exit', () => {
  const kies = ({ bezoeken }: { bezoeken: number }): number => (bezoeken < 3 ? 0 : 1)
  const { van } = loop(
    [{ naam: 'huis', dienst: vast(1), route: { uitgangen: [{ naar: 'huis' }, { naar: 'weg' }], kies } }],
    [{ in: 'huis', aantal: 1 }],
  )
  expect(van('weg')).toEqual(['3 0 weg'])
})

test('an exit chosen at the start may have a length of stay of its own', () => {
  const { u } = loop(
    [
      {
        naam: 'huis',
        dienst: vast(10),
        kiesBijBegin: true,
        route: [
          {
            uitgangen: [
              { naar: 'weg', kans: 0.5 },
              { naar: 'terug', kans: 0.5, duur: vast(1) },
            ],
          },
        ],
      },
      { naam: 'terug', dienst: exp(1) },
    ],
    [{ in: 'huis', aantal: 200 }],
  )
  const begin = (u.spoor ?? []).filter((s) => s.soort === 'begin' && s.station === 1)
  expect(begin.length).toBeGreaterThan(70)
  expect(begin.every((s) => s.tijd === 1)).toBe(true)
  expect(
    new Set((u.spoor ?? []).filter((s) => s.soort === 'einde' && s.station === 0).map((s) => s.tijd)),
  ).toEqual(new Set([1, 10]))
})

test('counts are taken just before what happens at the same time', () => {
  const { u } = loop(
    [{ naam: 'huis', dienst: vast(5) }],
    [{ in: 'huis', aantal: 1 }],
    {},
    { meetOp: [0, 5, 6] },
  )
  expect(u.metingen.map((m) => m.bezet[0])).toEqual([1, 1, 0])
})

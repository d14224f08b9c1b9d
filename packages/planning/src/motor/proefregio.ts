import type { Model, Stap } from './model.ts'
import { exp, vast } from './proefmodellen.ts'

/** A small invented region with everything the engine can do at once: for the tests of what must hold whatever happens. */
export function proefregio(opvang: readonly Stap[], nood: readonly Stap[]): Model {
  return {
    klassen: ['alleen', 'gezin'],
    hulpbronnen: [
      {
        naam: 'team',
        capaciteit: [
          { vanaf: 0, waarde: 6 },
          { vanaf: 12, waarde: 3 },
          { vanaf: 25, waarde: 8 },
        ],
      },
    ],
    stations: [
      {
        naam: 'opvang',
        capaciteit: opvang,
        dienst: { perKlasse: { alleen: exp(0.5), gezin: { soort: 'erlang', gemiddelde: 1, fasen: 3 } } },
        voorrang: { gezin: 1 },
        bijDaling: { verplaats: { naar: 'nood' }, restMee: true },
        route: [
          { als: { minTerugvallen: 2 }, uitgangen: [{ naar: 'steun' }] },
          {
            uitgangen: [
              { naar: ['woning', 'steun'], houdtPlaats: true, kans: 0.7, geduld: { na: exp(3) } },
              { naar: 'weg', kans: 0.3 },
            ],
          },
        ],
      },
      {
        naam: 'nood',
        capaciteit: nood,
        dienst: { soort: 'lognormaal', gemiddelde: 0.4, vc: 1 },
        wachtplaatsen: 5,
        route: [{ uitgangen: [{ naar: 'opvang', houdtPlaats: true, geduld: { na: vast(1) } }] }],
      },
      {
        naam: 'woning',
        capaciteit: 15,
        dienst: { soort: 'driehoek', laag: 0, top: 2, hoog: 4 },
        hulpbron: { naam: 'team', tot: 'dienst' },
        klassen: ['alleen', 'gezin'],
        kiesBijBegin: true,
        route: [
          {
            uitgangen: [
              { naar: ['opvang', 'nood'], kans: 0.3, terugval: true, duur: exp(0.4) },
              { naar: 'weg', kans: 0.7 },
            ],
          },
        ],
      },
      {
        naam: 'steun',
        capaciteit: 4,
        dienst: exp(1),
        hulpbron: { naam: 'team', aantal: 2 },
        route: [{ uitgangen: [{ naar: 'woning', klasse: 'alleen' }] }],
      },
    ],
    bronnen: [
      {
        naam: 'straat',
        klasse: 'alleen',
        tempo: [
          { vanaf: 0, waarde: 12 },
          { vanaf: 10, waarde: 20 },
          { vanaf: 20, waarde: 4 },
        ],
        route: [
          {
            uitgangen: [
              { naar: 'opvang', kans: 0.8, geduld: { na: exp(0.5), daarna: { naar: 'nood' } } },
              { naar: ['nood', 'opvang'], kans: 0.2 },
            ],
          },
        ],
      },
      {
        naam: 'gezinnen',
        klasse: 'gezin',
        tempo: { functie: (t) => 3 + 2 * Math.cos(t), maximum: 5 },
        route: [{ uitgangen: [{ naar: 'nood', bijVol: { naar: 'opvang' } }] }],
      },
    ],
    begin: [
      { in: 'woning', aantal: 6, klasse: 'alleen', duur: { soort: 'rest', van: exp(2) } },
      { wachtOp: { naar: 'opvang' }, aantal: 9, klasse: 'gezin' },
    ],
  }
}

export const OPVANG: Stap[] = [
  { vanaf: 0, waarde: 8 },
  { vanaf: 8, waarde: 3 },
  { vanaf: 15, waarde: 12 },
  { vanaf: 22, waarde: 0 },
  { vanaf: 24, waarde: 9 },
]
export const NOOD: Stap[] = [
  { vanaf: 0, waarde: 4 },
  { vanaf: 18, waarde: 1 },
  { vanaf: 26, waarde: 6 },
]

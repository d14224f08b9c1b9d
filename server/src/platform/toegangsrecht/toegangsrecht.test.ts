import { describe, expect, it } from 'vitest'
import {
  BELEID,
  type Actie,
  type Doel,
  type ObjectSoort,
  type Regel,
  type Relatie,
  ROLLEN,
} from './beleid.ts'
import { beslis, doelVan, magOoit } from './beslis.ts'
import { cel, TOEGESTAAN } from './tweede-model.ts'

const OBJECTEN: ObjectSoort[] = [
  'register',
  'bezetting',
  'crisismelding',
  'reservering',
  'plaatsing',
  'client',
  'bsn',
  'termijn',
  'taak',
  'overdracht',
  'cijfers',
  'logboek',
  'noodtoegang',
  'toegangsmelding',
  'zaak',
  'beschikking',
  'wachtlijst',
  'vacature',
  'aanbod',
  'plan',
  'overleg',
  'planning',
  'vlekkenplan',
  'ombouw',
]
const ACTIES: Actie[] = [
  'lezen',
  'maken',
  'wijzigen',
  'zoeken',
  'reserveren',
  'plaatsen',
  'beeindigen',
  'verlengen',
  'akkoord',
  'tellen',
  'beoordelen',
  'besluiten',
  'samenvoegen',
  'ondersteunen',
  'herbeoordelen',
  'rangschikken',
  'melden',
]
const DOELEN: Doel[] = [
  'crisis',
  'verblijf',
  'wmo',
  'toegang',
  'register',
  'sturing',
  'toezicht',
  'eigen',
  'beheer',
  'privacy',
]
const RELATIES: Relatie[] = [
  'geen',
  'team',
  'crisis',
  'plaatsing',
  'verantwoordelijk',
  'toegang',
  'zelf',
  'nood',
  'eigen_organisatie',
  'gesloten',
  'verwijzing',
  'partner',
]

/** Every cell where policy and model differ; `relatie` is the one relation the subject has. */
function verschillen(beleid: readonly Regel[]): string[] {
  const uit: string[] = []
  for (const rol of [...ROLLEN, 'geen', 'systeem'])
    for (const object of OBJECTEN)
      for (const doel of DOELEN)
        for (const relatie of RELATIES)
          for (const actie of ACTIES) {
            const besluit = beslis(
              {
                subject: { rol },
                actie,
                object: { soort: object, relaties: relatie === 'geen' ? [] : [relatie] },
                doel,
              },
              beleid,
            )
            const verwacht =
              TOEGESTAAN.has(cel(rol, object, doel, relatie, actie)) ||
              TOEGESTAAN.has(cel(rol, object, doel, 'geen', actie))
            if (besluit.toegestaan !== verwacht) uit.push(cel(rol, object, doel, relatie, actie))
          }
  return uit
}

describe('the policy table and the second model agree in every cell', () => {
  it('no differences', () => expect(verschillen(BELEID)).toEqual([]))
  it('the default is no', () => {
    expect(
      beslis({
        subject: { rol: 'onbekend' },
        actie: 'lezen',
        object: { soort: 'client', relaties: RELATIES },
        doel: 'crisis',
      }),
    ).toEqual({
      toegestaan: false,
      reden: 'rol',
    })
  })
  it('break-glass never goes before an ordinary relation, and asks for a review', () => {
    const vraag = { subject: { rol: 'teamleider' }, actie: 'lezen', doel: 'crisis' } as const
    const gewoon = beslis({ ...vraag, object: { soort: 'client', relaties: ['nood', 'crisis'] } })
    const nood = beslis({ ...vraag, object: { soort: 'client', relaties: ['nood'] } })
    expect(gewoon).toMatchObject({ relatie: 'crisis', veldset: 'crisis', plichten: ['loggen'] })
    expect(nood).toMatchObject({
      relatie: 'nood',
      veldset: 'nood',
      plichten: ['loggen', 'achteraf_beoordelen'],
    })
  })
  it('the officer who reviews a break-glass breaks no glass', () => {
    const vraag = { subject: { rol: 'privacyfunctionaris' }, doel: 'privacy' } as const
    for (const actie of ['lezen', 'beoordelen'] as const)
      expect(beslis({ ...vraag, actie, object: { soort: 'noodtoegang', relaties: [] } })).toMatchObject({
        plichten: ['loggen'],
      })
    expect(doelVan('toegangsmedewerker', ['nood'])).toBe('crisis')
    expect(doelVan('toegangsmedewerker', ['nood', 'toegang'])).toBe('toegang')
    expect(doelVan('toegangsmedewerker')).toBe('toegang')
  })
  it('every row names its legal ground, and everything about a person is logged', () => {
    for (const regel of BELEID) {
      expect(regel.grondslag.length).toBeGreaterThan(5)
      const besluit = beslis({
        subject: { rol: regel.rollen[0] ?? '' },
        actie: regel.acties[0] as Actie,
        object: { soort: regel.object, relaties: [regel.relatie] },
        doel: regel.doel,
      })
      if (regel.veldset !== 'geen_persoon' || regel.object === 'logboek' || regel.object === 'noodtoegang')
        expect(besluit).toMatchObject({ toegestaan: true, plichten: expect.arrayContaining(['loggen']) })
    }
  })
  it('the plan of the region holds no person; who makes and adopts it is logged, reading it is not', () => {
    const plichten = (actie: Actie) => {
      const besluit = beslis({
        subject: { rol: 'beleidsmaker' },
        actie,
        object: { soort: 'vlekkenplan', relaties: [] },
        doel: 'sturing',
      })
      return besluit.toegestaan ? besluit.plichten : null
    }
    expect((['maken', 'wijzigen', 'besluiten'] as const).map(plichten)).toEqual(Array(3).fill(['loggen']))
    expect(plichten('lezen')).toEqual([])
  })
  it('who may never is turned away at the door', () => {
    expect(magOoit('corporatie', 'client', 'lezen', 'crisis')).toBe(false)
    expect(magOoit('crisismedewerker', 'crisismelding', 'plaatsen', 'crisis')).toBe(true)
  })
})

/** Thirty holes of the kinds that people make: a role too many, a relation too weak, a purpose or an action too wide, a row gone. */
const GATEN: [string, (beleid: Regel[]) => Regel[]][] = [
  ...ROLLEN.filter((r) => !['crisismedewerker', 'teamleider'].includes(r)).map(
    (rol) =>
      [
        `${rol} reads crisis calls of the team`,
        (b: Regel[]) =>
          b.map((r) => (r.object === 'crisismelding' ? { ...r, rollen: [...r.rollen, rol] } : r)),
      ] as [string, (b: Regel[]) => Regel[]],
  ),
  ...(['crisis', 'plaatsing', 'verantwoordelijk', 'toegang', 'zelf', 'nood'] as const).map(
    (relatie) =>
      [
        `relation ${relatie} no longer needed`,
        (b: Regel[]) => b.map((r) => (r.relatie === relatie ? { ...r, relatie: 'geen' as const } : r)),
      ] as [string, (b: Regel[]) => Regel[]],
  ),
  ['team no longer needed', (b) => b.map((r) => (r.relatie === 'team' ? { ...r, relatie: 'geen' } : r))],
  [
    'own organisation no longer needed',
    (b) => b.map((r) => (r.relatie === 'eigen_organisatie' ? { ...r, relatie: 'geen' } : r)),
  ],
  [
    'provider through the relation crisis',
    (b) => b.map((r) => (r.relatie === 'plaatsing' ? { ...r, relatie: 'crisis' } : r)),
  ],
  [
    'corporation reads clients',
    (b) => [
      ...b,
      {
        rollen: ['corporatie'],
        object: 'client',
        acties: ['lezen'],
        doel: 'register',
        relatie: 'geen',
        veldset: 'wmo',
        grondslag: 'geen',
      },
    ],
  ],
  [
    'policy maker reads stays',
    (b) => [
      ...b,
      {
        rollen: ['beleidsmaker'],
        object: 'plaatsing',
        acties: ['lezen'],
        doel: 'sturing',
        relatie: 'geen',
        veldset: 'wmo',
        grondslag: 'geen',
      },
    ],
  ],
  [
    'administrator reads clients',
    (b) => [
      ...b,
      {
        rollen: ['beheerder'],
        object: 'client',
        acties: ['lezen'],
        doel: 'beheer',
        relatie: 'geen',
        veldset: 'wmo',
        grondslag: 'geen',
      },
    ],
  ],
  [
    'supervisor browses',
    (b) => [
      ...b,
      {
        rollen: ['toezichthouder'],
        object: 'client',
        acties: ['lezen'],
        doel: 'toezicht',
        relatie: 'geen',
        veldset: 'wmo',
        grondslag: 'geen',
      },
    ],
  ],
  [
    'crisis team reads BSN',
    (b) => b.map((r) => (r.object === 'bsn' ? { ...r, rollen: [...r.rollen, 'crisismedewerker'] } : r)),
  ],
  [
    'municipality ends stays',
    (b) =>
      b.map((r) =>
        r.rollen.includes('gemeente') && r.object === 'plaatsing'
          ? { ...r, acties: [...r.acties, 'beeindigen'] }
          : r,
      ),
  ],
  [
    'provider extends clocks',
    (b) =>
      b.map((r) =>
        r.rollen.includes('aanbieder') && r.object === 'termijn'
          ? { ...r, acties: [...r.acties, 'verlengen'] }
          : r,
      ),
  ],
  [
    'provider reads for the purpose crisis',
    (b) => b.map((r) => (r.relatie === 'plaatsing' ? { ...r, doel: 'crisis' } : r)),
  ],
  [
    'reviewer makes emergency access',
    (b) =>
      b.map((r) =>
        r.object === 'noodtoegang' && r.doel === 'privacy' ? { ...r, acties: [...r.acties, 'maken'] } : r,
      ),
  ],
  [
    'municipality counts the night',
    (b) => b.map((r) => (r.acties.includes('tellen') ? { ...r, rollen: [...r.rollen, 'gemeente'] } : r)),
  ],
  [
    'client sees the occupation of places',
    (b) => b.map((r) => (r.object === 'bezetting' ? { ...r, rollen: [...r.rollen, 'client'] } : r)),
  ],
  ['the second agreement vanishes', (b) => b.filter((r) => !r.acties.includes('akkoord'))],
  ['the client loses its own log', (b) => b.filter((r) => !(r.object === 'logboek' && r.relatie === 'zelf'))],
]

describe('planted holes', () => {
  it('there are at least thirty', () => expect(GATEN.length).toBeGreaterThanOrEqual(30))
  it.each(GATEN)('%s: is seen', (_, maak) => expect(verschillen(maak([...BELEID])).length).toBeGreaterThan(0))
})

import { describe, expect, test } from 'vitest'
import { alleGetallen } from './getallen.ts'
import { ijk } from './ijk.ts'
import { proefmodel } from './proefmodel.ts'
import { maakWaarnemingen, type Verblijfsrij } from './waarnemingen.ts'

const model = proefmodel()
const rij = (anders: Partial<Verblijfsrij>): Verblijfsrij => ({
  product: 'HERBERG',
  dagen: 30,
  afgelopen: true,
  volgende: null,
  bestemming: 'andere_regio',
  terugNa: null,
  gezien: 100,
  ...anders,
})
const keer = (n: number, anders: Partial<Verblijfsrij>) => Array.from({ length: n }, () => rij(anders))

describe('eigen waarnemingen in de woorden van het model', () => {
  test('verblijf, en waar mensen heen gaan: het volgende verblijf, anders de bestemming', () => {
    const w = maakWaarnemingen(model, [
      ...keer(3, { volgende: 'HOF', bestemming: 'beschermd_wonen' }),
      ...keer(2, { bestemming: 'huurwoning' }),
      ...keer(5, {}),
      rij({ afgelopen: false, dagen: 7, bestemming: null, gezien: null }),
    ])
    expect(w.verblijven).toHaveLength(1)
    expect(w.verblijven?.[0]?.duren.filter((d) => d.afgelopen)).toHaveLength(10)
    expect(w.verblijven?.[0]?.duren).toContainEqual({ dagen: 7, afgelopen: false })
    expect(w.overgangen).toEqual([{ station: 'HERBERG', naar: { HOF: 3, THUIS: 2, weg: 5 } }])
  })

  test('wat de registratie openlaat wordt verdeeld zoals het model aanneemt, in hele mensen', () => {
    const open = {
      ...model,
      ijking: {
        ...model.ijking,
        bestemmingen: [
          { bestemming: 'huurwoning', naar: ['ELDERS'] },
          { bestemming: 'huurwoning', naar: ['THUIS', 'HOF'] },
        ],
      },
    }
    // assumed 0,1 at home and 0,4 at HOF: a fifth and four fifths of 12 are 2,4 and 9,6
    const w = maakWaarnemingen(open, keer(12, { bestemming: 'huurwoning' }))
    expect(w.overgangen).toEqual([{ station: 'HERBERG', naar: { THUIS: 2, HOF: 10 } }])
  })

  test('waar het verblijf zelf wachten is, wordt geen verblijf geschat', () => {
    const wacht = {
      ...model,
      stations: model.stations.map((s) =>
        s.code === 'HERBERG' ? { ...s, soort: 'wachtvoorziening' as const } : s,
      ),
    }
    const w = maakWaarnemingen(wacht, keer(5, {}))
    expect(w.verblijven).toEqual([])
    expect(w.overgangen).toHaveLength(1)
  })

  test('een verhuizing binnen dezelfde soort plek is geen einde', () => {
    const w = maakWaarnemingen(model, [...keer(4, { volgende: 'HERBERG' }), ...keer(6, {})])
    expect(w.verblijven?.[0]?.duren.filter((d) => d.afgelopen)).toHaveLength(6)
    expect(w.overgangen).toEqual([{ station: 'HERBERG', naar: { weg: 6 } }])
  })

  test('gaat meer dan een tiende ergens heen dat het model niet kent, dan zegt de rest te weinig', () => {
    const bijna = [...keer(9, {}), rij({ bestemming: 'op_straat' })]
    expect(maakWaarnemingen(model, bijna).overgangen).toHaveLength(1)
    expect(maakWaarnemingen(model, [...bijna, rij({ bestemming: 'onbekend' })]).overgangen).toEqual([])
  })

  test('terugval: alleen wie lang genoeg weg is telt, en alleen wie binnen de termijn terug is', () => {
    const thuis = { bestemming: 'huurwoning', gezien: 400 }
    const w = maakWaarnemingen(model, [
      ...keer(30, thuis),
      ...keer(8, { ...thuis, terugNa: 100 }),
      ...keer(2, { ...thuis, terugNa: 390 }),
      ...keer(50, { ...thuis, gezien: 200, terugNa: 20 }),
    ])
    expect(w.terugval).toEqual([{ station: 'THUIS', n: 40, terug: 8 }])
    const nieuw = ijk(model, w, 30, { van: '2020-11-20', tot: '2023-11-20' }).model
    const getal = (pad: string) => alleGetallen(nieuw).find((g) => g.pad === pad)?.getal
    expect(getal('stations/THUIS/uitgangen/HERBERG')).toMatchObject({
      waarde: 0.2,
      aanname: false,
      waarnemingen: { n: 40, van: '2020-11-20', tot: '2023-11-20' },
    })
    // what is not a relapse gives way
    expect(getal('stations/THUIS/uitgangen/weg')?.waarde).toBeCloseTo(0.8, 12)
  })

  test('een product van twee stations of van geen telt niet', () => {
    const dubbel = {
      ...model,
      ijking: {
        ...model.ijking,
        producten: [...model.ijking.producten, { product: 'HERBERG', station: 'HOF' }],
      },
    }
    expect(maakWaarnemingen(dubbel, keer(5, {})).verblijven).toEqual([])
    expect(maakWaarnemingen(model, keer(5, { product: 'IETS_ANDERS' })).verblijven).toEqual([])
  })
})

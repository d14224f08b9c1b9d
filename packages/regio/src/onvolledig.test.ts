import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { z } from 'zod'
import type { RegioBestand, RegioFout } from './fout.ts'
import { leesBestand, leesRegio, weegBestanden } from './lees-regio.ts'
import { NOMEN, type Nomennaam, regioKop } from './nomen.ts'
import { proefregio } from './proefregio/index.ts'

type Plaats = { bestand: string; pad: (string | number)[] }

/** The schema of the values inside, as far as it has keys. */
function kaal(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return kaal(schema.unwrap())
  if (schema instanceof z.ZodLazy) return kaal(schema.unwrap())
  return schema as z.ZodType
}

/** Every place of a required key, by walking the text along the schema. */
function verplicht(knoop: unknown, vorm: unknown, pad: (string | number)[]): (string | number)[][] {
  const schema = kaal(vorm)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((optie) => verplicht(knoop, optie, pad))
  if (schema instanceof z.ZodArray && isSeq(knoop)) {
    return knoop.items.flatMap((item, i) => verplicht(item, schema.element, [...pad, i]))
  }
  if (!(schema instanceof z.ZodObject) || !isMap(knoop)) return []
  return knoop.items.flatMap((paar) => {
    const sleutel = isScalar(paar.key) ? String(paar.key.value) : ''
    const veld = schema.shape[sleutel] as z.ZodType | undefined
    if (!veld) return []
    const hier = [...pad, sleutel]
    const dieper = verplicht(paar.value, veld, hier)
    return veld.safeParse(undefined).success ? dieper : [hier, ...dieper]
  })
}

/** The invented region with each list in a file of its own: what is left out is then read again in that list alone. */
const LIJSTEN: RegioBestand[] = proefregio.flatMap(({ pad, tekst }) =>
  tekst
    .split(/^(?=\w+:)/m)
    .filter((deel) => /^\w+:/.test(deel))
    .map((deel) => ({ pad: `${deel.slice(0, deel.indexOf(':'))}.${pad}`, tekst: deel })),
)
const TEKSTEN = new Map(LIJSTEN.map((b) => [b, parseDocument(b.tekst)]))
/** The files as they are, read once: a fault in one changes nothing in how another is read, only in how they are weighed together. */
const GELEZEN = new Map([...proefregio, ...LIJSTEN].map((b) => [b, leesBestand(b)]))

/** A file without what stands at a path. */
function minder(bestand: RegioBestand, pad: (string | number)[]): RegioBestand {
  const doc = TEKSTEN.get(bestand)?.clone()
  doc?.deleteIn(pad)
  return { pad: bestand.pad, tekst: String(doc) }
}

const PLAATSEN: Plaats[] = LIJSTEN.flatMap((lijst) => {
  const wortel = TEKSTEN.get(lijst)?.contents
  if (!isMap(wortel)) return []
  return wortel.items.flatMap((paar) => {
    const noem = String((paar.key as { value: unknown }).value)
    const schema = noem === 'regio' ? regioKop : z.array(NOMEN[noem as Nomennaam] as z.ZodType)
    return verplicht(paar.value, schema, [noem]).map((pad) => ({ bestand: lijst.pad, pad }))
  })
})

function zonder({ bestand, pad }: Plaats): RegioBestand[] {
  return LIJSTEN.map((b) => (b.pad === bestand ? minder(b, pad) : b))
}

function foutenVan(bestanden: readonly RegioBestand[]): RegioFout[] {
  const uitkomst = weegBestanden(bestanden.map((b) => GELEZEN.get(b) ?? leesBestand(b)))
  return 'fouten' in uitkomst ? uitkomst.fouten : []
}

function elkeFoutInHetBestand(fouten: RegioFout[], bestanden: readonly RegioBestand[]): void {
  for (const fout of fouten) {
    const tekst = bestanden.find((b) => b.pad === fout.bestand)?.tekst
    expect(tekst).toBeDefined()
    expect(fout.regel).toBeGreaterThanOrEqual(1)
    expect(fout.regel).toBeLessThanOrEqual((tekst ?? '').split('\n').length)
    expect(fout.melding.length).toBeGreaterThan(10)
  }
}

describe('wat ontbreekt wordt gezegd', () => {
  test('eens gelezen en steeds gewogen is hetzelfde als steeds lezen', () => {
    for (const plaats of [PLAATSEN[0], PLAATSEN.at(-1), PLAATSEN[PLAATSEN.length >> 1]]) {
      const bestanden = zonder(plaats as Plaats)
      expect({ fouten: foutenVan(bestanden) }).toEqual(leesRegio(bestanden))
    }
    expect(leesRegio(LIJSTEN)).toEqual(leesRegio(proefregio))
    expect(leesRegio(LIJSTEN)).toHaveProperty('regio')
    expect(foutenVan(LIJSTEN)).toEqual([])
  })

  test('er zijn honderden verplichte sleutels, in elke lijst', () => {
    expect(PLAATSEN.length).toBeGreaterThan(400)
    expect(new Set(PLAATSEN.map((p) => p.pad[0])).size).toBe(Object.keys(NOMEN).length + 1)
  })

  test('elke verplichte sleutel die wordt weggelaten geeft een fout op een regel in dat bestand', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLAATSEN), (plaats) => {
        const bestanden = zonder(plaats)
        const fouten = foutenVan(bestanden)
        const sleutel = String(plaats.pad.at(-1))
        const hier = fouten.filter((f) => f.bestand === plaats.bestand)
        const zegt = (f: RegioFout) =>
          f.melding.includes(`"${sleutel}" ontbreekt`) || /verwacht \{ dagen/.test(f.melding)
        expect(hier.some(zegt), JSON.stringify(fouten)).toBe(true)
        elkeFoutInHetBestand(fouten, bestanden)
      }),
      { numRuns: 300 },
    )
  })

  test('een hele lijst die ontbreekt geeft een fout of een regio, nooit een uitzondering', () => {
    for (const noem of [...Object.keys(NOMEN), 'regio']) {
      const bestanden = LIJSTEN.map((b) => (TEKSTEN.get(b)?.has(noem) ? minder(b, [noem]) : b))
      elkeFoutInHetBestand(foutenVan(bestanden), bestanden)
    }
  })

  test('willekeurig beschadigde tekst geeft nooit een uitzondering', () => {
    const schade = fc.record({
      welk: fc.nat(proefregio.length - 1),
      plaats: fc.double({ min: 0, max: 1, noNaN: true }),
      weg: fc.nat(80),
      erbij: fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.constantFrom(
          ': ',
          '- ',
          '{',
          ']',
          '&a ',
          '*a',
          '<<: ',
          '"',
          '\t',
          '__proto__: 1',
          '? ',
          '!!js x',
          '---\n',
        ),
      ),
    })
    fc.assert(
      fc.property(schade, ({ welk, plaats, weg, erbij }) => {
        const bestanden = proefregio.map((b, i) => {
          if (i !== welk) return b
          const p = Math.floor(plaats * b.tekst.length)
          return { pad: b.pad, tekst: b.tekst.slice(0, p) + erbij + b.tekst.slice(p + weg) }
        })
        elkeFoutInHetBestand(foutenVan(bestanden), bestanden)
      }),
      { numRuns: 200 },
    )
  })

  test('willekeurige tekst geeft fouten, nooit een uitzondering', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (tekst) => {
        expect(foutenVan([{ pad: 'x.yaml', tekst }]).length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { z } from 'zod'
import type { RegioBestand, RegioFout } from './fout.ts'
import { leesRegio } from './lees-regio.ts'
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

const PLAATSEN: Plaats[] = proefregio.flatMap(({ pad: bestand, tekst }) => {
  const wortel = parseDocument(tekst).contents
  if (!isMap(wortel)) return []
  return wortel.items.flatMap((paar) => {
    const noem = String((paar.key as { value: unknown }).value)
    const schema = noem === 'regio' ? regioKop : z.array(NOMEN[noem as Nomennaam] as z.ZodType)
    return verplicht(paar.value, schema, [noem]).map((pad) => ({ bestand, pad }))
  })
})

function zonder({ bestand, pad }: Plaats): RegioBestand[] {
  return proefregio.map((b) => {
    if (b.pad !== bestand) return b
    const doc = parseDocument(b.tekst)
    doc.deleteIn(pad)
    return { pad: b.pad, tekst: doc.toString() }
  })
}

function foutenVan(bestanden: readonly RegioBestand[]): RegioFout[] {
  const uitkomst = leesRegio(bestanden)
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
      const bestanden = proefregio.map(({ pad, tekst }) => {
        const doc = parseDocument(tekst)
        doc.delete(noem)
        return { pad, tekst: doc.toString() }
      })
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

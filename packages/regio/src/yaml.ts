import {
  type Document,
  isMap,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { RegioBestand, RegioFout } from './fout.ts'

export type Pad = readonly (string | number)[]

/** A parsed file that can still say where in the text each value stands. */
export type Blad = {
  bestand: string
  inhoud: Record<string, unknown>
  /** A fault at the value on this path, or at the nearest value above it that exists. With `bijSleutel` at its key. */
  fout(pad: Pad, melding: string, bijSleutel?: boolean): RegioFout
}

/** `['a', 3, 'b']` as `a[3].b`. */
export function padTekst(pad: Pad): string {
  return pad.reduce<string>((tekst, deel) => {
    if (typeof deel === 'number') return `${tekst}[${deel}]`
    return tekst ? `${tekst}.${deel}` : deel
  }, '')
}

/** Parse one YAML file; its faults are positions in its text, never exceptions. */
export function leesBlad({ pad: bestand, tekst }: RegioBestand): { blad?: Blad; fouten: RegioFout[] } {
  const regels = new LineCounter()
  const op = (plaats: number) => {
    const { line, col } = regels.linePos(plaats)
    return { bestand, regel: Math.max(line, 1), kolom: Math.max(col, 1) }
  }
  const doc = parseDocument(tekst, {
    lineCounter: regels,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  })
  const fouten = doc.errors.map((fout) => ({ ...op(fout.pos[0]), pad: '', melding: yamlMelding(fout) }))
  if (fouten.length) return { fouten }
  const los = losseVerwijzing(doc)
  if (los !== undefined) {
    const melding = 'deze verwijzing (*naam) bestaat niet; zet tekst die met * begint tussen aanhalingstekens'
    return { fouten: [{ ...op(los), pad: '', melding }] }
  }
  let inhoud: unknown
  try {
    inhoud = doc.toJS({ maxAliasCount: 100 })
  } catch {
    return {
      fouten: [
        {
          ...op(0),
          pad: '',
          melding: 'dit bestand verwijst te vaak naar zichzelf (&naam, *naam); schrijf de gegevens uit',
        },
      ],
    }
  }
  if (inhoud === null || inhoud === undefined) inhoud = {}
  if (typeof inhoud !== 'object' || Array.isArray(inhoud)) {
    const melding = 'verwacht een bestand met sleutels, zoals "gemeenten:" met daaronder een lijst'
    return { fouten: [{ ...op(0), pad: '', melding }] }
  }
  const blad: Blad = {
    bestand,
    inhoud: inhoud as Record<string, unknown>,
    fout: (pad, melding, bijSleutel = false) => ({
      ...op(plaatsVan(doc, pad, bijSleutel)),
      pad: padTekst(pad),
      melding,
    }),
  }
  return { blad, fouten }
}

/** Offset of the first alias whose anchor does not exist. */
function losseVerwijzing(doc: Document): number | undefined {
  let plaats: number | undefined
  visit(doc, {
    Alias: (_, alias) => {
      if (alias.resolve(doc) !== undefined) return undefined
      plaats = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return plaats
}

/** Offset in the text of the value (or key) on a path; of the deepest one that exists. */
function plaatsVan(doc: Document, pad: Pad, bijSleutel: boolean): number {
  let knoop: unknown = doc.contents
  let plaats = begin(knoop) ?? 0
  for (const [i, deel] of pad.entries()) {
    const echt = uitgeschreven(knoop, doc)
    if (isMap(echt)) {
      const paar = echt.items.find(
        (item) => String((item.key as { value?: unknown } | null)?.value) === String(deel),
      )
      if (!paar) return plaats
      const sleutel = begin(paar.key)
      plaats = sleutel ?? plaats
      knoop = paar.value
      if (!(bijSleutel && i === pad.length - 1)) plaats = begin(knoop) ?? plaats
    } else if (isSeq(echt) && typeof deel === 'number' && deel < echt.items.length) {
      knoop = echt.items[deel]
      plaats = begin(knoop) ?? plaats
    } else return plaats
  }
  return plaats
}

function begin(knoop: unknown): number | undefined {
  return (knoop as Node | null | undefined)?.range?.[0]
}

function uitgeschreven(knoop: unknown, doc: Document): unknown {
  const alias = knoop as { resolve?: (doc: Document) => unknown } | null | undefined
  return typeof alias?.resolve === 'function' ? alias.resolve(doc) : knoop
}

const YAML_MELDINGEN: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'deze sleutel staat hier twee keer; laat er een staan',
  BAD_INDENT: 'de inspringing klopt niet; lijn de regel uit met zijn buren (twee spaties per niveau)',
  TAB_AS_INDENT: 'hier staat een tab; spring in met spaties',
  MISSING_CHAR: 'hier ontbreekt een teken, bijvoorbeeld een aanhalingsteken, komma, dubbele punt of haakje',
  BAD_ALIAS: 'deze verwijzing (*naam) bestaat niet',
  MULTIPLE_DOCS: 'een bestand mag maar een document bevatten; haal de regel "---" weg',
  BLOCK_AS_IMPLICIT_KEY:
    'hier staat een tweede dubbele punt; zet de tekst tussen aanhalingstekens of spring in',
  MULTILINE_IMPLICIT_KEY: 'een sleutel moet op een regel staan; ontbreekt hier een dubbele punt?',
}

function yamlMelding(fout: YAMLError): string {
  return (
    YAML_MELDINGEN[fout.code] ??
    'dit is geen geldige YAML; controleer inspringing, dubbele punten en aanhalingstekens'
  )
}

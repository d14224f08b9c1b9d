import type { z } from 'zod'
import { CONTROLES } from './controles/index.ts'
import type { RegioBestand, RegioFout } from './fout.ts'
import { meldingVan, toon, vormfouten } from './meldingen.ts'
import { NOMEN, type Nomennaam, nomennamen, type Regio, regioKop, VERPLICHTE_NOMEN } from './nomen.ts'
import { type Codes, legeCodes, legeVondsten, type Vondst, type Vondsten, vondst } from './vondst.ts'
import { type Blad, leesBlad, type Pad } from './yaml.ts'

/**
 * Read a region from the texts of its YAML files, in any order and division.
 *
 * Either the whole region, or every fault that was found, sorted by file and line; never an exception. Faults of form
 * do not hide faults of meaning: entries that can be read are checked against each other as well.
 */
export function leesRegio(bestanden: readonly RegioBestand[]): { regio: Regio } | { fouten: RegioFout[] } {
  return weegBestanden(bestanden.map(leesBestand))
}

/** One file as it was read, with its own faults of form; what it holds means nothing yet without the other files. */
export type Gelezen = {
  pad: string
  blad: Blad | undefined
  fouten: RegioFout[]
  vondsten: Vondsten
  koppen: Vondst<z.infer<typeof regioKop> | undefined>[]
  codes: Codes
}

/** Read one file: its text and the form of its entries. */
export function leesBestand(bestand: RegioBestand): Gelezen {
  const { blad, fouten } = leesBlad(bestand)
  const gelezen: Gelezen = {
    pad: bestand.pad,
    blad,
    fouten: [...fouten],
    vondsten: legeVondsten(),
    koppen: [],
    codes: legeCodes(),
  }
  if (blad) leesNomen(blad, gelezen.vondsten, gelezen.koppen, gelezen.codes, gelezen.fouten)
  return gelezen
}

/** Weigh files that were read against each other: the region they are together, or every fault. Changes none of them. */
export function weegBestanden(gelezen: readonly Gelezen[]): { regio: Regio } | { fouten: RegioFout[] } {
  const fouten = gelezen.flatMap((g) => g.fouten)
  // What an unreadable file would have held is unknown: its absence elsewhere is no fault of its own.
  if (gelezen.some((g) => g.blad === undefined)) return { fouten: gesorteerd(fouten) }
  const koppen = gelezen.flatMap((g) => g.koppen)
  const vondsten = Object.fromEntries(
    nomennamen.map((n) => [n, gelezen.flatMap((g) => g.vondsten[n] as Vondst<unknown>[])]),
  ) as unknown as Vondsten
  const codes = legeCodes()
  for (const { codes: eigen } of gelezen)
    for (const [lijst, van] of Object.entries(eigen))
      for (const code of van) codes[lijst as keyof Codes].add(code)
  fouten.push(...compleetheid(gelezen, koppen))
  for (const controle of CONTROLES) fouten.push(...controle(vondsten, codes))
  const kop = koppen[0]
  if (kop?.item) fouten.push(...kopVerwijzingen(kop as Vondst<z.infer<typeof regioKop>>, codes))
  if (fouten.length) return { fouten: gesorteerd(fouten) }
  const lijsten = Object.fromEntries(nomennamen.map((n) => [n, vondsten[n].map((v) => v.item)]))
  return { regio: { ...kop?.item, ...lijsten } as Regio }
}

function leesNomen(
  blad: Blad,
  vondsten: Vondsten,
  koppen: Vondst<z.infer<typeof regioKop> | undefined>[],
  codes: Codes,
  fouten: RegioFout[],
): void {
  for (const [sleutel, waarde] of Object.entries(blad.inhoud)) {
    if (sleutel === 'regio') {
      koppen.push(vondst(blad, ['regio'], leesItem(blad, ['regio'], regioKop, waarde, fouten)))
    } else if (!Object.hasOwn(NOMEN, sleutel)) {
      const melding = `de sleutel "${sleutel}" is onbekend; verwacht regio of een van: ${nomennamen.join(', ')}`
      fouten.push(blad.fout([sleutel], melding, true))
    } else if (!Array.isArray(waarde)) {
      fouten.push(
        blad.fout([sleutel], `hier staat ${toon(waarde)}; verwacht een lijst (regels die met - beginnen)`),
      )
    } else {
      const noem = sleutel as Nomennaam
      for (const [i, ruw] of waarde.entries()) {
        const code = (ruw as { code?: unknown } | null)?.code
        if (typeof code === 'string' && noem in codes) codes[noem as keyof Codes].add(code)
        const item = leesItem(blad, [noem, i], NOMEN[noem] as z.ZodType, ruw, fouten)
        if (item !== undefined) (vondsten[noem] as Vondst<unknown>[]).push(vondst(blad, [noem, i], item))
      }
    }
  }
}

function leesItem<T>(
  blad: Blad,
  begin: Pad,
  schema: z.ZodType<T>,
  ruw: unknown,
  fouten: RegioFout[],
): T | undefined {
  const uitkomst = schema.safeParse(ruw, { error: meldingVan })
  if (uitkomst.success) return uitkomst.data
  for (const fout of vormfouten(uitkomst.error.issues, ruw)) {
    fouten.push(blad.fout([...begin, ...fout.pad], fout.melding, fout.bijSleutel))
  }
  return undefined
}

/** Exactly one heading, and every list the product cannot do without. */
function compleetheid(gelezen: readonly Gelezen[], koppen: Vondst<unknown>[]): RegioFout[] {
  const eerste = gelezen[0]?.pad ?? '(geen bestanden)'
  const kop = koppen[0]
  const melden = (melding: string) =>
    kop?.fout([], melding, true) ?? { bestand: eerste, regel: 1, kolom: 1, pad: '', melding }
  const fouten: RegioFout[] = []
  if (!kop)
    fouten.push(
      melden('"regio:" ontbreekt; verwacht in een van de bestanden een blok "regio:" met code en naam'),
    )
  for (const dubbel of koppen.slice(1))
    fouten.push(dubbel.fout([], '"regio:" staat in meer dan een bestand; verwacht er een', true))
  for (const noem of VERPLICHTE_NOMEN) {
    const gevuld = gelezen.some(({ blad }) => {
      const lijst = blad?.inhoud[noem]
      return Array.isArray(lijst) && lijst.length > 0
    })
    if (!gevuld)
      fouten.push(
        melden(`de lijst "${noem}:" ontbreekt of is leeg in deze regio; verwacht ten minste een regel`),
      )
  }
  return fouten
}

function kopVerwijzingen({ item, fout }: Vondst<z.infer<typeof regioKop>>, codes: Codes): RegioFout[] {
  const fouten: RegioFout[] = []
  if (!codes.gemeenten.has(item.centrumgemeente)) {
    fouten.push(fout(['centrumgemeente'], `gemeente "${item.centrumgemeente}" staat niet in gemeenten`))
  }
  for (const sleutel of ['crisisteam', 'toegang'] as const) {
    if (!codes.organisaties.has(item[sleutel]))
      fouten.push(fout([sleutel], `organisatie "${item[sleutel]}" staat niet in organisaties`))
  }
  if (!codes.bronnen.has(item.bron.code))
    fouten.push(fout(['bron'], `bron "${item.bron.code}" staat niet in bronnen`))
  return fouten
}

function gesorteerd(fouten: RegioFout[]): RegioFout[] {
  const volgorde = (a: RegioFout, b: RegioFout) =>
    a.bestand < b.bestand
      ? -1
      : a.bestand > b.bestand
        ? 1
        : a.regel - b.regel || a.kolom - b.kolom || (a.melding < b.melding ? -1 : 1)
  return fouten.sort(volgorde)
}

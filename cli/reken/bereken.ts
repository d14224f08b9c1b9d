import { Rekenfout, type Rekensoort } from '@zicht/kern'

/** The answer to one case: its outcome, or what is wrong with its input. `id` and `soort` as asked, null where they were no text. */
export type Antwoord = { id: string | null; soort: string | null } & (
  | { uitkomst: unknown }
  | { fout: { pad: string; reden: string } }
)

/** Computes one case; whatever is wrong with it becomes its answer, so that the next can go on. */
export async function bereken(
  geval: unknown,
  soorten: Readonly<Record<string, Rekensoort>>,
): Promise<Antwoord> {
  const { id, soort, invoer } = (typeof geval === 'object' && geval !== null ? geval : {}) as Record<
    string,
    unknown
  >
  const kop = { id: typeof id === 'string' ? id : null, soort: typeof soort === 'string' ? soort : null }
  const mis = (pad: string, reden: string): Antwoord => ({ ...kop, fout: { pad, reden } })
  if (kop.soort === null) return mis('/soort', 'ontbreekt of is geen tekst')
  const reken = Object.hasOwn(soorten, kop.soort) ? soorten[kop.soort] : undefined
  if (!reken)
    return mis('/soort', `"${kop.soort}" is onbekend; er zijn: ${Object.keys(soorten).sort().join(', ')}`)
  try {
    const uitkomst = await reken(invoer)
    const geenGetal = oneindig(uitkomst, '')
    if (geenGetal !== undefined)
      return mis('', `met deze getallen is er geen uitkomst: ${geenGetal} is te groot of onbepaald`)
    return { ...kop, uitkomst }
  } catch (fout) {
    if (fout instanceof Rekenfout) return mis(fout.pad, fout.reden)
    return mis('', `dit is niet te berekenen: ${fout instanceof Error ? fout.message : String(fout)}`)
  }
}

/** The place of a number that JSON cannot hold. */
function oneindig(waarde: unknown, pad: string): string | undefined {
  if (typeof waarde === 'number') return Number.isFinite(waarde) ? undefined : pad
  if (typeof waarde !== 'object' || waarde === null) return undefined
  for (const [sleutel, deel] of Object.entries(waarde)) {
    const gevonden = oneindig(deel, `${pad}/${sleutel}`)
    if (gevonden !== undefined) return gevonden
  }
  return undefined
}

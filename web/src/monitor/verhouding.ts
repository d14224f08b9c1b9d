import type { Cel, PopulatieUit, Tabelgegevens } from './vormen.ts'

/**
 * Per municipality: who stays there, who comes from there, for whom it is responsible. The three columns tell of the same people in
 * three ways, so they are not added up; each column has its own total.
 */
export function verhouding(c: Pick<PopulatieUit, 'herkomstLocatie' | 'betaaltLocatie'>): Tabelgegevens {
  const namen = new Map<string, string>()
  const { herkomstLocatie: h, betaaltLocatie: b } = c
  for (const { code, naam } of [...h.rijen, ...b.rijen, ...h.kolommen]) namen.set(code, naam)
  const rij = (t: Tabelgegevens, code: string): Cel => {
    const gevonden = t.rijen.find((r) => r.code === code)
    return gevonden ? (gevonden.totaal ?? null) : 0
  }
  const hier = (code: string): Cel => {
    const i = h.kolommen.findIndex((k) => k.code === code)
    return i < 0 ? 0 : (h.totaal.cellen[i] ?? null)
  }
  return {
    kolommen: ['hier', 'vandaan', 'betaalt'].map((code) => ({ code, naam: code })),
    rijen: [...namen].map(([code, naam]) => ({
      code,
      naam,
      cellen: [hier(code), rij(h, code), rij(b, code)],
    })),
    totaal: { cellen: [h.totaal.totaal ?? null, h.totaal.totaal ?? null, b.totaal.totaal ?? null] },
  }
}

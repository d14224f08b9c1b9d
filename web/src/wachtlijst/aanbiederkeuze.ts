/** Providers to choose from, each with the municipalities where it has places: near what is one's own can be chosen by name. */
export function ookTeKiezen(
  rijen: readonly { organisatieId: string; organisatie: string; gemeente: string }[],
): { waarde: string; label: string }[] {
  const per = new Map<string, { naam: string; waar: Set<string> }>()
  for (const r of rijen) {
    const a = per.get(r.organisatieId) ?? { naam: r.organisatie, waar: new Set<string>() }
    a.waar.add(r.gemeente)
    per.set(r.organisatieId, a)
  }
  return [...per]
    .map(([waarde, a]) => ({ waarde, label: `${a.naam} (${[...a.waar].toSorted().join(', ')})` }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}

/** The choice in order, each provider once; what was chosen further down than can be shown here stays. */
export const keuzeUit = (gekozen: readonly string[], eerder: readonly string[]): string[] => [
  ...new Set([...gekozen.filter((id) => id !== ''), ...eerder.slice(gekozen.length)]),
]

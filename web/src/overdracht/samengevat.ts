import type { Verloopregel } from './vormen.ts'

export type Samen = [Verloopregel, ...Verloopregel[]]

/** A family that came at one moment is one line. */
export function samengevat(regels: readonly Verloopregel[]): Samen[] {
  const uit: Samen[] = []
  for (const r of regels) {
    const gelijk = uit.find(
      ([e]) => r.groepId !== null && e.groepId === r.groepId && e.wat === r.wat && e.op === r.op,
    )
    if (gelijk) gelijk.push(r)
    else uit.push([r])
  }
  return uit
}

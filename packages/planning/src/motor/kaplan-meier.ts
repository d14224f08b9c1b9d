import type { Waarneming } from './model.ts'

export type Overleving = { duren: Float64Array; cumulatief: Float64Array; gewogenTotEinde: number }

/**
 * Distribution of durations of which some still ran when last seen (Kaplan and Meier 1958). What is left when the longest
 * observation had not ended is put at that duration, as Efron proposed: a lower bound, and `gewogenTotEinde` says how large it is.
 */
export function kaplanMeier(waarnemingen: readonly Waarneming[]): Overleving {
  // at the same duration, who ended comes before who was last seen then
  const op = [...waarnemingen].sort((a, b) => a.duur - b.duur || Number(b.afgelopen) - Number(a.afgelopen))
  const duren: number[] = []
  const cumulatief: number[] = []
  let overleeft = 1
  for (let i = 0; i < op.length; ) {
    const duur = (op[i] as Waarneming).duur
    const inZicht = op.length - i
    let afgelopen = 0
    for (; i < op.length && (op[i] as Waarneming).duur === duur; i++)
      if ((op[i] as Waarneming).afgelopen) afgelopen++
    if (afgelopen === 0) continue
    overleeft *= 1 - afgelopen / inZicht
    duren.push(duur)
    cumulatief.push(1 - overleeft)
  }
  const langste = op.at(-1)?.duur ?? 0
  if (overleeft > 0) {
    duren.push(langste)
    cumulatief.push(1)
  }
  return {
    duren: Float64Array.from(duren),
    cumulatief: Float64Array.from(cumulatief),
    gewogenTotEinde: overleeft,
  }
}

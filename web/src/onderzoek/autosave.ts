import type { Velden } from './vormen.ts'

const waarde = (velden: Velden, sleutel: string): string => velden[sleutel] ?? ''

/** What must be sent: the fields that differ from what is kept; an emptied field goes as null. */
export function teBewaren(bewaard: Velden, nu: Velden): Record<string, string | null> {
  const sleutels = new Set([...Object.keys(bewaard), ...Object.keys(nu)])
  return Object.fromEntries(
    [...sleutels]
      .filter((s) => waarde(bewaard, s) !== waarde(nu, s))
      .map((s) => [s, waarde(nu, s) === '' ? null : waarde(nu, s)]),
  )
}

/** What is on the screen after an answer: what others changed comes in, what was typed since it was sent stays. */
export function neemOver(verstuurdVanaf: Velden, scherm: Velden, server: Velden): Velden {
  const getypt = teBewaren(verstuurdVanaf, scherm)
  return { ...server, ...Object.fromEntries(Object.entries(getypt).map(([s, w]) => [s, w ?? ''])) }
}

import { maakWaarneembaar } from './waarneembaar.ts'

/** Whether the server answers. `sinds` is the moment (ISO, UTC) at which the first request failed. */
export type Verbinding = { staat: 'ok' } | { staat: 'weg'; sinds: string }

export const verbinding = maakWaarneembaar<Verbinding>({ staat: 'ok' })

export function meldAntwoord(): void {
  if (verbinding.lees().staat === 'weg') verbinding.zet({ staat: 'ok' })
}

export function meldGeenAntwoord(nu: string = new Date().toISOString()): void {
  if (verbinding.lees().staat === 'ok') verbinding.zet({ staat: 'weg', sinds: nu })
}

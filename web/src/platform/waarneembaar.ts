import { useSyncExternalStore } from 'react'

/** A value outside React that screens can watch: connection, preferences, lock. */
export type Waarneembaar<T> = {
  lees: () => T
  zet: (waarde: T) => void
  luister: (bij: () => void) => () => void
}

export function maakWaarneembaar<T>(begin: T): Waarneembaar<T> {
  let waarde = begin
  const luisteraars = new Set<() => void>()
  return {
    lees: () => waarde,
    zet: (nieuw) => {
      if (Object.is(nieuw, waarde)) return
      waarde = nieuw
      for (const bij of luisteraars) bij()
    },
    luister: (bij) => {
      luisteraars.add(bij)
      return () => luisteraars.delete(bij)
    },
  }
}

export function useWaarneembaar<T>(bron: Waarneembaar<T>): T {
  return useSyncExternalStore(bron.luister, bron.lees)
}

import { useEffect, useSyncExternalStore } from 'react'
import { servertijd } from './servertijd.ts'

/** One clock for the whole page, so that all ages change at once and a test can hold it still. */
let nu = servertijd()
const luisteraars = new Set<() => void>()
let wekker: ReturnType<typeof setInterval> | undefined

function tik(): void {
  nu = servertijd()
  for (const bij of luisteraars) bij()
}

function luister(bij: () => void): () => void {
  luisteraars.add(bij)
  if (luisteraars.size === 1) wekker = setInterval(tik, 10_000)
  return () => {
    luisteraars.delete(bij)
    if (luisteraars.size === 0) clearInterval(wekker)
  }
}

/** The present moment (ISO, UTC), refreshed every ten seconds. */
export function useNu(): string {
  const ms = useSyncExternalStore(luister, () => nu)
  useEffect(() => {
    if (Math.abs(servertijd() - nu) > 10_000) tik()
  }, [])
  return new Date(ms).toISOString()
}

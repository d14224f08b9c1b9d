import { availableParallelism } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'

/** Threads that compute while the process goes on answering; made when first needed, gone when nothing is left to do. */
let zwembad: Piscina | null = null

/** So many parts at once in one process: one thread per core, and never so many that the others starve. */
export const GELIJKTIJDIG = Math.max(1, Math.min(4, availableParallelism()))

const werkers = (): Piscina =>
  (zwembad ??= new Piscina({
    filename: new URL('./werker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: GELIJKTIJDIG,
    idleTimeout: 5_000,
  }))

/**
 * Computes in a thread: `soort` is a function of `werker.ts`, `invoer` plain data. What it throws comes back as it was thrown.
 * `signaal` stops it where it is; then this throws an AbortError. `voortgang` hears how far it is, from what tells that.
 */
export async function rekenInDraad<T>(
  soort: string,
  invoer: unknown,
  signaal?: AbortSignal,
  voortgang?: (deel: number) => void,
): Promise<T> {
  const { port1, port2 } = new MessageChannel()
  port1.on('message', (deel: number) => voortgang?.(deel))
  try {
    return (await werkers().run(
      { soort, invoer, poort: port2 },
      { transferList: [port2], ...(signaal ? { signal: signaal } : {}) },
    )) as T
  } finally {
    port1.close()
  }
}

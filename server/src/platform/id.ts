import { getRandomValues } from 'node:crypto'
import { uuidV7 } from '@zicht/kern'

const buffer = new Uint32Array(1)

/** A new identifier (UUID version 7): sorts by time of making, says nothing about anyone. */
export function nieuwId(): string {
  return uuidV7(Date.now(), () => {
    getRandomValues(buffer)
    return buffer[0] ?? 0
  })
}

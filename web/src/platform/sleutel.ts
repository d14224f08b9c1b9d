/**
 * The Idempotency-Key of one action of the user. Sending the same content again (a retry after a lost line) reuses the key, so that
 * the server does it once; other content, or a next action after success, gets a new key.
 */
export class Actiesleutel {
  #sleutel: string | null = null
  #inhoud = ''
  readonly #maak: () => string

  constructor(maak: () => string = nieuweSleutel) {
    this.#maak = maak
  }

  voor(inhoud: unknown): string {
    const nu = JSON.stringify(inhoud) ?? ''
    if (this.#sleutel === null || nu !== this.#inhoud) {
      this.#sleutel = this.#maak()
      this.#inhoud = nu
    }
    return this.#sleutel
  }

  klaar(): void {
    this.#sleutel = null
  }
}

/** A random UUID (version 4), also on a page without secure context, where `crypto.randomUUID` does not exist. */
export function nieuweSleutel(): string {
  const b = crypto.getRandomValues(new Uint8Array(16))
  b[6] = ((b[6] ?? 0) & 0x0f) | 0x40
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

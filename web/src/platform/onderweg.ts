/**
 * What was asked and had no answer yet when the page was left: the request goes on without it (`keepalive`), and the next page fetches
 * again what it changes. Kept for this tab alone, and only the beginnings of paths: nothing of whom it was about.
 */
const SLEUTEL = 'zicht-onderweg'

/** How long after the start of the next page it fetches again: the answer of a request that was under way is there by then. */
export const OPNIEUW_MS = [300, 1500, 5000]

type Opslag = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export class Onderweg {
  readonly #opslag: () => Opslag
  #lopend: (readonly string[])[] = []

  constructor(opslag: () => Opslag = () => sessionStorage) {
    this.#opslag = opslag
  }

  /** A request begins that changes these paths; gives what to call at its answer. */
  begin(paden: readonly string[]): () => void {
    this.#lopend.push(paden)
    this.#bewaar()
    return () => {
      this.#lopend = this.#lopend.filter((p) => p !== paden)
      this.#bewaar()
    }
  }

  /** What the page before this one left without an answer; told once. */
  achtergelaten(): readonly string[] {
    try {
      const bewaard: unknown = JSON.parse(this.#opslag().getItem(SLEUTEL) ?? '[]')
      this.#opslag().removeItem(SLEUTEL)
      return Array.isArray(bewaard) ? bewaard.filter((p) => typeof p === 'string') : []
    } catch {
      return []
    }
  }

  #bewaar(): void {
    try {
      const paden = [...new Set(this.#lopend.flat())]
      if (paden.length === 0) this.#opslag().removeItem(SLEUTEL)
      else this.#opslag().setItem(SLEUTEL, JSON.stringify(paden))
    } catch {
      // a browser that keeps nothing: the request goes on all the same
    }
  }
}

export const onderweg = new Onderweg()

/**
 * Keeps what someone is typing, until it is sent: encrypted, on this device, per user. After a reload, a time-out or a dead battery the
 * text is there again, marked as not yet sent. The key cannot be read out of the browser and dies with signing out.
 */
export type Bewaard<T> = { waarde: T; bewaardOp: string }

/** Place for keys and sealed drafts; IndexedDB in the browser, a Map in tests. */
export type Kluis = {
  lees: (soort: 'sleutel' | 'concept', naam: string) => Promise<unknown>
  schrijf: (soort: 'sleutel' | 'concept', naam: string, waarde: unknown) => Promise<void>
  /** A name that ends in `/` means everything under it. */
  wis: (soort: 'sleutel' | 'concept', naam: string) => Promise<void>
}

type Verzegeld = { iv: Uint8Array<ArrayBuffer>; inhoud: ArrayBuffer; bewaardOp: string }

/** A draft that nobody came back for is gone after a day. */
export const BEWAAR_MS = 24 * 60 * 60 * 1000

export class Concepten {
  readonly #kluis: Kluis
  readonly #nu: () => number

  constructor(kluis: Kluis, nu: () => number = Date.now) {
    this.#kluis = kluis
    this.#nu = nu
  }

  /** One after the other: a save that is still sealing never lands after the wipe that was asked later. */
  #beurt: Promise<unknown> = Promise.resolve()
  #naElkaar<T>(werk: () => Promise<T>): Promise<T> {
    const uit = this.#beurt.then(werk)
    this.#beurt = uit.catch(() => undefined)
    return uit
  }

  bewaar(gebruiker: string, naam: string, waarde: unknown): Promise<void> {
    return this.#naElkaar(() => this.#bewaarNu(gebruiker, naam, waarde))
  }

  async #bewaarNu(gebruiker: string, naam: string, waarde: unknown): Promise<void> {
    const sleutel = await this.#sleutel(gebruiker)
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const bewaardOp = new Date(this.#nu()).toISOString()
    const klaar = new TextEncoder().encode(JSON.stringify(waarde))
    const inhoud = await crypto.subtle.encrypt(zegel(iv, gebruiker, naam), sleutel, klaar)
    await this.#kluis.schrijf('concept', `${gebruiker}/${naam}`, {
      iv,
      inhoud,
      bewaardOp,
    } satisfies Verzegeld)
  }

  /** Null when there is none, when it is too old, or when it cannot be opened (another user, a key that is gone). */
  async lees<T>(gebruiker: string, naam: string): Promise<Bewaard<T> | null> {
    const gevonden = (await this.#kluis.lees('concept', `${gebruiker}/${naam}`)) as Verzegeld | undefined
    if (!gevonden) return null
    if (this.#nu() - Date.parse(gevonden.bewaardOp) > BEWAAR_MS) {
      await this.wis(gebruiker, naam)
      return null
    }
    try {
      const sleutel = await this.#sleutel(gebruiker)
      const open = await crypto.subtle.decrypt(zegel(gevonden.iv, gebruiker, naam), sleutel, gevonden.inhoud)
      return { waarde: JSON.parse(new TextDecoder().decode(open)) as T, bewaardOp: gevonden.bewaardOp }
    } catch {
      return null
    }
  }

  wis(gebruiker: string, naam: string): Promise<void> {
    return this.#naElkaar(() => this.#kluis.wis('concept', `${gebruiker}/${naam}`))
  }

  /** On signing out: the key first, so that nothing left behind can ever be opened. */
  vernietig(gebruiker: string): Promise<void> {
    return this.#naElkaar(async () => {
      await this.#kluis.wis('sleutel', gebruiker)
      await this.#kluis.wis('concept', `${gebruiker}/`)
    })
  }

  async #sleutel(gebruiker: string): Promise<CryptoKey> {
    const bestaand = (await this.#kluis.lees('sleutel', gebruiker)) as CryptoKey | undefined
    if (bestaand) return bestaand
    const nieuw = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    await this.#kluis.schrijf('sleutel', gebruiker, nieuw)
    return nieuw
  }
}

/** A draft is bound to its user and its name: moved elsewhere it does not open. */
const zegel = (iv: Uint8Array<ArrayBuffer>, gebruiker: string, naam: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`${gebruiker}/${naam}`),
})

/** Nobody in a place, or nothing chosen. */
export const GEEN = -1
export const VRIJ = 0
export const IN_DIENST = 1
export const WACHT = 2

/**
 * Everyone in the system, one row per person in typed columns; rows of who left are used again. `stempel` rises with every change
 * of what someone is doing, so an event planned for what he did before is recognised and passed over.
 */
export class Personen {
  klasse = new Int32Array(256)
  /** what he is from beginning to end, as where he comes from; set where the model has attributes */
  kenmerk = new Int32Array(256)
  /** station of the place he holds */
  plaats = new Int32Array(256)
  fase = new Uint8Array(256)
  stempel = new Int32Array(256)
  bezoeken = new Int32Array(256)
  terugvallen = new Int32Array(256)
  nummer = new Float64Array(256)
  sinds = new Float64Array(256)
  wachtSinds = new Float64Array(256)
  /** end of the stay, and what is left of a stay that goes along to another place (−1: nothing) */
  einde = new Float64Array(256)
  rest = new Float64Array(256)
  /** exit chosen at the start of the stay; exit by which he waits */
  gekozen = new Int32Array(256)
  wachtUit = new Int32Array(256)
  /** first of his nodes in the queues */
  knoop = new Int32Array(256)
  /** holds the second resource of his station */
  hulp = new Uint8Array(256)
  /** order of entry in the station, kept where a closure may move people */
  vorige = new Int32Array(256)
  volgende = new Int32Array(256)
  aantal = 0
  #vrij = GEEN
  #hoogste = 0
  #teller = 0

  nieuw(klasse: number, nu: number): number {
    let e = this.#vrij
    if (e === GEEN) {
      e = this.#hoogste++
      if (e === this.klasse.length) this.#groei()
    } else this.#vrij = this.volgende[e] as number
    this.aantal++
    this.klasse[e] = klasse
    this.plaats[e] = GEEN
    this.fase[e] = VRIJ
    this.bezoeken[e] = 0
    this.terugvallen[e] = 0
    this.nummer[e] = this.#teller++
    this.sinds[e] = nu
    this.rest[e] = -1
    this.gekozen[e] = GEEN
    this.wachtUit[e] = GEEN
    this.knoop[e] = GEEN
    this.hulp[e] = 0
    return e
  }

  weg(e: number): void {
    this.stempel[e] = (this.stempel[e] as number) + 1
    this.volgende[e] = this.#vrij
    this.#vrij = e
    this.aantal--
  }

  #groei(): void {
    const i32 = (oud: Int32Array): Int32Array<ArrayBuffer> => {
      const nieuw = new Int32Array(2 * oud.length)
      nieuw.set(oud)
      return nieuw
    }
    const f64 = (oud: Float64Array): Float64Array<ArrayBuffer> => {
      const nieuw = new Float64Array(2 * oud.length)
      nieuw.set(oud)
      return nieuw
    }
    const u8 = (oud: Uint8Array): Uint8Array<ArrayBuffer> => {
      const nieuw = new Uint8Array(2 * oud.length)
      nieuw.set(oud)
      return nieuw
    }
    this.klasse = i32(this.klasse)
    this.kenmerk = i32(this.kenmerk)
    this.plaats = i32(this.plaats)
    this.fase = u8(this.fase)
    this.stempel = i32(this.stempel)
    this.bezoeken = i32(this.bezoeken)
    this.terugvallen = i32(this.terugvallen)
    this.nummer = f64(this.nummer)
    this.sinds = f64(this.sinds)
    this.wachtSinds = f64(this.wachtSinds)
    this.einde = f64(this.einde)
    this.rest = f64(this.rest)
    this.gekozen = i32(this.gekozen)
    this.wachtUit = i32(this.wachtUit)
    this.knoop = i32(this.knoop)
    this.hulp = u8(this.hulp)
    this.vorige = i32(this.vorige)
    this.volgende = i32(this.volgende)
  }
}

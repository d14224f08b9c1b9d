/**
 * The events to come: a heap with four children per node in typed arrays, ordered by time and, at the same time, by the order in
 * which they were planned. So a run is the same every time, whatever the machine.
 *
 * Taking an event leaves a hole at the top that the next planned event fills: most events plan one, and it then costs one descent.
 */
export class Agenda {
  #tijd = new Float64Array(64)
  #volg = new Float64Array(64)
  #wat = new Int32Array(64)
  #stempel = new Int32Array(64)
  #n = 0
  #gat = false
  #teller = 0
  /** the event taken last */
  wat = 0
  stempel = 0

  /** Time of the first event, Infinity when there is none. */
  eerste(): number {
    if (this.#gat) {
      this.#gat = false
      const n = --this.#n
      if (n > 0)
        this.#daal(
          this.#tijd[n] as number,
          this.#volg[n] as number,
          this.#wat[n] as number,
          this.#stempel[n] as number,
        )
    }
    return this.#n > 0 ? (this.#tijd[0] as number) : Number.POSITIVE_INFINITY
  }

  /** Takes the first event; only after `eerste()` was finite. */
  neem(): void {
    this.wat = this.#wat[0] as number
    this.stempel = this.#stempel[0] as number
    this.#gat = true
  }

  plan(tijd: number, wat: number, stempel: number): void {
    if (this.#gat) {
      this.#gat = false
      this.#daal(tijd, this.#teller++, wat, stempel)
      return
    }
    if (this.#n === this.#tijd.length) this.#groei()
    this.#stijg(tijd, this.#teller++, wat, stempel)
  }

  #stijg(t: number, v: number, w: number, s: number): void {
    const tijd = this.#tijd
    let i = this.#n++
    while (i > 0) {
      const ouder = (i - 1) >> 2
      // planned later than all that is there: at the same time it stays below
      if ((tijd[ouder] as number) <= t) break
      this.#kopieer(ouder, i)
      i = ouder
    }
    this.#zet(i, t, v, w, s)
  }

  #daal(t: number, v: number, w: number, s: number): void {
    const tijd = this.#tijd
    const volg = this.#volg
    const n = this.#n
    let i = 0
    for (;;) {
      const eerste = 4 * i + 1
      if (eerste >= n) break
      const einde = eerste + 4 < n ? eerste + 4 : n
      let kind = eerste
      let kt = tijd[eerste] as number
      for (let j = eerste + 1; j < einde; j++) {
        const jt = tijd[j] as number
        if (jt < kt || (jt === kt && (volg[j] as number) < (volg[kind] as number))) {
          kind = j
          kt = jt
        }
      }
      if (t < kt || (t === kt && v < (volg[kind] as number))) break
      this.#kopieer(kind, i)
      i = kind
    }
    this.#zet(i, t, v, w, s)
  }

  #kopieer(van: number, naar: number): void {
    this.#tijd[naar] = this.#tijd[van] as number
    this.#volg[naar] = this.#volg[van] as number
    this.#wat[naar] = this.#wat[van] as number
    this.#stempel[naar] = this.#stempel[van] as number
  }

  #zet(i: number, t: number, v: number, w: number, s: number): void {
    this.#tijd[i] = t
    this.#volg[i] = v
    this.#wat[i] = w
    this.#stempel[i] = s
  }

  #groei(): void {
    const verdubbel = <T extends Float64Array | Int32Array>(oud: T, nieuw: T): T => {
      nieuw.set(oud)
      return nieuw
    }
    const m = 2 * this.#tijd.length
    this.#tijd = verdubbel(this.#tijd, new Float64Array(m))
    this.#volg = verdubbel(this.#volg, new Float64Array(m))
    this.#wat = verdubbel(this.#wat, new Int32Array(m))
    this.#stempel = verdubbel(this.#stempel, new Int32Array(m))
  }
}

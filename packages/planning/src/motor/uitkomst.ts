/**
 * What one replication gives: raw sums per period, so that the warm-up is chosen afterwards. Everything is plain data and typed
 * arrays, so it goes to another thread or machine as it is.
 *
 * Tables per station and class are flat: `tabel[(periode * S + station) * K + klasse]`; per source `[periode * B + bron]`; per class
 * `[periode * K + klasse]`. Integrals are in persons × time: divide by the length of the period for an average.
 */
export type Reeks = {
  /** start of each period, and the end of the last */
  grenzen: Float64Array
  /** per station and class: integrals */
  bezet: Float64Array
  /** of `bezet`: stay over, waiting for the next */
  geblokkeerd: Float64Array
  /** who waits for several stations is in each of their queues */
  wachtrij: Float64Array
  /** per station and class: counts */
  begonnen: Float64Array
  /** sum of the waiting times of those who began */
  wachttijd: Float64Array
  /** left the place */
  vertrokken: Float64Array
  /** found every queue full; counted at the first station named */
  geweigerd: Float64Array
  /** gave up waiting; counted at the first station waited for */
  afgehaakt: Float64Array
  /** moved by a closure */
  verplaatst: Float64Array
  /** per station `[periode * S + station]`: integral of the capacity, and of the places open or still in use after a decrease */
  capaciteit: Float64Array
  open: Float64Array
  /** per source */
  aangekomen: Float64Array
  /** per class: integrals of who is in the system, and of who waits without any place */
  aanwezig: Float64Array
  buiten: Float64Array
  /** per class: left the system, and their total time in it */
  weg: Float64Array
  verblijf: Float64Array
  /** per class: who became of it, and was of another */
  geworden: Float64Array
  /**
   * Per attribute, empty without: who came `[periode * H + kenmerk]`; integrals of who has a place `[(periode * S + station) * H + kenmerk]` and
   * of who waits without one `[(periode * K + klasse) * H + kenmerk]`; who became of a class, as the last
   */
  kenmerkAangekomen: Float64Array
  kenmerkBezet: Float64Array
  kenmerkBuiten: Float64Array
  kenmerkGeworden: Float64Array
}

/** Counts at one measure time; per station and class `[station * K + klasse]`, per class `[klasse]`. */
export type Meting = {
  tijd: number
  bezet: Int32Array
  geblokkeerd: Int32Array
  wachtrij: Int32Array
  aanwezig: Int32Array
  buiten: Int32Array
}

export type Spoorsoort =
  | 'aankomst'
  | 'wacht'
  | 'begin'
  | 'einde'
  | 'plaats-vrij'
  | 'afgehaakt'
  | 'geweigerd'
  | 'verplaatst'
  | 'weg'
  | 'capaciteit'
/** `wie`: number of the person (−1 for `capaciteit`, where `waarde` is the new capacity). */
export type Spoor = {
  tijd: number
  soort: Spoorsoort
  wie: number
  station: number
  klasse: number
  waarde: number
}

export type Uitkomst = {
  zaad: readonly number[]
  replicatie: number
  gebeurtenissen: number
  /** present at the start, came, left, present at the end: begin + aangekomen = weg + eind, exactly */
  begin: number
  aangekomen: number
  weg: number
  eind: number
  reeks: Reeks
  metingen: Meting[]
  /** waiting times per station (all classes), from `wachttijdVanaf`: histogram with bins of 1/32 of a doubling */
  wachttijden: Wachttijden[]
  /** per line of `rijVan`: time in it, of who began wherever that was and of who gave up, from `wachttijdVanaf` */
  rijtijden: Wachttijden[]
  spoor?: Spoor[]
}
/** `nul`: who did not wait; `bakken[i]`: number in bin i (see wachttijden.ts). */
export type Wachttijden = { nul: number; bakken: Uint32Array }

import { rmdir } from 'node:fs/promises'
import { setTimeout as wacht } from 'node:timers/promises'
import { type Draaiend, type Opzet, verkrijg } from './opstarten.ts'
import { werktIn } from './slot.ts'

/** How often a database that another process started is looked at; one of our own tells it itself when it ends. */
const KIJK_MS = 500
const LANGSTE_PAUZE_MS = 5_000
/** A clean stop writes everything out first; when even this is not enough, the next start recovers from the log. */
const STOP_GEDULD_MS = 60_000

/** Keeps a database running: when it ends by itself, or the process that started it stops, it is started again here. */
export class Waker {
  #nu: Draaiend
  readonly #opzet: Opzet
  readonly #meld: (bericht: string) => void
  readonly #klok: NodeJS.Timeout
  #herstel: Promise<void> | undefined
  #gestopt = false

  constructor(opzet: Opzet, nu: Draaiend, meld: (bericht: string) => void) {
    this.#opzet = opzet
    this.#nu = nu
    this.#meld = meld
    this.#bewaak()
    this.#klok = setInterval(() => this.#kijk(), KIJK_MS)
    this.#klok.unref()
  }

  get nu(): Draaiend {
    return this.#nu
  }

  async stop(): Promise<void> {
    this.#gestopt = true
    clearInterval(this.#klok)
    await this.#herstel
    const { eigen, socketmap } = this.#nu
    if (!eigen) return
    await this.#sluitAf()
    // Not empty means that another process brought the database up again already.
    await rmdir(socketmap).catch(() => {})
  }

  async #sluitAf(): Promise<void> {
    const { pid } = this.#nu
    for (const sein of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      if (!this.#leeft()) return
      process.kill(pid, sein)
      const uiterlijk = Date.now() + STOP_GEDULD_MS
      while (this.#leeft() && Date.now() < uiterlijk) await wacht(15)
    }
  }

  /** A child of ours that ended but was not reaped yet still has its number, so for a child we ask Node. */
  #leeft(): boolean {
    const { kind, pid } = this.#nu
    return kind ? kind.exitCode === null && kind.signalCode === null : werktIn(pid, this.#opzet.gegevens)
  }

  #bewaak(): void {
    this.#nu.kind?.once('exit', () => this.#kijk())
  }

  #kijk(): void {
    if (this.#gestopt || this.#herstel || this.#leeft()) return
    this.#herstel = this.#start().finally(() => {
      this.#herstel = undefined
    })
  }

  async #start(): Promise<void> {
    this.#meld('De databank is gestopt en wordt opnieuw gestart.')
    for (let pauze = 250; !this.#gestopt; pauze = Math.min(pauze * 2, LANGSTE_PAUZE_MS)) {
      try {
        this.#nu = await verkrijg(this.#opzet, () => this.#gestopt)
        this.#bewaak()
        this.#meld('De databank draait weer.')
        return
      } catch (fout) {
        if (this.#gestopt) return
        this.#meld(fout instanceof Error ? fout.message : String(fout))
        await wacht(pauze)
      }
    }
  }
}

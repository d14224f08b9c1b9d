import pg from 'pg'
import type { Databank } from '../databank/index.ts'

export type Bericht = {
  id: number
  gebeurtenis: string
  regioCode: string
  soort: string
  onderwerp: string | null
  dataref: string | null
  gegevens: Record<string, unknown>
  publiek: string[]
  op: string
}
export type Luisteraar = (bericht: Bericht) => void

/** All events, in order, of all application processes: one listening connection per process, re-made when it breaks. */
export type Stroom = {
  luister: (luisteraar: Luisteraar) => () => void
  /** The newest event that this process has passed on; 0 before the first. */
  laatste: () => number
  /** False while the listening connection is away. */
  verbonden: () => boolean
  stop: () => Promise<void>
}

/** Reads the outbox from where it was, each time the database says that something was added (and once a second while it cannot say so). */
export async function startStroom(url: string, systeem: Databank): Promise<Stroom> {
  const luisteraars = new Set<Luisteraar>()
  let laatste = await nieuwste(systeem)
  let client: pg.Client | null = null
  let gestopt = false
  let bezig: Promise<void> = Promise.resolve()
  let gepland = false

  // Two transactions can commit in another order than their numbers: a gap is looked at again for a few seconds.
  const openGaten = new Map<number, number>()
  const lees = async () => {
    const vanaf = Math.min(laatste, ...[...openGaten.keys()].map((n) => n - 1))
    const rijen = await systeem.db
      .selectFrom('uitbak')
      .selectAll()
      .where('id', '>', vanaf)
      .orderBy('id')
      .limit(1000)
      .execute()
    for (const rij of rijen) {
      const nieuw = rij.id > laatste
      if (!nieuw && !openGaten.has(rij.id)) continue
      openGaten.delete(rij.id)
      if (nieuw) {
        for (let n = laatste + 1; n < rij.id && rij.id - n < 1000; n++) openGaten.set(n, Date.now())
        laatste = rij.id
      }
      const bericht: Bericht = {
        id: rij.id,
        gebeurtenis: rij.gebeurtenis,
        regioCode: rij.regio_code,
        soort: rij.soort,
        onderwerp: rij.onderwerp,
        dataref: rij.dataref,
        gegevens: rij.gegevens as Record<string, unknown>,
        publiek: rij.publiek,
        op: rij.op,
      }
      for (const luisteraar of luisteraars) luisteraar(bericht)
    }
    const grens = Date.now() - 5000
    for (const [n, sinds] of openGaten) if (sinds < grens) openGaten.delete(n)
  }
  const plan = () => {
    if (gepland || gestopt) return
    gepland = true
    bezig = bezig
      .then(() => {
        gepland = false
        return gestopt ? undefined : lees()
      })
      .catch(() => undefined)
  }
  const verbind = async () => {
    if (gestopt) return
    const nieuw = new pg.Client({ connectionString: url, application_name: 'zicht-stroom', keepAlive: true })
    nieuw.on('notification', plan)
    nieuw.on('error', () => undefined)
    nieuw.on('end', () => {
      if (client === nieuw) client = null
      if (!gestopt) setTimeout(() => void verbind(), 500).unref()
    })
    try {
      await nieuw.connect()
      await nieuw.query('listen zicht_uitbak')
      client = nieuw
      plan()
    } catch {
      await nieuw.end().catch(() => undefined)
    }
  }
  await verbind()
  const wekker = setInterval(() => {
    if (client === null || openGaten.size > 0) plan()
  }, 1000)
  wekker.unref()
  return {
    luister: (luisteraar) => {
      luisteraars.add(luisteraar)
      return () => luisteraars.delete(luisteraar)
    },
    laatste: () => laatste,
    verbonden: () => client !== null,
    stop: async () => {
      gestopt = true
      clearInterval(wekker)
      await client?.end().catch(() => undefined)
      await bezig
    },
  }
}

async function nieuwste(systeem: Databank): Promise<number> {
  const rij = await systeem.db
    .selectFrom('uitbak')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  return Number(rij?.id ?? 0)
}

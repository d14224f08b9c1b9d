import { sql } from 'kysely'
import type { Databank } from '../databank/index.ts'
import { luisterNaar } from './luisterlijn.ts'

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

/** All events of all application processes, once each: one listening connection per process, re-made when it breaks. */
export type Stroom = {
  luister: (luisteraar: Luisteraar) => () => void
  /** The newest event that this process has passed on; 0 before the first. */
  laatste: () => number
  /** False while the listening connection is away. */
  verbonden: () => boolean
  stop: () => Promise<void>
}

/** In milliseconds: how long a missing number may still turn up, and how often the outbox is read and the line tried in any case. */
export type Ritme = { gat: number; klop: number }
const RITME: Ritme = { gat: 60_000, klop: 5_000 }

const BROK = 1000
/** Further back than this before the newest, a missing number is not waited for. */
const GATEN = 1000

/**
 * Reads the outbox from where it was: each time the database says that something was added, and now and then in any case, because
 * a line can be dead without a word.
 */
export async function startStroom(
  url: string,
  systeem: Databank,
  { gat, klop }: Ritme = RITME,
): Promise<Stroom> {
  const luisteraars = new Set<Luisteraar>()
  // Two transactions can commit in another order than their numbers, and a number can be of one that was rolled back: what is
  // missing is looked for as long as a transaction may last.
  const gaten = new Map<number, number>()
  let laatste = 0
  let gestopt = false
  let gepland = false
  let opnieuw = false
  let bezig: Promise<void> = Promise.resolve()

  const onthoudGaten = (tot: number) => {
    for (let n = Math.max(laatste + 1, tot - GATEN); n < tot; n++) gaten.set(n, Date.now() + gat)
  }
  const geefDoor = (bericht: Bericht) => {
    for (const luisteraar of luisteraars) {
      try {
        luisteraar(bericht)
      } catch {
        // one screen that is going away keeps the others from nothing
      }
    }
  }
  const lees = async () => {
    for (let vol = true; vol && !gestopt; ) {
      const rijen = await leesUitbak(systeem, laatste, [...gaten.keys()])
      for (const rij of rijen) {
        if (rij.id > laatste) {
          onthoudGaten(rij.id)
          laatste = rij.id
        } else if (!gaten.delete(rij.id)) continue
        geefDoor(rij)
      }
      vol = rijen.length === BROK
    }
    for (const [n, tot] of gaten) if (tot < Date.now()) gaten.delete(n)
  }
  const plan = () => {
    if (gepland || gestopt) return
    gepland = true
    bezig = bezig
      .then(() => {
        gepland = false
        opnieuw = false
        return gestopt ? undefined : lees()
      })
      .catch(() => {
        opnieuw = true
      })
  }

  const { rows } = await sql<{ id: number }>`select id from uitbak order by id desc limit ${GATEN}`.execute(
    systeem.db,
  )
  const bekend = new Set(rows.map((rij) => rij.id))
  const nieuwste = rows[0]?.id ?? 0
  laatste = Math.max(0, nieuwste - GATEN)
  onthoudGaten(nieuwste)
  for (const id of bekend) gaten.delete(id)
  laatste = nieuwste

  const lijn = await luisterNaar(url, 'zicht_uitbak', { bijBericht: plan, klop })
  let beurt = 0
  const wekker = setInterval(() => {
    beurt += 1000
    if (!lijn.verbonden() || gaten.size > 0 || opnieuw || beurt % klop < 1000) plan()
  }, 1000)
  wekker.unref()
  return {
    luister: (luisteraar) => {
      luisteraars.add(luisteraar)
      return () => luisteraars.delete(luisteraar)
    },
    laatste: () => laatste,
    verbonden: lijn.verbonden,
    stop: async () => {
      gestopt = true
      clearInterval(wekker)
      await lijn.stop()
      await bezig
    },
  }
}

async function leesUitbak(systeem: Databank, na: number, gemist: readonly number[]): Promise<Bericht[]> {
  const rijen = await systeem.db
    .selectFrom('uitbak')
    .selectAll()
    .where(({ eb, or }) => or([eb('id', '>', na), sql<boolean>`id = any(${gemist}::bigint[])`]))
    .orderBy('id')
    .limit(BROK)
    .execute()
  return rijen.map(({ regio_code, ...rij }) => ({
    ...rij,
    regioCode: regio_code,
    gegevens: rij.gegevens as Record<string, unknown>,
  }))
}

import pg from 'pg'

/** One connection that hears what the database announces. */
export type Luisterlijn = { verbonden: () => boolean; stop: () => Promise<void> }

const OPNIEUW_MS = 500
const GEDULD_MS = 4_000

/**
 * Listens on a channel, and makes the connection again whenever it is gone. `bijBericht` is called for every announcement and once
 * after every (re)connection, because of what was missed. Every `klop` milliseconds the line is tried: one that is dead without a
 * word is given up.
 */
export async function luisterNaar(
  url: string,
  kanaal: string,
  { bijBericht, klop }: { bijBericht: () => void; klop: number },
): Promise<Luisterlijn> {
  let lijn: pg.Client | null = null
  let gestopt = false

  const straks = () => {
    if (!gestopt) setTimeout(() => void verbind(), OPNIEUW_MS).unref()
  }
  const verbind = async (): Promise<void> => {
    const nieuw = new pg.Client({
      connectionString: url,
      application_name: 'zicht-stroom',
      keepAlive: true,
      connectionTimeoutMillis: GEDULD_MS,
      query_timeout: GEDULD_MS,
    })
    let weg = false
    const verlies = () => {
      if (weg) return
      weg = true
      if (lijn === nieuw) lijn = null
      verbreek(nieuw)
      straks()
    }
    nieuw.on('error', verlies)
    nieuw.on('end', verlies)
    nieuw.on('notification', bijBericht)
    try {
      await nieuw.connect()
      await nieuw.query(`listen ${kanaal}`)
    } catch {
      verlies()
      return
    }
    if (weg) return
    if (gestopt) {
      weg = true
      await nieuw.end().catch(() => undefined)
      return
    }
    lijn = nieuw
    bijBericht()
    let wachtOpAntwoord = false
    const proef = setInterval(() => {
      if (weg || gestopt) return clearInterval(proef)
      if (wachtOpAntwoord) return
      wachtOpAntwoord = true
      nieuw.query('select 1').then(() => {
        wachtOpAntwoord = false
      }, verlies)
    }, klop)
    proef.unref()
  }

  await verbind()
  return {
    verbonden: () => lijn !== null,
    stop: async () => {
      gestopt = true
      const laatste = lijn
      lijn = null
      await laatste?.end().catch(() => undefined)
    },
  }
}

/** Without waiting for a goodbye that a dead line never gives. */
function verbreek(client: pg.Client): void {
  const { stream } = (client as unknown as { connection: { stream: { destroy: () => void } } }).connection
  stream.destroy()
}

import type { FastifyInstance, FastifyReply } from 'fastify'
import { nietAangemeld } from '@zicht/kern'
import { sql } from 'kysely'
import type { Wie } from '../databank/index.ts'
import { koppenVan } from '../http/index.ts'
import type { Huis } from '../huis.ts'
import { isNogAangemeld } from '../identiteit/herken.ts'
import type { Bericht } from './stroom.ts'

const HARTSLAG_MS = 15_000

const MAX_ACHTER = 1_000_000 // bytes that a slow screen may lag behind before it is asked to start again

/** CloudEvents 1.0 (NL-GOV profile), in JSON. */
export function alsCloudEvent(bericht: Bericht, bron: string) {
  return {
    specversion: '1.0',
    id: bericht.gebeurtenis,
    source: bron,
    type: bericht.soort,
    time: bericht.op,
    ...(bericht.onderwerp ? { subject: bericht.onderwerp } : {}),
    ...(bericht.dataref ? { dataref: bericht.dataref } : {}),
    datacontenttype: 'application/json',
    data: bericht.gegevens,
  }
}

type Scherm = {
  antwoord: FastifyReply
  wie: Wie
  /** While it is being told what it missed: what happened meanwhile, to come after it. */
  wachtrij: Bericht[] | null
  /** What it was told from the outbox before it came past here. */
  vooruit: Set<number>
}

/**
 * GET /v1/gebeurtenissen: the live stream. Each screen gets the events of its region that its organisation may hear, in order; what
 * it missed during a short break comes first (`Last-Event-ID`). Every 15 seconds a sign of life, for who is still signed in:
 * a stream must not outlive the membership or the session that opened it.
 */
export function zetStroom(app: FastifyInstance, huis: Huis): void {
  const schermen = new Set<Scherm>()
  const bron = `urn:nld:zicht-op-thuis:${huis.instellingen.regioCode}`
  const regelVan = (bericht: Bericht) =>
    `id: ${bericht.id}\nevent: gebeurtenis\ndata: ${JSON.stringify(alsCloudEvent(bericht, bron))}\n\n`
  const mag = ({ wie }: Scherm, bericht: Bericht) =>
    bericht.regioCode === wie.regioCode &&
    (bericht.publiek.length === 0 || bericht.publiek.includes(wie.organisatieId ?? ''))
  const schrijf = ({ antwoord: { raw } }: Scherm, regel: string) => {
    if (raw.writableEnded || raw.destroyed) return
    // who does not read has no use for a goodbye either
    if (raw.writableLength > MAX_ACHTER) raw.destroy()
    else raw.write(regel)
  }
  const stop = huis.stroom.luister((bericht) => {
    if (schermen.size === 0) return
    const regel = regelVan(bericht)
    for (const scherm of schermen) {
      if (!mag(scherm, bericht) || scherm.vooruit.delete(bericht.id)) continue
      if (scherm.wachtrij) scherm.wachtrij.push(bericht)
      else schrijf(scherm, regel)
    }
  })
  const haalIn = async (scherm: Scherm, vanaf: number) => {
    const intussen: Bericht[] = []
    scherm.wachtrij = intussen
    try {
      const verteld = new Set<number>()
      for await (const bericht of leesGemist(huis, scherm.wie.regioCode, vanaf)) {
        if (scherm.antwoord.raw.destroyed) return
        verteld.add(bericht.id)
        if (mag(scherm, bericht)) schrijf(scherm, regelVan(bericht))
      }
      for (const bericht of intussen) if (!verteld.delete(bericht.id)) schrijf(scherm, regelVan(bericht))
      for (const id of verteld) if (id > huis.stroom.laatste()) scherm.vooruit.add(id)
    } catch {
      // it starts anew, and asks again for what it missed
      scherm.antwoord.raw.end()
    }
    scherm.wachtrij = null
  }
  const hartslag = setInterval(() => {
    for (const scherm of schermen)
      isNogAangemeld(huis, scherm.wie).then(
        (aangemeld) => {
          if (aangemeld)
            schrijf(scherm, `event: hartslag\ndata: {"verbonden":${huis.stroom.verbonden()}}\n\n`)
          else scherm.antwoord.raw.end()
        },
        // a database that is away signs nobody out; it has nothing to tell either
        () => schrijf(scherm, 'event: hartslag\ndata: {"verbonden":false}\n\n'),
      )
  }, HARTSLAG_MS)
  hartslag.unref()
  app.addHook('preClose', async () => {
    stop()
    clearInterval(hartslag)
    for (const scherm of schermen) scherm.antwoord.raw.end()
  })
  app.get('/v1/gebeurtenissen', { exposeHeadRoute: false }, async (verzoek, antwoord) => {
    if (verzoek.wie.gebruikerId === null || verzoek.wie.rol === 'client') throw nietAangemeld()
    const scherm: Scherm = { antwoord, wie: verzoek.wie, wachtrij: null, vooruit: new Set() }
    const vanaf = Number(verzoek.headers['last-event-id'] ?? Number.NaN)
    antwoord.hijack()
    antwoord.raw.writeHead(200, {
      ...koppenVan(true),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    })
    antwoord.raw.write(`retry: 1000\nevent: begin\ndata: {"laatste":${huis.stroom.laatste()}}\n\n`)
    schermen.add(scherm)
    verzoek.raw.on('close', () => schermen.delete(scherm))
    if (Number.isSafeInteger(vanaf) && vanaf >= 0) await haalIn(scherm, vanaf)
  })
}

const BROK = 500

/**
 * What came after an event, in order, however much it is. The last minute before it comes once more: another transaction can have
 * committed later with an older number. An event is known by its id; twice is no harm.
 */
async function* leesGemist(huis: Huis, regio: string | null, vanaf: number): AsyncGenerator<Bericht> {
  const laat = sql<boolean>`(id > ${vanaf - 1000} and id < ${vanaf} and op > now() - interval '1 minute')`
  let na = vanaf
  for (let eerste = true, vol = true; vol; eerste = false) {
    const rijen = await huis.systeem.db
      .selectFrom('uitbak')
      .selectAll()
      .where('regio_code', '=', regio ?? '')
      .where(({ eb, or }) => or([eb('id', '>', na), ...(eerste ? [laat] : [])]))
      .orderBy('id')
      .limit(BROK)
      .execute()
    for (const { regio_code, ...rij } of rijen)
      yield { ...rij, regioCode: regio_code, gegevens: rij.gegevens as Record<string, unknown> }
    vol = rijen.length === BROK
    na = Math.max(na, rijen.at(-1)?.id ?? na)
  }
}

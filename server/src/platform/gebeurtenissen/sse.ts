import type { FastifyInstance, FastifyReply } from 'fastify'
import { nietAangemeld } from '@zicht/kern'
import type { Huis } from '../huis.ts'
import type { Bericht } from './stroom.ts'

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

/**
 * GET /v1/gebeurtenissen: the live stream. Each screen gets the events of its region that its organisation may hear; what
 * it missed during a short break comes first (`Last-Event-ID`). Every 15 seconds a sign of life.
 */
export function zetStroom(app: FastifyInstance, huis: Huis): void {
  type Scherm = { antwoord: FastifyReply; regio: string | null; organisatie: string | null }
  const schermen = new Set<Scherm>()
  const bron = `urn:nld:zicht-op-thuis:${huis.instellingen.regioCode}`
  const regelVan = (bericht: Bericht) =>
    `id: ${bericht.id}\nevent: gebeurtenis\ndata: ${JSON.stringify(alsCloudEvent(bericht, bron))}\n\n`
  const mag = (scherm: Scherm, bericht: Bericht) =>
    bericht.regioCode === scherm.regio &&
    (bericht.publiek.length === 0 || bericht.publiek.includes(scherm.organisatie ?? ''))
  const schrijf = (scherm: Scherm, regel: string) => {
    if (scherm.antwoord.raw.writableLength > MAX_ACHTER) scherm.antwoord.raw.end()
    else scherm.antwoord.raw.write(regel)
  }
  const stop = huis.stroom.luister((bericht) => {
    if (schermen.size === 0) return
    const regel = regelVan(bericht)
    for (const scherm of schermen) if (mag(scherm, bericht)) schrijf(scherm, regel)
  })
  const hartslag = setInterval(() => {
    for (const scherm of schermen)
      schrijf(scherm, `event: hartslag\ndata: {"verbonden":${huis.stroom.verbonden()}}\n\n`)
  }, 15_000)
  hartslag.unref()
  app.addHook('onClose', async () => {
    stop()
    clearInterval(hartslag)
    for (const scherm of schermen) scherm.antwoord.raw.end()
  })
  app.get('/v1/gebeurtenissen', async (verzoek, antwoord) => {
    if (verzoek.wie.gebruikerId === null || verzoek.wie.rol === 'client') throw nietAangemeld()
    const scherm: Scherm = { antwoord, regio: verzoek.wie.regioCode, organisatie: verzoek.wie.organisatieId }
    const vanaf = Number(verzoek.headers['last-event-id'] ?? Number.NaN)
    antwoord.hijack()
    antwoord.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    antwoord.raw.write(`retry: 1000\nevent: begin\ndata: {"laatste":${huis.stroom.laatste()}}\n\n`)
    schermen.add(scherm)
    verzoek.raw.on('close', () => schermen.delete(scherm))
    if (Number.isInteger(vanaf))
      await stuurGemist(
        huis,
        scherm.regio,
        vanaf,
        (bericht) => mag(scherm, bericht) && schrijf(scherm, regelVan(bericht)),
      )
  })
}

async function stuurGemist(
  huis: Huis,
  regio: string | null,
  vanaf: number,
  stuur: (bericht: Bericht) => void,
): Promise<void> {
  const rijen = await huis.systeem.db
    .selectFrom('uitbak')
    .selectAll()
    .where('regio_code', '=', regio ?? '')
    .where('id', '>', vanaf)
    .orderBy('id')
    .limit(500)
    .execute()
  for (const rij of rijen)
    stuur({ ...rij, regioCode: rij.regio_code, gegevens: rij.gegevens as Record<string, unknown> } as Bericht)
}

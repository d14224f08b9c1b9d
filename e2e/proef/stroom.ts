import { type IncomingMessage, request } from 'node:http'
import type { Mens } from '../proefplatform.ts'

/** An event as it came over the live stream, with when we heard it (ms of `performance.now`). */
export type Gehoord = {
  type: string
  subject?: string
  dataref?: string
  data: unknown
  id: string
  nr: number
  om: number
}

export type Stroom = {
  status: number
  kop: IncomingMessage['headers']
  gezien: () => Gehoord[]
  /** Everything that came, as it came. */
  tekst: () => string
  /** How often a stream was opened; it opens again when it breaks, as a browser does. */
  keren: () => number
  /** Has the server ended it? Only with `eenmaal`. */
  dicht: () => boolean
  stop: () => void
}

/** Listens to the live stream as a browser does: opens it again a second after it broke, with what it heard last. */
export function luister(
  poort: number,
  wie: Pick<Mens, 'kop'>,
  opties: { eenmaal?: boolean; vanaf?: string } = {},
): Promise<Stroom> {
  const gezien: Gehoord[] = []
  let tekst = ''
  let laatste = opties.vanaf
  let gestopt = false
  let dicht = false
  let keren = 0
  let huidig: ReturnType<typeof request>
  return new Promise((klaar, mislukt) => {
    const open = () => {
      if (gestopt) return
      const opnieuw = () => {
        dicht = true
        if (!gestopt && !opties.eenmaal) setTimeout(open, 1000).unref()
      }
      huidig = request(
        {
          host: '127.0.0.1',
          port: poort,
          path: '/v1/gebeurtenissen',
          headers: {
            ...wie.kop,
            accept: 'text/event-stream',
            ...(laatste === undefined ? {} : { 'last-event-id': laatste }),
          },
        },
        (antwoord) => {
          keren++
          let rest = ''
          antwoord.setEncoding('utf8')
          antwoord.on('data', (deel: string) => {
            tekst += deel
            const blokken = (rest + deel).split('\n\n')
            rest = blokken.pop() ?? ''
            for (const blok of blokken) {
              const veld = (naam: string) => new RegExp(`^${naam}: (.*)$`, 'm').exec(blok)?.[1]
              if (veld('event') !== 'gebeurtenis') continue
              laatste = veld('id')
              gezien.push({ ...JSON.parse(veld('data') ?? '{}'), nr: Number(laatste), om: performance.now() })
            }
          })
          antwoord.on('error', () => undefined)
          antwoord.on('close', opnieuw)
          klaar({
            status: antwoord.statusCode ?? 0,
            kop: antwoord.headers,
            gezien: () => gezien,
            tekst: () => tekst,
            keren: () => keren,
            dicht: () => dicht,
            stop: () => {
              gestopt = true
              huidig.destroy()
            },
          })
        },
      )
      huidig.on('error', (fout) => {
        if (keren === 0) mislukt(fout)
        else opnieuw()
      })
      huidig.end()
    }
    open()
  })
}

import { get } from 'node:http'

/** Opens the live stream `aantal` times, as boards do; `bij` hears every event with the number of the viewer. */
export async function opendBorden(
  basis: string,
  token: string,
  aantal: number,
  bij: (kijker: number, gegevens: string) => void,
): Promise<() => void> {
  const adres = new URL('/v1/gebeurtenissen', basis)
  const sluit: (() => void)[] = []
  await Promise.all(
    Array.from(
      { length: aantal },
      (_, kijker) =>
        new Promise<void>((klaar, fout) => {
          const verzoek = get(
            {
              host: adres.hostname,
              port: adres.port,
              path: adres.pathname,
              headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
            },
            (antwoord) => {
              antwoord.setEncoding('utf8')
              antwoord.on('data', (stuk: string) => {
                if (stuk.includes('event: gebeurtenis')) bij(kijker, stuk)
                if (stuk.includes('event: begin')) klaar()
              })
            },
          )
          verzoek.on('error', (e) => (sluit.length === 0 ? undefined : fout(e)))
          sluit.push(() => verzoek.destroy())
        }),
    ),
  )
  return () => {
    for (const s of sluit) s()
  }
}

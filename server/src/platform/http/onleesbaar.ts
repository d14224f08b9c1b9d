import type { Socket } from 'node:net'
import { ongeldig } from '@zicht/kern'
import { koppenVan } from './kopregels.ts'
import { alsTekst, httpProbleem, PROBLEEM } from './problemen.ts'

const problemen: Record<string, () => ReturnType<typeof ongeldig>> = {
  HPE_HEADER_OVERFLOW: () =>
    httpProbleem('te-groot', 431, 'De kopregels zijn te groot', 'Stuur minder of kortere kopregels.'),
  ERR_HTTP_REQUEST_TIMEOUT: () =>
    httpProbleem('te-laat', 408, 'Het verzoek kwam niet op tijd binnen', 'Probeer het opnieuw.'),
}

/** Bytes that are no request at all never reach a hook: the same words and headers are written to the line itself. */
export function onleesbaar(fout: NodeJS.ErrnoException, lijn: Socket): void {
  if (fout.code === 'ECONNRESET' || !lijn.writable) {
    lijn.destroy()
    return
  }
  const probleem =
    problemen[fout.code ?? '']?.() ??
    ongeldig([{ pad: '/', melding: 'Het verzoek kan niet worden gelezen.', code: 'verzoek_onleesbaar' }])
  const inhoud = alsTekst(probleem)
  const kop = {
    ...koppenVan(true),
    'content-type': PROBLEEM,
    'content-length': String(Buffer.byteLength(inhoud)),
    connection: 'close',
  }
  const regels = Object.entries(kop).map(([naam, waarde]) => `${naam}: ${waarde}\r\n`)
  lijn.end(`HTTP/1.1 ${probleem.status} -\r\n${regels.join('')}\r\n${inhoud}`)
}

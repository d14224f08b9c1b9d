import { inGewoneWoorden, PostgresFout } from './platform/postgres/fout.ts'
import { RegioOngeldig } from './platform/regio/index.ts'

/** What can go wrong with a server of someone else, or with the machine, by code: what it is and what can be done. */
const WOORDEN: Record<string, string> = {
  ECONNREFUSED: 'De databank is niet bereikbaar. Draait zij, en klopt DATABASE_URL?',
  ENOTFOUND: 'De server van de databank is niet te vinden. Klopt DATABASE_URL?',
  ETIMEDOUT: 'De databank geeft geen antwoord. Is de server bereikbaar vanaf hier?',
  '28000': 'De databank laat ons niet binnen: de gebruiker in DATABASE_URL mag daar niet aanmelden.',
  '28P01': 'De databank laat ons niet binnen: gebruiker of wachtwoord in DATABASE_URL klopt niet.',
  '3D000': 'De databank in DATABASE_URL bestaat niet. Maak haar eerst aan; leeg is genoeg.',
  '42501':
    'De gebruiker in DATABASE_URL mag te weinig: zij moet in deze databank schema’s, en op de server rollen kunnen maken.',
  '53300':
    'De databank heeft geen verbinding meer vrij. Sluit andere programma’s, of sta er meer toe (max_connections).',
  EACCES:
    'Een map of poort is van iemand anders. Kies met ZICHT_DATA een andere map, of met PORT een andere poort.',
}

/**
 * What the person at the keyboard reads when a start failed: one sentence, without a stack and without the words of a driver, which
 * may quote data. Sentences of our own pass as they are.
 */
export function startfout(fout: unknown): string {
  if (fout instanceof PostgresFout || fout instanceof RegioOngeldig) return fout.message
  const {
    code,
    port,
    message = String(fout),
  } = (fout ?? {}) as { code?: unknown; port?: number; message?: string }
  if (typeof code !== 'string') return `Starten is niet gelukt: ${message}`
  if (code === 'EADDRINUSE')
    return `Poort ${port ?? ''} is al in gebruik. Stop wat daar draait, of kies met PORT een andere.`
  const uitleg = WOORDEN[code]
  if (uitleg) return uitleg
  if (code === '53100' || code === 'ENOSPC') return inGewoneWoorden('No space left on device', '').message
  return `Starten is niet gelukt (${code}). Met ZICHT_LOG=debug staat er meer.`
}

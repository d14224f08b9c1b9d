import { isProbleem } from '@zicht/kern'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { vertaalFout } from '../databank/index.ts'
import type { Huis } from '../huis.ts'
import { beleidVan } from './aanmeldbeleid.ts'
import { type Bericht, berichtpagina } from './berichten.ts'
import { cspVan, taalVan } from './pagina.ts'

/** What the addresses of the sign-in understand in their query. */
export type Vraag = { terug?: string; taal?: string; state?: string; error?: string }

/** Sends a page of the sign-in instead of going on. */
export function stuurBericht(
  huis: Huis,
  verzoek: FastifyRequest,
  antwoord: FastifyReply,
  status: number,
  bericht: Bericht,
  kenmerk?: string,
): FastifyReply {
  const taal = taalVan((verzoek.query as Vraag | undefined)?.taal, verzoek.headers['accept-language'])
  const html = berichtpagina(bericht, {
    taal,
    regio: huis.regio.naam,
    beheerder: beleidVan(huis).beheerder,
    kenmerk,
  })
  return antwoord
    .code(status)
    .header('content-security-policy', cspVan("'none'"))
    .type('text/html; charset=utf-8')
    .send(html)
}

/** A fault while signing in, as a page: a browser is looking. */
export function stuurFout(
  huis: Huis,
  fout: unknown,
  verzoek: FastifyRequest,
  antwoord: FastifyReply,
): FastifyReply {
  const probleem = vertaalFout(fout)
  if (probleem === null && !isProbleem(fout))
    verzoek.log.error(
      { naam: (fout as Error).name, stapel: (fout as Error).stack },
      'aanmelden: onverwachte fout',
    )
  if (probleem?.status === 429) {
    antwoord.header('retry-after', String(Number(probleem.extra.wachtSeconden ?? 60)))
    return stuurBericht(huis, verzoek, antwoord, 429, 'te_veel')
  }
  if (probleem?.status === 403) return stuurBericht(huis, verzoek, antwoord, 403, 'niet_hier')
  antwoord.header('retry-after', '5')
  return stuurBericht(huis, verzoek, antwoord, 503, 'niet_nu')
}

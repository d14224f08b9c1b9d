import { nietGevonden, nietNu, ongeldig, Probleem } from '@zicht/kern'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { vertaalFout } from '../databank/index.ts'

export const PROBLEEM = 'application/problem+json; charset=utf-8'

/** A problem as RFC 9457 writes it. */
export const alsTekst = (probleem: Probleem): string =>
  JSON.stringify({
    // what a problem brings beside them never takes the place of the members that have a meaning of their own
    ...probleem.extra,
    type: `/problemen/${probleem.soort}`,
    status: probleem.status,
    title: probleem.titel,
    detail: probleem.detail,
    ...(probleem.fouten.length > 0 ? { fouten: probleem.fouten } : {}),
  })

export function stuurProbleem(antwoord: FastifyReply, probleem: Probleem) {
  const wacht = probleem.extra.wachtSeconden
  if (typeof wacht === 'number') antwoord.header('retry-after', String(wacht))
  return antwoord.code(probleem.status).type(PROBLEEM).send(alsTekst(probleem))
}

export const httpProbleem = (soort: string, status: number, titel: string, detail: string) =>
  new Probleem({ soort: soort as never, status, titel, detail })

/** What the framework itself refuses, in our words. */
function vanRaamwerk(fout: FastifyError): Probleem | null {
  switch (fout.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return ongeldig([{ pad: '/', melding: 'De inhoud is geen geldige JSON.', code: 'geen_json' }])
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return httpProbleem('inhoudstype', 415, 'Dit soort inhoud kan niet', 'Stuur application/json.')
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return httpProbleem('te-groot', 413, 'De inhoud is te groot', 'Stuur minder gegevens in één keer.')
    // an identifier of hundreds of characters is nobody's
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return nietGevonden()
    case 'FST_ERR_BAD_URL':
      return ongeldig([
        { pad: 'pad', melding: 'Dit adres kan niet worden gelezen.', code: 'adres_onleesbaar' },
      ])
    default:
      return fout.statusCode === 400
        ? ongeldig([
            { pad: '/', melding: 'Het verzoek kan niet worden gelezen.', code: 'verzoek_onleesbaar' },
          ])
        : null
  }
}

/** Where it happened, without the message: what a database says may quote what someone typed. */
export const plaatsen = (fout: Error) =>
  (fout.stack ?? '')
    .split('\n')
    .filter((regel) => regel.trimStart().startsWith('at '))
    .slice(0, 12)

/** The one mapping from what went wrong to what a person reads. Nothing technical leaves the house. */
export function behandelFout(fout: FastifyError, verzoek: FastifyRequest, antwoord: FastifyReply) {
  const probleem = vertaalFout(fout) ?? vanRaamwerk(fout)
  if (probleem) {
    if (probleem.status >= 500) verzoek.log.warn({ soort: probleem.soort, oorzaak: fout.code }, 'even niet')
    return stuurProbleem(antwoord, probleem)
  }
  verzoek.log.error({ naam: fout.name, code: fout.code, waar: plaatsen(fout) }, 'onverwachte fout')
  return stuurProbleem(
    antwoord,
    nietNu(
      'Er ging iets mis aan onze kant. Er is niets half opgeslagen. Probeer het opnieuw; lukt het niet, bel dan de beheerder.',
      5,
    ),
  )
}

export const methodeKanNiet = (toegestaan: string[]) =>
  httpProbleem('methode', 405, 'Dit kan hier niet', `Mogelijk zijn: ${toegestaan.join(', ')}.`)
export const nietAanvaardbaar = () =>
  httpProbleem('antwoordtype', 406, 'Dit soort antwoord is er niet', 'Antwoorden zijn application/json.')

import { nietAangemeld, nietGevonden } from '@zicht/kern'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Huis } from '../huis.ts'
import { inTransactie } from '../databank/index.ts'
import { logWeigering } from '../logboek/index.ts'
import { doelVan, magOoit } from '../toegangsrecht/index.ts'
import { leesInvoer } from './contract.ts'
import { metHerhaling } from './herhaling.ts'
import type { Antwoord, Route } from './route.ts'

/** Runs one operation: who, may that role at all, contract, transaction, answer by its allow-list. */
export function uitvoerder(huis: Huis, route: Route) {
  return async (verzoek: FastifyRequest, antwoord: FastifyReply) => {
    await eisToelating(huis, route, verzoek)
    const invoer = leesInvoer(route, verzoek)
    const uitkomst = await inTransactie(
      huis.app,
      verzoek.wie,
      (tx) => {
        const werk = async () =>
          volgensContract(
            route,
            await route.behandel({
              tx,
              huis,
              params: invoer.params,
              query: invoer.query,
              body: invoer.body,
              ifMatch: invoer.ifMatch,
            } as never),
          )
        // what only reads is read again: who may, and what there is, are those of now
        if (invoer.sleutel === undefined || route.soort === 'lezen') return werk()
        return metHerhaling(
          tx,
          { sleutel: invoer.sleutel, pad: `${route.methode} ${verzoek.url}`, body: invoer.body },
          werk,
        )
      },
      { klok: huis.klok, verzoekId: verzoek.id },
    )
    return stuur(antwoord, uitkomst)
  }
}

async function eisToelating(huis: Huis, route: Route, verzoek: FastifyRequest): Promise<void> {
  if (route.recht === 'openbaar') return
  if (verzoek.wie.gebruikerId === null) throw nietAangemeld()
  if (route.recht === 'aangemeld') return
  const { object, actie } = route.recht
  const doel = route.recht.doel === 'van_rol' ? doelVan(verzoek.wie.rol) : route.recht.doel
  if (magOoit(verzoek.wie.rol, object, actie, doel)) return
  const tx = { wie: verzoek.wie, verzoekId: verzoek.id } as never
  await logWeigering(huis, tx, { object, actie, doel, objectId: null, relaties: [] }, 'rol')
  throw nietGevonden()
}

/**
 * What may leave, by the allow-list of the contract. Inside the transaction: an answer that breaks its contract leaves nothing behind,
 * and nothing more than this is kept for a repeated request.
 */
function volgensContract(route: Route, { status = 200, body, ...rest }: Antwoord): Antwoord {
  const schema = route.antwoorden[status]
  if (!schema) throw new Error(`${route.id} antwoordt ${status}, en dat staat niet in zijn contract`)
  return { ...rest, status, body: status === 204 ? undefined : schema.parse(body) }
}

function stuur(antwoord: FastifyReply, { status = 200, body, versie, locatie }: Antwoord) {
  antwoord.code(status)
  if (versie !== undefined) antwoord.header('etag', `"${versie}"`)
  if (locatie !== undefined) antwoord.header('location', locatie)
  if (status === 204) return antwoord.send()
  return antwoord.type('application/json; charset=utf-8').send(JSON.stringify(body))
}

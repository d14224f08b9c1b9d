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
        const werk = () =>
          route.behandel({
            tx,
            huis,
            params: invoer.params,
            query: invoer.query,
            body: invoer.body,
            ifMatch: invoer.ifMatch,
          } as never)
        if (invoer.sleutel === undefined || route.methode === 'GET') return werk()
        return metHerhaling(
          tx,
          { sleutel: invoer.sleutel, pad: `${route.methode} ${verzoek.url}`, body: invoer.body },
          werk,
        )
      },
      { klok: huis.klok, verzoekId: verzoek.id },
    )
    return stuur(antwoord, route, uitkomst)
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

function stuur(antwoord: FastifyReply, route: Route, { status = 200, body, versie, locatie }: Antwoord) {
  const schema = route.antwoorden[status]
  if (!schema) throw new Error(`${route.id} antwoordt ${status}, en dat staat niet in zijn contract`)
  antwoord.code(status)
  if (versie !== undefined) antwoord.header('etag', `"${versie}"`)
  if (locatie !== undefined) antwoord.header('location', locatie)
  if (status === 204) return antwoord.send()
  return antwoord.type('application/json; charset=utf-8').send(JSON.stringify(schema.parse(body)))
}

import { isProbleem, nietAangemeld, nietGevonden } from '@zicht/kern'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Huis } from '../huis.ts'
import { inTransactie, type Transactie } from '../databank/index.ts'
import { isGeweigerd, logWeigering } from '../logboek/index.ts'
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
        const deel = {
          params: invoer.params,
          query: invoer.query,
          body: invoer.body,
          ifMatch: invoer.ifMatch,
        }
        const werk = async () =>
          volgensContract(
            route,
            await route
              .behandel({ tx, huis, ...deel } as never)
              .catch((fout: unknown) => noteerWeigering(huis, tx, route, deel.params, fout)),
          )
        // what only reads is read again: who may, and what there is, are those of now
        if (invoer.sleutel === undefined || route.soort === 'lezen') return werk()
        return metHerhaling(
          tx,
          {
            sleutel: invoer.sleutel,
            pad: `${route.methode} ${verzoek.url}`,
            body: invoer.body,
            geheim: route.geheim ?? false,
          },
          werk,
        )
      },
      { klok: huis.klok, verzoekId: verzoek.id },
    )
    return stuur(antwoord, uitkomst, route.inhoudstype)
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

const ZONDER_MENSEN: readonly string[] = [
  'register',
  'bezetting',
  'cijfers',
  'planning',
  'vlekkenplan',
  'ombouw',
]

/**
 * What is not there for someone may be there for another: that it was asked for is a refusal like any other, and has its line. When
 * the database refused what a use case let pass, the administrator hears of it as well.
 */
async function noteerWeigering(
  huis: Huis,
  tx: Transactie,
  { id, recht }: Route,
  params: unknown,
  fout: unknown,
): Promise<never> {
  const tweedeMuur = (fout as { code?: string }).code === '42501'
  if (tweedeMuur) huis.log.warn({ operatie: id }, 'de databank weigerde wat de toepassing toeliet')
  const weg = tweedeMuur || (isProbleem(fout) && fout.soort === 'niet-gevonden')
  if (weg && typeof recht === 'object' && !ZONDER_MENSEN.includes(recht.object) && !isGeweigerd(tx)) {
    const { object, actie } = recht
    const doel = recht.doel === 'van_rol' ? doelVan(tx.wie.rol) : recht.doel
    const objectId = (params as { id?: string } | undefined)?.id ?? null
    const eis = { object, actie, doel, objectId, relaties: [] }
    await logWeigering(huis, tx, eis, tweedeMuur ? 'tweede_muur' : 'niet_gevonden')
  }
  throw fout
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

function stuur(
  antwoord: FastifyReply,
  { status = 200, body, versie, locatie, bestandsnaam }: Antwoord,
  inhoudstype: Route['inhoudstype'],
) {
  antwoord.code(status)
  if (versie !== undefined) antwoord.header('etag', `"${versie}"`)
  if (locatie !== undefined) antwoord.header('location', locatie)
  if (status === 204) return antwoord.send()
  if (inhoudstype !== undefined && body instanceof Uint8Array) {
    if (bestandsnaam !== undefined)
      antwoord.header('content-disposition', `inline; filename="${bestandsnaam.replaceAll(/[^\w.-]/g, '_')}"`)
    return antwoord.type(inhoudstype).send(body)
  }
  return antwoord.type('application/json; charset=utf-8').send(JSON.stringify(body))
}

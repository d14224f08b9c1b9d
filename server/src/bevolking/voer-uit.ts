import { KAMERS } from '../kamers.ts'
import { inTransactie, type Transactie, type Wie } from '../platform/databank/index.ts'
import type { Antwoord } from '../platform/http/index.ts'
import type { Huis } from '../platform/huis.ts'
import type { Rol } from '../platform/toegangsrecht/index.ts'

export type Operatie = { params?: object; body?: object; ifMatch?: number }

/** The first of the demo's people with this role. */
export async function eersteMetRol(huis: Huis, rol: Rol): Promise<Wie | null> {
  const rij = await huis.systeem.db
    .selectFrom('lidmaatschap as l')
    .innerJoin('gebruiker as g', 'g.id', 'l.gebruiker_id')
    .select(['g.id as gebruikerId', 'g.naam', 'l.id as lidmaatschapId', 'l.organisatie_id as organisatieId'])
    .where('l.regio_code', '=', huis.regio.code)
    .where('l.rol', '=', rol)
    .orderBy('g.id')
    .limit(1)
    .executeTakeFirst()
  return rij ? { ...rij, rol, regioCode: huis.regio.code, clientzelf: null } : null
}

/** An operation of the product at a moment, in somebody's name: every rule, clock, log line and access applies. */
export async function voerUit(
  huis: Huis,
  wie: Wie,
  id: string,
  moment: string | null,
  werk: Operatie,
): Promise<unknown> {
  const route = KAMERS.flatMap((kamer) => kamer.routes).find((r) => r.id === id)
  if (!route) throw new Error(`er is geen operatie ${id}`)
  const klok = moment === null ? huis.klok : () => moment
  const toen: Huis = { ...huis, klok }
  const antwoord = await inTransactie(
    huis.app,
    wie,
    (tx: Transactie): Promise<Antwoord> =>
      route.behandel({
        tx,
        huis: toen,
        params: route.params?.parse(werk.params ?? {}),
        query: route.query?.parse({}),
        body: route.body?.parse(werk.body ?? {}),
        ifMatch: werk.ifMatch,
      } as never),
    { klok },
  )
  return antwoord.body
}

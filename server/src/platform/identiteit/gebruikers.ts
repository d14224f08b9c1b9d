import { sql } from 'kysely'
import type { Transactie } from '../databank/index.ts'
import { nieuwId } from '../id.ts'
import type { Rolregel } from './rolclaim.ts'

export type Account = { id: string; naam: string; initialen: string; actief: boolean }

export type Lidmaatschap = {
  id: string
  organisatieId: string
  organisatieNaam: string
  rol: string
  regio: string
}

/** The account of a subject of a provider, made at its first sign-in; the name follows the provider. */
export async function zorgGebruiker(
  tx: Transactie,
  wie: { issuer: string; sub: string; naam: string; initialen: string },
): Promise<Account> {
  return tx.db
    .insertInto('gebruiker')
    .values({ id: nieuwId(), ...wie })
    .onConflict((oc) =>
      oc.columns(['issuer', 'sub']).doUpdateSet({ naam: wie.naam, initialen: wie.initialen }),
    )
    .returning(['id', 'naam', 'initialen', 'actief'])
    .executeTakeFirstOrThrow()
}

const VANDAAG = (tijdzone: string) => sql`(zicht.nu() at time zone ${tijdzone})::date`

/** The roles of a person that are valid today in the region served here, in a fixed order. */
export async function lidmaatschappenVan(
  tx: Transactie,
  gebruikerId: string,
  plaats: { regioCode: string; tijdzone: string },
): Promise<Lidmaatschap[]> {
  return tx.db
    .selectFrom('lidmaatschap as l')
    .innerJoin('organisatie as o', 'o.id', 'l.organisatie_id')
    .select([
      'l.id',
      'l.organisatie_id as organisatieId',
      'o.naam as organisatieNaam',
      'l.rol',
      'l.regio_code as regio',
    ])
    .where('l.gebruiker_id', '=', gebruikerId)
    .where('l.regio_code', '=', plaats.regioCode)
    .where(sql<boolean>`l.geldig @> ${VANDAAG(plaats.tijdzone)}`)
    .where(sql<boolean>`o.geldig @> ${VANDAAG(plaats.tijdzone)}`)
    .orderBy('o.naam')
    .orderBy('l.rol')
    .orderBy('l.id')
    .execute()
}

/** The role in which someone signed in last, to start in the same one. */
export async function vorigLidmaatschap(tx: Transactie, gebruikerId: string): Promise<string | null> {
  const rij = await tx.db
    .selectFrom('sessie')
    .select('lidmaatschap_id')
    .where('gebruiker_id', '=', gebruikerId)
    .orderBy('begonnen_op', 'desc')
    .executeTakeFirst()
  return rij?.lidmaatschap_id ?? null
}

/**
 * Makes the roles of a person what the provider says, from today: what it no longer names ends, what it names anew begins. Gives
 * how many named organisations this region does not have.
 */
export async function volgRolclaim(
  tx: Transactie,
  gebruikerId: string,
  plaats: { regioCode: string; tijdzone: string },
  rollen: readonly Rolregel[],
): Promise<number> {
  const organisaties = await tx.db
    .selectFrom('organisatie')
    .select(['id', 'code'])
    .where('regio_code', '=', plaats.regioCode)
    .execute()
  const gewenst = rollen.flatMap(({ rol, organisatie }) => {
    const id = organisaties.find((o) => o.code === organisatie)?.id
    return id ? [{ rol, organisatieId: id }] : []
  })
  const nu = await lidmaatschappenVan(tx, gebruikerId, plaats)
  const gelijk = (l: Lidmaatschap, g: { rol: string; organisatieId: string }) =>
    l.rol === g.rol && l.organisatieId === g.organisatieId
  for (const lid of nu.filter((l) => !gewenst.some((g) => gelijk(l, g)) && l.rol !== 'client'))
    await tx.db
      .updateTable('lidmaatschap')
      .set({ geldig: sql<string>`geldig * daterange(null, ${VANDAAG(plaats.tijdzone)})` })
      .where('id', '=', lid.id)
      .execute()
  for (const { rol, organisatieId } of gewenst.filter((g) => !nu.some((l) => gelijk(l, g))))
    await tx.db
      .insertInto('lidmaatschap')
      .values({
        id: nieuwId(),
        gebruiker_id: gebruikerId,
        organisatie_id: organisatieId,
        regio_code: plaats.regioCode,
        rol,
        geldig: sql<string>`daterange(${VANDAAG(plaats.tijdzone)}, null)`,
      })
      .execute()
  return rollen.length - gewenst.length
}

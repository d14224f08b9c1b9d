import type { Transactie } from '../platform/databank/index.ts'

export type Registerrijen = Awaited<ReturnType<typeof leesRegisterrijen>>

/** Every row of the register of a region, in an order in which people read it. */
export async function leesRegisterrijen({ db }: Transactie, regioCode: string) {
  const organisaties = await db
    .selectFrom('organisatie')
    .select(['id', 'code', 'naam', 'soort', 'gemeente_code', 'telefoon', 'geldig'])
    .where('regio_code', '=', regioCode)
    .orderBy('naam')
    .execute()
  const voorzieningen = await db
    .selectFrom('voorziening')
    .select([
      'id',
      'code',
      'organisatie_id',
      'naam',
      'soort',
      'gemeente_code',
      'telefoon',
      'adres_geheim',
      'alleen_bij_geweld',
      'x',
      'y',
    ])
    .select(['doelgroepen', 'versheid_minuten', 'crisis', 'geldig', 'bron'])
    .where('regio_code', '=', regioCode)
    .orderBy('naam')
    .orderBy('id')
    .execute()
  const eenheden = await db
    .selectFrom('eenheid as e')
    .innerJoin('voorziening as v', 'v.id', 'e.voorziening_id')
    .select([
      'e.id',
      'e.voorziening_id',
      'e.code',
      'e.naam',
      'e.soort',
      'e.kenmerken',
      'e.geslacht',
      'e.leeftijd_van',
      'e.leeftijd_tot',
      'e.als_geheel',
      'e.geldig',
    ])
    .where('v.regio_code', '=', regioCode)
    .orderBy('e.code')
    .execute()
  const plekken = await db
    .selectFrom('plek')
    .select(['id', 'eenheid_id', 'nummer', 'product_code', 'crisis', 'tijdelijk', 'geldig'])
    .where('regio_code', '=', regioCode)
    .orderBy('nummer')
    .orderBy('id')
    .execute()
  const opgaven = await db
    .selectFrom('capaciteitsopgave')
    .select([
      'id',
      'voorziening_id',
      'soort',
      'waarvan',
      'van',
      'tot',
      'geldig',
      'gebruikt',
      'toelichting',
      'bron',
    ])
    .where('regio_code', '=', regioCode)
    .orderBy('bron')
    .execute()
  const locaties = await db
    .selectFrom('particuliere_locatie as l')
    .innerJoin('voorziening as v', 'v.id', 'l.voorziening_id')
    .select([
      'l.voorziening_id',
      'l.soort',
      'l.prijs_cent',
      'l.max_personen',
      'l.contact',
      'l.ongeschikt_voor',
      'l.geldig',
      'l.bron',
    ])
    .where('v.regio_code', '=', regioCode)
    .execute()
  return { organisaties, voorzieningen, eenheden, plekken, opgaven, locaties }
}

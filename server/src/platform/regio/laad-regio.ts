import { datumIn } from '@zicht/kern'
import { type Kysely, sql } from 'kysely'
import { type Databank, inTransactie, type Klok, NIEMAND, type Tabellen } from '../databank/index.ts'
import type { GelezenRegio } from './bestanden.ts'
import { sluitVerdwenen, vervang, zetNeer } from './bulk.ts'
import { maakRijen, type Regiorijen } from './rijen.ts'
import * as vorm from './tabelvormen.ts'

type Db = Kysely<Tabellen>

/**
 * Puts a region that was read from its files into the database, in one transaction; several processes may do so at once, one
 * does the work. `systeem` is a connection as zicht_systeem. Loading the same files again changes nothing.
 *
 * Files that changed: what still comes from them is brought up to date; what a user added or changed stays as the user left it;
 * what vanished from them ends today and is never deleted. Gives whether anything was loaded.
 */
export async function laadRegio(
  systeem: Databank,
  { regio, vingerafdruk }: Pick<GelezenRegio, 'regio' | 'vingerafdruk'>,
  opties: { klok?: Klok } = {},
): Promise<{ geladen: boolean }> {
  const wie = { ...NIEMAND, rol: 'systeem', regioCode: regio.code }
  return inTransactie(
    systeem,
    wie,
    async ({ db, nu }) => {
      await sql`select pg_advisory_xact_lock(815002, hashtext(${regio.code}))`.execute(db)
      const eerder = await db
        .selectFrom('regio')
        .select('vingerafdruk')
        .where('code', '=', regio.code)
        .executeTakeFirst()
      if (eerder?.vingerafdruk === vingerafdruk) return { geladen: false }
      await sql`insert into zicht.regio (code, naam, vingerafdruk) values (${regio.code}, ${regio.naam}, ${vingerafdruk})
        on conflict (code) do update set naam = excluded.naam, vingerafdruk = excluded.vingerafdruk, geladen_op = zicht.nu()`.execute(
        db,
      )
      await sql`set constraints all deferred`.execute(db)
      const rijen = maakRijen(regio)
      if (eerder) await sluit(db, regio.code, rijen, datumIn(nu, regio.tijdzone))
      await schrijf(db, regio.code, rijen)
      return { geladen: true }
    },
    opties,
  )
}

const VAN_REGIO = `t.regio_code = zicht.regio()`
const VAN_VOORZIENING = `t.voorziening_id in (select v.id from zicht.voorziening v where v.regio_code = zicht.regio())`

async function sluit(db: Db, regioCode: string, rijen: Regiorijen, vandaag: string): Promise<void> {
  const ids = (lijst: readonly { id: string }[]) => lijst.map((rij) => rij.id)
  await sluitVerdwenen(db, 'plek', VAN_REGIO, ids(rijen.plek), vandaag)
  await sluitVerdwenen(db, 'eenheid', VAN_VOORZIENING, ids(rijen.eenheid), vandaag)
  await sluitVerdwenen(db, 'voorziening', VAN_REGIO, ids(rijen.voorziening), vandaag)
  await sluitVerdwenen(db, 'organisatie', VAN_REGIO, ids(rijen.organisatie), vandaag)
}

async function schrijf(db: Db, regioCode: string, rijen: Regiorijen): Promise<void> {
  await vervang(db, 'gemeente', vorm.GEMEENTE, VAN_REGIO, rijen.gemeente)
  await vervang(db, 'product', vorm.PRODUCT, VAN_REGIO, rijen.product)
  await zetNeer(db, vorm.ORGANISATIE, rijen.organisatie)
  await zetNeer(db, vorm.ALIAS, rijen.organisatie_alias)
  await zetNeer(db, vorm.VOORZIENING, rijen.voorziening)
  await zetNeer(db, vorm.ADRES, rijen.voorziening_adres)
  await zetNeer(db, vorm.EENHEID, rijen.eenheid)
  await zetNeer(db, vorm.PLEK, rijen.plek)
  const uitBestand = `substr(t.id::text, 15, 1) = '8'`
  await vervang(
    db,
    'particuliere_locatie',
    vorm.PARTICULIERE_LOCATIE,
    `${VAN_VOORZIENING} and ${uitBestand}`,
    rijen.particuliere_locatie,
    ['voorziening_id'],
  )
  await vervang(
    db,
    'capaciteitsopgave',
    vorm.CAPACITEITSOPGAVE,
    `${VAN_REGIO} and ${uitBestand}`,
    rijen.capaciteitsopgave,
    ['voorziening_id', 'soort', 'waarvan'],
  )
}

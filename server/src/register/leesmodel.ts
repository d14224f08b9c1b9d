import { datumIn } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import type { ClaimSoort } from './bezetting-op.ts'
import { type Bordrij, maakBordrij, type Plekclaim } from './bordrij.ts'
import { registerMetVersie } from './lees-register.ts'
import { plekBestaatOp, type RegisterVoorziening } from './register.ts'

type Rij = {
  deel: 'claim' | 'toegezegd' | 'stand' | 'versie'
  id: string | null
  soort: ClaimSoort | null
  van: string | null
  tot: string | null
  dag: string | null
  versie: number | null
  schrijft: boolean | null
}

/** Everything that moves, in one query: the claims at the moment, when figures were touched, and the number of the register. */
async function leesStand(
  tx: Transactie,
  regioCode: string,
  moment: string,
  plekIds: readonly string[] | null,
): Promise<Rij[]> {
  const kolommen = sql`'claim', plek_id, soort, lower(periode), upper(periode), verwacht_einde, null::bigint, null::boolean`
  // `lower` and not `@>`: the planner would read the running claims of all regions for that
  const vanRegio = sql`regio_code = ${regioCode} and lower(periode) <= ${moment}::timestamptz`
  const claims = plekIds
    ? sql`select ${kolommen} from unnest(${plekIds}::uuid[]) x join beeld.claim on plek_id = x and periode @> ${moment}::timestamptz`
    : sql`select ${kolommen} from beeld.claim where ${vanRegio} and upper_inf(periode)
      union all select ${kolommen} from beeld.claim where ${vanRegio} and upper(periode) > ${moment}::timestamptz`
  const { rows } = await sql<Rij>`
    select 'versie' as deel, null::uuid as id, null::text as soort, null::timestamptz as van, null::timestamptz as tot, null::date as dag,
           register_versie as versie, pg_current_xact_id_if_assigned() is not null as schrijft from regio where code = ${regioCode}
    union all select 'toegezegd', plek_id, 'reservering', sinds, null, null, null, null from toezegging where regio_code = ${regioCode} and sinds <= ${moment}::timestamptz
    union all select 'stand', voorziening_id, null, greatest(op, gewijzigd_op), null, null, null, null from standbevestiging where regio_code = ${regioCode}
    union all ${claims}`.execute(tx.db)
  return rows
}

/** The board rows of the facilities of the caller's region that exist at the moment, or of some of them. One query and the register in memory. */
export async function leesBord(
  huis: Huis,
  tx: Transactie,
  { moment = tx.nu, voorzieningen }: { moment?: string; voorzieningen?: readonly RegisterVoorziening[] } = {},
): Promise<Bordrij[]> {
  const regioCode = tx.wie.regioCode ?? huis.regio.code
  const plekIds = voorzieningen?.flatMap((v) => v.eenheden.flatMap((e) => e.plekken.map((p) => p.id))) ?? null
  const rijen = await leesStand(tx, regioCode, moment, plekIds)
  const claims = new Map<string, Plekclaim>()
  const aangeraakt = new Map<string, string>()
  const toegezegd = new Map<string, string>()
  let versie = 0
  let schrijft = false
  for (const rij of rijen) {
    if (rij.deel === 'versie') [versie, schrijft] = [rij.versie ?? 0, rij.schrijft ?? false]
    else if (rij.deel === 'stand') {
      if (rij.id && rij.van) aangeraakt.set(rij.id, rij.van)
    } else if (rij.deel === 'toegezegd') {
      if (rij.id && rij.van) toegezegd.set(rij.id, rij.van)
    } else if (rij.id && rij.soort && rij.van)
      claims.set(rij.id, { soort: rij.soort, van: rij.van, tot: rij.tot, verwachtEinde: rij.dag })
  }
  // promised to somebody: nobody lives there, and nobody else can have it
  for (const [id, van] of toegezegd)
    if (!claims.has(id)) claims.set(id, { soort: 'reservering', van, tot: null, verwachtEinde: null })
  const register = await registerMetVersie(huis, tx, regioCode, versie, schrijft)
  const datum = datumIn(moment, huis.regio.tijdzone)
  const gemeenten = new Map(huis.regio.gemeenten.map((g) => [g.code, g.naam]))
  const gevraagd = voorzieningen?.map((v) => register.voorzieningen.get(v.id) ?? v) ?? [
    ...register.voorzieningen.values(),
  ]
  const bestaat = (v: RegisterVoorziening) =>
    v.eenheden.some((e) =>
      e.plekken.some((p) => plekBestaatOp(p, datum) || claims.get(p.id)?.soort === 'plaatsing'),
    )
  return gevraagd
    .filter((v) => voorzieningen !== undefined || bestaat(v))
    .map((v) =>
      maakBordrij(v, claims, {
        datum,
        aangeraaktOp: aangeraakt.get(v.id) ?? null,
        gemeente: gemeenten.get(v.gemeenteCode) ?? v.gemeenteCode,
      }),
    )
}

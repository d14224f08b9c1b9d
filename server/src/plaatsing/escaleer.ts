import { bereikteTreden, type Moment, type Trede, type TredeOp } from '@zicht/kern'
import { sql } from 'kysely'
import { inTransactie, NIEMAND, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { meldSignaal } from './meld-wijziging.ts'
import type { Norm } from './termijn.ts'
import { wieHoortDit } from './wie-hoort-dit.ts'

export type Kandidaat = {
  id: string
  organisatie_id: string
  einde: Moment
  ladder: Trede[]
  /** Someone took over the handover that this clock asks for. */
  overgenomen: boolean
  plaatsing_id: string | null
  zaak_id: string | null
  toegangsmelding_id: string | null
  norm: Norm
}

/** Running clocks with a rung that may be due; one that stands still (Awb art. 4:15) climbs none: a rough net (a day wide, for the change of the clocks); the rule decides exactly. */
const mogelijk = (tx: Transactie, regioCode: string) =>
  sql<Kandidaat>`
    select t.id, t.organisatie_id, t.einde, t.ladder, t.plaatsing_id, t.zaak_id, t.toegangsmelding_id, t.norm,
           exists (select 1 from taak k where k.termijn_id = t.id and k.soort = 'overdracht' and k.geaccepteerd_op is not null) as overgenomen
      from termijn t
     where t.regio_code = ${regioCode} and t.gesloten_op is null and t.geschorst_sinds is null
       and exists (select 1 from jsonb_array_elements(t.ladder) with ordinality as l(trede, nr)
                    where t.einde - coalesce((l.trede ->> 'voor')::interval, '0') + coalesce((l.trede ->> 'na')::interval, '0') - interval '1 day' <= ${tx.nu}
                      and not exists (select 1 from escalatie e where e.termijn_id = t.id and e.einde = t.einde and e.trede = l.nr - 1))
     order by t.id`.execute(tx.db)

/**
 * The rungs that must have been climbed by now. Who took over a handover stands for it until the end: the rungs up to and at the
 * end are silent; those after it are not (R2, and nothing overruns in silence: C024).
 */
export function verschuldigdeTreden(
  klok: Pick<Kandidaat, 'einde' | 'ladder' | 'overgenomen'>,
  nu: Moment,
  tijdzone: string,
): TredeOp[] {
  return bereikteTreden(klok.ladder, klok.einde, nu, tijdzone).filter(
    (t) => !klok.overgenomen || t.moment > klok.einde,
  )
}

/**
 * Climbs every ladder as far as time has come, each rung once: the row of the rung is the referee, so that several processes,
 * or one that was killed and runs again, tell nobody twice and nobody never. Gives how many rungs were climbed.
 */
export async function escaleer(huis: Huis): Promise<number> {
  const wie = { ...NIEMAND, regioCode: huis.regio.code }
  const kandidaten = await inTransactie(
    huis.systeem,
    wie,
    async (tx) => ({ nu: tx.nu, rijen: (await mogelijk(tx, huis.regio.code)).rows }),
    { klok: huis.klok },
  )
  let aantal = 0
  for (const klok of kandidaten.rijen) {
    const treden = verschuldigdeTreden(klok, kandidaten.nu, huis.regio.tijdzone)
    if (treden.length > 0)
      aantal += await inTransactie(huis.systeem, wie, (tx) => klim(huis, tx, klok, treden), {
        klok: huis.klok,
      })
  }
  return aantal
}

/** One clock, one transaction: the rungs, the tasks for who is not in the team, and the sign to the open screens. */
async function klim(
  huis: Huis,
  tx: Transactie,
  klok: Kandidaat,
  treden: readonly TredeOp[],
): Promise<number> {
  // the clock may have been closed, suspended or extended since we looked
  const vers = await tx.db
    .selectFrom('termijn')
    .select('einde')
    .where('id', '=', klok.id)
    .where('gesloten_op', 'is', null)
    .where('geschorst_sinds', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!vers || vers.einde !== klok.einde) return 0
  const geklommen: TredeOp[] = []
  for (const trede of treden) {
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('escalatie')
      .values({
        id: nieuwId(),
        termijn_id: klok.id,
        einde: klok.einde,
        trede: trede.nummer,
        rol: trede.rol,
        op: tx.nu,
      })
      .onConflict((oc) => oc.constraint('trede_eenmaal').doNothing())
      .executeTakeFirst()
    if (Number(numInsertedOrUpdatedRows ?? 0) > 0) geklommen.push(trede)
  }
  if (geklommen.length === 0) return 0
  const horen = new Set([klok.organisatie_id])
  for (const trede of geklommen) {
    const organisatieId = await wieHoortDit(huis, tx, trede.rol, klok)
    if (organisatieId === klok.organisatie_id) continue
    horen.add(organisatieId)
    await tx.db
      .insertInto('taak')
      .values({
        id: nieuwId(),
        regio_code: huis.regio.code,
        soort: 'escalatie',
        organisatie_id: organisatieId,
        rol: trede.rol,
        termijn_id: klok.id,
        plaatsing_id: klok.plaatsing_id,
        zaak_id: klok.zaak_id,
        uiterlijk: tx.nu,
        toelichting: klok.norm.naam,
      })
      .execute()
  }
  await meldSignaal(tx, [...horen])
  return geklommen.length
}

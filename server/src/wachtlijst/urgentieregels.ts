import type { Datum } from '@zicht/kern'
import { bepaalUrgentie, type Gebeurtenis, type Urgentieregels } from '@zicht/matching'
import { bronTekst, geldigOp, type Regio } from '@zicht/regio'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { kinderenVan } from './kinderen.ts'

/** The rules by which this municipality gives priority for a home on this day, in the form of the matching rules. */
export function urgentieregelsOp(
  regio: Pick<Regio, 'wachtlijstbeleid' | 'bronnen'>,
  gemeente: string,
  dag: Datum,
): Urgentieregels | undefined {
  const regels = geldigOp(
    geldigOp(regio.wachtlijstbeleid, dag).flatMap((w) => w.woonurgentieregels ?? []),
    dag,
  ).find((r) => r.gemeente === gemeente)
  if (!regels) return undefined
  const bron = bronTekst(regio, regels.bron)
  return {
    code: regels.code,
    geldig: regels.geldig,
    bron,
    klasseAnders: 0,
    regels: regels.regels.map((r) => ({ ...r, bron })),
  }
}

/** What the municipality decided, in the words of the rules; a refusal belongs to the municipality that had given the urgency. */
async function leesGebeurtenissen(
  huis: Huis,
  tx: Transactie,
  clientId: string,
  gemeente: string,
): Promise<Gebeurtenis[]> {
  const { rows } = await sql<{ soort: string; geweigerd: boolean; op: string }>`
    select g.soort, coalesce((g.gegevens ->> 'aanbodGeweigerd')::boolean, false) as geweigerd,
           (g.op at time zone ${huis.regio.tijdzone})::date::text as op
      from zaakgebeurtenis g join zaak z on z.id = g.zaak_id
     where z.client_id = ${clientId} and g.soort in ('woonurgentie_toegekend', 'woonurgentie_vervallen')
       and g.gegevens ->> 'gemeente' = ${gemeente} order by g.op`.execute(tx.db)
  // an urgency that lapsed without a refusal promises no offer any more
  const laatste = rows.findLastIndex((r) => r.soort === 'woonurgentie_vervallen')
  return rows.flatMap(({ soort, geweigerd, op }, i) => {
    if (soort === 'woonurgentie_toegekend') return i < laatste ? [] : [{ soort: 'urgentie-toegekend', op }]
    return geweigerd ? [{ soort: 'passend-aanbod-geweigerd', op }] : []
  })
}

/**
 * What the rules of the municipalities say of this person with what is known here: the birth date, and the children of the household.
 * Income and since when one lives there are not: then it says that they are to be asked. The municipality decides.
 */
export async function toetsUrgenties(huis: Huis, tx: Transactie, clientId: string, dag: Datum) {
  const client = await tx.db
    .selectFrom('client')
    .select('geboortedatum')
    .where('id', '=', clientId)
    .executeTakeFirst()
  const kinderen = await kinderenVan(tx, clientId, dag)
  const uit = []
  for (const gemeente of huis.regio.gemeenten) {
    const regels = urgentieregelsOp(huis.regio, gemeente.code, dag)
    if (!regels) continue
    const gebeurtenissen = await leesGebeurtenissen(huis, tx, clientId, gemeente.code)
    const feiten = { geboortedatum: client?.geboortedatum ?? null, kinderen: kinderen.aantal }
    const urgentie = bepaalUrgentie({ id: clientId, feiten, gebeurtenissen, toestanden: [] }, regels, dag)
    for (const toets of urgentie.toetsen)
      uit.push({
        gemeente: gemeente.naam,
        naam: toets.regel.naam,
        bron: toets.regel.bron,
        oordeel: toets.oordeel,
        aanbodUiterlijk: toets.aanbodUiterlijk,
        geenUrgentieTot: toets.beeindigd?.tot ?? null,
        nogTeVragen: toets.groepen
          .filter((g) => g.oordeel === 'onbekend')
          .flatMap((g) => g.delen.filter((d) => d.oordeel === 'onbekend').map((d) => d.voorwaarde.veld)),
      })
  }
  return { kinderen, regels: uit }
}

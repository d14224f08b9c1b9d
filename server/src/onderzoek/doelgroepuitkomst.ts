import { type Datum, datumIn } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { onderzoekbeleidOp } from './beleid.ts'
import { toetsDoelgroep } from './doelgroeptoets.ts'
import { leesOnderzoeken, leesVersies } from './opslag.ts'
import type { Velden } from './stappen.ts'

/**
 * The target-group test as it stood on a day, for who decides: the answers that were given by then, in the last inquiry that had any, with
 * who gave the last of them and when. None of it for who may not see the inquiry; null where the region has no test.
 */
export async function doelgroepuitkomstOp(huis: Huis, tx: Transactie, zaakId: string, dag: Datum) {
  const toets = onderzoekbeleidOp(huis.regio, dag).doelgroep
  if (!toets) return null
  const antwoorden = await leesAntwoorden(huis, tx, zaakId, dag)
  const velden: Velden = antwoorden?.velden ?? {}
  const vraag = (tekst: string, sleutel: string, uitleg: string) => ({
    vraag: tekst,
    antwoord: velden[sleutel] === 'ja' || velden[sleutel] === 'nee' ? velden[sleutel] : null,
    toelichting: velden[uitleg] || null,
  })
  return {
    naam: toets.naam,
    uitkomst: toetsDoelgroep(toets, velden),
    vragen: [
      vraag(toets.kernvraag, 'kern', 'kern.toelichting'),
      ...toets.criteria.map((c) => vraag(c.vraag, `${c.code}.oordeel`, `${c.code}.toelichting`)),
    ],
    door: antwoorden?.door ?? null,
    op: antwoorden?.op ?? null,
  }
}

/** A step begins empty as its first version: one that was never changed is no answer. */
async function leesAntwoorden(huis: Huis, tx: Transactie, zaakId: string, dag: Datum) {
  for (const onderzoek of await leesOnderzoeken(tx, zaakId)) {
    const stap = await tx.db
      .selectFrom('onderzoekstap')
      .select('id')
      .where('onderzoek_id', '=', onderzoek.id)
      .where('stap', '=', 'doelgroep')
      .executeTakeFirst()
    const versies = stap ? await leesVersies(tx, stap.id, 1) : []
    const toen = versies.findLast((v) => v.versie > 1 && datumIn(v.op, huis.regio.tijdzone) <= dag)
    if (toen) return toen
  }
  return undefined
}

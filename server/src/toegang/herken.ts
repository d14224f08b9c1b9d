import { sql } from 'kysely'
import { weergavenaam } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import type { HerkenIn } from './contract.ts'
import { haalMelding } from './haal-melding.ts'

type Rij = {
  id: string
  roepnaam: string | null
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
  geboortedatum: string | null
  geboortedatum_geschat: boolean
  overleden: boolean
  op_bsn: boolean
  op_naam: boolean
  uit_crisis: boolean
  loopt: boolean
}

/** The search itself: strong likeness only, for who works on a report of the team's own. */
export const zoekHerkenbaren = async (tx: Transactie, meldingId: string, vraag: HerkenIn): Promise<Rij[]> =>
  (
    await sql<Rij>`
      select * from zicht.herken_client(${meldingId}, ${vraag.bsn ?? ''}, ${vraag.naam ?? ''}, ${vraag.geboortedatum ?? null}::date)`.execute(
      tx.db,
    )
  ).rows

/**
 * Who may be the person of a report: by number, by a name with the date of birth, or because the crisis team knows the person. A hint;
 * choosing one opens that file. The search is a line in the log.
 */
export async function herken(huis: Huis, tx: Transactie, meldingId: string, vraag: HerkenIn) {
  await haalMelding(huis, tx, meldingId, 'lezen')
  await eisRecht(huis, tx, {
    actie: 'zoeken',
    object: 'client',
    objectId: null,
    doel: 'toegang',
    relaties: [],
  })
  const rows = await zoekHerkenbaren(tx, meldingId, vraag)
  return rows.map((r) => ({
    id: r.id,
    naam: weergavenaam(r),
    geboortedatum: r.geboortedatum,
    geboortedatumGeschat: r.geboortedatum_geschat,
    overleden: r.overleden,
    lopendDossier: r.loopt,
    waarom: [
      ...(r.op_bsn ? ['bsn'] : []),
      ...(r.op_naam ? ['naam'] : []),
      ...(r.uit_crisis ? ['crisis'] : []),
    ],
  }))
}

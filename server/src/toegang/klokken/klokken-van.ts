import { dagenOver, datumIn, epochVan, type Fase, faseVan, momentVanEpoch } from '@zicht/kern'
import type { NotNull } from 'kysely'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { buitenTot } from '../aanvulling.ts'
import { type Schorsgrond, schorsgrondenVan, type Zaaknorm } from './klok.ts'
import { type KlokRij, leesSchorsingen } from './opslag.ts'

export type KlokBeeld = {
  id: string
  versie: number
  soort: string
  naam: string
  artikel: string | null
  bron: string
  begin: string
  /** Null while it stands still: the end is unknown then. */
  laatsteDag: string | null
  dagenOver: number | null
  stand: Fase | 'geschorst' | 'gesloten'
  geschorstSinds: string | null
  geslotenOp: string | null
  geslotenReden: string | null
  schorsgronden: Required<Schorsgrond>[]
  schorsingen: {
    van: string
    tot: string | null
    grond: string
    reden: string
    instemmingOp: string | null
    aanvullenTot: string | null
    buitenTot: string | null
  }[]
  /** The letter that asks to complete the application and did not go yet, with the last day in it. */
  aanvulverzoek: { briefId: string; tot: string } | null
}

/** How a clock stands today; the database keeps only its end and whether it stands still. */
export function klokstandVan(
  klok: Pick<KlokRij, 'einde' | 'norm' | 'geschorst_sinds' | 'gesloten_op'>,
  nu: string,
  tijdzone: string,
): { stand: KlokBeeld['stand']; laatsteDag: string | null; dagenOver: number | null } {
  const laatsteDag = datumIn(momentVanEpoch(epochVan(klok.einde) - 1), tijdzone)
  if (klok.gesloten_op !== null) return { stand: 'gesloten', laatsteDag, dagenOver: null }
  if (klok.geschorst_sinds !== null) return { stand: 'geschorst', laatsteDag: null, dagenOver: null }
  const { waarschuwDagenVoor = [] } = klok.norm as Partial<Zaaknorm>
  const waarschuw = waarschuwDagenVoor.length === 0 ? 'PT0S' : `P${Math.max(...waarschuwDagenVoor) + 1}D`
  return {
    stand: faseVan(klok.einde, nu, waarschuw, tijdzone),
    laatsteDag,
    dagenOver: dagenOver(klok.einde, nu, tijdzone),
  }
}

/** All clocks of a case, those that run first. */
export async function klokkenVan(huis: Huis, tx: Transactie, zaakId: string): Promise<KlokBeeld[]> {
  const rijen = await tx.db
    .selectFrom('termijn')
    .selectAll()
    .where('zaak_id', '=', zaakId)
    .orderBy('gesloten_op', (ob) => ob.desc().nullsFirst())
    .orderBy('einde')
    .execute()
  const schorsingen = await leesSchorsingen(
    tx,
    rijen.map((r) => r.id),
  )
  // what was not sent is of the team
  const brieven =
    tx.wie.clientzelf === null && rijen.length > 0
      ? await tx.db
          .selectFrom('brief')
          .select(['id as briefId', 'over_id', 'antwoord_tot as tot'])
          .where('zaak_id', '=', zaakId)
          .where('over_soort', '=', 'termijn')
          .where('verzonden_op', 'is', null)
          .where('vervallen_reden', 'is', null)
          .$narrowType<{ tot: NotNull }>()
          .execute()
      : []
  return rijen.map((rij) => {
    const brief = brieven.find((b) => b.over_id === rij.id)
    const norm = rij.norm as unknown as Zaaknorm
    return {
      id: rij.id,
      versie: rij.versie,
      soort: rij.soort,
      naam: norm.naam,
      artikel: rij.artikel,
      bron: rij.bron,
      begin: rij.begin,
      ...klokstandVan(rij, tx.nu, huis.regio.tijdzone),
      geschorstSinds: rij.geschorst_sinds,
      geslotenOp: rij.gesloten_op,
      geslotenReden: rij.gesloten_reden,
      schorsgronden: schorsgrondenVan(huis.regio, rij),
      schorsingen: (schorsingen.get(rij.id) ?? []).map(
        ({ van, tot, grond, reden, instemmingOp, aanvullenTot }) => ({
          van,
          tot,
          grond,
          reden,
          instemmingOp,
          aanvullenTot,
          // as long as nothing came in; what did is with the decision
          buitenTot:
            rij.soort === 'wmoBeschikking' && tot === null && aanvullenTot !== null
              ? buitenTot(huis.regio, { gevraagdOp: van, tot: aanvullenTot, aangevuldOp: null })
              : null,
        }),
      ),
      aanvulverzoek: brief ? { briefId: brief.briefId, tot: brief.tot } : null,
    }
  })
}

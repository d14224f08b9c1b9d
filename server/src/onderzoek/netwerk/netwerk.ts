import { dagenTussen, datumIn, nietGevonden, ongeldig } from '@zicht/kern'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { meldZaak, openZaak } from '../../toegang/index.ts'
import { onderzoekbeleidOp } from '../beleid.ts'
import { mantelzorgvraag } from '../respijt.ts'

export type Lidopgave = {
  naam: string
  soort: string
  relatie?: string | null | undefined
  steuntMet?: string | null | undefined
  afstand: number
}
export type Lidwijziging = Partial<Lidopgave> & {
  belasting?: 'past' | 'soms_zwaar' | 'zwaar' | 'te_zwaar' | undefined
  respijt?: 'aangeboden' | 'wil_nu_niet' | 'geregeld' | undefined
  tot?: string | null | undefined
}

/** The people around someone, near to far, with what an informal carer is owed now (C112). */
export async function leesNetwerk(huis: Huis, tx: Transactie, zaakId: string) {
  const zaak = await openZaak(huis, tx, zaakId, 'lezen')
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const { mantelzorg } = onderzoekbeleidOp(huis.regio, vandaag)
  const rijen = await tx.db
    .selectFrom('netwerklid')
    .selectAll()
    .where('client_id', '=', zaak.client_id)
    .orderBy('afstand')
    .orderBy('id')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    versie: r.versie,
    naam: r.naam,
    soort: r.soort,
    relatie: r.relatie,
    steuntMet: r.steunt_met,
    afstand: r.afstand,
    belasting: r.belasting,
    belastingOp: r.belasting_op,
    respijt: r.respijt,
    respijtOp: r.respijt_op,
    tot: r.tot,
    vraag:
      r.tot !== null && r.tot <= vandaag
        ? null
        : mantelzorgvraag(
            mantelzorg,
            r,
            r.belasting_op === null ? null : dagenTussen(r.belasting_op, vandaag),
          ),
  }))
}

export async function voegNetwerklidToe(huis: Huis, tx: Transactie, zaakId: string, lid: Lidopgave) {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  const id = nieuwId()
  await tx.db
    .insertInto('netwerklid')
    .values({
      id,
      regio_code: huis.regio.code,
      client_id: zaak.client_id,
      naam: lid.naam,
      soort: lid.soort,
      relatie: lid.relatie?.trim() || null,
      steunt_met: lid.steuntMet?.trim() || null,
      afstand: lid.afstand,
    })
    .execute()
  await meldZaak(tx, zaak, 'netwerk')
  return { id }
}

/** A burden that is told anew asks for a new answer about respite: what was offered for the lighter one is no offer for the heavier. */
export async function wijzigNetwerklid(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  id: string,
  ifMatch: number | undefined,
  w: Lidwijziging,
) {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  const lid = await tx.db
    .selectFrom('netwerklid')
    .selectAll()
    .where('id', '=', id)
    .where('client_id', '=', zaak.client_id)
    .forUpdate()
    .executeTakeFirst()
  if (!lid) throw nietGevonden()
  await eisVersie(tx, 'netwerklid', lid, ifMatch)
  // nothing sent is nothing changed
  if (Object.keys(w).length === 0) return { id, versie: lid.versie }
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const soort = w.soort ?? lid.soort
  if ((w.belasting || w.respijt) && soort !== 'mantelzorger')
    throw ongeldig([
      {
        pad: w.belasting ? '/belasting' : '/respijt',
        melding: 'Dit vragen we alleen aan mantelzorgers.',
        code: 'alleen_mantelzorger',
      },
    ])
  const anders = w.belasting !== undefined && w.belasting !== lid.belasting
  const { versie } = await tx.db
    .updateTable('netwerklid')
    .set({
      ...(w.naam !== undefined && { naam: w.naam }),
      ...(w.soort !== undefined && { soort: w.soort }),
      ...(w.relatie !== undefined && { relatie: w.relatie?.trim() || null }),
      ...(w.steuntMet !== undefined && { steunt_met: w.steuntMet?.trim() || null }),
      ...(w.afstand !== undefined && { afstand: w.afstand }),
      ...(w.tot !== undefined && { tot: w.tot }),
      ...(w.belasting !== undefined && { belasting: w.belasting, belasting_op: vandaag }),
      ...(w.respijt !== undefined
        ? { respijt: w.respijt, respijt_op: vandaag }
        : anders
          ? { respijt: null, respijt_op: null }
          : {}),
    })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  await meldZaak(tx, zaak, 'netwerk')
  return { id, versie }
}

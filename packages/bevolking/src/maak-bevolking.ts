import type { Regio } from '@zicht/regio'
import { beginBevolking, peildatumVan } from './begin.ts'
import type { Bevolking } from './bevolking.ts'
import { laatMelden } from './crisis.ts'
import { sluitCrises } from './crisiseinde.ts'
import { rondAf } from './afronding.ts'
import { planProef } from './proef.ts'
import { planSlot, vulCrisisplekken } from './slot.ts'
import { maakStaf } from './staf.ts'
import { laatKomen, type Wachtrijen } from './stromen.ts'
import { leidToegangAf } from './toegang.ts'
import { werkAgendaAf } from './uitstroom.ts'
import { maakVandaag } from './vandaag.ts'
import { maakWereld, type Opties } from './wereld.ts'

/**
 * Makes the population of a region until `tot` (a day), stopping at the moment `nu` on it. RangeError when the region has no
 * tables and no flows to start from, or when `tot` is not after their date.
 */
export function maakBevolking(regio: Regio, opties: Opties): Bevolking {
  const peildatum = peildatumVan(regio)
  if (peildatum === null)
    throw new RangeError('deze regio heeft geen bevolkingstabellen en geen stroomaannames')
  if (opties.tot <= peildatum) throw new RangeError(`een bevolking loopt van ${peildatum} tot een latere dag`)
  const w = maakWereld(regio, peildatum, opties)
  maakStaf(w)
  for (const cijfer of regio.crisiscijfers) planProef(w, cijfer)
  planSlot(w)
  beginBevolking(w)
  const wachtrijen: Wachtrijen = new Map()
  for (let dag = w.begin + 1; dag <= w.einde; dag++) {
    werkAgendaAf(w, dag)
    laatKomen(w, dag, wachtrijen)
    if (dag === w.einde - 1) vulCrisisplekken(w)
    laatMelden(w, dag)
  }
  maakVandaag(w)
  sluitCrises(w)
  rondAf(w)
  leidToegangAf(w)
  return w.uit
}

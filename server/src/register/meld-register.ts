import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'

/** Tells open screens that a thing of the register changed; they fetch what they show of it. */
export const meldRegister = (tx: Transactie, soort: string, id: string): Promise<void> =>
  meld(tx, { soort: 'nl.zicht.register.gewijzigd', onderwerp: id, dataref: `/v1/${soort}/${id}` })

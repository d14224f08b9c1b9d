import type { Wie } from '../databank/index.ts'
import type { Huis } from '../huis.ts'
import type { Gevonden, Plaats } from './sessies.ts'

/** Who asks, with how: a session of a browser (its hash), or a token. Times in epoch milliseconds. */
export type WieAangemeld = Wie & {
  sessie?: { id: string; verlooptOp: number; laatstGezien: number }
  tokenVerlooptOp?: number
}

/**
 * The context of a person in a role. A client belongs to no organisation: the organisation of the membership is only who gave the
 * account, and must not open what that organisation may see.
 */
export function wieVan(gevonden: Gevonden): Wie {
  const client = gevonden.rol === 'client'
  return {
    gebruikerId: gevonden.gebruikerId,
    naam: gevonden.naam,
    lidmaatschapId: gevonden.lidmaatschapId,
    organisatieId: client ? null : gevonden.organisatieId,
    rol: gevonden.rol,
    regioCode: gevonden.regioCode,
    clientzelf: client ? gevonden.clientId : null,
  }
}

export const plaatsVan = (huis: Huis): Plaats => ({
  regioCode: huis.instellingen.regioCode,
  tijdzone: huis.regio.tijdzone,
  klok: huis.klok(),
})

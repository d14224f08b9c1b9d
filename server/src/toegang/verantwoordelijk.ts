import { geldigOp, type Regio } from '@zicht/regio'

export type Verantwoordelijk = { gemeente: string; regel: string }

/**
 * Which municipality is responsible, by the rule that holds on this day: where someone reported (Wmo 2015 art. 1.2.1, R13), or where
 * someone lived last once the law says so. Who reported at no municipality in particular, did so at the centre municipality.
 */
export function verantwoordelijkeGemeente(
  regio: Pick<Regio, 'verantwoordelijkheidsregels' | 'centrumgemeente'>,
  dag: string,
  waar: { gemeld: string | null; woonplaats: string | null },
): Verantwoordelijk {
  const regel = geldigOp(regio.verantwoordelijkheidsregels, dag)[0]?.regel ?? 'TOEGANG_GEMEENTE'
  const gemeld = waar.gemeld ?? regio.centrumgemeente
  return { regel, gemeente: regel === 'WOONPLAATSBEGINSEL' ? (waar.woonplaats ?? gemeld) : gemeld }
}

import { datumIn } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister, plekkenOp } from '../register/index.ts'
import { registerKlopt, telPlekken, verschillen } from './capaciteit.ts'
import { leesOpgaven, type Opgave } from './lees-opgaven.ts'
import { leesStand } from './lees-stand.ts'
import { opNaam, productnaam } from './namen.ts'
import { onthullingVoor } from './onthulling.ts'
import { leesPeil } from './peilmoment.ts'
import type { Cel } from './tabel.ts'
import { type Regel, rondAf } from './verberg.ts'

/**
 * What each source says of the capacity of a facility, which one is used and why, beside what the register counts; and the same for the
 * whole region (C028, C034). Sources that disagree all stay visible.
 */
export async function geefCapaciteit(huis: Huis, tx: Transactie, vraag: { peildatum?: string | undefined }) {
  const { regio } = huis
  const peil = leesPeil(vraag, tx.nu, regio.tijdzone)
  const dag = peil.peildatum
  const opgaven = await leesOpgaven(tx, regio.code, dag)
  const register = await leesRegister(huis, tx)
  const plekken = plekkenOp(register, dag)
  const perVoorziening = Map.groupBy(plekken, (p) => p.voorziening.id)
  const gemeentenaam = (code: string) => regio.gemeenten.findLast((g) => g.code === code)?.naam ?? code
  const ids = new Set([...perVoorziening.keys(), ...opgaven.flatMap((o) => o.voorzieningId ?? [])])
  const items = [...ids]
    .flatMap((id) => register.voorzieningen.get(id) ?? [])
    .sort(opNaam)
    .map((v) => ({
      id: v.id,
      naam: v.naam,
      soort: v.soort,
      organisatie: v.organisatie.naam,
      gemeente: gemeentenaam(v.gemeenteCode),
      ...uitkomst(
        opgaven.filter((o) => o.voorzieningId === v.id),
        perVoorziening.get(v.id) ?? [],
      ),
    }))
  const { regel, uit } = onthullingVoor(regio, tx.wie.rol, datumIn(tx.nu, regio.tijdzone))
  const regioOpgaven = Map.groupBy(
    opgaven.filter((o) => o.voorzieningId === null),
    (o) => [...o.producten].sort().join(','),
  )
  const regiobreed = []
  for (const lijst of regioOpgaven.values()) {
    const producten = lijst[0]?.producten ?? []
    const { mensen } = await leesStand(tx, regio.code, peil, producten)
    regiobreed.push({
      producten: producten.map((code) => ({ code, naam: productnaam(regio, code, dag) })),
      mensen: veilig(mensen, regel),
      ...uitkomst(
        lijst,
        plekken.filter((p) => producten.includes(p.productCode)),
      ),
    })
  }
  return { peildatum: dag, op: peil.op, berekendOp: tx.nu, onthulling: uit, items, regiobreed }
}

const veilig = (n: number, regel: Regel | null): Cel =>
  regel === null ? n : n > 0 && n < regel.minimum ? null : rondAf(n, regel)

function uitkomst(opgaven: readonly Opgave[], plekken: Parameters<typeof telPlekken>[0]) {
  const register = telPlekken(plekken)
  return {
    register,
    registerKlopt: registerKlopt(opgaven, register),
    verschillen: verschillen(opgaven),
    opgaven: opgaven.map(({ voorzieningId: _, producten: _p, geldig, ...o }) => ({
      ...o,
      geldigVan: geldig.van,
      geldigTot: geldig.tot,
    })),
  }
}

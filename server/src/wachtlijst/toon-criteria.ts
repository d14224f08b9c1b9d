import { bevat, nietGevonden } from '@zicht/kern'
import { geldigOp, productOp } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister, plekkenOp } from '../register/index.ts'
import { lijstregelsOp } from './beleid.ts'
import { criteriaUitRegister } from './criteria.ts'
import { vandaagIn } from './opslag.ts'
import { eisCriteria, type Rij } from './wijzig-criteria.ts'

const toon = (r: Rij) => ({
  id: r.id,
  versie: r.versie,
  organisatieId: r.organisatie_id,
  voorzieningId: r.voorziening_id,
  eenheidId: r.eenheid_id,
  criteria: r.criteria as unknown as Record<string, unknown>[],
})

/**
 * The criteria of a provider and of its facilities and units, with what comes before them: those of the region, and what the register
 * itself says of a unit. How many people fit depends on the opening and is no part of it.
 */
export async function toonCriteria(huis: Huis, tx: Transactie, organisatieId: string) {
  await eisCriteria(huis, tx, 'lezen', organisatieId)
  const register = await leesRegister(huis, tx)
  const aanbieder = register.organisaties.get(organisatieId)
  if (!aanbieder) throw nietGevonden()
  const dag = vandaagIn(huis, tx)
  const rijen = await tx.db
    .selectFrom('plaatsingscriteria')
    .selectAll()
    .where('organisatie_id', '=', organisatieId)
    .orderBy('id')
    .execute()
  const plekken = plekkenOp(register, dag).filter((p) => p.voorziening.organisatie.id === organisatieId)
  const regelsVan = (eenheidId: string) =>
    plekken
      .filter((p) => p.eenheid.id === eenheidId)
      .flatMap((p) =>
        p.productCode === null ? [] : (lijstregelsOp(huis.regio, p.productCode, dag) ?? []),
      )[0]
  const uitRegister = (eenheid: (typeof plekken)[number]['eenheid']) => {
    const regels = regelsVan(eenheid.id)
    return regels ? criteriaUitRegister(regels, eenheid, 1).filter((c) => c.code !== 'HUISHOUDEN') : []
  }
  const beleid = geldigOp(huis.regio.wachtlijstbeleid, dag)
  return {
    aanbieder: { id: aanbieder.id, naam: aanbieder.naam },
    items: rijen.map(toon),
    regio: beleid.map((b) => ({
      naam: b.naam,
      producten: b.producten.map((p) => productOp(huis.regio, p, dag)?.naam ?? p),
      criteria: (lijstregelsOp(huis.regio, b.producten[0] ?? '', dag)?.criteria ?? []).map((c) => ({ ...c })),
    })),
    voorzieningen: [...register.voorzieningen.values()]
      .filter((v) => v.organisatie.id === organisatieId && bevat(v.geldig, dag))
      .map((v) => ({
        id: v.id,
        naam: v.naam,
        eenheden: v.eenheden
          .filter((e) => bevat(e.geldig, dag))
          .map((e) => ({ id: e.id, naam: e.naam, uitRegister: uitRegister(e).map((c) => ({ ...c })) })),
      }))
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    behoeften: [...new Map(beleid.flatMap((b) => b.hardeBehoeften).map((b) => [b.code, b])).values()],
  }
}

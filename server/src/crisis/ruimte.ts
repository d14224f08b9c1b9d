import { type Arrangement, geldigOp, type Regio } from '@zicht/regio'
import {
  type Locatievoorwaarde,
  plekkenOp,
  type Register,
  type RegisterEenheid,
  type RegisterPlek,
  type RegisterVoorziening,
  voorwaardeOp,
} from '../register/index.ts'
import type { Groep } from './codes.ts'

/** Places of one unit that may be used in a crisis under one product: what a search chooses from. */
export type Ruimte = {
  eenheid: Omit<RegisterEenheid, 'plekken' | 'voorziening'>
  voorziening: Omit<RegisterVoorziening, 'eenheden' | 'opgaven' | 'locatievoorwaarden'>
  productCode: string
  /** The crisis arrangement that runs on these places, by the region's data; null: none. */
  arrangement: Arrangement | null
  groep: Groep
  /** Price and terms of a private location. */
  voorwaarde: Locatievoorwaarde | null
  /** Care at home: one team for the whole household, not a bed for each. */
  perHuishouden: boolean
  plekken: readonly { id: string; nummer: number; tijdelijk: boolean }[]
}

/** What the region has for a crisis on one day. */
export type Aanbod = {
  datum: string
  ruimtes: readonly Ruimte[]
  /** Which unit a place belongs to. */
  vanPlek: ReadonlyMap<string, Ruimte>
  plekIds: readonly string[]
  /** Places that exist that day and are not for crisis. */
  nietVoorCrisis: number
}

const GROEP_VAN_SOORT: Record<Arrangement['soort'], Groep> = {
  CRISISINTERVENTIE_THUIS: 'thuis',
  ACUTE_OPVANG_OP_MAAT: 'particulier',
  BED_MET_TOEZICHT: 'bed_met_toezicht',
  TIME_OUT: 'time_out',
  EERSTE_OPVANG: 'opvang',
}

/** The arrangement that the region runs on places of this product, on this day. */
export const arrangementVoor = (
  regio: Pick<Regio, 'arrangementen'>,
  productCode: string,
  datum: string,
): Arrangement | null =>
  geldigOp(regio.arrangementen, datum).find((a) => a.producten.includes(productCode)) ?? null

function groepVan(plek: RegisterPlek, arrangement: Arrangement | null): Groep {
  if (plek.voorziening.alleenBijGeweld) return 'vrouwenopvang'
  if (arrangement) return GROEP_VAN_SOORT[arrangement.soort]
  return plek.eenheid.soort === 'thuis' ? 'thuis' : 'opvang'
}

/** Pure: the crisis places of a day, by unit and product. */
export function maakAanbod(regio: Pick<Regio, 'arrangementen'>, register: Register, datum: string): Aanbod {
  const opDag = plekkenOp(register, datum)
  const perRuimte = new Map<string, RegisterPlek[]>()
  for (const plek of opDag.filter((p) => p.crisis)) {
    const sleutel = `${plek.eenheid.id} ${plek.productCode}`
    perRuimte.set(sleutel, [...(perRuimte.get(sleutel) ?? []), plek])
  }
  const ruimtes = [...perRuimte.values()].map((plekken) => maakRuimte(regio, plekken, datum))
  const vanPlek = new Map(ruimtes.flatMap((ruimte) => ruimte.plekken.map((p) => [p.id, ruimte] as const)))
  return {
    datum,
    ruimtes,
    vanPlek,
    plekIds: [...vanPlek.keys()],
    nietVoorCrisis: opDag.length - vanPlek.size,
  }
}

function maakRuimte(regio: Pick<Regio, 'arrangementen'>, plekken: RegisterPlek[], datum: string): Ruimte {
  const eerste = plekken[0] as RegisterPlek
  const arrangement = arrangementVoor(regio, eerste.productCode, datum)
  return {
    eenheid: eerste.eenheid,
    voorziening: eerste.voorziening,
    productCode: eerste.productCode,
    arrangement,
    groep: groepVan(eerste, arrangement),
    voorwaarde: voorwaardeOp(eerste.voorziening, datum) ?? null,
    perHuishouden: eerste.eenheid.soort === 'thuis',
    // agreed places first: a temporary extra place is the last to fill
    plekken: [...plekken].sort((a, b) => Number(a.tijdelijk) - Number(b.tijdelijk) || a.nummer - b.nummer),
  }
}

const geheugen = new WeakMap<Register, Map<string, Aanbod>>()

/** As `maakAanbod`, remembered for as long as the register itself: a search does not build it again. */
export function aanbodVan(regio: Pick<Regio, 'arrangementen'>, register: Register, datum: string): Aanbod {
  let perDag = geheugen.get(register)
  if (!perDag) geheugen.set(register, (perDag = new Map()))
  let aanbod = perDag.get(datum)
  if (!aanbod) {
    perDag.clear()
    perDag.set(datum, (aanbod = maakAanbod(regio, register, datum)))
  }
  return aanbod
}

import type { Criterium, Laag, Uitzetting } from '@zicht/matching'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { RegisterEenheid, RegisterPlek } from '../register/index.ts'
import type { Lijstregels } from './beleid.ts'

export type Criteria = readonly (Criterium | Uitzetting)[]
/** The criteria of a provider and its facilities and units, by the id of the one that set them. */
export type EigenCriteria = ReadonlyMap<string, Criteria>

export async function leesCriteriaVan(tx: Transactie, organisatieId: string): Promise<EigenCriteria> {
  const { rows } = await sql<{ scope: string; criteria: (Criterium | Uitzetting)[] }>`
    select coalesce(eenheid_id, voorziening_id, organisatie_id) as scope, criteria from plaatsingscriteria
     where organisatie_id = ${organisatieId}`.execute(tx.db)
  return new Map(rows.map((r) => [r.scope, r.criteria]))
}

/** What the register itself says of a unit: ages, gender, how many people fit, and needs that it does not meet. */
export function criteriaUitRegister(
  regels: Lijstregels,
  eenheid: RegisterEenheid,
  plekken: number,
): Criterium[] {
  const vast = { geldig: { van: eenheid.geldig.van }, bron: 'register' }
  const uit: Criterium[] = [
    {
      ...vast,
      code: 'HUISHOUDEN',
      naam: 'Aantal mensen',
      veld: 'huishouden',
      operator: 'hoogstens',
      waarde: plekken,
    },
  ]
  const leeftijd = { ...vast, naam: 'Leeftijd', veld: 'geboortedatum', als: 'jaren' } as const
  if (eenheid.leeftijdVan !== null)
    uit.push({ ...leeftijd, code: 'LEEFTIJD_VAN', operator: 'minstens', waarde: eenheid.leeftijdVan })
  if (eenheid.leeftijdTot !== null)
    uit.push({ ...leeftijd, code: 'LEEFTIJD_TOT', operator: 'hoogstens', waarde: eenheid.leeftijdTot })
  if (eenheid.geslacht !== 'alle')
    uit.push({
      ...vast,
      code: 'GESLACHT',
      naam: 'Geslacht',
      veld: 'geslacht',
      operator: 'is',
      waarde: eenheid.geslacht,
    })
  for (const b of regels.beleid.hardeBehoeften)
    if (!eenheid.kenmerken.includes(b.code))
      uit.push({
        ...vast,
        code: `NODIG_${b.code}`,
        naam: b.naam,
        veld: 'behoeften',
        operator: 'bevat-niet',
        waarde: b.code,
      })
  return uit
}

/** The levels that decide about one opening: region, provider, facility, unit; the most specific one that names a code wins. */
export function lagenVoor(
  regels: Lijstregels,
  plekken: readonly RegisterPlek[],
  eigen: EigenCriteria,
): Laag[] {
  const plek = plekken[0]
  if (!plek) return [{ niveau: 'regio', naam: regels.beleid.naam, criteria: regels.criteria }]
  const { eenheid, voorziening } = plek
  const uitRegister = criteriaUitRegister(regels, eenheid, plekken.length)
  const zelf = eigen.get(eenheid.id) ?? []
  // a unit has one level; what its provider wrote for it goes before what the register says
  const eenheidlaag = [...uitRegister.filter((c) => !zelf.some((z) => z.code === c.code)), ...zelf]
  return [
    { niveau: 'regio', naam: regels.beleid.naam, criteria: regels.criteria },
    {
      niveau: 'aanbieder',
      naam: voorziening.organisatie.naam,
      criteria: eigen.get(voorziening.organisatie.id) ?? [],
    },
    { niveau: 'voorziening', naam: voorziening.naam, criteria: eigen.get(voorziening.id) ?? [] },
    { niveau: 'eenheid', naam: eenheid.naam, criteria: eenheidlaag },
  ]
}

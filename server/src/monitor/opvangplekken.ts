import type { Regio } from '@zicht/regio'
import { plekkenOp, type Register } from '../register/index.ts'
import { groepVan, opNaam } from './namen.ts'
import { maakTabel, type Tabel } from './tabel.ts'

/** Columns of the table of places; temporary ones are not part of what was agreed. */
export const PLEKKOLOMMEN = [
  { code: 'plekken', naam: 'Plekken' },
  { code: 'waarvanCrisis', naam: 'Waarvan crisis' },
  { code: 'tijdelijk', naam: 'Tijdelijk extra' },
] as const

/**
 * Places of shelter (MO) per facility on a day, as the Regioplan counts them: what was agreed, of which for crisis; without the women's
 * shelter, which has a heading of its own. Temporary extra places stand beside it.
 */
export function opvangplekken(regio: Regio, register: Register, dag: string): Tabel {
  const tellers = new Map<string, number>()
  const voorzieningen = new Map<string, { code: string; naam: string; bij: string }>()
  for (const plek of plekkenOp(register, dag)) {
    if (groepVan(regio, plek.productCode, dag) !== 'MO') continue
    const { id, naam, organisatie } = plek.voorziening
    voorzieningen.set(id, { code: id, naam, bij: organisatie.naam })
    const tel = (kolom: string) => tellers.set(`${id}/${kolom}`, (tellers.get(`${id}/${kolom}`) ?? 0) + 1)
    if (plek.tijdelijk) tel('tijdelijk')
    else {
      tel('plekken')
      if (plek.crisis) tel('waarvanCrisis')
    }
  }
  return maakTabel(
    [...voorzieningen.values()].sort(opNaam),
    PLEKKOLOMMEN,
    (r, k) => tellers.get(`${r}/${k}`) ?? 0,
    {
      rijtotaal: false,
    },
  )
}

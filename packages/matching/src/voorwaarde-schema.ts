import { isDatum } from '@zicht/kern'
import { z } from 'zod'
import { veldnaam } from './lees.ts'
import { MATEN, OPERATOREN, type Voorwaarde } from './voorwaarde.ts'

const enkel = z.union([z.string().max(200), z.number()])

export const voorwaardeVorm = {
  veld: veldnaam,
  als: z.enum(MATEN).optional(),
  operator: z.enum(OPERATOREN),
  waarde: z.union([enkel, z.boolean(), z.array(enkel).min(1).max(500)]),
}

const LIJSTEN = new Set(['een-van', 'geen-van', 'bevat', 'bevat-een-van', 'bevat-niet'])

/** Why the value does not go with the operator; null when it does. */
export const waardefout = ({ operator, waarde, als }: Voorwaarde): { reden: string; code: string } | null => {
  if (operator === 'tussen') {
    if (!Array.isArray(waarde) || waarde.length !== 2)
      return { reden: 'tussen vraagt [minstens, hoogstens]', code: 'tussen_twee' }
    const [a, b] = waarde as [string | number, string | number]
    if (typeof a !== typeof b || a > b)
      return { reden: 'tussen vraagt twee waarden in volgorde', code: 'tussen_volgorde' }
  } else if (LIJSTEN.has(operator)) {
    if (!Array.isArray(waarde)) return { reden: 'deze operator vraagt een lijst', code: 'operator_lijst' }
  } else if (Array.isArray(waarde))
    return { reden: 'deze operator vraagt een enkele waarde', code: 'operator_enkel' }
  const delen: readonly unknown[] = Array.isArray(waarde) ? waarde : [waarde]
  if (als !== undefined && !delen.every((w) => typeof w === 'number' && Number.isFinite(w)))
    return { reden: 'jaren, maanden en dagen worden met een getal vergeleken', code: 'duur_getal' }
  const geordend = operator === 'minstens' || operator === 'hoogstens' || operator === 'tussen'
  if (geordend && !delen.every((w) => typeof w === 'number' || isDatum(w)))
    return { reden: 'deze operator vraagt een getal of een datum', code: 'operator_getal_of_datum' }
  return null
}

export const voorwaardeSchema = z.strictObject(voorwaardeVorm).superRefine((v, ctx) => {
  const fout = waardefout(v)
  if (fout)
    ctx.addIssue({
      code: 'custom',
      path: ['waarde'],
      message: fout.reden,
      params: { code: fout.code },
      input: v,
    })
})

import { stroom } from '@zicht/kern'
import type { Plekperiode } from './plekken.ts'

const hex = (n: number): string => n.toString(16).padStart(8, '0')

/**
 * The stable identifier of a thing that the files of a region describe: a UUID (RFC 9562 version 8) that follows from the code
 * of the region, the kind of thing and its natural key, so that loading twice, or elsewhere, gives the same identifiers.
 */
export function regioId(regioCode: string, soort: string, sleutel: string): string {
  const { uint32 } = stroom(regioCode, `${soort}/${sleutel}`)
  const [a, b, c, d] = [hex(uint32()), hex(uint32()), hex(uint32()), hex(uint32())]
  const variant = ((Number.parseInt(c[0] ?? '0', 16) & 3) | 8).toString(16)
  return `${a}-${b.slice(0, 4)}-8${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`
}

/** Was this identifier given by a region file? Everything that users make has another version. */
export const isRegioId = (id: string): boolean => id[14] === '8'

/** The identifier of a place during one of its periods; `plekcode` and `van` as `allePlekken` and `plekperioden` give them. */
export const plekId = (regioCode: string, plekcode: string, van: string): string =>
  regioId(regioCode, 'plek', `${plekcode}/${van}`)

/** The periods of a place, those that follow each other without a difference taken together: the same row. */
export function plekperioden(perioden: readonly Plekperiode[]): Plekperiode[] {
  const uit: Plekperiode[] = []
  for (const p of perioden) {
    const vorige = uit.at(-1)
    const gelijk =
      vorige?.product === p.product && vorige.crisis === p.crisis && vorige.tijdelijk === p.tijdelijk
    if (vorige && gelijk && vorige.geldig.tot === p.geldig.van) {
      const { tot: _, ...rest } = vorige.geldig
      uit[uit.length - 1] = {
        ...vorige,
        geldig: p.geldig.tot === undefined ? rest : { ...rest, tot: p.geldig.tot },
      }
    } else uit.push(p)
  }
  return uit
}

import type { Fout } from '@zicht/kern'

/** Control characters, except a tab and the ends of lines: nobody types them, and the database cannot keep all of them. */
const STUURTEKEN = /[^\P{Cc}\t\n\r\u0080-\u009f]/u
const DAG = /^(\d{4})-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/
/** No contract goes deeper; what does is refused as a whole, and need not be walked through. */
const DIEPST = 20
/** Everyone and everything here lives between these years; beyond them calendars and databases count differently. */
const JAREN = { van: 1900, tot: 2199 }

function foutIn(tekst: string): Omit<Fout, 'pad'> | null {
  if (STUURTEKEN.test(tekst) || !tekst.isWellFormed())
    return { melding: 'Hier staat een teken dat niet kan worden bewaard.', code: 'teken' }
  const jaar = DAG.exec(tekst)?.[1]
  if (jaar !== undefined && (Number(jaar) < JAREN.van || Number(jaar) > JAREN.tot))
    return {
      melding: `Kies een datum van ${JAREN.van} tot en met ${JAREN.tot}.`,
      code: 'jaren',
      waarden: JAREN,
    }
  return null
}

/**
 * Texts that no part of the product can keep or count with, each with its path: they are refused before any rule looks at them.
 * `pad` is the path of the whole.
 */
export function onbewaarbaar(waarde: unknown, pad = '', diepte = 0): Fout[] {
  if (typeof waarde === 'string') {
    const fout = foutIn(waarde)
    return fout === null ? [] : [{ pad: pad || '/', ...fout }]
  }
  if (typeof waarde !== 'object' || waarde === null || diepte > DIEPST) return []
  return Object.entries(waarde).flatMap(([sleutel, deel]) =>
    onbewaarbaar(deel, `${pad}/${sleutel}`, diepte + 1),
  )
}

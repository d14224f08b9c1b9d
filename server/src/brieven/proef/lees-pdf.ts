import { inflateSync } from 'node:zlib'

/** The objects of a PDF with their streams unpacked, as one text: enough to ask what is declared in it. */
export function uitgepakt(pdf: Buffer): string {
  const ruw = pdf.toString('latin1')
  const stromen = [...ruw.matchAll(/stream\r?\n/g)].map((m) => {
    const van = (m.index ?? 0) + m[0].length
    const tot = ruw.indexOf('endstream', van)
    try {
      return inflateSync(pdf.subarray(van, tot)).toString('latin1')
    } catch {
      return ''
    }
  })
  return [ruw, ...stromen].join('\n')
}

/** The words that stand on paper, read back through the tables that a screen reader uses (ToUnicode). */
export function woordenIn(pdf: Buffer): string {
  const alles = uitgepakt(pdf)
  const tekens = new Map<string, string>()
  const hex = (h: string) => String.fromCharCode(...(h.match(/.{4}/g) ?? []).map((x) => parseInt(x, 16)))
  for (const blok of alles.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const m of (blok[1] ?? '').matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      tekens.set((m[1] ?? '').toUpperCase(), hex(m[2] ?? ''))
  return [...tekens.values()].join('')
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const BESTAND = join(import.meta.dirname, 'UITSLAG.md')

/** Puts one part into UITSLAG.md, from its heading to the next of that level; what other measurements wrote stays. */
export function schrijfDeel(kop: string, tekst: string): void {
  const delen = readFileSync(BESTAND, 'utf8').split(/^(?=# )/m)
  const nieuw = `# ${kop}\n\n${tekst.trim()}\n`
  const nr = delen.findIndex((deel) => deel.startsWith(`# ${kop}\n`))
  if (nr < 0) delen.push(nieuw)
  else delen[nr] = nieuw
  writeFileSync(BESTAND, `${delen.map((deel) => deel.trim()).join('\n\n')}\n`)
}

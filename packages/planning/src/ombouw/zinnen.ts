/** What is wrong with a plan, of which step; a screen says it in its own language from the code, paper in Dutch. */
export type Bevinding =
  | { code: 'zonder_plek'; stap: string; naam: string; maand: string; aantal: number; verhuizen: number }
  | { code: 'onder_nul'; stap: string; naam: string; maand: string; aantal: number }
  | { code: 'volgorde'; stap: string; naam: string; andere: string; datum: string }
  | { code: 'vertraagd'; stap: string; naam: string; andere: string; mijlpaal: string; datum: string }

const maandnaam = (maand: string): string =>
  new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${maand}-01T00:00:00Z`),
  )
const dagnaam = (datum: string): string =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${datum}T00:00:00Z`),
  )
const mensen = (n: number): string => `${n} ${n === 1 ? 'mens' : 'mensen'}`

export function bevindingzin(b: Bevinding): string {
  switch (b.code) {
    case 'zonder_plek':
      return `${b.naam}: in ${maandnaam(b.maand)} ${b.verhuizen === 1 ? 'moet' : 'moeten'} ${mensen(b.verhuizen)} verhuizen. Voor ${b.aantal === b.verhuizen ? 'niemand van hen' : `${b.aantal} van hen`} is er ${b.aantal === b.verhuizen ? 'een' : 'geen'} plek.`
    case 'onder_nul':
      return `${b.naam}: in ${maandnaam(b.maand)} sluiten ${b.aantal} plekken meer dan er zijn.`
    case 'volgorde':
      return `${b.naam} begint voor "${b.andere}" klaar is, op ${dagnaam(b.datum)}.`
    case 'vertraagd':
      return `${b.naam} begint voor "${b.andere}" klaar is: "${b.mijlpaal}" is vertraagd tot ${dagnaam(b.datum)}.`
  }
}

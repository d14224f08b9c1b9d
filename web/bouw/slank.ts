/**
 * The design system's style sheet and tokens are 600 kB, of which our pages use a tenth. This leaves out, from the finished sheet, the rules
 * for `utrecht-*` classes that no page names, and then every custom property that nothing reads any more. On a phone at night that counts.
 */
export function slank(
  css: string,
  broncode: readonly string[],
  andereBladen: readonly string[] = [],
): string {
  const regels = snijRegels(leesRegels(css), genoemdeKlassen(broncode))
  // The sheets of the rooms, and drawings in the code, read the properties that the main sheet sets.
  const elders = [...broncode, ...andereBladen].flatMap(namenIn)
  return schrijf(snijEigenschappen(regels, elders))
}

type Regel = { kop: string; inhoud: string } | { kop: string; regels: Regel[] }

/** Whole class names, and beginnings of names that are completed while running (`utrecht-heading-${n}`). */
function genoemdeKlassen(broncode: readonly string[]): (klasse: string) => boolean {
  const heel = new Set<string>()
  const begin = new Set<string>()
  for (const code of broncode)
    for (const [, naam, vervolg] of code.matchAll(/(utrecht-[\w-]*)(\$\{)?/g))
      (vervolg ? begin : heel).add(naam ?? '')
  return (klasse) => heel.has(klasse) || [...begin].some((b) => klasse.startsWith(b))
}

/** Custom properties that are read here. */
const namenIn = (tekst: string): string[] => [...tekst.matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1] ?? '')

const MET_REGELS = /^@(media|supports|layer|container)\b/

/** Splits a style sheet at its outer braces; strings and comments are passed over. */
export function leesRegels(css: string): Regel[] {
  const uit: Regel[] = []
  let i = 0
  while (i < css.length) {
    const open = zoek(css, i, '{;')
    if (open === css.length) break
    const kop = zonderUitleg(css.slice(i, open))
    if (css[open] === ';') {
      if (kop) uit.push({ kop: `${kop};`, inhoud: '' })
      i = open + 1
      continue
    }
    const dicht = sluit(css, open)
    const binnen = css.slice(open + 1, dicht)
    uit.push(MET_REGELS.test(kop) ? { kop, regels: leesRegels(binnen) } : { kop, inhoud: binnen })
    i = dicht + 1
  }
  return uit
}

const zonderUitleg = (tekst: string): string => tekst.replace(/\/\*[\s\S]*?\*\//g, '').trim()

/** Place of the first of these characters at this depth, or the end. */
function zoek(css: string, van: number, tekens: string): number {
  let haakjes = 0
  for (let i = van; i < css.length; i++) {
    const c = css[i] as string
    if (c === '"' || c === "'") i = eindeTekst(css, i)
    else if (css.startsWith('/*', i)) i = css.indexOf('*/', i) + 1 || css.length
    else if (c === '\\') i++
    else if (c === '(') haakjes++
    else if (c === ')') haakjes--
    else if (haakjes === 0 && tekens.includes(c)) return i
  }
  return css.length
}

function eindeTekst(css: string, van: number): number {
  let i = van + 1
  while (i < css.length && css[i] !== css[van]) i += css[i] === '\\' ? 2 : 1
  return i
}

function sluit(css: string, open: number): number {
  let diepte = 1
  let i = open
  while (diepte > 0) {
    i = zoek(css, i + 1, '{}')
    if (i >= css.length) return css.length
    diepte += css[i] === '{' ? 1 : -1
  }
  return i
}

function snijRegels(regels: readonly Regel[], genoemd: (klasse: string) => boolean): Regel[] {
  return regels.flatMap((regel): Regel[] => {
    if ('regels' in regel) {
      const binnen = snijRegels(regel.regels, genoemd)
      return binnen.length > 0 || regel.regels.length === 0 ? [{ kop: regel.kop, regels: binnen }] : []
    }
    if (regel.kop.startsWith('@')) return [regel]
    const kiezers = splits(regel.kop, ',').filter((kiezer) =>
      klassenVan(kiezer).every((k) => !k.startsWith('utrecht-') || genoemd(k)),
    )
    return kiezers.length > 0 ? [{ kop: kiezers.join(','), inhoud: regel.inhoud }] : []
  })
}

/** Classes that an element must have; what stands in `:not(…)`, `:is(…)` or `:has(…)` does not decide. */
const klassenVan = (kiezer: string): string[] => {
  let kaal = kiezer
  for (let eerder = ''; eerder !== kaal; ) {
    eerder = kaal
    kaal = kaal.replace(/\([^()]*\)/g, '')
  }
  return [...kaal.matchAll(/\.([\w-]+)/g)].map((m) => m[1] ?? '')
}

export function splits(tekst: string, teken: string): string[] {
  const delen: string[] = []
  let van = 0
  while (van <= tekst.length) {
    const tot = zoek(tekst, van, teken)
    if (tekst.slice(van, tot).trim()) delen.push(tekst.slice(van, tot).trim())
    van = tot + 1
  }
  return delen
}

/** Custom properties that no ordinary declaration reads, directly or through others, go. */
function snijEigenschappen(regels: readonly Regel[], elders: readonly string[]): Regel[] {
  const gelezen = new Set<string>(elders)
  const leest = new Map<string, Set<string>>()
  const bekijk = (lijst: readonly Regel[]): void => {
    for (const regel of lijst) {
      if ('regels' in regel) bekijk(regel.regels)
      else if (regel.kop.startsWith('@')) for (const naam of namenIn(regel.inhoud)) gelezen.add(naam)
      else
        for (const declaratie of splits(regel.inhoud, ';')) {
          const eigen = /^(--[\w-]+)\s*:/.exec(declaratie)?.[1]
          const doel = eigen ? (leest.get(eigen) ?? new Set<string>()) : gelezen
          if (eigen) leest.set(eigen, doel)
          for (const naam of namenIn(declaratie)) doel.add(naam)
        }
    }
  }
  bekijk(regels)
  // A set grows while it is walked, so this reaches everything that is read through others.
  for (const naam of gelezen) for (const verder of leest.get(naam) ?? []) gelezen.add(verder)
  const snij = (lijst: readonly Regel[]): Regel[] =>
    lijst.flatMap((regel): Regel[] => {
      if ('regels' in regel) return [{ kop: regel.kop, regels: snij(regel.regels) }]
      if (regel.kop.startsWith('@')) return [regel]
      const over = splits(regel.inhoud, ';').filter((d) => {
        const eigen = /^(--[\w-]+)\s*:/.exec(d)?.[1]
        return eigen === undefined || gelezen.has(eigen)
      })
      return over.length > 0 ? [{ kop: regel.kop, inhoud: over.join(';') }] : []
    })
  return snij(regels)
}

const schrijf = (regels: readonly Regel[]): string =>
  regels
    .map((r) =>
      'regels' in r
        ? `${r.kop}{${schrijf(r.regels)}}`
        : r.kop.endsWith(';')
          ? r.kop
          : `${r.kop}{${r.inhoud}}`,
    )
    .join('')

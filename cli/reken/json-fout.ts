/** Where a text stops being JSON: line and column count from 1. */
export type JsonFout = { regel: number; kolom: number; melding: string }

const TEKEN =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** What may come next, and how a person reads that. */
const VERWACHT = {
  waarde: 'een waarde',
  'waarde of ]': 'een waarde of ]',
  sleutel: 'een naam tussen aanhalingstekens',
  'sleutel of }': 'een naam tussen aanhalingstekens of }',
  dubbelepunt: 'een dubbelepunt',
  ', of ]': 'een komma of ]',
  ', of }': 'een komma of }',
  einde: 'het einde van het bestand',
}

type Stand = keyof typeof VERWACHT

/**
 * The first place where `tekst` is not JSON (RFC 8259), or undefined when all of it is. `JSON.parse` names that place for some faults
 * only; this is for telling a person about a file that it refused.
 */
export function jsonFout(tekst: string): JsonFout | undefined {
  const open: ('[' | '{')[] = []
  let stand: Stand = 'waarde'
  let plaats = 0
  for (;;) {
    while (/[ \t\r\n]/.test(tekst[plaats] ?? '')) plaats++
    if (plaats >= tekst.length) return stand === 'einde' ? undefined : fout(tekst, plaats, stand)
    TEKEN.lastIndex = plaats
    const teken: string | undefined = TEKEN.exec(tekst)?.[0]
    const volgende: Stand | undefined = teken === undefined ? undefined : stap(stand, teken, open)
    if (teken === undefined || volgende === undefined) return fout(tekst, plaats, stand)
    stand = volgende
    plaats += teken.length
  }
}

function stap(stand: Stand, teken: string, open: ('[' | '{')[]): Stand | undefined {
  const dicht = teken === ']' ? stand.endsWith('of ]') : teken === '}' && stand.endsWith('of }')
  if (dicht) {
    open.pop()
    return na(open)
  }
  switch (stand) {
    case 'waarde':
    case 'waarde of ]':
      if (teken === '[' || teken === '{') {
        open.push(teken)
        return teken === '[' ? 'waarde of ]' : 'sleutel of }'
      }
      return /^[\]},:]/.test(teken) ? undefined : na(open)
    case 'sleutel':
    case 'sleutel of }':
      return teken.startsWith('"') ? 'dubbelepunt' : undefined
    case 'dubbelepunt':
      return teken === ':' ? 'waarde' : undefined
    case ', of ]':
      return teken === ',' ? 'waarde' : undefined
    case ', of }':
      return teken === ',' ? 'sleutel' : undefined
    case 'einde':
      return undefined
  }
}

/** What may follow a value. */
function na(open: readonly ('[' | '{')[]): Stand {
  if (open.length === 0) return 'einde'
  return open.at(-1) === '[' ? ', of ]' : ', of }'
}

function fout(tekst: string, plaats: number, stand: Stand): JsonFout {
  const ervoor = tekst.slice(0, plaats).split('\n')
  const hier = tekst.slice(plaats, plaats + 20).split(/\s/)[0]
  const gevonden = plaats >= tekst.length ? 'houdt het bestand op' : `staat ${hier}`
  return {
    regel: ervoor.length,
    kolom: (ervoor.at(-1) as string).length + 1,
    melding: `hier ${gevonden}; verwacht ${VERWACHT[stand]}`,
  }
}

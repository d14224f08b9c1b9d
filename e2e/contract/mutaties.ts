/**
 * One way in which a valid body was spoilt. `ruw`: what goes over the wire as it is. `plek`: where a value was replaced, and whether what
 * stands there now is text like any other text.
 */
export type Mutatie = { wat: string; waarde: unknown; ruw?: string; plek?: string; gewoneTekst?: boolean }

/** What nobody expects in the place of a value. */
const VREEMD: [string, unknown][] = [
  ['null', null],
  ['waar', true],
  ['nul', 0],
  ['negatief', -1],
  ['breuk', 1.5],
  ['enorm getal', 1e308],
  ['voorbij int4', 2_147_483_648],
  ['voorbij int8', 2 ** 63],
  ['lege tekst', ''],
  ['spaties', '   '],
  ['te lange tekst', 'é'.repeat(20_000)],
  ['nulteken', 'a\u0000b'],
  ['stuurtekens', 'ab\u0007\u001b[2J'],
  ['half teken', 'x\ud800'],
  ['aanhalingstekens', `'; drop table zicht.plaatsing; --"\\`],
  ['opmaak', '<img src=x onerror=alert(1)>'],
  ['onbestaande dag', '2026-02-30'],
  ['dag voor het begin', '0000-01-01'],
  ['laatste dag', '9999-12-31'],
  ['laatste moment', '9999-12-31T23:59:59+14:00'],
  ['oneindig', 'infinity'],
  ['onbekend nummer', '00000000-0000-4000-8000-000000000000'],
  ['bijna een nummer', '00000000-0000-4000-8000-00000000000g'],
  ['lege lijst', []],
  ['lijst met niets', [null]],
  ['leeg ding', {}],
]
/** Words for a place of dates, numbers or codes; where any text may stand, they are that. */
const GEWONE_TEKST = new Set([
  'onbestaande dag',
  'dag voor het begin',
  'laatste dag',
  'laatste moment',
  'oneindig',
  'onbekend nummer',
  'bijna een nummer',
])
const VREEMD_IN_LIJST = VREEMD.filter(([wat]) =>
  ['null', 'enorm getal', 'nulteken', 'onbekend nummer', 'leeg ding'].includes(wat),
)

/** All of them for one valid body: wrong types and values at every place, keys too few and too many, and bodies that are none. */
export function mutaties(goed: unknown): Mutatie[] {
  const uit: Mutatie[] = [
    { wat: 'geen inhoud', waarde: undefined },
    { wat: 'geen JSON', waarde: undefined, ruw: '{"naam":' },
    { wat: 'lege JSON', waarde: undefined, ruw: '' },
    { wat: 'diep genest', waarde: undefined, ruw: `${'['.repeat(5000)}${']'.repeat(5000)}` },
    { wat: 'te groot', waarde: undefined, ruw: `{"naam":"${'x'.repeat(1_100_000)}"}` },
    ...(['null', '[]', '"tekst"', '42', 'true'] as const).map((ruw) => ({
      wat: `inhoud ${ruw}`,
      waarde: JSON.parse(ruw),
      ruw,
    })),
  ]
  if (typeof goed === 'object' && goed !== null && !Array.isArray(goed)) {
    const tekst = JSON.stringify(goed)
    const erbij = tekst === '{}' ? '' : ','
    for (const sleutel of ['__proto__', 'constructor', 'prototype'])
      uit.push({
        wat: `sleutel ${sleutel}`,
        waarde: { ...goed, [`${sleutel}*`]: 1 },
        ruw: `{"${sleutel}":{"rol":"beheerder","prototype":{"rol":"beheerder"}}${erbij}${tekst.slice(1)}`,
      })
  }
  return [...uit, ...opPlaats(goed, '', (waarde) => waarde)]
}

/** Every spoilt form of what stands at one place, put back into the whole by `om`. */
function opPlaats(waarde: unknown, pad: string, om: (deel: unknown) => unknown): Mutatie[] {
  const uit: Mutatie[] = []
  const zet = (wat: string, deel: unknown) => uit.push({ wat: `${pad || '/'}: ${wat}`, waarde: om(deel) })
  if (Array.isArray(waarde)) {
    zet(
      'te veel',
      Array.from({ length: 5000 }, () => waarde[0] ?? 'x'),
    )
    zet('twee keer hetzelfde', [...waarde, ...waarde])
    zet('geen lijst', waarde[0] ?? 'x')
    for (const [wat, vreemd] of VREEMD_IN_LIJST) zet(`${wat} in de lijst`, [vreemd])
    if (waarde.length > 0 && typeof waarde[0] === 'object')
      uit.push(...opPlaats(waarde[0], `${pad}/0`, (deel) => om([deel, ...waarde.slice(1)])))
    return uit
  }
  if (typeof waarde === 'object' && waarde !== null) {
    zet('veld te veel', { ...waarde, onbekend: 1 })
    for (const [sleutel, deel] of Object.entries(waarde)) {
      const { [sleutel]: _, ...rest } = waarde as Record<string, unknown>
      zet(`zonder ${sleutel}`, rest)
      uit.push(...opPlaats(deel, `${pad}/${sleutel}`, (nieuw) => om({ ...waarde, [sleutel]: nieuw })))
    }
    return uit
  }
  for (const [wat, vreemd] of VREEMD)
    if (vreemd !== waarde)
      uit.push({ wat: `${pad}: ${wat}`, waarde: om(vreemd), plek: pad, gewoneTekst: GEWONE_TEKST.has(wat) })
  return uit
}

/** What may stand in a path or a query instead of the right value; each is sent as it is. */
export const VREEMDE_PADEN = [
  'x',
  '00000000-0000-4000-8000-000000000000',
  '00000000-0000-4000-8000-00000000000g',
  '%00',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%27%20or%201=1--',
  '%E0%A4%A',
  '%ff',
  '2026-02-30',
  '9'.repeat(300),
  'null',
]
export const VREEMDE_VRAGEN = [
  '',
  'x',
  '-1',
  '1e9',
  '99999999999999999999',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  'a\u0000b',
  `' or 1=1 --`,
  'x'.repeat(5000),
]

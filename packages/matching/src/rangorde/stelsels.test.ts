import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Dossier, Gebeurtenis } from '../feiten.ts'
import type { Gelezen } from '../lees.ts'
import { verstreken } from '../verstreken.ts'
import { leesPuntenregels, leesUrgentieregels } from './lees-stelsels.ts'
import { telPunten } from './punten.ts'
import { bepaalUrgentie } from './urgentie.ts'

const bestand = (naam: string): unknown =>
  parse(readFileSync(new URL(`./proef/${naam}.yaml`, import.meta.url), 'utf8'))
const waarde = <T>(gelezen: Gelezen<T>): T => {
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten))
  return gelezen.waarde
}
const PUNTEN = waarde(leesPuntenregels(bestand('punten-amsterdam')))
const URGENTIE = waarde(leesUrgentieregels(bestand('urgentie-maastricht')))

const dossier = (d: Partial<Dossier>): Dossier => ({
  id: 'p',
  feiten: {},
  gebeurtenissen: [],
  toestanden: [],
  ...d,
})
const reacties = (maand: string, aantal: number): Gebeurtenis[] =>
  Array.from({ length: aantal }, (_, i) => ({
    soort: 'reactie',
    op: `${maand}-${String(i + 1).padStart(2, '0')}`,
  }))
const perDeel = (d: Dossier, dag: string) =>
  Object.fromEntries(telPunten(d, PUNTEN, dag).onderdelen.map((o) => [o.onderdeel.code, o.punten]))

test.each([
  ['2024-02-29', '2025-02-28', 'jaren', 0],
  ['2024-02-29', '2025-03-01', 'jaren', 1],
  ['2024-02-29', '2028-02-29', 'jaren', 4],
  ['2024-08-31', '2025-02-28', 'maanden', 5],
  ['2024-08-31', '2025-03-01', 'maanden', 6],
  ['2024-08-29', '2025-02-28', 'maanden', 5],
  ['2023-08-29', '2024-02-29', 'maanden', 6],
  ['2024-12-31', '2025-01-30', 'maanden', 0],
  ['2024-12-31', '2025-01-31', 'maanden', 1],
  ['2024-02-28', '2024-03-01', 'dagen', 2],
  ['2024-02-28', '2024-02-27', 'dagen', null],
] as const)('van %s tot %s: %s %s', (van, dag, maat, verwacht) => {
  expect(verstreken(van, dag, maat)).toBe(verwacht)
})

test.each([
  ['2024-02-29', '2025-02-28', 0],
  ['2024-02-29', '2025-03-01', 1],
  ['2016-05-10', '2026-05-09', 9],
  ['2016-05-10', '2026-05-10', 10],
])('wachtpunten: ingeschreven %s, op %s: %d', (ingeschrevenBijWoningnet, dag, punten) => {
  expect(perDeel(dossier({ feiten: { ingeschrevenBijWoningnet } }), dag)).toMatchObject({ WACHT: punten })
})

test('zoekpunten: een maand telt met vier reacties, na afloop, en samen hoogstens 30', () => {
  const met = (...gebeurtenissen: Gebeurtenis[]) => dossier({ gebeurtenissen })
  expect(perDeel(met(...reacties('2024-02', 4)), '2024-02-29')).toMatchObject({ ZOEK: 0 })
  expect(perDeel(met(...reacties('2024-02', 4)), '2024-03-01')).toMatchObject({ ZOEK: 1 })
  expect(perDeel(met(...reacties('2024-02', 3), ...reacties('2024-03', 3)), '2024-05-01')).toMatchObject({
    ZOEK: 0,
  })
  const lang = Array.from({ length: 36 }, (_, i) =>
    reacties(`${2023 + Math.floor((i + 1) / 12)}-${String(((i + 1) % 12) + 1).padStart(2, '0')}`, 5),
  ).flat()
  const telling = telPunten(met(...lang), PUNTEN, '2026-06-01')
  expect(telling.onderdelen[1]).toMatchObject({ aantal: 36, punten: 30, begrensd: true })
})

test('situatiepunten: een per volle maand, hoogstens 12, dubbele perioden tellen een keer', () => {
  const met = (...tijden: [string, string | null][]) =>
    dossier({ toestanden: tijden.map(([van, tot]) => ({ soort: 'situatie-erkend', van, tot })) })
  expect(perDeel(met(['2025-08-31', null]), '2026-02-28')).toMatchObject({ SITUATIE: 5 })
  expect(perDeel(met(['2025-08-31', null]), '2026-03-01')).toMatchObject({ SITUATIE: 6 })
  expect(perDeel(met(['2024-01-01', null]), '2026-01-01')).toMatchObject({ SITUATIE: 12 })
  expect(
    perDeel(met(['2025-01-01', '2025-04-01'], ['2025-02-01', '2025-05-01']), '2026-01-01'),
  ).toMatchObject({
    SITUATIE: 4,
  })
})

test('een woning aanvaarden zet alles op 0, ook de startpunten; daarna telt het opnieuw', () => {
  const d = dossier({
    feiten: { ingeschrevenBijWoningnet: '2018-01-01' },
    gebeurtenissen: [
      { soort: 'startpunten-toegekend', op: '2024-01-10' },
      ...reacties('2024-02', 6),
      { soort: 'woning-geaccepteerd', op: '2024-06-15' },
      { soort: 'startpunten-toegekend', op: '2024-07-01' },
    ],
    toestanden: [{ soort: 'situatie-erkend', van: '2024-01-15', tot: null }],
  })
  expect(telPunten(d, PUNTEN, '2024-06-14').totaal).toBe(6 + 1 + 4 + 10)
  expect(telPunten(d, PUNTEN, '2024-06-15')).toMatchObject({ totaal: 0, opNulOp: '2024-06-15' })
  expect(perDeel(d, '2025-06-15')).toEqual({ WACHT: 1, ZOEK: 0, SITUATIE: 12, START: 0 })
})

const aanvrager = (feiten: Dossier['feiten'] = {}, gebeurtenissen: Gebeurtenis[] = []): Dossier =>
  dossier({
    feiten: {
      geboortedatum: '1996-02-29',
      kinderen: 0,
      inRegioSinds: '2025-08-31',
      jaarinkomen: 40_000,
      ...feiten,
    },
    gebeurtenissen,
  })

test.each([
  ['28 jaar op 29 februari', '2024-02-29', { inRegioSinds: '2023-01-01' }, 2],
  ['een dag te jong', '2024-02-28', { inRegioSinds: '2023-01-01' }, 0],
  ['jong met kind', '2026-03-01', { geboortedatum: '2005-01-01', kinderen: 1 }, 2],
  ['jong zonder kind', '2026-03-01', { geboortedatum: '2005-01-01' }, 0],
  ['zes maanden nog niet vol', '2026-02-28', {}, 0],
  ['zes maanden vol', '2026-03-01', {}, 2],
  ['een euro te veel', '2026-03-01', { jaarinkomen: 40_001 }, 0],
] as const)('urgentie: %s', (_, dag, feiten, klasse) => {
  expect(bepaalUrgentie(aanvrager(feiten), URGENTIE, dag).klasse).toBe(klasse)
})

test('wat niet bekend is, is niet beslist; wat toch al niet kan, wel', () => {
  expect(bepaalUrgentie(aanvrager({ jaarinkomen: null }), URGENTIE, '2026-03-01')).toMatchObject({
    klasse: 0,
    oordeel: 'onbekend',
  })
  expect(bepaalUrgentie(aanvrager({ kinderen: null }), URGENTIE, '2026-03-01').oordeel).toBe('ja')
  expect(bepaalUrgentie(aanvrager({ jaarinkomen: null }), URGENTIE, '2026-02-01').oordeel).toBe('nee')
})

test('een aanbod binnen een jaar; weigeren beeindigt de urgentie een jaar lang', () => {
  const toegekend = { soort: 'urgentie-toegekend', op: '2026-03-02' }
  const geweigerd = { soort: 'passend-aanbod-geweigerd', op: '2026-09-10' }
  const voor = aanvrager({}, [toegekend])
  expect(bepaalUrgentie(voor, URGENTIE, '2026-04-01')).toMatchObject({
    klasse: 2,
    aanbodUiterlijk: '2027-03-02',
  })
  const na = aanvrager({}, [toegekend, geweigerd])
  const klasseOp = (dag: string) => bepaalUrgentie(na, URGENTIE, dag).klasse
  expect([
    klasseOp('2026-09-09'),
    klasseOp('2026-09-10'),
    klasseOp('2027-09-09'),
    klasseOp('2027-09-10'),
  ]).toEqual([2, 0, 0, 2])
  expect(bepaalUrgentie(na, URGENTIE, '2027-01-01').toetsen[0]!.beeindigd).toEqual({
    door: geweigerd,
    tot: '2027-09-10',
  })
})

test.each([
  [{ ...PUNTEN, onderdelen: [{ ...PUNTEN.onderdelen[0], soort: 'formule' }] }, '/onderdelen/0/soort'],
  [{ ...PUNTEN, onderdelen: [PUNTEN.onderdelen[0], PUNTEN.onderdelen[0]] }, '/onderdelen/1/code'],
  [{ ...PUNTEN, onderdelen: [{ ...PUNTEN.onderdelen[0], per: 'weken' }] }, '/onderdelen/0/per'],
  [{ ...PUNTEN, geldig: { van: '2023-02-29' } }, '/geldig/van'],
])('slechte puntenregels', (invoer, pad) => {
  const gelezen = leesPuntenregels(invoer)
  expect(gelezen.ok ? [] : gelezen.fouten.map((f) => f.pad)).toEqual([pad])
})

test('slechte urgentieregels', () => {
  const regel = URGENTIE.regels[0]!
  const paden = (r: unknown) => {
    const gelezen = leesUrgentieregels({ ...URGENTIE, regels: [r] })
    return gelezen.ok ? [] : gelezen.fouten.map((f) => f.pad)
  }
  expect(paden({ ...regel, eindigt: [{ bij: 'x', voor: 'PT4H' }] })).toEqual(['/regels/0/eindigt/0/voor'])
  expect(paden({ ...regel, voorwaarden: [{ een: [] }] })).toEqual(['/regels/0/voorwaarden/0/een'])
  expect(() => bepaalUrgentie(aanvrager(), URGENTIE, '2023-12-31')).toThrow(/gelden niet/)
})

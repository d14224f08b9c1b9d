import { cpus, loadavg } from 'node:os'
import { stroom } from '@zicht/kern'
import {
  type Aanbod,
  type Kandidaat,
  type Laag,
  maakPasvorm,
  maakToets,
  type Pasvormregels,
  type Rangregels,
  rangschikPerPlek,
  type Toewijzingsvraag,
  trekLoting,
  wijsToe,
  type Woonwens,
} from '@zicht/matching'
import { schrijfDeel } from './uitslag.ts'

// `npm run bench:matching [-- --schrijf]`: the assignment and the full re-ranking, each beside a plain sort in the same run.
const DAG = '2026-11-21'
const RONDES = 5
const t = stroom(1, 'bench-matching')

/** Median of some rounds, in ms of processor time: what other work on the machine takes is not counted. */
const meet = (werk: () => unknown): number => {
  const tijden = Array.from({ length: RONDES }, () => {
    const begin = process.cpuUsage()
    werk()
    const { user, system } = process.cpuUsage(begin)
    return (user + system) / 1000
  })
  return tijden.sort((a, b) => a - b)[RONDES >> 1] as number
}
const DOEL = 1000
const rijen: string[] = []
let alles = true
function meld(wat: string, ms: number, maatstaf: string, maat: number): void {
  const keer = (ms / maat).toFixed(1)
  alles &&= ms < DOEL
  rijen.push(
    `| ${wat} | ${ms.toFixed(1)} | ${maatstaf} ${maat.toFixed(1)} | ${keer}× | < 1 s | ${ms < DOEL ? 'ja' : 'nee'} |`,
  )
  process.stdout.write(
    `${wat.padEnd(64)} ${ms.toFixed(1).padStart(8)} ms   ${maatstaf} ${maat.toFixed(1)} ms   ×${keer}\n`,
  )
}

const ids = (letter: string, n: number) =>
  Array.from({ length: n }, (_, i) => `${letter}${String(i).padStart(4, '0')}`)

function toewijzing(
  naam: string,
  n: number,
  klassen: number,
  metQuota: boolean,
  cel: () => number | null,
): void {
  const clienten = ids('c', n)
  const vraag: Toewijzingsvraag = {
    clienten: clienten.map((id, i) => ({ id, prioriteit: t.geheel(1, klassen), groep: `g${i % 6}` })),
    plekken: ids('p', n).map((id) => ({ id })),
    pasvorm: clienten.map(() => clienten.map(cel)),
    quota: metQuota
      ? Array.from({ length: 6 }, (_, g) => ({
          over: 'clienten' as const,
          groep: `g${g}`,
          hoogstens: Math.floor(n / 8),
        }))
      : [],
    loting: trekLoting('bench-bench-bench-bench-bench-bench', clienten).nummers,
  }
  const cellen = Float64Array.from(vraag.pasvorm.flat(), (w) => w ?? -1)
  meld(
    naam,
    meet(() => wijsToe(vraag)),
    'sorteren van dezelfde cellen',
    meet(() => Float64Array.from(cellen).sort()),
  )
}

const score = () => (t.kans(0.3) ? null : t.geheel(0, 1000))
toewijzing('toewijzing 500 × 500, 3 klassen', 500, 3, false, score)
toewijzing('toewijzing 500 × 500, 3 klassen, quota voor 6 groepen', 500, 3, true, score)
toewijzing('toewijzing 500 × 500, 3 klassen, veel gelijk (0–9)', 500, 3, true, () => t.geheel(0, 9))
toewijzing('toewijzing 500 × 500, 500 klassen, quota', 500, 500, true, score)

const MENSEN = 2000
const PLEKKEN = 760
const EENHEDEN = 60
const regels: Rangregels = {
  code: 'WACHTLIJST',
  geldig: { van: '2026-01-01' },
  bron: 'bench',
  sleutels: [
    { code: 'URGENTIE', naam: 'Urgentie', veld: 'urgentie', richting: 'hoog-eerst', bron: 'bench' },
    { code: 'WACHT', naam: 'Wachttijd', veld: 'wachtSinds', richting: 'laag-eerst', bron: 'bench' },
    { code: 'PASVORM', naam: 'Pasvorm', veld: 'pasvorm', richting: 'hoog-eerst', bron: 'bench' },
  ],
}
const gewichten: Pasvormregels = {
  code: 'PASVORM',
  geldig: { van: '2026-01-01' },
  bron: 'bench',
  onderdelen: [
    { code: 'B', naam: 'Behoeften', soort: 'behoeften', gewicht: 4, bijOnbekend: 1 },
    { code: 'W', naam: 'Wensen', soort: 'voorkeuren', gewicht: 2, bijOnbekend: 0.5 },
    { code: 'A', naam: 'Buurt', soort: 'afstand-buurt', gewicht: 2, bijOnbekend: 0.5, totKm: 15 },
    { code: 'N', naam: 'Netwerk', soort: 'afstand-netwerk', gewicht: 1, bijOnbekend: 0.5, totKm: 15 },
    { code: 'K', naam: 'Keuze', soort: 'keuze-aanbieder', gewicht: 1, bijOnbekend: 1 },
  ],
}
const KENMERKEN = [
  'tuin',
  'rolstoel',
  'toezicht-nacht',
  'prikkelarm',
  'huisdier',
  'samen',
  'begane-grond',
  'rustig',
]
const punt = () => ({ x: t.deel() * 30, y: t.deel() * 30 })
const maand = () => `${t.geheel(2022, 2026)}-0${t.geheel(1, 9)}-${t.geheel(10, 28)}`
const kandidaten: Kandidaat[] = ids('k', MENSEN).map((id) => ({
  id,
  waarden: { urgentie: t.geheel(0, 2), wachtSinds: maand() },
}))
const personen = kandidaten.map(({ id }) => ({
  id,
  feiten: {
    geboortedatum: `${t.geheel(1950, 2008)}-05-17`,
    zorgzwaarte: t.geheel(1, 5),
    doelgroep: t.kies(['VG', 'GGZ']),
  },
}))
const wensen: Woonwens[] = kandidaten.map(({ id }) => ({
  id,
  behoeften: t.schud(KENMERKEN).slice(0, 3),
  voorkeuren: t.schud(KENMERKEN).slice(0, 2),
  buurt: punt(),
  netwerk: [punt(), punt()],
  aanbieders: t.schud(['A', 'B', 'C']),
}))
const aanbod: Aanbod[] = ids('p', PLEKKEN).map((id) => ({
  id,
  aanbieder: t.kies(['A', 'B', 'C']),
  kenmerken: t.schud(KENMERKEN).slice(0, 4),
  punt: punt(),
}))
const kop = { naam: 'Regel', geldig: { van: '2026-01-01' }, bron: 'bench' }
const lagen: Laag[][] = Array.from({ length: EENHEDEN }, (_, e) => [
  {
    niveau: 'regio',
    naam: 'Regio',
    criteria: [
      { ...kop, code: 'LEEFTIJD', veld: 'geboortedatum', als: 'jaren', operator: 'minstens', waarde: 18 },
      { ...kop, code: 'ZWAARTE', veld: 'zorgzwaarte', operator: 'tussen', waarde: [1, 5] },
    ],
  },
  {
    niveau: 'eenheid',
    naam: `Eenheid ${e}`,
    criteria: [
      { ...kop, code: 'ZWAARTE', veld: 'zorgzwaarte', operator: 'tussen', waarde: [1, 2 + (e % 4)] },
      { ...kop, code: 'DOELGROEP', veld: 'doelgroep', operator: 'is', waarde: e % 2 ? 'VG' : 'GGZ' },
    ],
  },
])

/** Everything anew: who is eligible where, how well each place fits, and the order for every place. */
function herrangschik(volgens: Rangregels): number {
  const geschikt = lagen.map((l) => {
    const toets = maakToets(l, DAG)
    return personen.map((p) => toets(p).oordeel === 'geschikt')
  })
  const past = maakPasvorm(gewichten)
  const lijsten = rangschikPerPlek({
    kandidaten,
    aantalPlekken: PLEKKEN,
    regels: volgens,
    dag: DAG,
    plekveld: 'pasvorm',
    waarde: (i, j) => past(wensen[i]!, aanbod[j]!),
    mag: (i, j) => geschikt[j % EENHEDEN]![i]!,
  })
  return lijsten.reduce((som, l) => som + l.length, 0)
}
const maat = () => {
  for (let j = 0; j < PLEKKEN; j++) Float64Array.from({ length: MENSEN }, () => t.deel()).sort()
}
meld(
  `herrangschikken ${MENSEN} × ${PLEKKEN}, urgentie–wachttijd–pasvorm`,
  meet(() => herrangschik(regels)),
  'sorteren',
  meet(maat),
)
const pasvormEerst = { ...regels, sleutels: regels.sleutels.toReversed() }
meld(
  `herrangschikken ${MENSEN} × ${PLEKKEN}, pasvorm voorop`,
  meet(() => herrangschik(pasvormEerst)),
  'sorteren',
  meet(maat),
)
process.stdout.write(alles ? 'Alle doelen gehaald.\n' : 'Niet alle doelen gehaald.\n')
if (process.argv.includes('--schrijf')) schrijfDeel('Matching', verslag())

function verslag(): string {
  return `Made by \`npm run bench:matching -- --schrijf\` on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, load average ${(loadavg()[0] ?? 0).toFixed(1)} at the end.
Milliseconds of processor time, the median of ${RONDES} rounds; seed 1, stream \`bench-matching\`. The yardstick is a plain sort of as many numbers in the same run. How long it takes before an open list
of 2,000 people shows its new order in the running product stands with the platform's figures above.

| what | ms | yardstick, ms | ratio | aim | met |
|---|---|---|---|---|---|
${rijen.join('\n')}
`
}

import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'
import en from '../teksten/en/crisis.json' with { type: 'json' }
import nl from '../teksten/nl/crisis.json' with { type: 'json' }
import { BEHOEFTEN } from './codes.ts'
import {
  controleer,
  LEGE_MELDING,
  type Meldinginvoer,
  naarMelding,
  naarZoekvraag,
} from './meldingformulier.ts'
import { opVolgorde } from './PastNiet.tsx'
import { leesTelaat } from './telaat.ts'
import { leesProbleem } from '../platform/probleem.ts'
import { klokTekst, opmerkingTekst, redenTekst, waaromTekst } from './woorden.ts'

const NU = '2026-11-20T21:40:00.000Z'
const talen = { nl, en } as Record<'nl' | 'en', Record<string, string>>
const tVoor = (taal: 'nl' | 'en') => {
  const messages = Object.fromEntries(Object.entries(talen[taal]).map(([k, v]) => [`crisis.${k}`, v]))
  const intl = createIntl({
    locale: taal,
    messages,
    onError: (fout) => {
      throw fout
    },
  })
  return (id: string, waarden?: Record<string, unknown>) => intl.formatMessage({ id }, waarden as never)
}
const t = tVoor('nl')

const REDENEN = [
  { code: 'vol', vrijVanaf: null, zeker: false },
  { code: 'vol', vrijVanaf: '2026-11-21T09:00:00.000Z', zeker: true },
  { code: 'vol', vrijVanaf: '2026-11-24', zeker: false },
  { code: 'vastgehouden', tot: '2026-11-20T23:10:00.000Z' },
  { code: 'buiten_gebruik', tot: null },
  { code: 'buiten_gebruik', tot: '2026-11-26T11:00:00.000Z' },
  { code: 'te_klein', plekken: 1, nodig: 3 },
  { code: 'te_weinig_bij_elkaar', vrij: 1, nodig: 2 },
  { code: 'alleen_bij_geweld' },
  { code: 'alleen_buiten_kantooruren', vanaf: '2026-11-20T16:00:00.000Z' },
  { code: 'alleen_buiten_kantooruren', vanaf: null },
  { code: 'kan_niet_thuis' },
  { code: 'niet_veilig_thuis' },
  { code: 'leeftijd', van: 18, tot: 23 },
  { code: 'leeftijd', van: 50, tot: null },
  { code: 'leeftijd', van: null, tot: 17 },
  { code: 'alleen_vrouwen' },
  { code: 'alleen_mannen' },
  { code: 'geen_kinderen' },
  { code: 'alleen_gezinnen' },
  { code: 'alleen_somatiek' },
  { code: 'alleen_jongeren' },
  ...BEHOEFTEN.map((behoefte) => ({ code: 'behoefte', behoefte })),
]
const OPMERKINGEN = [
  { code: 'leeftijd_onbekend', van: 18, tot: null },
  { code: 'geslacht_navragen', geslacht: 'man' },
  { code: 'geslacht_navragen', geslacht: 'vrouw' },
  { code: 'wel_lift' },
  { code: 'adres_bekend' },
  { code: 'thuis_navragen' },
  { code: 'ongeschikt_voor', voor: ['kinderen'] },
  ...['rolstoel', 'prikkelarm', 'somatiek'].map((kenmerk) => ({ code: 'schaars', kenmerk })),
  { code: 'ruimer_dan_nodig', plekken: 4, nodig: 1 },
  { code: 'tijdelijk' },
]
const WAAROM = [
  { code: 'veilige_route' },
  ...['jongeren', 'gezinnen', 'moeders', 'ouderen', 'somatiek'].map((doelgroep) => ({
    code: 'voor_deze_doelgroep',
    doelgroep,
  })),
  { code: 'alles_aanwezig', behoeften: [...BEHOEFTEN] },
  { code: 'zelfde_gemeente', gemeente: 'Vaals' },
  { code: 'dichtstbij', gemeente: 'Vaals' },
  { code: 'hele_ruimte', plekken: 4 },
  { code: 'bij_elkaar', personen: 2 },
  { code: 'vrij', aantal: 3 },
]

describe.each(['nl', 'en'] as const)('every reason has words (%s)', (taal) => {
  const woord = tVoor(taal)
  it.each(REDENEN.map((r) => [r] as const))('why not: %j', (r) =>
    expect(redenTekst(r, woord, NU, taal)).not.toMatch(/crisis\.|undefined|null/),
  )
  it.each(OPMERKINGEN.map((r) => [r] as const))('mind: %j', (r) =>
    expect(opmerkingTekst(r, woord)).not.toMatch(/crisis\.|undefined|null/),
  )
  it.each(WAAROM.map((r) => [r] as const))('why: %j', (r) =>
    expect(waaromTekst(r, woord)).not.toMatch(/crisis\.|undefined|null/),
  )
})

it('says it as people do', () => {
  expect(redenTekst(REDENEN[1] as never, t, NU, 'nl')).toBe('vol: vrij vanaf morgen 10:00 uur')
  expect(redenTekst({ code: 'leeftijd', van: 18, tot: 23 }, t, NU, 'nl')).toBe('alleen 18–23 jaar')
  expect(redenTekst({ code: 'behoefte', behoefte: 'begane_grond' }, t, NU, 'nl')).toBe('trap')
  const klok = {
    code: 'EERSTE_OPVANG',
    naam: 'Eerste opvang',
    laatsteDag: '2026-12-31',
    eindMoment: '',
    dagen: 42,
    herbeoordelingOpDag: 28,
    overdrachtVoor: null,
  }
  expect(klokTekst(klok, t, 'nl')).toBe(
    'Eerste opvang, 42 dagen (tot en met 31 dec 2026), opnieuw kijken op dag 28',
  )
})

describe('the form of a call', () => {
  const vol: Meldinginvoer = { ...LEGE_MELDING, directGevaar: 'nee', huiselijkGeweld: 'nee', kinderen: 'nee' }
  const fouten = (w: Meldinginvoer) =>
    Object.entries(controleer(w, (s) => s)).flatMap(([k, v]) => (v ? [k] : []))
  it('asks safety, and nothing else', () => {
    expect(fouten(LEGE_MELDING)).toEqual(['directGevaar', 'huiselijkGeweld', 'kinderen'])
    expect(fouten(vol)).toEqual([])
  })
  it('with children asks how they are', () => {
    expect(fouten({ ...vol, kinderen: 'ja' })).toEqual(['risicoKinderen'])
    expect(fouten({ ...vol, kinderen: 'ja', risicoKinderen: 'Bij haar.' })).toEqual([])
  })
  it.each([Number.NaN, -1, 121, 3.5])('an age of %d is none', (leeftijd) => {
    expect(fouten({ ...vol, leeftijd })).toEqual(['leeftijd'])
    expect(naarZoekvraag({ ...vol, leeftijd }).leeftijd).toBeNull()
  })
  it('sends what is open as unknown, and keeps who it is out of the search', () => {
    const w = {
      ...vol,
      roepnaam: ' Ger ',
      terugbelnummer: '06-12345678',
      toelichting: 'x',
      netwerkGemeente: '',
      herkomstGemeente: 'GM0001',
    }
    expect(naarMelding(w)).toMatchObject({
      roepnaam: 'Ger',
      geslacht: 'onbekend',
      verwijzer: 'onbekend',
      lvbVermoeden: 'weet_niet',
      netwerkGemeente: null,
    })
    expect(naarZoekvraag(w).gemeente).toBe('GM0001')
    expect(JSON.stringify(naarZoekvraag(w))).not.toMatch(/Ger|0612345678|06-/)
  })
})

it('puts first what is only taken, then what misses least', () => {
  const rij = (voorziening: string, redenen: string[], aantal = 1) =>
    ({ voorziening, aantal, redenen: redenen.map((code) => ({ code })) }) as never
  const uit = opVolgorde([rij('C', ['leeftijd', 'alleen_mannen']), rij('B', ['leeftijd']), rij('A', ['vol'])])
  expect(uit.map((n) => n.voorziening)).toEqual(['A', 'B', 'C'])
})

it('reads the next best places only out of a lost race', () => {
  const laat = leesProbleem(409, {
    title: 'x',
    detail: 'te laat',
    reden: 'plek_bezet',
    alternatieven: [{ plekIds: ['a'] }],
  })
  expect(leesTelaat('m', laat)).toMatchObject({
    meldingId: 'm',
    uitleg: 'te laat',
    alternatieven: [{ plekIds: ['a'] }],
  })
  expect(leesTelaat('m', leesProbleem(409, { title: 'x', reden: 'gesloten' }))).toBeNull()
  expect(leesTelaat('m', null)).toBeNull()
})

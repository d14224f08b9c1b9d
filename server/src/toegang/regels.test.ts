import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { magAanvragen } from './aanvraag.ts'
import { afhandelingIn, sluitingIn } from './contract.ts'
import { verantwoordelijkeGemeente } from './verantwoordelijk.ts'
import { hashVolgcode, maakVolgcode } from './volgcode.ts'
import { volgstand, type Volgbeeld } from './volgstand.ts'
import { vergelijkWerk, werkregel, type Werkklok } from './werkregel.ts'
import { FASEN, magNaarFase, SLUITREDENEN } from './zaak.ts'

const V = '2026-12-10'
const onderzoek = (laatsteDag: string, geschorst = false): Werkklok => ({
  soort: 'wmoOnderzoek',
  laatsteDag,
  geschorst,
})
const SPOED: Werkklok = { soort: 'wmoSpoed', laatsteDag: '2026-12-11', geschorst: false }
const zaak = (extra: object = {}) => ({
  fase: 'onderzoek' as const,
  overleden: false,
  intrekkingGevraagd: false,
  teVerzenden: false,
  aanvraagAangeboden: false,
  taken: [],
  klokken: [],
  ...extra,
})

describe('what is to do', () => {
  it.each([
    ['the inquiry', { klokken: [onderzoek('2026-12-14')] }, 'onderzoek', '2026-12-14'],
    [
      'six weeks over: offer the application',
      { klokken: [onderzoek('2026-12-09')] },
      'bied_aanvraag_aan',
      '2026-12-09',
    ],
    [
      'offered in writing: wait for the application',
      { klokken: [onderzoek('2026-12-09')], aanvraagAangeboden: true },
      'wacht_op_aanvraag',
      '2026-12-09',
    ],
    [
      'offered, and the inquiry got its time back: inquire',
      { klokken: [onderzoek('2026-12-14')], aanvraagAangeboden: true },
      'onderzoek',
      '2026-12-14',
    ],
    [
      'offered and taken: decide',
      {
        klokken: [
          onderzoek('2026-12-09'),
          { soort: 'wmoBeschikking', laatsteDag: '2026-12-08', geschorst: false },
        ],
      },
      'besluit',
      '2026-12-08',
    ],
    [
      'first meet, then inquire',
      { fase: 'quickscan', klokken: [onderzoek('2026-12-14')] },
      'quickscan',
      '2026-12-14',
    ],
    ['urgent goes first, in any phase', { klokken: [onderzoek('2026-12-01'), SPOED] }, 'spoed', '2026-12-11'],
    [
      'asked to stop never hides what cannot wait',
      { klokken: [SPOED], intrekkingGevraagd: true },
      'spoed',
      '2026-12-11',
    ],
    ['nor a term that ends today', { klokken: [onderzoek(V)], intrekkingGevraagd: true }, 'onderzoek', V],
    [
      'asked to stop goes before what has days left',
      { klokken: [onderzoek('2026-12-14')], intrekkingGevraagd: true },
      'intrekking',
      V,
    ],
    ['someone who died goes before all', { overleden: true, intrekkingGevraagd: true }, 'overleden', V],
    [
      'a clock that stands still waits',
      { klokken: [onderzoek('2026-12-01', true)] },
      'wacht_op_aanvulling',
      null,
    ],
    [
      'the clock of the person is nothing to be late with',
      { klokken: [{ soort: 'wmoPersoonlijkPlan', laatsteDag: '2026-12-01', geschorst: false }] },
      'onderzoek',
      null,
    ],
    [
      'an objection that was upheld asks for a new decision',
      { fase: 'besluit', klokken: [{ soort: 'nieuwBesluit', laatsteDag: '2026-12-20', geschorst: false }] },
      'nieuw_besluit',
      '2026-12-20',
    ],
    [
      'an objection is answered by its day',
      {
        fase: 'wachten',
        klokken: [{ soort: 'bezwaarBeslissing', laatsteDag: '2026-12-20', geschorst: false }],
      },
      'bezwaar',
      '2026-12-20',
    ],
    [
      'decided and not sent: the term runs on, and there is the letter to send',
      {
        fase: 'besluit',
        teVerzenden: true,
        klokken: [{ soort: 'wmoBeschikking', laatsteDag: '2026-12-08', geschorst: false }],
      },
      'verzend',
      '2026-12-08',
    ],
    ['decided on what has no term: send it today', { fase: 'wachten', teVerzenden: true }, 'verzend', V],
    [
      'a letter does not hide another term that ends today',
      { teVerzenden: true, klokken: [onderzoek(V)] },
      'onderzoek',
      V,
    ],
    ['waiting', { fase: 'wachten' }, 'wachtlijst', null],
    [
      'both said yes and nobody lives there',
      { fase: 'wachten', taken: [{ soort: 'aanvaard_aanbod', laatsteDag: '2026-12-12' }] },
      'plaats_uit_aanbod',
      '2026-12-12',
    ],
    [
      'what is due before that goes first',
      {
        fase: 'wachten',
        taken: [{ soort: 'aanvaard_aanbod', laatsteDag: '2026-12-21' }],
        klokken: [{ soort: 'bezwaarBeslissing', laatsteDag: '2026-12-20', geschorst: false }],
      },
      'bezwaar',
      '2026-12-20',
    ],
    [
      'the time to complete the application went by: decide, or leave it undealt with',
      {
        fase: 'besluit',
        klokken: [{ soort: 'wmoBeschikking', laatsteDag: '2027-01-04', geschorst: false, onvolledig: true }],
      },
      'beslis_onvolledig',
      '2027-01-04',
    ],
    [
      'too late to leave it undealt with: decide on it, also where that was decided and not sent',
      {
        fase: 'besluit',
        teVerzenden: true,
        klokken: [
          {
            soort: 'wmoBeschikking',
            laatsteDag: '2026-11-19',
            geschorst: false,
            buiten: true,
            teLaatBuiten: true,
          },
        ],
      },
      'beslis_alsnog',
      '2026-11-19',
    ],
    [
      'too late to leave it undealt with, and the application itself was decided: send that',
      {
        fase: 'besluit',
        teVerzenden: true,
        klokken: [
          { soort: 'wmoBeschikking', laatsteDag: '2026-11-19', geschorst: false, teLaatBuiten: true },
        ],
      },
      'verzend',
      '2026-11-19',
    ],
    [
      'a question to complete an objection lies here, before the answer is due',
      {
        fase: 'wachten',
        taken: [{ soort: 'herstelbrief', laatsteDag: '2026-12-12' }],
        klokken: [{ soort: 'bezwaarBeslissing', laatsteDag: '2026-12-20', geschorst: false }],
      },
      'verzend_herstel',
      '2026-12-12',
    ],
    [
      'of what was asked the earliest',
      {
        fase: 'wachten',
        taken: [
          { soort: 'anderBesluit', laatsteDag: '2026-12-18' },
          { soort: 'stilte', laatsteDag: '2026-12-15' },
        ],
        klokken: [{ soort: 'herbeoordeling', laatsteDag: '2027-11-20', geschorst: false }],
      },
      'stilte',
      '2026-12-15',
    ],
    [
      'another decision was asked for',
      { fase: 'geplaatst', taken: [{ soort: 'anderBesluit', laatsteDag: '2026-12-18' }] },
      'ander_besluit',
      '2026-12-18',
    ],
    [
      'a long stay',
      { fase: 'geplaatst', taken: [{ soort: 'langVerblijf', laatsteDag: '2026-12-18' }] },
      'lang_verblijf',
      '2026-12-18',
    ],
    [
      'to come back to another law, on its day',
      { fase: 'wachten', klokken: [{ soort: 'opvolging', laatsteDag: V, geschorst: false }] },
      'opvolging',
      V,
    ],
    [
      'and not before',
      { fase: 'wachten', klokken: [{ soort: 'opvolging', laatsteDag: '2027-02-01', geschorst: false }] },
      'wachtlijst',
      null,
    ],
    [
      'a question without words of its own',
      { fase: 'geplaatst', taken: [{ soort: 'iets', laatsteDag: '2026-12-18' }] },
      'vraag',
      '2026-12-18',
    ],
  ])('%s', (_, extra, werk, laatsteDag) => {
    expect(werkregel(zaak(extra), V)).toMatchObject({ werk, laatsteDag })
  })

  it('overdue first, then what cannot wait, then what is due first; one order whatever came in first', () => {
    const rij = (id: string, laatsteDag: string | null, spoed = false) => ({
      id,
      laatsteDag,
      spoed,
      werk: 'klok' as const,
      klok: null,
    })
    const goed = [
      rij('a', '2026-12-01'),
      rij('b', '2026-12-09'),
      rij('c', '2026-12-20', true),
      rij('d', V),
      rij('e', '2026-12-11'),
      rij('f', null),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(goed, { minLength: goed.length }), (door) => {
        expect(door.toSorted((a, b) => vergelijkWerk(a, b, V)).map((r) => r.id)).toEqual([
          'a',
          'b',
          'c',
          'd',
          'e',
          'f',
        ])
      }),
    )
  })
})

describe('what who reported may know', () => {
  const beeld = (extra: object = {}): Volgbeeld => ({
    status: 'in_behandeling',
    fase: 'onderzoek',
    melderSoort: 'zelf',
    intrekkingGevraagd: false,
    klokken: [],
    ...extra,
  })
  const dagen = { onderzoekTot: '2026-12-14', vandaag: V, laatsteDag: (e: string) => e }
  it.each([
    ['not taken up yet', { status: 'ontvangen', fase: null }, 'ontvangen', 'oppakken', '2026-12-14'],
    ['withdrawn', { status: 'ingetrokken', fase: null }, 'klaar', 'ingetrokken', null],
    [
      'the inquiry runs',
      { klokken: [{ soort: 'wmoOnderzoek', einde: '2026-12-14', geschorst: false }] },
      'onderzoek',
      'onderzoek_af',
      '2026-12-14',
    ],
    [
      'it is late: one may apply',
      { klokken: [{ soort: 'wmoOnderzoek', einde: '2026-12-09', geschorst: false }] },
      'onderzoek',
      'aanvraag_mogelijk',
      null,
    ],
    [
      'it stands still: no date is promised',
      { klokken: [{ soort: 'wmoOnderzoek', einde: '2026-12-14', geschorst: true }] },
      'onderzoek',
      'aanvullen',
      null,
    ],
    [
      'the decision goes before the inquiry',
      {
        klokken: [
          { soort: 'wmoOnderzoek', einde: '2026-12-09', geschorst: false },
          { soort: 'wmoBeschikking', einde: '2026-12-20', geschorst: false },
        ],
      },
      'onderzoek',
      'besluit',
      '2026-12-20',
    ],
    ['waiting has no date', { fase: 'wachten' }, 'wachten', 'plek', null],
  ])('%s', (_, extra, stap, vervolg, uiterlijk) => {
    expect(volgstand(beeld(extra), dagen)).toEqual({ stap, vervolg, uiterlijk })
  })

  it('somebody else hears the same in every phase: a team has it', () => {
    const klokken = [{ soort: 'wmoBeschikking', einde: '2026-12-20', geschorst: false }]
    for (const melderSoort of ['naaste', 'professional'] as const) {
      const stand = (extra: object) => volgstand(beeld({ melderSoort, ...extra }), dagen)
      for (const fase of FASEN)
        expect(stand({ fase, klokken }), fase).toEqual({
          stap: 'gesprek',
          vervolg: 'opgepakt',
          uiterlijk: null,
        })
      expect(stand({ status: 'afgehandeld', fase: 'gesloten' })).toMatchObject({ vervolg: 'klaar' })
    }
  })
})

describe('the rules of a case', () => {
  it('a closed case opens only to inquire or decide anew; no case stays where it cannot leave', () => {
    expect(FASEN.filter((f) => magNaarFase('gesloten', f))).toEqual(['onderzoek', 'besluit'])
    for (const fase of FASEN)
      expect(
        FASEN.some((naar) => magNaarFase(fase, naar)),
        fase,
      ).toBe(true)
    expect(FASEN.filter((f) => f !== 'gesloten').every((f) => magNaarFase(f, 'gesloten'))).toBe(true)
  })

  it('an application: after the inquiry, or when it is late; once', () => {
    expect(magAanvragen([{ soort: 'wmoOnderzoek', stand: 'ruim' }])).toEqual({
      mag: false,
      reden: 'onderzoek_loopt',
    })
    expect(magAanvragen([{ soort: 'wmoOnderzoek', stand: 'geschorst' }])).toEqual({
      mag: false,
      reden: 'onderzoek_loopt',
    })
    expect(magAanvragen([{ soort: 'wmoOnderzoek', stand: 'verstreken' }])).toEqual({ mag: true })
    expect(magAanvragen([{ soort: 'wmoOnderzoek', stand: 'gesloten' }])).toEqual({ mag: true })
    expect(magAanvragen([{ soort: 'wmoBeschikking', stand: 'vandaag' }])).toEqual({
      mag: false,
      reden: 'loopt_al',
    })
  })

  it('the responsible municipality follows the rule of that day', () => {
    const bron = { code: 'WMO' }
    const regio = {
      centrumgemeente: 'GM9001',
      verantwoordelijkheidsregels: [
        { regel: 'TOEGANG_GEMEENTE' as const, geldig: { van: '2020-01-01', tot: '2028-01-01' }, bron },
        { regel: 'WOONPLAATSBEGINSEL' as const, geldig: { van: '2028-01-01' }, bron },
      ],
    }
    const waar = { gemeld: 'GM9002', woonplaats: 'GM0363' }
    expect(verantwoordelijkeGemeente(regio, '2027-12-31', waar)).toEqual({
      regel: 'TOEGANG_GEMEENTE',
      gemeente: 'GM9002',
    })
    expect(verantwoordelijkeGemeente(regio, '2028-01-01', waar)).toEqual({
      regel: 'WOONPLAATSBEGINSEL',
      gemeente: 'GM0363',
    })
    expect(verantwoordelijkeGemeente(regio, '2028-01-01', { gemeld: null, woonplaats: null }).gemeente).toBe(
      'GM9001',
    )
  })

  it('no tie to the region is no reason anywhere', () => {
    for (const reden of ['geen_regiobinding', 'regiobinding', 'buiten_regio', 'niet_uit_regio'])
      for (const vorm of [afhandelingIn, sluitingIn])
        expect(
          vorm.safeParse({ reden, toelichting: 'Komt van elders.' }).error?.issues[0]?.message,
        ).toContain('iedereen mag zich hier melden')
    expect(SLUITREDENEN.some((r) => /binding|regio/.test(r))).toBe(false)
  })
})

describe('the code to follow a report', () => {
  it('is read the same with spaces, dashes and small letters; no two alike', () => {
    const code = maakVolgcode()
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
    expect(hashVolgcode(code.toLowerCase().replaceAll('-', ' '))).toBe(hashVolgcode(code))
    expect(new Set(Array.from({ length: 1000 }, () => maakVolgcode())).size).toBe(1000)
    expect(maakVolgcode('een formulier')).toBe(maakVolgcode('een formulier'))
    expect(maakVolgcode('een formulier')).not.toBe(maakVolgcode('een ander'))
  })
})

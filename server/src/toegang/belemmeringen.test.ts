import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BELEMMERINGEN, belemmeringen, type Sluitfeiten } from './belemmeringen.ts'
import { SLUITREDENEN } from './zaak.ts'

const VRIJ: Sluitfeiten = {
  bezwaarLoopt: false,
  besluiten: [],
  brieven: [],
  wacht: false,
  anderDossier: false,
}
const genomen = [{ soort: 'toekennen', status: 'genomen' }]
const geweigerd = [{ soort: 'weigeren', status: 'verzonden' }]

describe('what stands in the way of closing a case', () => {
  it.each([
    ['nothing', {}, 'hersteld', []],
    ['an objection that runs, whatever the reason', { bezwaarLoopt: true }, 'overleden', ['bezwaar_loopt']],
    ['a decision that was taken', { besluiten: genomen }, 'overgedragen', ['besluit_niet_verzonden']],
    ['not of somebody who died', { besluiten: genomen }, 'overleden', []],
    [
      'refused without a refusal',
      { besluiten: genomen },
      'afgewezen',
      ['geen_weigering', 'besluit_niet_verzonden'],
    ],
    ['refused with one', { besluiten: geweigerd }, 'afgewezen', []],
    [
      'a letter that makes something known',
      { brieven: [{ soort: 'toekenning' }] },
      'overgedragen',
      ['brief_niet_verzonden'],
    ],
    ['another letter', { brieven: [{ soort: 'warme_overdracht' }] }, 'overgedragen', []],
    ['merged with nothing', {}, 'samengevoegd', ['geen_ander_dossier']],
    ['merged with another', { anderDossier: true }, 'samengevoegd', []],
    ['a place on a list or an offer', { wacht: true }, 'overgedragen', ['staat_op_wachtlijst']],
    [
      'before a reason is chosen',
      { besluiten: genomen, wacht: true },
      null,
      ['besluit_niet_verzonden', 'staat_op_wachtlijst'],
    ],
  ] as const)('%s', (_, feiten, reden, verwacht) => {
    expect(belemmeringen({ ...VRIJ, ...feiten }, reden)).toEqual(verwacht)
  })

  it('is in one order, and never more for who died or before a reason is chosen than for another reason', () => {
    const feiten = fc.record({
      bezwaarLoopt: fc.boolean(),
      besluiten: fc.array(
        fc.record({
          soort: fc.constantFrom('toekennen', 'weigeren'),
          status: fc.constantFrom('concept', 'genomen', 'verzonden', 'vervallen'),
        }),
        { maxLength: 3 },
      ),
      brieven: fc.array(fc.record({ soort: fc.constantFrom('toekenning', 'informatieverzoek') }), {
        maxLength: 3,
      }),
      wacht: fc.boolean(),
      anderDossier: fc.boolean(),
    })
    fc.assert(
      fc.property(feiten, fc.constantFrom(...SLUITREDENEN), (f, reden) => {
        const uit = belemmeringen(f, reden)
        expect(uit).toEqual(BELEMMERINGEN.filter((b) => uit.includes(b)))
        if (reden !== 'overleden') expect(uit).toEqual(expect.arrayContaining(belemmeringen(f, null)))
        expect(uit).toEqual(expect.arrayContaining(belemmeringen(f, 'overleden')))
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { uitgepakt, woordenIn } from './proef/lees-pdf.ts'
import { type Brieftekst, zetBrief } from './zet.ts'

const NU = '2026-11-27T10:00:00.000Z'
const BRIEF: Brieftekst = {
  onderwerp: 'U krijgt hulp',
  alineas: [{ kop: 'Wat krijgt u?', tekst: 'Twee uur per week.' }],
  afzender: 'Het team',
  adres: ['Postbus 1'],
  telefoon: '085-0000000',
  bereikbaar: 'altijd',
  ondertekening: 'Namens het college',
  geadresseerde: ['Jan de Vries'],
  datum: '27 november 2026',
  kenmerk: 'T-1',
  aanhef: 'Beste Jan de Vries,',
}

describe('a letter on paper', () => {
  it('is a tagged PDF that can be listened to: structure, language, title, PDF/UA', () => {
    const pdf = zetBrief(BRIEF, NU)
    const alles = uitgepakt(pdf)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(alles).toMatch(/\/StructTreeRoot/)
    expect(alles).toMatch(/\/Marked true/)
    expect(alles).toMatch(/\/Lang ?\(nl/)
    expect(alles).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(alles).toMatch(/<dc:title>.*U krijgt hulp/)
    expect(alles).toMatch(/\/S ?\/H1/)
    expect(alles).toMatch(/\/S ?\/H2/)
    expect(alles).toMatch(/\/S ?\/P\b/)
  })

  it('sets what was typed as it was typed: no sign of it is an instruction', () => {
    const vreemd = 'Jan #sys [*vet*] $x^2$ @ref <lab> `code` _k_ \\u{41} // niets'
    const brief = { ...BRIEF, geadresseerde: [vreemd], aanhef: vreemd, onderwerp: vreemd }
    const gezet = zetBrief(
      { ...brief, alineas: [{ kop: vreemd, tekst: `${vreemd}\n= geen kop\n- geen lijst` }] },
      NU,
    )
    for (const teken of '#[*]$^@<>`_\\{}/=') expect(woordenIn(gezet), teken).toContain(teken)
    expect(uitgepakt(gezet).match(/\/S ?\/H1/g)).toHaveLength(1)
    expect(uitgepakt(gezet)).not.toMatch(/\/S ?\/L\b/)
    expect(woordenIn(zetBrief(BRIEF, NU))).not.toContain('#')
  })

  it('gives the same bytes for the same letter at the same moment', () => {
    expect(zetBrief(BRIEF, NU).equals(zetBrief(BRIEF, NU))).toBe(true)
    expect(zetBrief(BRIEF, NU).equals(zetBrief({ ...BRIEF, kenmerk: 'T-2' }, NU))).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
import type { RegioFout } from './fout.ts'
import { leesRegio } from './lees-regio.ts'
import { proefregio, proefregioMet } from './proefregio/index.ts'
import { BESLUITGEVALLEN } from './proefregio/besluitgevallen.ts'
import { ONDERZOEKGEVALLEN } from './proefregio/onderzoekgevallen.ts'
import { PLANGEVALLEN } from './proefregio/plangevallen.ts'
import { TAAKGEVALLEN } from './proefregio/taakgevallen.ts'
import { TELGEVALLEN } from './proefregio/telgevallen.ts'
import { VERWIJSGEVALLEN } from './proefregio/verwijsgevallen.ts'
import { WACHTLIJSTGEVALLEN } from './proefregio/wachtlijstgevallen.ts'
import { VORMGEVALLEN } from './proefregio/vormgevallen.ts'

const DIENST = `  - { code: NACHT, naam: Nacht, van: '18:00', tot: '06:00', dagen: [ma, di, wo, do, vr, za, zo], geldig: { van: 2020-01-01 }, bron: PLAN }`

const GEVALLEN = [
  ...VORMGEVALLEN,
  ...VERWIJSGEVALLEN,
  ...TELGEVALLEN,
  ...PLANGEVALLEN,
  ...ONDERZOEKGEVALLEN,
  ...BESLUITGEVALLEN,
  ...WACHTLIJSTGEVALLEN,
  ...TAAKGEVALLEN,
]

function fouten(bestanden: Parameters<typeof leesRegio>[0]): RegioFout[] {
  const uitkomst = leesRegio(bestanden)
  return 'fouten' in uitkomst ? uitkomst.fouten : []
}

describe('leesRegio', () => {
  test('de proefregio is zonder fouten', () => {
    expect(fouten(proefregio)).toEqual([])
  })

  test.each(GEVALLEN)('$wat: bestand, regel en melding', (geval) => {
    const bestanden = proefregioMet(geval.in, geval.oud, geval.nieuw)
    const gevonden = fouten(bestanden)
    const tekst = bestanden.find((b) => b.pad === (geval.op ?? geval.in))?.tekst ?? ''
    const regels = tekst.split('\n')
    const passend = gevonden.filter((f) => f.bestand === (geval.op ?? geval.in) && geval.zegt.test(f.melding))
    expect(passend.length, JSON.stringify(gevonden, null, 1)).toBeGreaterThan(0)
    expect(passend.map((f) => regels[f.regel - 1]).join('\n'), JSON.stringify(passend)).toContain(geval.bij)
    for (const fout of gevonden) expect(fout.kolom).toBeGreaterThan(0)
  })

  test('alle fouten tegelijk, op volgorde van bestand en regel', () => {
    const bestanden = proefregioMet('werk.yaml', 'organisatie: ANKER', 'organisatie: NIEMAND').map((b) =>
      b.pad === 'kern.yaml'
        ? {
            ...b,
            tekst: b.tekst.replace('code: GM9002\n', 'code: X\n').replace('talen: [nl]', 'talen: [xx]'),
          }
        : b,
    )
    const gevonden = fouten(bestanden)
    expect(new Set(gevonden.map((f) => f.bestand))).toEqual(
      new Set(['kern.yaml', 'werk.yaml', 'beleid.yaml']),
    )
    expect(gevonden.length).toBeGreaterThanOrEqual(4)
    const volgorde = gevonden.map((f) => `${f.bestand}:${String(f.regel).padStart(5, '0')}`)
    expect(volgorde).toEqual([...volgorde].sort())
  })

  test('een fout van vorm maakt verwijzingen naar die regel niet ook fout', () => {
    const gevonden = fouten(proefregioMet('werk.yaml', 'naam: Herberg aan de kade', 'naam: 12'))
    expect(gevonden).toHaveLength(1)
    expect(gevonden[0]?.pad).toBe('voorzieningen[0].naam')
  })

  test('het pad wijst de plek in het bestand', () => {
    const [fout] = fouten(proefregioMet('werk.yaml', 'aantal: 6,', 'aantal: 0,'))
    expect(fout).toMatchObject({
      bestand: 'werk.yaml',
      pad: 'voorzieningen[0].eenheden[0].plekken[0].aantal',
    })
  })

  test('geen bestanden, of geen regio', () => {
    expect(fouten([])[0]?.melding).toMatch(/"regio:" ontbreekt/)
    expect(fouten([{ pad: 'a.yaml', tekst: '' }]).every((f) => f.bestand === 'a.yaml' && f.regel === 1)).toBe(
      true,
    )
    expect(
      fouten([...proefregio, { pad: 'z.yaml', tekst: 'regio: {}\n' }]).some((f) =>
        /meer dan een bestand/.test(f.melding),
      ),
    ).toBe(true)
  })

  test('de indeling in bestanden doet er niet toe', () => {
    const een = [{ pad: 'alles.yaml', tekst: proefregio.map((b) => b.tekst).join('\n') }]
    expect(leesRegio(een)).toEqual(leesRegio([...proefregio].reverse()))
  })

  test('een lijst mag over bestanden zijn verdeeld', () => {
    const extra = { pad: 'extra.yaml', tekst: `diensten:\n${DIENST.replace('NACHT', 'SCHEMER')}\n` }
    const uitkomst = leesRegio([...proefregio, extra])
    expect('regio' in uitkomst && uitkomst.regio.diensten.map((d) => d.code)).toEqual([
      'DAG',
      'NACHT',
      'SCHEMER',
    ])
  })
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Opdracht } from './opdracht.ts'
import { zicht } from './zicht.ts'

const OPDRACHTEN = readdirSync(join(import.meta.dirname, 'opdrachten')).filter(
  (naam) => !naam.includes('.test.'),
)

/** Runs a command as a person types it and gives what it said. */
async function typ(...args: string[]): Promise<{ code: number; uit: string; fout: string }> {
  const uit: string[] = []
  const fout: string[] = []
  const code = await zicht(args, {
    env: {},
    map: '/nergens',
    uit: (regel) => uit.push(regel),
    fout: (regel) => fout.push(regel),
  })
  return { code, uit: uit.join('\n'), fout: fout.join('\n') }
}

test.each(OPDRACHTEN)('%s says what it does and how it is typed', async (bestand) => {
  const opdracht = (await import(join(import.meta.dirname, 'opdrachten', bestand))) as Opdracht
  expect(`${opdracht.naam}.ts`).toBe(bestand)
  expect(opdracht.gebruik).toMatch(new RegExp(`^${opdracht.naam}( |$)`))
  expect(opdracht.samenvatting).toMatch(/\.$/)
  expect(opdracht.voerUit).toBeTypeOf('function')
})

test('help lists every command, and nothing typed is help', async () => {
  const { code, uit } = await typ('help')
  expect(code).toBe(0)
  for (const bestand of OPDRACHTEN) expect(uit).toContain(`  ${bestand.replace('.ts', '')}`)
  expect(await typ()).toEqual({ code, uit, fout: '' })
  expect((await typ('help', 'backup')).uit).toContain('Gebruik: zicht backup <bestand>')
  expect((await typ('backup', '--help')).uit).toContain('Gebruik: zicht backup <bestand>')
})

test.each(['bakcup', '../zicht', '', 'toString'])(
  'an unknown command (%s) is told so, with the ones there are',
  async (naam) => {
    const { code, uit, fout } = await typ(naam)
    expect({ code, uit }).toEqual({ code: 2, uit: '' })
    expect(fout).toContain('backup, ')
  },
)

test('what is not typed well gets the usage, what cannot be done gets the reason', async () => {
  expect(await typ('backup')).toMatchObject({
    code: 2,
    fout: expect.stringContaining('Gebruik: zicht backup'),
  })
  expect(await typ('backup', 'a', 'b')).toMatchObject({ code: 2 })
  expect(await typ('herstel', 'a', '--snel')).toMatchObject({
    code: 2,
    fout: expect.stringContaining('--snel'),
  })
  expect(await typ('herstel', 'weg.backup')).toMatchObject({
    code: 1,
    fout: 'Het bestand /nergens/weg.backup bestaat niet.',
  })
})

import { expect, test } from 'vitest'
import { BEWAAR_MS, Concepten, type Kluis } from './concept.ts'

/** A safe in memory that shows what really lies in it. */
function geheugenkluis(): { kluis: Kluis; inhoud: Map<string, unknown> } {
  const inhoud = new Map<string, unknown>()
  const kluis: Kluis = {
    lees: async (soort, naam) => inhoud.get(`${soort}:${naam}`),
    schrijf: async (soort, naam, waarde) => void inhoud.set(`${soort}:${naam}`, waarde),
    wis: async (soort, naam) => {
      for (const sleutel of inhoud.keys())
        if (sleutel === `${soort}:${naam}` || (naam.endsWith('/') && sleutel.startsWith(`${soort}:${naam}`)))
          inhoud.delete(sleutel)
    },
  }
  return { kluis, inhoud }
}

test('what was typed comes back, with its moment, also in a new page', async () => {
  const { kluis } = geheugenkluis()
  await new Concepten(kluis, () => Date.parse('2026-11-22T01:10:00Z')).bewaar('u1', 'crisismelding', {
    roepnaam: 'Piet',
  })
  const terug = await new Concepten(kluis, () => Date.parse('2026-11-22T01:14:00Z')).lees(
    'u1',
    'crisismelding',
  )
  expect(terug).toEqual({ waarde: { roepnaam: 'Piet' }, bewaardOp: '2026-11-22T01:10:00.000Z' })
})

test('nothing readable lies in the browser, and the key cannot be taken out', async () => {
  const { kluis, inhoud } = geheugenkluis()
  await new Concepten(kluis).bewaar('u1', 'crisismelding', { roepnaam: 'Zonnestraal' })
  const zegel = inhoud.get('concept:u1/crisismelding') as { inhoud: ArrayBuffer }
  expect(new TextDecoder().decode(zegel.inhoud)).not.toContain('Zonnestraal')
  const sleutel = inhoud.get('sleutel:u1') as CryptoKey
  await expect(crypto.subtle.exportKey('raw', sleutel)).rejects.toThrow()
})

test('another user of the same browser does not get it, not even by moving it', async () => {
  const { kluis, inhoud } = geheugenkluis()
  const c = new Concepten(kluis)
  await c.bewaar('u1', 'melding', 'van u1')
  await c.bewaar('u2', 'iets', 'van u2')
  expect(await c.lees('u2', 'melding')).toBeNull()
  inhoud.set('concept:u2/melding', inhoud.get('concept:u1/melding'))
  inhoud.set('sleutel:u2', inhoud.get('sleutel:u1'))
  expect(await c.lees('u2', 'melding')).toBeNull()
})

test('signing out destroys the key and all drafts of that user only', async () => {
  const { kluis, inhoud } = geheugenkluis()
  const c = new Concepten(kluis)
  await c.bewaar('u1', 'a', 1)
  await c.bewaar('u1', 'b', 2)
  await c.bewaar('u10', 'a', 3)
  await c.vernietig('u1')
  expect([...inhoud.keys()].sort()).toEqual(['concept:u10/a', 'sleutel:u10'])
})

test('wiping one draft leaves those whose name begins the same', async () => {
  const c = new Concepten(geheugenkluis().kluis)
  await c.bewaar('u1', 'melding', 1)
  await c.bewaar('u1', 'melding:2', 2)
  await c.wis('u1', 'melding')
  expect(await c.lees('u1', 'melding')).toBeNull()
  expect((await c.lees('u1', 'melding:2'))?.waarde).toBe(2)
})

test('a wipe asked after a save that is still busy wins', async () => {
  const c = new Concepten(geheugenkluis().kluis)
  const bezig = c.bewaar('u1', 'melding', 'verzonden')
  const weg = c.wis('u1', 'melding')
  await Promise.all([bezig, weg])
  expect(await c.lees('u1', 'melding')).toBeNull()
})

test('after a day it is gone', async () => {
  const { kluis, inhoud } = geheugenkluis()
  let nu = 1_000_000
  const c = new Concepten(kluis, () => nu)
  await c.bewaar('u1', 'melding', 'oud')
  nu += BEWAAR_MS + 1
  expect(await c.lees('u1', 'melding')).toBeNull()
  expect(inhoud.has('concept:u1/melding')).toBe(false)
})

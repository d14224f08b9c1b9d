import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakProefhuis, type Proefgebruiker, type Proefhuis } from '../proef/proefhuis.ts'
import {
  bezettingOp,
  claimPlekken,
  eerstvolgendVrij,
  leesRegister,
  meldBezetting,
  type RegisterPlek,
  vergrendelPlekken,
} from './index.ts'
import { alsWie, proefplaatsing, proefplekken } from './proef/helpers.ts'

const NU = '2026-11-20T21:40:00.000Z'
let huis: Proefhuis
let noor: Proefgebruiker
let plekken: RegisterPlek[]

beforeAll(async () => {
  huis = await maakProefhuis({ klok: NU })
  noor = await huis.als('crisismedewerker')
  plekken = await proefplekken(huis, noor, '2026-11-20')
})
afterAll(() => huis?.opruimen())

/** Takes places out of use: the shortest way to a claim of one's own. */
const claim = (plekIds: string[], tot: string | null = '2026-11-21T12:00:00.000Z') =>
  alsWie(huis, noor, async (tx) => {
    const id = randomUUID()
    const periode = { van: tx.nu, tot }
    await sql`insert into buiten_gebruik (id, regio_code, plek_id, reden, periode) values (${id}, ${noor.regioCode}, ${plekIds[0]}, 'proef', tstzrange(${tx.nu}, ${tot}))`.execute(
      tx.db,
    )
    await claimPlekken(tx, {
      regioCode: noor.regioCode ?? '',
      plekIds,
      soort: 'buiten_gebruik',
      bronId: id,
      periode,
    })
    return id
  })

describe('claiming places', () => {
  it('gives one place to one of many at once, and tells the others who ask that it is taken', async () => {
    const plek = plekken[0] as RegisterPlek
    const uit = await Promise.allSettled(Array.from({ length: 200 }, () => claim([plek.id])))
    expect(uit.filter((u) => u.status === 'fulfilled')).toHaveLength(1)
    const redenen = uit.flatMap((u) =>
      u.status === 'rejected' ? [(u.reason as { status?: number; extra?: unknown }) ?? {}] : [],
    )
    expect(redenen).toHaveLength(199)
    for (const fout of redenen)
      expect(fout).toMatchObject({ status: 409, extra: { reden: 'plek_bezet', plekken: [plek.id] } })
    const rijen = await huis.huis.systeem.db
      .selectFrom('bezetting')
      .select('id')
      .where('plek_id', '=', plek.id)
      .execute()
    expect(rijen).toHaveLength(1)
  })

  it('never deadlocks when groups of places are asked for in different orders', async () => {
    const groep = plekken.slice(1, 7).map((p) => p.id)
    const draai = (n: number) => [...groep.slice(n), ...groep.slice(0, n)]
    const uit = await Promise.allSettled(
      Array.from({ length: 60 }, (_, i) => claim(i % 2 ? draai(i % 6) : draai(i % 6).reverse())),
    )
    expect(uit.filter((u) => u.status === 'fulfilled')).toHaveLength(1)
    for (const u of uit)
      if (u.status === 'rejected')
        expect(u.reason).toMatchObject({ status: 409, extra: { reden: 'plek_bezet' } })
  })

  it('takes all of the places or none, and leaves the transaction usable', async () => {
    const [vol, vrij] = [plekken[0] as RegisterPlek, plekken[8] as RegisterPlek]
    const over = await alsWie(huis, noor, async (tx) => {
      const poging = claimPlekken(tx, {
        regioCode: noor.regioCode ?? '',
        plekIds: [vrij.id, vol.id],
        soort: 'reservering',
        bronId: randomUUID(),
        periode: { van: tx.nu, tot: null },
      })
      await expect(poging).rejects.toMatchObject({ status: 409 })
      return bezettingOp(tx, noor.regioCode ?? '', tx.nu)
    })
    expect(over.has(vol.id)).toBe(true)
    expect(over.has(vrij.id)).toBe(false)
  })

  it('refuses a place of nobody with the same answer as an unknown one', async () => {
    const vraag = alsWie(huis, noor, (tx) => vergrendelPlekken(tx, noor.regioCode ?? '', [randomUUID()]))
    await expect(vraag).rejects.toMatchObject({ status: 404 })
  })

  it('follows its source: when that ends earlier, so does the claim', async () => {
    const plek = plekken[9] as RegisterPlek
    const id = await claim([plek.id], null)
    await sql`update zicht.buiten_gebruik set periode = tstzrange(lower(periode), ${'2026-11-21T08:00:00Z'}) where id = ${id}`.execute(
      huis.huis.systeem.db,
    )
    await alsWie(huis, noor, async (tx) => {
      const regio = noor.regioCode ?? ''
      expect((await bezettingOp(tx, regio, NU)).get(plek.id)).toMatchObject({
        soort: 'buiten_gebruik',
        tot: '2026-11-21T08:00:00.000Z',
      })
      expect((await bezettingOp(tx, regio, '2026-11-21T08:00:00.000Z')).has(plek.id)).toBe(false)
      expect((await eerstvolgendVrij(tx, regio, NU)).get(plek.id)).toEqual({
        op: '2026-11-21T08:00:00.000Z',
        zeker: true,
      })
    })
  })

  it('knows when a stay is expected to end, without saying whose', async () => {
    const plek = plekken[10] as RegisterPlek
    await proefplaatsing(huis, plek, { van: '2026-11-10T12:00:00Z', verwachtEinde: '2026-11-24' })
    await alsWie(huis, noor, async (tx) => {
      expect((await eerstvolgendVrij(tx, noor.regioCode ?? '', NU)).get(plek.id)).toEqual({
        op: '2026-11-24',
        zeker: false,
      })
    })
  })
})

describe('telling the boards', () => {
  it('puts the new row of the facility in the event, and two changes at once end in the state of both', async () => {
    const [een, twee] = plekken.filter((p) => p.voorziening.id === plekken[20]?.voorziening.id).slice(-2) as [
      RegisterPlek,
      RegisterPlek,
    ]
    const verander = (plek: RegisterPlek) =>
      alsWie(huis, noor, async (tx) => {
        const id = randomUUID()
        await sql`insert into buiten_gebruik (id, regio_code, plek_id, reden, periode) values (${id}, ${noor.regioCode}, ${plek.id}, 'proef', tstzrange(${tx.nu}, null))`.execute(
          tx.db,
        )
        await claimPlekken(tx, {
          regioCode: noor.regioCode ?? '',
          plekIds: [plek.id],
          soort: 'buiten_gebruik',
          bronId: id,
          periode: { van: tx.nu, tot: null },
        })
        await meldBezetting(tx, huis.huis, [plek.voorziening.id])
      })
    await Promise.all([verander(een), verander(twee)])
    const laatste = await huis.huis.systeem.db
      .selectFrom('uitbak')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const rij = (
      laatste.gegevens as {
        rij: { id: string; bijgewerktOp: string; plekken: { id: string; toestand: string }[] }
      }
    ).rij
    expect(laatste.soort).toBe('nl.zicht.register.bezetting-gewijzigd')
    expect(rij.id).toBe(een.voorziening.id)
    expect(rij.bijgewerktOp).toBe(NU)
    const weg = rij.plekken.filter((p) => p.toestand === 'buiten_gebruik').map((p) => p.id)
    expect(weg).toEqual(expect.arrayContaining([een.id, twee.id]))
    expect(laatste.publiek.length).toBeGreaterThan(0)
  })
})

describe('the register in memory', () => {
  it('is read again after a change, and never shows a change that was rolled back', async () => {
    const voor = await alsWie(huis, noor, (tx) => leesRegister(huis.huis, tx))
    expect(await alsWie(huis, noor, (tx) => leesRegister(huis.huis, tx))).toBe(voor)
    const v = [...voor.voorzieningen.values()][0]
    await expect(
      alsWie(huis, noor, async (tx) => {
        await sql`update voorziening set naam = 'Verzonnen naam' where id = ${v?.id}`.execute(tx.db)
        expect((await leesRegister(huis.huis, tx)).voorzieningen.get(v?.id ?? '')?.naam).toBe(
          'Verzonnen naam',
        )
        throw new Error('terug')
      }),
    ).rejects.toThrow('terug')
    expect(
      (await alsWie(huis, noor, (tx) => leesRegister(huis.huis, tx))).voorzieningen.get(v?.id ?? '')?.naam,
    ).toBe(v?.naam)
    await alsWie(huis, noor, (tx) =>
      sql`update voorziening set naam = 'Nieuwe naam' where id = ${v?.id}`.execute(tx.db),
    )
    const na = await alsWie(huis, noor, (tx) => leesRegister(huis.huis, tx))
    expect(na.versie).toBeGreaterThan(voor.versie)
    expect(na.voorzieningen.get(v?.id ?? '')?.naam).toBe('Nieuwe naam')
  })
})

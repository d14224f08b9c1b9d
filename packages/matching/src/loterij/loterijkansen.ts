import { type Breuk, breuk } from '@zicht/kern'

/** More states than this are not computed: the number grows exponentially with the number of different lists. */
export const HOOGSTE_AANTAL_TOESTANDEN = 100_000

/** The lottery has too many states to compute its chances exactly. */
export class TeGroot extends RangeError {}

/**
 * Exact chances of the lottery in which everyone in turn, in an order drawn at random, takes the first of his list that is left
 * (random serial dictatorship).
 *
 * A state is how many people of each list have had their turn, and what is taken. People with the same list are interchangeable, so
 * a state counts orders of people at once. All counts are whole; only the last division makes a fraction.
 */
export const loterijkansen = (
  voorkeuren: ReadonlyMap<string, readonly string[]>,
): Map<string, Map<string, Breuk>> => {
  const nummer = new Map<string, number>()
  for (const lijst of voorkeuren.values())
    for (const ding of lijst) if (!nummer.has(ding)) nummer.set(ding, nummer.size)
  const soorten = new Map<string, { lijst: number[]; wie: string[] }>()
  for (const [wie, namen] of voorkeuren) {
    const lijst = namen.map((ding) => nummer.get(ding) as number)
    const soort = soorten.get(lijst.join())
    if (soort) soort.wie.push(wie)
    else soorten.set(lijst.join(), { lijst, wie: [wie] })
  }
  const rij = [...soorten.values()]
  const n = voorkeuren.size
  const faculteit = [1n]
  for (let i = 1; i <= n; i++) faculteit.push((faculteit[i - 1] as bigint) * BigInt(i))

  type Toestand = { geweest: number[]; weg: bigint; orden: bigint }
  const keer: Map<number, bigint>[] = rij.map(() => new Map())
  let laag: Toestand[] = [{ geweest: rij.map(() => 0), weg: 0n, orden: 1n }]
  let gezien = 0
  for (let stap = 0; stap < n; stap++) {
    const volgende = new Map<string, Toestand>()
    const rest = faculteit[n - stap - 1] as bigint
    for (const { geweest, weg, orden } of laag)
      for (const [s, { lijst, wie }] of rij.entries()) {
        const over = wie.length - (geweest[s] as number)
        if (over === 0) continue
        const ding = lijst.find((d) => (weg & (1n << BigInt(d))) === 0n)
        const erbij = orden * BigInt(over)
        if (ding !== undefined) keer[s]?.set(ding, (keer[s]?.get(ding) ?? 0n) + erbij * rest)
        const dan = geweest.with(s, (geweest[s] as number) + 1)
        const dicht = ding === undefined ? weg : weg | (1n << BigInt(ding))
        const sleutel = `${dan.join()}/${dicht}`
        const er = volgende.get(sleutel)
        if (er) er.orden += erbij
        else {
          if (++gezien > HOOGSTE_AANTAL_TOESTANDEN)
            throw new TeGroot('te veel mogelijkheden om precies uit te rekenen')
          volgende.set(sleutel, { geweest: dan, weg: dicht, orden: erbij })
        }
      }
    laag = [...volgende.values()]
  }
  const kansen = new Map<string, Map<string, Breuk>>()
  for (const [wie, namen] of voorkeuren) {
    const s = rij.findIndex((soort) => soort.wie.includes(wie))
    const noemer = BigInt(rij[s]?.wie.length ?? 1) * (faculteit[n] as bigint)
    kansen.set(
      wie,
      new Map(namen.map((ding) => [ding, breuk(keer[s]?.get(nummer.get(ding) as number) ?? 0n, noemer)])),
    )
  }
  return kansen
}

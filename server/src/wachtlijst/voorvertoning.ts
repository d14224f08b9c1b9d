import type { voorvertoon } from '@zicht/matching'

/** A count of people; null: too few to be told to this reader. */
type Aantal = number | null
/** From the region's data: fewer than `minimum` is not told, more is rounded to a multiple of `veelvoud`. */
export type Onthullingsregel = { minimum: number; veelvoud: number }

/**
 * The counts of a preview, for a reader who sees exact figures (`regel` null) or one who must not recognise anybody in them
 * (Wmo 2015 art. 5.3.6; TOEGANGSRECHT: aggregates for the outside). A preview can be asked again with another age or another need, so
 * that none against a few would find one person: here nobody is hidden like a few, and who is not touched is told only when no
 * other count is hidden.
 */
export function telVoorvertoning(uit: ReturnType<typeof voorvertoon>, regel: Onthullingsregel | null) {
  const toon = (n: number): Aantal =>
    regel === null ? n : n < regel.minimum ? null : Math.floor(n / regel.veelvoud + 0.5) * regel.veelvoud
  const door = new Map<string, number>()
  for (const v of uit.wordtUitgesloten)
    for (const u of v.straks.uitsluitingen) door.set(u.criterium.naam, (door.get(u.criterium.naam) ?? 0) + 1)
  const wordtGeschikt = toon(uit.wordtGeschikt.length)
  const wordtUitgesloten = toon(uit.wordtUitgesloten.length)
  const wordtOnbekend = toon(uit.wordtOnbekend.length)
  const alles = [wordtGeschikt, wordtUitgesloten, wordtOnbekend].every((n) => n !== null)
  return {
    wordtGeschikt,
    wordtUitgesloten,
    wordtOnbekend,
    onveranderd: alles ? toon(uit.onveranderd) : null,
    door:
      wordtUitgesloten === null ? [] : [...door].map(([naam, aantal]) => ({ naam, aantal: toon(aantal) })),
  }
}

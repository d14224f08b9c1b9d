import type { voorvertoon } from '@zicht/matching'
import { describe, expect, it } from 'vitest'
import { telVoorvertoning } from './voorvertoning.ts'

type Uit = ReturnType<typeof voorvertoon>
const mensen = (aantal: number, regels: string[] = []) =>
  Array.from({ length: aantal }, () => ({
    straks: { uitsluitingen: regels.map((naam) => ({ criterium: { naam } })) },
  }))
const uit = (wel: number, niet: number, onbekend: number, zelfde: number): Uit =>
  ({
    wordtGeschikt: mensen(wel),
    wordtUitgesloten: mensen(niet, ['Jonger dan 65']),
    wordtOnbekend: mensen(onbekend),
    onveranderd: zelfde,
  }) as unknown as Uit

describe('counts of a preview', () => {
  const regel = { minimum: 10, veelvoud: 5 }

  it('are exact for who carries out the work', () => {
    expect(telVoorvertoning(uit(1, 2, 0, 3), null)).toEqual({
      wordtGeschikt: 1,
      wordtUitgesloten: 2,
      wordtOnbekend: 0,
      onveranderd: 3,
      door: [{ naam: 'Jonger dan 65', aantal: 2 }],
    })
  })

  it('tell a provider nothing under the minimum, and none is not told from a few', () => {
    const niets = telVoorvertoning(uit(0, 0, 0, 4), regel)
    expect(niets).toEqual(telVoorvertoning(uit(0, 1, 0, 3), regel))
    expect(niets).toEqual({
      wordtGeschikt: null,
      wordtUitgesloten: null,
      wordtOnbekend: null,
      onveranderd: null,
      door: [],
    })
  })

  it('round what is large enough, and hide the rest that would give a hidden count away', () => {
    expect(telVoorvertoning(uit(13, 18, 0, 40), regel)).toEqual({
      wordtGeschikt: 15,
      wordtUitgesloten: 20,
      wordtOnbekend: null,
      onveranderd: null,
      door: [{ naam: 'Jonger dan 65', aantal: 20 }],
    })
    expect(telVoorvertoning(uit(13, 18, 11, 42), regel)).toMatchObject({ wordtOnbekend: 10, onveranderd: 40 })
  })

  it('tell no number where the region has no rule', () => {
    expect(telVoorvertoning(uit(99, 99, 99, 99), { minimum: Number.POSITIVE_INFINITY, veelvoud: 1 })).toEqual(
      {
        wordtGeschikt: null,
        wordtUitgesloten: null,
        wordtOnbekend: null,
        onveranderd: null,
        door: [],
      },
    )
  })
})

import type { ZoekIn } from './contract.ts'
import type { Meldingrij } from './opslag.ts'
import type { Zoekvraag } from './zoekvraag.ts'

/** What a call asks of a place. Near where they know people, else near where they come from. */
export const vraagVanMelding = (m: Meldingrij): Zoekvraag => ({
  personen: [{ leeftijd: m.leeftijd, geslacht: m.geslacht, rol: 'hoofd' }, ...m.personen],
  behoeften: m.behoeften,
  huiselijkGeweld: m.huiselijk_geweld,
  verblijftNu: m.verblijft_nu,
  gemeente: m.netwerk_gemeente ?? m.herkomst_gemeente,
})

/** The same question while it is still being typed. */
export const vraagVanInvoer = (z: ZoekIn): Zoekvraag => ({
  personen: [
    { leeftijd: z.leeftijd ?? null, geslacht: z.geslacht, rol: 'hoofd' },
    ...z.huishouden.map((p) => ({ leeftijd: p.leeftijd ?? null, geslacht: p.geslacht, rol: p.rol })),
  ],
  behoeften: z.behoeften,
  huiselijkGeweld: z.huiselijkGeweld,
  verblijftNu: z.verblijftNu ?? null,
  gemeente: z.gemeente ?? null,
})

/** What is kept of a question that found nothing: needs and kinds, no person and no municipality of origin. */
export const kenmerkenVan = (vraag: Zoekvraag): Record<string, unknown> => ({
  personen: vraag.personen.length,
  kinderen: vraag.personen.filter((p) => p.rol === 'kind').length,
  behoeften: [...vraag.behoeften].sort(),
  huiselijkGeweld: vraag.huiselijkGeweld === 'ja',
})

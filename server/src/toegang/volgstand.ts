import type { ZaakFase } from './zaak.ts'

/** What the database tells of a report to who has its code, and of a case to the person it is about. */
export type Volgbeeld = {
  status: 'ontvangen' | 'in_behandeling' | 'ingetrokken' | 'afgehandeld'
  fase: ZaakFase | null
  /** Did the person report? Somebody else hears only that a team has it. */
  melderSoort: 'zelf' | 'naaste' | 'professional'
  intrekkingGevraagd: boolean
  klokken: { soort: string; einde: string; geschorst: boolean }[]
}

export const STAPPEN = ['ontvangen', 'gesprek', 'onderzoek', 'besluit', 'wachten', 'wonen', 'klaar'] as const
export type Stap = (typeof STAPPEN)[number]
export const VERVOLGEN = [
  'oppakken',
  'opgepakt',
  'gesprek',
  'onderzoek_af',
  'aanvraag_mogelijk',
  'besluit',
  'aanvullen',
  'plek',
  'begeleiding',
  'ingetrokken',
  'klaar',
] as const
export type Vervolg = (typeof VERVOLGEN)[number]

const STAP: Record<ZaakFase, Stap> = {
  quickscan: 'gesprek',
  onderzoek: 'onderzoek',
  overleg: 'onderzoek',
  besluit: 'besluit',
  wachten: 'wachten',
  geplaatst: 'wonen',
  gesloten: 'klaar',
}

/**
 * Where someone is, what is next and by when. No date is promised while a clock stands still; when the inquiry is late the way on is
 * to apply all the same (Wmo 2015 art. 2.3.2 lid 9). Who reported somebody else hears that a team has it, and no more: what was looked
 * into, decided or found is the person's own (art. 5.3.2).
 */
export function volgstand(
  beeld: Volgbeeld,
  dagen: { onderzoekTot: string; vandaag: string; laatsteDag: (einde: string) => string },
): { stap: Stap; vervolg: Vervolg; uiterlijk: string | null } {
  if (beeld.status === 'ingetrokken') return { stap: 'klaar', vervolg: 'ingetrokken', uiterlijk: null }
  if (beeld.fase === null)
    return beeld.status === 'ontvangen'
      ? { stap: 'ontvangen', vervolg: 'oppakken', uiterlijk: dagen.onderzoekTot }
      : { stap: 'klaar', vervolg: 'klaar', uiterlijk: null }
  if (beeld.melderSoort !== 'zelf')
    return beeld.status === 'in_behandeling'
      ? { stap: 'gesprek', vervolg: 'opgepakt', uiterlijk: null }
      : { stap: 'klaar', vervolg: 'klaar', uiterlijk: null }
  const stap = STAP[beeld.fase]
  if (stap === 'klaar') return { stap, vervolg: 'klaar', uiterlijk: null }
  if (stap === 'wachten') return { stap, vervolg: 'plek', uiterlijk: null }
  if (stap === 'wonen') return { stap, vervolg: 'begeleiding', uiterlijk: null }
  const klok = (soort: string) => beeld.klokken.find((k) => k.soort === soort)
  const loopt = klok('wmoBeschikking') ?? klok('wmoOnderzoek')
  if (!loopt) return { stap, vervolg: stap === 'besluit' ? 'besluit' : 'gesprek', uiterlijk: null }
  if (loopt.geschorst) return { stap, vervolg: 'aanvullen', uiterlijk: null }
  const uiterlijk = dagen.laatsteDag(loopt.einde)
  if (loopt.soort === 'wmoBeschikking') return { stap, vervolg: 'besluit', uiterlijk }
  if (uiterlijk < dagen.vandaag) return { stap, vervolg: 'aanvraag_mogelijk', uiterlijk: null }
  return { stap, vervolg: stap === 'gesprek' ? 'gesprek' : 'onderzoek_af', uiterlijk }
}

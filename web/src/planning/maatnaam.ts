import type { Maat, Regiomodel } from '@zicht/planning'

type Vertaal = (id: string, waarden?: Record<string, string | number>) => string

const EENHEID: Readonly<Record<string, string>> = {
  mensen: 'mensen',
  dagen: 'dagen',
  procent: 'procent',
  'mensen per jaar': 'mensenPerJaar',
  'woningen per jaar': 'woningenPerJaar',
}

/** A measure of the simulation in the reader's language, and its unit; money says its unit by itself. */
export function maatnaam(
  t: Vertaal,
  model: Regiomodel,
  { maat, eenheid }: Maat,
): [naam: string, eenheid: string] {
  const [wat = '', een = '', twee = ''] = maat.split('/')
  const woord = EENHEID[eenheid]
  const van = (lijst: readonly { code: string; naam: string }[], code: string) =>
    lijst.find((x) => x.code === code)?.naam ?? code
  const naam = (): string => {
    if (wat === 'herkomst') return t(`planning.maatnaam.herkomst.${een}`, { naam: van(model.herkomst, twee) })
    if (wat !== 'kosten') return t(`planning.maatnaam.${wat}`, { naam: van(model.stations, een) })
    if (twee === '') return t('planning.kosten')
    if (een === 'herkomst') return t('planning.kostenHerkomst', { gemeente: van(model.herkomst, twee) })
    const sleutel = Object.values(model.sleutels).find((s) => s.code === een)
    return t('planning.kostenVan', { gemeente: van(sleutel?.delen ?? [], twee), sleutel: een })
  }
  return [naam(), woord === undefined ? '' : t(`planning.eenheid.${woord}`)]
}

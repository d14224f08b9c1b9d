import type { Regiomodel } from '@zicht/planning'

type Vertaal = (id: string, waarden?: Record<string, string | number>) => string

/**
 * A number of the model in the reader's language, from its path: `stations/OPVANG/verblijfDagen`. What the region calls its own places
 * and sources is a name, and stays as it is.
 */
export function getalnaam(t: Vertaal, model: Regiomodel, pad: string): string {
  const herkomst = (c: string) => model.herkomst.find((d) => d.code === c)?.naam ?? c
  const [soort = '', code = '', veld, naar] = pad.split('/')
  if (soort === 'herkomst') return t('planning.getal.herkomst', { van: herkomst(code) })
  if (soort === 'sleutels') {
    const delen = Object.values(model.sleutels).find((s) => s.code === code)?.delen ?? []
    return t('planning.getal.sleutel', {
      sleutel: code,
      van: delen.find((d) => d.code === veld)?.naam ?? veld ?? '',
    })
  }
  if (soort === 'mix' || soort === 'doelen') return t(`planning.getal.${code}`)
  if (veld === undefined) return t(`planning.getal.${soort}`)
  const station = (c: string) => model.stations.find((s) => s.code === c)
  const over = soort === 'bronnen' ? model.bronnen.find((b) => b.code === code) : station(code)
  const van = over?.naam ?? code
  if (naar === undefined) return t(`planning.getal.${veld}`, { van })
  if (veld === 'herkomst') return t('planning.getal.bronherkomst', { van, naar: herkomst(naar) })
  const terug = station(code)?.uitgangen.some((u) => u.naar === naar && u.terugval) ?? false
  const wat = veld === 'uitgangen' && terug ? 'terugval' : veld
  return t(`planning.getal.${wat}`, { van, naar: station(naar)?.naam ?? t('planning.getal.vertrek') })
}

import { TERMIJNSLEUTELS } from '../schema/termijnen.ts'
import type { Controleer } from '../vondst.ts'
import { onderSleutel } from './lopen.ts'
import { nomennamen } from '../nomen.ts'

/** A longest stay says what happens at it, and only then. */
export const maximumMetVervolg: Controleer = ({ producten }) =>
  producten.flatMap(({ item, fout }) => {
    if ((item.maximaalVerblijf === undefined) === (item.naMaximum === undefined)) return []
    const pad = item.maximaalVerblijf === undefined ? 'naMaximum' : 'maximaalVerblijf'
    return [
      fout(
        [pad],
        '"maximaalVerblijf" en "naMaximum" horen bij elkaar; verwacht beide of geen van beide',
        true,
      ),
    ]
  })

/** The youngest age is not above the oldest. */
export const leeftijden: Controleer = ({ voorzieningen }) =>
  voorzieningen.flatMap(({ item, fout }) =>
    item.eenheden.flatMap((e, i) =>
      e.leeftijdVan !== undefined && e.leeftijdTot !== undefined && e.leeftijdVan > e.leeftijdTot
        ? [
            fout(
              ['eenheden', i, 'leeftijdTot'],
              `de hoogste leeftijd (${e.leeftijdTot}) is lager dan de laagste (${e.leeftijdVan})`,
            ),
          ]
        : [],
    ),
  )

/** A private location has a price; a price belongs to a private location. */
export const particulierePrijzen: Controleer = ({ voorzieningen, particuliereLocaties }) => [
  ...voorzieningen
    .filter(({ item }) => item.soort === 'particuliere_locatie')
    .filter(({ item }) => !particuliereLocaties.some((l) => l.item.voorziening === item.code))
    .map(({ fout }) =>
      fout(
        ['soort'],
        'van deze particuliere locatie ontbreken prijs en contact; verwacht een regel in particuliereLocaties',
      ),
    ),
  ...particuliereLocaties.flatMap(({ item, fout }) => {
    const voorziening = voorzieningen.find((v) => v.item.code === item.voorziening)
    return voorziening && voorziening.item.soort !== 'particuliere_locatie'
      ? [
          fout(
            ['voorziening'],
            `voorziening "${item.voorziening}" is geen particuliere_locatie maar ${voorziening.item.soort}`,
          ),
        ]
      : []
  }),
]

/** Every term the product asks for is there for today and later; a statutory one names its article. */
export const termijnenCompleet: Controleer = ({ termijnen }) => {
  const zonderArtikel = termijnen
    .filter(({ item }) => item.norm === 'wettelijk' && item.artikel === undefined)
    .map(({ fout }) =>
      fout(['norm'], 'bij een wettelijke termijn ontbreekt "artikel"; verwacht het wetsartikel'),
    )
  const eerste = termijnen[0]
  const open = new Set(
    termijnen.filter(({ item }) => item.geldig.tot === undefined).map(({ item }) => item.sleutel),
  )
  const missend = TERMIJNSLEUTELS.filter((sleutel) => !open.has(sleutel))
  if (!eerste || !missend.length) return zonderArtikel
  return [
    ...zonderArtikel,
    ...missend.map((s) =>
      eerste.fout([], `de termijn "${s}" ontbreekt of loopt af; verwacht een regel zonder "tot"`),
    ),
  ]
}

/** There is a rule for telling figures today and later. */
export const onthullingLooptDoor: Controleer = ({ onthullingsregels }) => {
  const laatste = onthullingsregels.at(-1)
  if (!laatste || onthullingsregels.some(({ item }) => item.geldig.tot === undefined)) return []
  return [
    laatste.fout(['geldig', 'tot'], 'de laatste onthullingsregel loopt af; verwacht een regel zonder "tot"'),
  ]
}

/** A review falls within the arrangement. */
export const herbeoordelingBinnenDuur: Controleer = ({ arrangementen }) =>
  arrangementen.flatMap(({ item, fout }) =>
    item.herbeoordelingOpDag !== undefined &&
    'dagen' in item.duur &&
    item.herbeoordelingOpDag > item.duur.dagen
      ? [
          fout(
            ['herbeoordelingOpDag'],
            `de herbeoordeling op dag ${item.herbeoordelingOpDag} valt na het einde (dag ${item.duur.dagen})`,
          ),
        ]
      : [],
  )

/** An expectation lies within its range. */
export const verwachtingen: Controleer = (vondsten) =>
  nomennamen.flatMap((noem) =>
    vondsten[noem].flatMap(({ item, fout }) =>
      [...onderSleutel(item, 'verwacht')].flatMap(({ pad, waarde }) => {
        const blok = pad
          .slice(0, -1)
          .reduce<unknown>((w, deel) => (w as Record<string | number, unknown>)[deel], item)
        const { van, tot } = blok as { van: number; tot: number }
        const verwacht = waarde as number
        return van <= verwacht && verwacht <= tot
          ? []
          : [fout(pad, `de verwachting ${verwacht} ligt buiten ${van} tot en met ${tot}`)]
      }),
    ),
  )

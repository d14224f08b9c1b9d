import { nomennamen } from '../nomen.ts'
import type { Bron } from '../schema/velden.ts'
import type { Codes, Controleer, Vondsten } from '../vondst.ts'
import type { Pad } from '../yaml.ts'
import { onderSleutel } from './lopen.ts'

type Verwijzing = { naar: keyof Codes; code: string | undefined; pad: Pad }
type Verwijzers = { [N in keyof Vondsten]?: (item: Vondsten[N][number]['item']) => Verwijzing[] }

const EEN: Record<keyof Codes, string> = {
  bronnen: 'bron',
  gemeenten: 'gemeente',
  organisaties: 'organisatie',
  producten: 'product',
  arrangementen: 'arrangement',
  voorzieningen: 'voorziening',
}

const naar = (soort: keyof Codes, code: string | undefined, ...pad: (string | number)[]): Verwijzing => ({
  naar: soort,
  code,
  pad,
})

/** Which fields of which list refer to which other list. */
const VERWIJZERS: Verwijzers = {
  mandaten: (m) => [
    naar('organisaties', m.organisatie, 'organisatie'),
    ...m.gemeenten.map((g, i) => naar('gemeenten', g, 'gemeenten', i)),
    ...m.producten.map((p, i) => naar('producten', p, 'producten', i)),
  ],
  briefsjablonen: (b) => [naar('gemeenten', b.gemeente, 'gemeente')],
  briefhoofden: (b) => [naar('gemeenten', b.gemeente, 'gemeente')],
  gemeenten: (g) => [naar('gemeenten', g.opvolger, 'opvolger')],
  organisaties: (o) => [naar('gemeenten', o.gemeente, 'gemeente')],
  tarieven: (t) => [naar('producten', t.product, 'product')],
  arrangementen: (a) => a.producten.map((p, i) => naar('producten', p, 'producten', i)),
  voorzieningen: (v) => [
    naar('organisaties', v.organisatie, 'organisatie'),
    naar('gemeenten', v.gemeente, 'gemeente'),
    ...v.eenheden.flatMap((e, i) =>
      e.plekken.map((p, j) => naar('producten', p.product, 'eenheden', i, 'plekken', j, 'product')),
    ),
  ],
  capaciteitsopgaven: (o) => [
    naar('voorzieningen', o.voorziening, 'voorziening'),
    ...(o.producten ?? []).map((p, i) => naar('producten', p, 'producten', i)),
  ],
  particuliereLocaties: (l) => [naar('voorzieningen', l.voorziening, 'voorziening')],
  vlekkenplannen: (v) =>
    v.categorieen.flatMap((c, i) =>
      c.soorten.flatMap((s, j) =>
        s.producten.map((p, k) => naar('producten', p, 'categorieen', i, 'soorten', j, 'producten', k)),
      ),
    ),
  bevolkingstabellen: (t) => [
    ...(t.telt === 'clienten' ? t.kolommen.map((k, i) => naar('producten', k, 'kolommen', i)) : []),
    ...t.cellen.flatMap((c, i) => {
      if (t.rijen === 'regio') return []
      const soort = (
        { gemeente: 'gemeenten', organisatie: 'organisaties', voorziening: 'voorzieningen' } as const
      )[t.rijen]
      return [naar(soort, c.rij, 'cellen', i, 'rij')]
    }),
  ],
  crisiscijfers: (c) =>
    c.arrangementen.map((a, i) => naar('arrangementen', a.arrangement, 'arrangementen', i, 'arrangement')),
  stroomaannames: (s) => [naar('producten', s.product, 'product')],
  crisisaannames: (c) =>
    c.arrangementVerdeling.map((a, i) =>
      naar('arrangementen', a.arrangement, 'arrangementVerdeling', i, 'arrangement'),
    ),
  planstations: (s) => s.producten.map((p, i) => naar('producten', p, 'producten', i)),
  ombouwplannen: (p) =>
    p.stappen.flatMap((s, i) => [
      ...(['sluit', 'opent'] as const).flatMap((kant) => [
        naar('voorzieningen', s[kant]?.voorziening, 'stappen', i, kant, 'voorziening'),
        naar('gemeenten', s[kant]?.gemeente, 'stappen', i, kant, 'gemeente'),
      ]),
      ...s.mijlpalen.map((m, j) =>
        naar('organisaties', m.organisatie, 'stappen', i, 'mijlpalen', j, 'organisatie'),
      ),
    ]),
  herkomstaannames: (h) =>
    h.verdeling.map((d, i) =>
      naar('gemeenten', d.herkomst === 'buiten_regio' ? undefined : d.herkomst, 'verdeling', i, 'herkomst'),
    ),
}

/** Every code that is referred to exists in its list. */
export const verwijzingen: Controleer = (vondsten, codes) =>
  nomennamen.flatMap((noem) => {
    const verwijzer = VERWIJZERS[noem] as ((item: unknown) => Verwijzing[]) | undefined
    return vondsten[noem].flatMap(({ item, fout }) => {
      const kapot = (verwijzer?.(item) ?? []).filter(
        (v) => v.code !== undefined && !codes[v.naar].has(v.code),
      )
      const zonderBron = [...onderSleutel(item, 'bron')].filter(
        ({ waarde }) => !codes.bronnen.has((waarde as Bron).code),
      )
      return [
        ...kapot.map((v) =>
          fout(v.pad, `${EEN[v.naar]} "${v.code}" bestaat niet; verwacht een code uit de lijst ${v.naar}`),
        ),
        ...zonderBron.map(({ pad, waarde }) =>
          fout(pad, `bron "${(waarde as Bron).code}" bestaat niet; verwacht een code uit de lijst bronnen`),
        ),
      ]
    })
  })

import type { Tekst } from './vraag.ts'
import type { Beleid, Model, Stapnaam } from './vormen.ts'

/** One question of a step, with its words; those of the region's policy come from the region. */
export type Vraag = {
  sleutel: string
  soort: 'tekst' | 'keuze' | 'datum'
  label: string
  waarom: string
  optioneel: boolean
  opties?: { waarde: string; label: string; uitleg?: string }[]
  /** Only asked when another field has one of these answers. */
  alsVeld?: { sleutel: string; is: readonly string[] }
}
export type Vraaggroep = { kop: string | null; uitleg: string | null; vragen: Vraag[] }

type Vast = readonly [
  sleutel: string,
  soort: Vraag['soort'],
  optioneel: boolean,
  keuzes?: readonly string[],
  alsVeld?: Vraag['alsVeld'],
]

const JA_NEE = ['ja', 'nee'] as const
const VAST: Partial<Record<Stapnaam, readonly Vast[]>> = {
  situatie: [
    ['hulpvraag', 'tekst', false],
    ['situatie', 'tekst', false],
    ['kinderen', 'keuze', false, ['ja', 'nee', 'weet_niet']],
    ['naaste_erbij', 'keuze', true, ['ja', 'nee', 'wil_niet']],
  ],
  eigen_kracht: [
    ['kan_zelf', 'tekst', false],
    ['geprobeerd', 'tekst', true],
  ],
  netwerk: [
    ['wie_steunt', 'tekst', false],
    ['wat_kan_netwerk', 'tekst', true],
    ['mantelzorger', 'keuze', false, ['geen_mantelzorger', 'redt_het', 'hulp_nodig']],
    ['mantelzorger_hulp', 'tekst', false, undefined, { sleutel: 'mantelzorger', is: ['hulp_nodig'] }],
  ],
  gebruikelijke_hulp: [
    ['huisgenoten', 'tekst', true],
    ['gebruikelijk', 'tekst', false],
  ],
  algemene_voorzieningen: [
    ['bekeken', 'tekst', true],
    ['passend', 'keuze', false, ['genoeg', 'deels', 'niet', 'geen_aanbod']],
  ],
  wensen: [
    ['wensen', 'tekst', false],
    ['eigen_plan', 'tekst', true],
    ['persoonlijk_plan', 'keuze', false, ['ingeleverd', 'niet_ingeleverd', 'wil_niet']],
    ['pgb_uitgelegd', 'keuze', false, JA_NEE],
    ['bijdrage_uitgelegd', 'keuze', false, JA_NEE],
  ],
  verslag: [
    ['samenvatting', 'tekst', false],
    ['passende_hulp', 'tekst', false],
    ['reactie', 'tekst', true],
    ['verstrekt_op', 'datum', true],
  ],
}
export const GEEN_NIVEAU = ['wil_niet', 'niet_van_toepassing', 'niet_nodig', 'nog_niet_besproken'] as const

/** The questions of a step, in groups, in the order in which they are asked. */
export function vragenVan(stap: Stapnaam, beleid: Beleid, model: Model | null, t: Tekst): Vraaggroep[] {
  const tekstveld = (sleutel: string, label: string, alsVeld?: Vraag['alsVeld']): Vraag => ({
    sleutel,
    soort: 'tekst',
    label,
    waarom: t('onderzoek.toelichtingWaarom'),
    optioneel: alsVeld === undefined,
    ...(alsVeld && { alsVeld }),
  })
  switch (stap) {
    case 'andere_wetten':
      return beleid.wetten.map((w) => {
        const opvolgen = w.uitkomsten.filter((u) => u.opvolgen).map((u) => u.code)
        return {
          kop: w.naam,
          uitleg: null,
          vragen: [
            {
              sleutel: `${w.code}.uitkomst`,
              soort: 'keuze',
              label: w.vraag,
              waarom: t('onderzoek.wetWaarom'),
              optioneel: false,
              opties: w.uitkomsten.map((u) => ({ waarde: u.code, label: u.naam })),
            },
            {
              sleutel: `${w.code}.opvolgen_op`,
              soort: 'datum',
              label: t('onderzoek.opvolgenOp'),
              waarom: t('onderzoek.opvolgenWaarom'),
              optioneel: false,
              alsVeld: { sleutel: `${w.code}.uitkomst`, is: opvolgen },
            },
            tekstveld(`${w.code}.toelichting`, t('onderzoek.toelichting')),
          ],
        }
      })
    case 'screenings':
      return beleid.screenings.map((s) => ({
        kop: s.naam,
        uitleg: s.bij === 'kinderen' ? t('onderzoek.alsKinderen') : null,
        vragen: [
          {
            sleutel: `${s.code}.uitkomst`,
            soort: 'keuze',
            label: s.vraag,
            waarom: s.waarom,
            optioneel: s.bij !== 'altijd',
            opties: s.uitkomsten.map((u) => ({ waarde: u.code, label: u.naam })),
          },
          tekstveld(`${s.code}.toelichting`, t('onderzoek.watAfgesproken'), {
            sleutel: `${s.code}.uitkomst`,
            is: s.uitkomsten.filter((u) => u.opvolgen).map((u) => u.code),
          }),
        ],
      }))
    case 'leefgebieden':
      return (model?.leefgebieden ?? []).map((g) => ({
        kop: g.naam,
        uitleg: g.toelichting,
        vragen: [
          {
            sleutel: `${g.code}.niveau`,
            soort: 'keuze',
            label: t('onderzoek.hoeGaatHet', { gebied: g.naam }),
            waarom: t('onderzoek.niveauWaarom'),
            optioneel: true,
            opties: (model?.niveaus ?? []).map((n) => ({
              waarde: String(n.niveau),
              label: `${n.niveau} · ${n.naam}`,
              ...(g.niveaus[n.niveau - 1] ? { uitleg: g.niveaus[n.niveau - 1] as string } : {}),
            })),
          },
          {
            sleutel: `${g.code}.reden`,
            soort: 'keuze',
            label: t('onderzoek.waaromGeen'),
            waarom: t('onderzoek.waaromGeenUitleg'),
            optioneel: false,
            opties: GEEN_NIVEAU.map((r) => ({ waarde: r, label: t(`onderzoek.geenNiveau.${r}`) })),
            alsVeld: { sleutel: `${g.code}.niveau`, is: [''] },
          },
          tekstveld(`${g.code}.toelichting`, t('onderzoek.toelichting')),
        ],
      }))
    case 'doelgroep': {
      if (!beleid.doelgroep) return []
      const janee = JA_NEE.map((k) => ({ waarde: k, label: t(`onderzoek.keuze.${k}`) }))
      const waarom = t('onderzoek.doelgroepWaarom')
      return [
        {
          kop: beleid.doelgroep.naam,
          uitleg: null,
          vragen: [
            {
              sleutel: 'kern',
              soort: 'keuze',
              label: beleid.doelgroep.kernvraag,
              waarom,
              optioneel: false,
              opties: janee,
            },
            tekstveld('kern.toelichting', t('onderzoek.toelichting')),
          ],
        },
        ...beleid.doelgroep.criteria.map(
          (c): Vraaggroep => ({
            kop: c.naam,
            uitleg: null,
            vragen: [
              {
                sleutel: `${c.code}.oordeel`,
                soort: 'keuze',
                label: c.vraag,
                waarom,
                optioneel: false,
                opties: janee,
              },
              tekstveld(`${c.code}.toelichting`, t('onderzoek.toelichting')),
            ],
          }),
        ),
      ]
    }
    default:
      return [
        {
          kop: null,
          uitleg: null,
          vragen: (VAST[stap] ?? []).map(([sleutel, soort, optioneel, keuzes, alsVeld]) => ({
            sleutel,
            soort,
            optioneel,
            label: t(`onderzoek.veld.${sleutel}`),
            waarom: t(`onderzoek.waarom.${sleutel}`),
            ...(keuzes && { opties: keuzes.map((k) => ({ waarde: k, label: t(`onderzoek.keuze.${k}`) })) }),
            ...(alsVeld && { alsVeld }),
          })),
        },
      ]
  }
}

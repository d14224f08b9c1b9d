import { z } from 'zod'

/** The form of a model, an experiment and a distribution. What the parts say about each other is checked in keur.ts. */

export const getal = z.number()
export const nietNegatief = getal.min(0, 'mag niet negatief zijn')
export const positief = getal.gt(0, 'moet groter zijn dan 0')
export const heel = getal
  .int('verwacht een geheel getal')
  .min(0, 'mag niet negatief zijn')
  .max(2_000_000_000, 'is te groot')
const tekst = z.string().min(1, 'mag niet leeg zijn')
const kans = getal.min(0, 'een kans is niet negatief').max(1, 'een kans is hoogstens 1')
const functie = z.custom<(...a: never[]) => unknown>((f) => typeof f === 'function', 'verwacht een functie')

export const fasen = heel.min(1, 'verwacht ten minste één fase').max(1000, 'verwacht hoogstens 1000 fasen')

/** The distributions of which no one number is the mean. */
export const zonderGemiddelde = [
  z
    .strictObject({ soort: z.literal('driehoek'), laag: nietNegatief, top: getal, hoog: getal })
    .refine((d) => d.laag <= d.top, { path: ['top'], message: 'ligt onder laag' })
    .refine((d) => d.top <= d.hoog, { path: ['hoog'], message: 'ligt onder top' }),
  z
    .strictObject({ soort: z.literal('uniform'), laag: nietNegatief, hoog: getal })
    .refine((d) => d.laag <= d.hoog, { path: ['hoog'], message: 'ligt onder laag' }),
  z.strictObject({
    soort: z.literal('waargenomen'),
    duren: z
      .array(z.strictObject({ duur: nietNegatief, afgelopen: z.boolean() }))
      .refine((d) => d.some((w) => w.afgelopen), 'verwacht ten minste één afgelopen waarneming'),
  }),
] as const

/** Distributions made of others, of the form `van`. */
export const samengesteld = <T>(van: z.ZodType<T>) =>
  [
    z.strictObject({
      soort: z.literal('mengsel'),
      delen: z
        .array(z.strictObject({ kans, verdeling: van }))
        .min(1, 'verwacht ten minste één deel')
        .refine((d) => somIsEen(d.map((x) => x.kans)), 'de kansen tellen niet op tot 1'),
    }),
    z.strictObject({ soort: z.literal('rest'), van }),
  ] as const

const verdeling: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('exponentieel'), gemiddelde: positief }),
    z.strictObject({ soort: z.literal('vast'), waarde: nietNegatief }),
    z.strictObject({ soort: z.literal('lognormaal'), gemiddelde: positief, vc: positief }),
    z.strictObject({ soort: z.literal('gamma'), gemiddelde: positief, vorm: positief }),
    z.strictObject({ soort: z.literal('erlang'), gemiddelde: positief, fasen }),
    z.strictObject({ soort: z.literal('weibull'), vorm: positief, schaal: positief }),
    ...zonderGemiddelde,
    ...samengesteld(verdeling),
  ]),
)

/** Shares of one rule: within rounding of decimal fractions. */
export const somIsEen = (kansen: readonly number[]): boolean =>
  Math.abs(kansen.reduce((a, b) => a + b, 0) - 1) <= 1e-9

const stappen = (waarde: z.ZodType<number>) =>
  z
    .array(z.strictObject({ vanaf: getal, waarde }))
    .min(1, 'verwacht ten minste één stap')
    .refine((s) => (s[0]?.vanaf ?? 1) <= 0, {
      path: [0, 'vanaf'],
      message: 'de eerste stap begint op of voor 0',
    })
    .superRefine((s, c) => {
      for (let i = 1; i < s.length; i++)
        if ((s[i]?.vanaf ?? 0) <= (s[i - 1]?.vanaf ?? 0))
          c.addIssue({ code: 'custom', path: [i, 'vanaf'], message: 'ligt niet na de stap ervoor' })
    })
const capaciteit = z.union([heel, stappen(heel)])

const uitgang: z.ZodType = z.lazy(() =>
  z.strictObject({
    naar: z.union([tekst, z.array(tekst).min(1, 'verwacht ten minste één station')]),
    kans: kans.optional(),
    houdtPlaats: z.boolean().optional(),
    geduld: z.strictObject({ na: verdeling, daarna: uitgang.optional() }).optional(),
    bijVol: uitgang.optional(),
    terugval: z.boolean().optional(),
    klasse: tekst.optional(),
    duur: verdeling.optional(),
  }),
)
const uitgangen = z.array(uitgang).min(1, 'verwacht ten minste één uitgang')
const route = z.union([
  z.strictObject({ uitgangen, kies: functie }),
  z
    .array(
      z.strictObject({
        als: z
          .strictObject({
            klasse: z.union([tekst, z.array(tekst)]).optional(),
            minTerugvallen: heel.optional(),
            maxTerugvallen: heel.optional(),
            minBezoeken: heel.optional(),
            maxBezoeken: heel.optional(),
          })
          .optional(),
        uitgangen,
      }),
    )
    .min(1, 'verwacht ten minste één regel'),
])

const station = z.strictObject({
  naam: tekst.refine((n) => n !== 'weg', 'weg is geen station'),
  capaciteit: capaciteit.optional(),
  dienst: z.union([verdeling, z.strictObject({ perKlasse: z.record(z.string(), verdeling) })]),
  klassen: z.array(tekst).optional(),
  voorrang: z.record(z.string(), getal).optional(),
  wachtplaatsen: heel.optional(),
  hulpbron: z
    .strictObject({
      naam: tekst,
      aantal: heel.min(1, 'verwacht ten minste 1').optional(),
      tot: z.enum(['dienst', 'plaats']).optional(),
    })
    .optional(),
  bijDaling: z
    .union([z.literal('uitsterven'), z.strictObject({ verplaats: uitgang, restMee: z.boolean().optional() })])
    .optional(),
  route: route.optional(),
  kiesBijBegin: z.boolean().optional(),
})

const kenmerk = z.array(kans).refine(somIsEen, 'de delen tellen niet op tot 1').optional()

export const model = z.strictObject({
  klassen: z.array(tekst).min(1, 'verwacht ten minste één klasse').optional(),
  kenmerken: z.array(tekst).min(1, 'verwacht ten minste één kenmerk').optional(),
  stations: z.array(station).min(1, 'verwacht ten minste één station'),
  hulpbronnen: z.array(z.strictObject({ naam: tekst, capaciteit })).optional(),
  bronnen: z.array(
    z.strictObject({
      naam: tekst,
      klasse: tekst.optional(),
      tempo: z.union([
        nietNegatief,
        stappen(nietNegatief),
        z.strictObject({ functie, maximum: positief }),
        z.strictObject({ tussentijd: verdeling }),
      ]),
      route,
      kenmerk,
    }),
  ),
  begin: z
    .array(
      z.union([
        z.strictObject({
          aantal: heel,
          klasse: tekst.optional(),
          terugvallen: heel.optional(),
          kenmerk,
          in: tekst,
          duur: verdeling.optional(),
        }),
        z.strictObject({
          aantal: heel,
          klasse: tekst.optional(),
          terugvallen: heel.optional(),
          kenmerk,
          wachtOp: uitgang,
        }),
      ]),
    )
    .optional(),
})

export const proef = z.strictObject({
  duur: positief,
  periode: positief.optional(),
  meetOp: z.array(nietNegatief).optional(),
  spoor: z.boolean().optional(),
  wachttijdVanaf: nietNegatief.optional(),
  rijVan: z
    .array(
      z
        .int('verwacht een geheel getal')
        .min(-1, 'verwacht -1 of een nummer')
        .max(1000, 'verwacht hoogstens 1000'),
    )
    .optional(),
  maxGebeurtenissen: heel.optional(),
})

import { isBsn } from '@zicht/kern'
import { z } from 'zod'
import { GESLACHTEN } from '../dossier/index.ts'
import { SLUITREDENEN } from './zaak.ts'

const tekst = (max: number) => z.string().trim().max(max)
const naam = tekst(120)
const telefoon = z
  .string()
  .trim()
  .max(30)
  .regex(/^[+0-9 ()-]*$/, 'verwacht een telefoonnummer')
const gemeente = z.string().regex(/^GM\d{4}$/, 'verwacht een CBS-gemeentecode, bijvoorbeeld GM0001')
export const ID = z.strictObject({ id: z.uuid() })
export const KLOK = z.strictObject({ id: z.uuid(), klokId: z.uuid() })

export const MELDERSOORTEN = ['zelf', 'naaste', 'professional'] as const

const melding = {
  melderSoort: z
    .enum(MELDERSOORTEN)
    .describe('Wie meldt: de persoon zelf, iemand die dichtbij staat, of een professional'),
  melder: z
    .strictObject({
      naam: naam.nullish(),
      organisatie: naam.nullish(),
      telefoon: telefoon.nullish(),
      email: z
        .string()
        .trim()
        .max(200)
        .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'verwacht een e-mailadres')
        .nullish(),
    })
    .default({})
    .describe('Hoe wij wie meldt kunnen bereiken; niets is verplicht'),
  persoon: z
    .strictObject({
      roepnaam: naam.nullish(),
      achternaam: naam.nullish(),
      geboortedatum: z.iso.date().nullish(),
      telefoon: telefoon.nullish(),
      verblijf: tekst(300).nullish(),
    })
    .default({})
    .describe('Om wie het gaat, voor zover bekend; zonder naam mag ook'),
  vraag: tekst(4000)
    .min(3, 'schrijf in een paar woorden wat er nodig is')
    .describe('Wat er nodig is, in eigen woorden'),
  gemeente: gemeente.nullish().describe('CBS-code van de gemeente waar iemand zich meldt'),
  spoed: z.boolean().default(false).describe('Kan het niet wachten?'),
  wilOndersteuner: z
    .boolean()
    .default(false)
    .describe('Wil iemand hulp van een onafhankelijke ondersteuner?'),
  persoonlijkPlan: tekst(20_000).nullish().describe('Een eigen plan; het mag ook later, binnen zeven dagen'),
} as const

/** A report on the public page. */
export const meldingIn = z.strictObject({
  ...melding,
  formulier: z
    .uuid()
    .optional()
    .describe('Een willekeurig kenmerk van dit formulier: twee keer versturen telt dan als één melding'),
})
export type MeldingIn = z.output<typeof meldingIn>

/** A report that someone of the team writes down. */
export const balieIn = z
  .strictObject({
    ...melding,
    kanaal: z.enum(['telefoon', 'balie', 'signaal']).describe('Hoe de melding binnenkwam'),
    ontvangenOp: z.iso.date().nullish().describe('De dag van de melding, als dat niet vandaag is'),
    signaal: z
      .strictObject({
        van: naam.min(2, 'noem de organisatie').describe('De organisatie die het signaal gaf'),
        op: z.iso.date().describe('De dag van het signaal; niet na de dag van de melding'),
      })
      .nullish()
      .describe('Bij een vroegsignaal (Wgs art. 3 lid 1 onder b): van wie, en wanneer'),
  })
  .refine((b) => (b.kanaal === 'signaal') === Boolean(b.signaal), {
    path: ['signaal'],
    message: 'Geef bij een signaal van welke organisatie het kwam en wanneer, en anders niet.',
    params: { code: 'signaal_erbij' },
  })
export type BalieIn = z.output<typeof balieIn>

export const crisisIn = z.strictObject({
  vraag: melding.vraag,
  spoed: z.boolean().default(true).describe('Kan het niet wachten?'),
})
export type CrisisIn = z.output<typeof crisisIn>

const code = z.string().trim().min(8).max(40).describe('De volgcode die bij de melding is gegeven')
export const codeIn = z.strictObject({ code })
export const planIn = z.strictObject({
  code,
  plan: tekst(20_000).min(3, 'schrijf in een paar woorden wat uw plan is').describe('Het persoonlijk plan'),
})
export const intrekkingIn = z.strictObject({
  code,
  reden: tekst(500).nullish().describe('Waarom, als iemand dat wil zeggen'),
})

const bsn = z.string().refine(isBsn, { error: 'dit is geen geldig BSN', params: { code: 'geen_bsn' } })
export const herkenIn = z.strictObject({
  naam: naam.nullish().describe('Roepnaam of achternaam'),
  geboortedatum: z.iso.date().nullish(),
  bsn: bsn.nullish(),
})
export type HerkenIn = z.output<typeof herkenIn>

/** Taking up: who it is, with whom, and who does it. */
export const opnemenIn = z.strictObject({
  clientId: z
    .uuid()
    .nullish()
    .describe(
      'Iemand die wij al kennen: herkend aan het BSN of de naam met geboortedatum in deze opneming of in de melding, of van wie het dossier al open is voor het team; leeg: een nieuw dossier',
    ),
  persoon: z
    .strictObject({
      roepnaam: naam.nullish(),
      voornaam: naam.nullish(),
      tussenvoegsel: naam.nullish(),
      achternaam: naam.nullish(),
      geboortedatum: z.iso.date().nullish(),
      leeftijd: z.int().min(0).max(120).nullish(),
      geslacht: z.enum(GESLACHTEN).default('onbekend'),
      telefoon: telefoon.nullish(),
    })
    .default({ geslacht: 'onbekend' })
    .describe('Wat wij van iemand weten die nieuw is'),
  bsn: bsn.nullish().describe('Alleen als het is gecontroleerd'),
  woonplaats: gemeente.nullish().describe('Waar iemand het laatst woonde'),
  gemeente: gemeente.nullish().describe('Waar iemand zich meldde, als de melding dat niet zegt'),
  huishouden: z
    .array(
      z.strictObject({
        clientId: z.uuid().nullish().describe('Iemand van wie het dossier al open is voor het team'),
        roepnaam: naam.nullish(),
        leeftijd: z.int().min(0).max(120).nullish(),
        geslacht: z.enum(GESLACHTEN).default('onbekend'),
        rol: z.enum(['partner', 'kind', 'ouder', 'anders']),
      }),
    )
    .max(11)
    .default([])
    .describe('Wie erbij hoort en mee moet in hetzelfde plan'),
  spoed: z.boolean().nullish().describe('Leeg: zoals de melding zegt'),
  neemZelf: z
    .boolean()
    .default(true)
    .describe('Wordt wie opneemt de behandelaar? Anders blijft het dossier van het team'),
})
export type OpnemenIn = z.output<typeof opnemenIn>

export const AFHANDELREDENEN = [
  'ingetrokken',
  'dubbel',
  'informatie',
  'doorverwezen',
  'onbereikbaar',
  'overleden',
] as const
/** A report that becomes no case. That someone has no tie to the region is no reason (Wmo 2015 art. 1.2.1), and is none here. */
export const afhandelingIn = z.strictObject({
  reden: z.enum(AFHANDELREDENEN, {
    error:
      'Kies een reden uit de lijst. Geen binding met de regio is geen reden: iedereen mag zich hier melden (Wmo 2015 art. 1.2.1).',
  }),
  toelichting: tekst(1000).min(5, 'schrijf in een paar woorden waarom').describe('Wat er is gedaan'),
})
export type AfhandelingIn = z.output<typeof afhandelingIn>

export const behandelaarIn = z.strictObject({
  behandelaar: z
    .uuid()
    .nullable()
    .describe('Collega van het team; leeg: terug naar het team, dat verantwoordelijk blijft'),
})
export const overdrachtIn = z.strictObject({
  naarTeam: z.uuid().describe('Het team dat het dossier overneemt, zodra het dat aanvaardt'),
  reden: tekst(1000).min(5, 'schrijf in een paar woorden waarom'),
})
export const redenIn = z.strictObject({ reden: tekst(1000).min(5, 'schrijf in een paar woorden waarom') })

/** Why the clock closes, or what came of it; and, of one to come back to something, a next day. */
export const kloksluitingIn = redenIn.extend({ opnieuwOp: z.iso.date().nullish() })

export const sluitingIn = z
  .strictObject({
    reden: z.enum(SLUITREDENEN, {
      error:
        'Kies een reden uit de lijst. Geen binding met de regio is geen reden: iedereen mag zich hier melden (Wmo 2015 art. 1.2.1).',
    }),
    toelichting: tekst(2000).nullish(),
    overledenOp: z.iso.date().nullish().describe('Bij overlijden: de dag'),
  })
  .refine((s) => s.reden !== 'overleden' || Boolean(s.overledenOp), {
    path: ['overledenOp'],
    message: 'Geef de dag van overlijden.',
    params: { code: 'dag_van_overlijden' },
  })
export type SluitingIn = z.output<typeof sluitingIn>

export const heropeningIn = z.strictObject({
  reden: tekst(1000).min(5, 'schrijf in een paar woorden waarom'),
  naar: z
    .enum(['onderzoek', 'besluit'])
    .default('onderzoek')
    .describe('Waarvoor het dossier opengaat: opnieuw onderzoeken, of besluiten op een aanvraag van vandaag'),
  spoed: z.boolean().default(false).describe('Kan het niet wachten? Dan loopt ook die termijn vanaf vandaag'),
})
export type HeropeningIn = z.output<typeof heropeningIn>

export const schorsingIn = z.strictObject({
  grond: z.string().max(60).describe('Code van een grond die de regio voor deze klok noemt'),
  reden: tekst(1000).min(5, 'schrijf in een paar woorden waarom'),
  dag: z.iso.date().nullish().describe('De dag van de vraag; de klok staat stil vanaf de dag erna'),
  instemmingOp: z.iso.date().nullish().describe('De dag waarop de inwoner instemde, als de grond dat vraagt'),
})
export const hervattingIn = z.strictObject({
  dag: z.iso.date().nullish().describe('De dag waarop binnenkwam wat ontbrak; die dag telt weer mee'),
})
export const aanvraagIn = z.strictObject({
  ontvangenOp: z.iso
    .date()
    .nullish()
    .describe('De dag waarop de aanvraag binnenkwam, als dat niet vandaag is'),
})
export const openstaandQuery = z.strictObject({
  reden: z.enum(SLUITREDENEN).optional().describe('De reden waarmee het dossier zou sluiten'),
})
export const werkbakQuery = z.strictObject({
  wie: z
    .enum(['mijn', 'team', 'alle'])
    .default('alle')
    .describe('Van mij, nog van niemand, of alles van het team'),
})

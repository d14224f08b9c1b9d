import { z } from 'zod'
import { GESLACHTEN } from '../dossier/index.ts'
import {
  ACTIESOORTEN,
  BEHOEFTEN,
  DRIEWEG,
  KANALEN,
  PERSOONSROLLEN,
  UITKOMSTEN,
  VERBLIJFSITUATIES,
  VERVOERMIDDELEN,
  VERVOLGEN,
  VERWIJZERS,
  WEIGERREDENEN,
} from './codes.ts'

/** What may be sent to the crisis room. Unknown keys are faults; every optional field may be left out or be null. */

export const ID = z.strictObject({ id: z.uuid() })
const drieweg = z.enum(DRIEWEG)
const tekst = (max: number) => z.string().trim().min(1).max(max)
const gemeente = z.string().regex(/^GM\d{4}$/, 'verwacht een gemeentecode als GM0935')
const leeftijd = z.int().min(0).max(120)
const uniek = <T>(lijst: T[]) => new Set(lijst).size === lijst.length

export const persoonIn = z.strictObject({
  roepnaam: tekst(80).nullish(),
  leeftijd: leeftijd.nullish(),
  geslacht: z.enum(GESLACHTEN).default('onbekend'),
  rol: z.enum(PERSOONSROLLEN),
})

const velden = {
  kanaal: z.enum(KANALEN),
  verwijzer: z.enum(VERWIJZERS),
  terugbelnummer: z
    .string()
    .trim()
    .regex(/^[+0-9][0-9 ()-]{4,24}$/, 'verwacht een telefoonnummer')
    .nullish(),
  roepnaam: tekst(80).nullish(),
  leeftijd: leeftijd.nullish(),
  geslacht: z.enum(GESLACHTEN),
  herkomstGemeente: gemeente.nullish(),
  netwerkGemeente: gemeente.nullish(),
  verblijftNu: z.enum(VERBLIJFSITUATIES).nullish(),
  directGevaar: drieweg,
  huiselijkGeweld: drieweg,
  kinderen: drieweg,
  psychischeNood: drieweg,
  lvbVermoeden: drieweg,
  risicoKinderen: tekst(2000).nullish(),
  behoeften: z
    .array(z.enum(BEHOEFTEN))
    .max(BEHOEFTEN.length)
    .refine(uniek, { error: 'elke behoefte hoogstens één keer', params: { code: 'een_keer' } }),
  vervoer: z.enum(VERVOERMIDDELEN).nullish(),
  toelichting: tekst(4000).nullish(),
  huishouden: z.array(persoonIn).max(11),
} as const

const RISICO = {
  pad: ['risicoKinderen'],
  melding: 'Er zijn kinderen bij: schrijf kort op of zij veilig zijn (R27).',
  code: 'kinderen_veilig',
}

/** A new call: safety must be answered (yes, no, or not known); nothing else has to be known. */
export const meldingIn = z
  .strictObject({
    ...velden,
    kanaal: velden.kanaal.default('telefoon'),
    verwijzer: velden.verwijzer.default('onbekend'),
    geslacht: velden.geslacht.default('onbekend'),
    psychischeNood: drieweg.default('weet_niet'),
    lvbVermoeden: drieweg.default('weet_niet'),
    behoeften: velden.behoeften.default([]),
    huishouden: velden.huishouden.default([]),
  })
  .refine((m) => m.kinderen !== 'ja' || Boolean(m.risicoKinderen), {
    path: RISICO.pad,
    message: RISICO.melding,
    params: { code: RISICO.code },
  })
export type MeldingIn = z.output<typeof meldingIn>

/** A change: what is left out stays; null empties. `zelfdeAls`: the earlier call of the same person. */
export const wijzigingIn = z.strictObject({ ...velden, zelfdeAls: z.uuid().nullish() }).partial()
export type WijzigingIn = z.output<typeof wijzigingIn>
export const RISICO_NODIG = { pad: `/${RISICO.pad[0]}`, melding: RISICO.melding, code: RISICO.code }

/** A search before there is a call: only what matters for a place, nothing that tells who. */
export const zoekIn = z.strictObject({
  leeftijd: leeftijd.nullish(),
  geslacht: z.enum(GESLACHTEN).default('onbekend'),
  huiselijkGeweld: drieweg.default('weet_niet'),
  verblijftNu: z.enum(VERBLIJFSITUATIES).nullish(),
  gemeente: gemeente.nullish(),
  behoeften: velden.behoeften.default([]),
  huishouden: z
    .array(persoonIn.omit({ roepnaam: true }))
    .max(11)
    .default([]),
})
export type ZoekIn = z.output<typeof zoekIn>

const plekIds = z
  .array(z.uuid())
  .min(1)
  .max(60)
  .refine(uniek, { error: 'elke plek hoogstens één keer', params: { code: 'een_keer' } })
const afwijkreden = tekst(1000).min(5, 'schrijf in een paar woorden waarom').nullish()

/** One place, places together, or a whole room (naming one of its places is enough). */
export const reserveringIn = z.strictObject({ plekIds, afwijkreden })
export type ReserveringIn = z.output<typeof reserveringIn>

/** From a hold, or directly. `kring`: who may know where, when violence plays; who places is always in it. */
export const plaatsingIn = z
  .strictObject({
    reserveringId: z.uuid().nullish(),
    plekIds: plekIds.nullish(),
    afwijkreden,
    toekomstperspectief: tekst(200).nullish(),
    kring: z
      .array(z.uuid())
      .max(20)
      .refine(uniek, { error: 'iedereen hoogstens één keer', params: { code: 'een_keer' } })
      .default([]),
  })
  .refine((p) => (p.reserveringId ?? null) === null || (p.plekIds ?? null) === null, {
    path: ['plekIds'],
    message: 'Geef een reservering of plekken, niet allebei.',
    params: { code: 'reservering_of_plekken' },
  })
  .refine((p) => (p.reserveringId ?? p.plekIds ?? null) !== null, {
    path: ['reserveringId'],
    message: 'Geef aan welke reservering of welke plekken.',
    params: { code: 'welke_plekken' },
  })
export type PlaatsingIn = z.output<typeof plaatsingIn>

export const weigeringIn = z.strictObject({ voorzieningId: z.uuid(), reden: z.enum(WEIGERREDENEN) })
export type WeigeringIn = z.output<typeof weigeringIn>

export const actieIn = z
  .strictObject({
    soort: z.enum(ACTIESOORTEN),
    omschrijving: tekst(2000).nullish(),
    vervoermiddel: z.enum(VERVOERMIDDELEN).nullish(),
  })
  .refine((a) => (a.soort === 'vervoer') === ((a.vervoermiddel ?? null) !== null), {
    path: ['vervoermiddel'],
    message: 'Geef bij vervoer aan waarmee, en alleen dan.',
    params: { code: 'vervoer_waarmee' },
  })
export type ActieIn = z.output<typeof actieIn>

export const sluitingIn = z.strictObject({
  uitkomst: z.enum(UITKOMSTEN),
  vervolg: z.enum(VERVOLGEN),
  toelichting: tekst(2000).nullish(),
})
export type SluitingIn = z.output<typeof sluitingIn>

/** Who may be the same person as in an earlier call; words about a person, so never in the address. */
export const dubbelIn = z.strictObject({ roepnaam: tekst(80), leeftijd: leeftijd.nullish() })

export const lijstQuery = z.strictObject({
  status: z.enum(['open', 'geplaatst', 'gesloten', 'lopend', 'alle']).default('lopend'),
  mijn: z.enum(['ja', 'nee']).default('nee'),
  limiet: z.coerce.number().int().min(1).max(200).default(100),
})
export type LijstQuery = z.output<typeof lijstQuery>

export const vraagQuery = z
  .strictObject({ van: z.iso.date().optional(), tot: z.iso.date().optional() })
  .refine((q) => q.van === undefined || q.tot === undefined || q.van < q.tot, {
    path: ['tot'],
    message: 'Het einde ligt na het begin.',
    params: { code: 'einde_na_begin' },
  })

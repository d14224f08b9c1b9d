import { z } from 'zod'

/** Building blocks of the contracts of figures. A number of people is null when it is hidden; an absent total does not exist. */
export const groepen = z.enum(['MO', 'VO', 'BW', 'CRISIS', 'WONEN', 'OVERIG'])

const cel = z.int().nullable()
const tiende = z.number().nullable()
const benoemd = z.object({ code: z.string(), naam: z.string() })

export const tabelUit = z.object({
  kolommen: z.array(benoemd),
  rijen: z.array(
    benoemd.extend({ bij: z.string().optional(), cellen: z.array(cel), totaal: cel.optional() }),
  ),
  totaal: z.object({ cellen: z.array(cel), totaal: cel.optional() }),
})

/** `exact`: numbers as counted; otherwise small ones are null and the others rounded, by the region's rule of today. */
export const onthullingUit = z.object({
  exact: z.boolean(),
  minimum: z.int().nullable(),
  veelvoud: z.int().nullable(),
  bron: z.string().nullable(),
})

const stempel = { berekendOp: z.string(), onthulling: onthullingUit }
const peil = { peildatum: z.iso.date(), op: z.string(), ...stempel }

export const tabellenUit = z.object({
  ...peil,
  bekendOp: z.string().nullable(),
  groep: groepen,
  perGemeente: tabelUit,
  perAanbieder: tabelUit,
  budgetten: tabelUit,
  opvangplekken: tabelUit,
  totalen: z.object({
    inNatura: cel,
    budgetten: cel,
    mensen: cel,
    opvangplekken: z.int(),
    waarvanCrisis: z.int(),
    samen: cel.optional(),
  }),
  spreiding: z.array(
    benoemd.extend({
      mensen: cel,
      aandeel: tiende,
      inwoners: z.int().nullable(),
      inwonersOp: z.iso.date().nullable(),
      inwonersOngeveer: z.boolean(),
      inwonersBron: z.string().nullable(),
      per10000: tiende,
      ligging: z.object({ x: z.number(), y: z.number() }).nullable(),
    }),
  ),
  controles: z.array(
    z.object({ code: z.string(), klopt: z.boolean(), links: z.int().nullable(), rechts: z.int().nullable() }),
  ),
  /** Days of which the region has a printed table of its own. */
  gedrukteDagen: z.array(z.iso.date()),
  brontabellen: z.array(
    benoemd.extend({ bron: z.string(), ongeveer: z.boolean(), cellen: z.int(), gelijk: z.int() }),
  ),
})

export const populatieUit = z.object({
  ...peil,
  groepen: z.array(groepen),
  herkomst: tabelUit,
  betaalt: tabelUit,
  vorige: tabelUit,
  perspectief: tabelUit,
  leeftijd: tabelUit,
  geslacht: tabelUit,
  herkomstLocatie: tabelUit,
  betaaltLocatie: tabelUit,
})

const verdelingUit = z.object({
  noemer: cel,
  items: z.array(benoemd.extend({ aantal: cel, procent: tiende })),
})

export const pilotUit = z.object({
  van: z.iso.date(),
  tot: z.iso.date(),
  ...stempel,
  meldingen: cel,
  mensen: cel,
  gezelschap: cel,
  metArrangement: cel,
  zonderArrangement: cel,
  leeftijdVan: cel,
  leeftijdTot: cel,
  arrangementen: verdelingUit,
  acties: verdelingUit,
  verwijzers: verdelingUit,
  leeftijden: verdelingUit,
  geslachten: verdelingUit,
  herkomsten: verdelingUit,
  vervolgen: verdelingUit,
  documenten: z.array(
    benoemd.extend({
      van: z.iso.date(),
      tot: z.iso.date(),
      clienten: z.int(),
      arrangementen: z.array(benoemd.extend({ aantal: z.int() })),
      zonderArrangement: z.int(),
      leeftijdVan: z.int(),
      leeftijdTot: z.int(),
      manProcent: z.number(),
      centrumgemeenteProcent: z.number(),
      overigeRegioProcent: z.number(),
      vervolgReguliereZorgProcent: z.number(),
      verwijzers: z.string(),
      toelichting: z.string().nullable(),
      bron: z.string(),
    }),
  ),
})

const uitkomst = {
  register: z.object({ afgesproken: z.int(), waarvanCrisis: z.int(), tijdelijk: z.int() }),
  registerKlopt: z.boolean().nullable(),
  verschillen: z.array(
    z.object({ waarvan: z.enum(['totaal', 'crisis']), laagste: z.int(), hoogste: z.int() }),
  ),
  opgaven: z.array(
    z.object({
      soort: z.enum(['formeel', 'feitelijk']),
      waarvan: z.enum(['totaal', 'crisis']),
      van: z.int(),
      tot: z.int(),
      gebruikt: z.boolean(),
      toelichting: z.string().nullable(),
      bron: z.string(),
      geldigVan: z.iso.date(),
      geldigTot: z.iso.date().nullable(),
    }),
  ),
}

export const capaciteitUit = z.object({
  ...peil,
  items: z.array(
    z.object({
      id: z.uuid(),
      naam: z.string(),
      soort: z.string(),
      organisatie: z.string(),
      gemeente: z.string(),
      ...uitkomst,
    }),
  ),
  regiobreed: z.array(z.object({ producten: z.array(benoemd), mensen: cel, ...uitkomst })),
})

export const onvervuldUit = z.object({
  van: z.iso.date(),
  tot: z.iso.date(),
  ...stempel,
  vragen: cel,
  personen: cel,
  perReden: tabelUit,
  perMaand: tabelUit,
  perVoorziening: tabelUit,
  perBehoefte: tabelUit,
})

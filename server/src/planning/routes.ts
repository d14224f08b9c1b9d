import {
  type Antwoord,
  basisScenario,
  buitenBereik,
  type Mix,
  scenarioVanMix,
  structureleToets,
  vlekkenplanScenario,
  vloeistof,
} from '@zicht/planning'
import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { SOORTEN } from './berekening.ts'
import { geijktModel } from './ijking.ts'
import { annuleerBerekening, leesBerekening, leesBerekeningen } from './lees-berekening.ts'
import { maakRapport } from './rapport.ts'
import { toonPlanstand } from './planstand.ts'
import { metPad, scenarioUit } from './regiomodel.ts'
import {
  bewaarScenario,
  leesBewaardScenario,
  leesScenarios,
  verwijderScenario,
  wijzigScenario,
} from './scenarios.ts'
import { vraagBerekening } from './vraag-berekening.ts'

const label = 'planning'
const params = z.strictObject({ id: z.uuid() })
const lezen = { object: 'planning', actie: 'lezen', doel: 'sturing' } as const
const maken = { object: 'planning', actie: 'maken', doel: 'sturing' } as const
const wijzigen = { object: 'planning', actie: 'wijzigen', doel: 'sturing' } as const

/** Plain data of packages/planning, which says and checks its form itself. */
const gegevens = z.record(z.string(), z.unknown())
const lijst = z.array(gegevens)
const scenario = gegevens.describe(
  'Een scenario: soort regiomodel-scenario, versie 1; alles wat ontbreekt blijft als in het model',
)
const geen = { 204: z.undefined() }

const perGemeente = z.array(
  z.object({ naam: z.string().nullable().describe('leeg: het adres is geheim'), aantal: z.int() }),
)
const plansoort = z.object({
  code: z.string(),
  naam: z.string(),
  plan: z.int(),
  aantallen: z.array(z.int()).nullable().describe('per dag; leeg: nergens staat welke plekken dit zijn'),
  gemeenten: perGemeente,
})
const planstand = z.object({
  naam: z.string(),
  doeljaar: z.int(),
  bron: z.string(),
  toelichting: z.string().nullable(),
  dagen: z.array(z.iso.date()),
  categorieen: z.array(
    z.object({ code: z.string(), naam: z.string(), plan: z.int(), soorten: z.array(plansoort) }),
  ),
  ernaast: z.array(plansoort).describe('wat het plan noemt buiten zijn totaal'),
  buitenPlan: z.array(plansoort.omit({ plan: true }).extend({ aantallen: z.array(z.int()) })),
})

const stand = z.object({
  id: z.uuid(),
  soort: z.enum(SOORTEN),
  status: z.enum(['wacht', 'bezig', 'klaar', 'mislukt', 'geannuleerd']),
  naam: z.string(),
  gevraagdOp: z.iso.datetime(),
  klaarOp: z.iso.datetime().nullable(),
  voortgang: z.number(),
  fout: z
    .object({
      pad: z.string(),
      reden: z.string(),
      code: z.string().optional().describe('welke reden, voor een andere taal'),
      waarden: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .nullable(),
})
const bewaard = z.object({
  id: z.uuid(),
  naam: z.string(),
  gedeeld: z.boolean(),
  scenario: gegevens,
  versie: z.int(),
})
const alsBewaard = (r: { id: string; naam: string; gedeeld: boolean; inhoud: unknown; versie: number }) => ({
  body: {
    id: r.id,
    naam: r.naam,
    gedeeld: r.gedeeld,
    scenario: r.inhoud as Record<string, unknown>,
    versie: r.versie,
  },
  versie: r.versie,
})

export const routes = [
  route({
    id: 'leesPlanmodel',
    methode: 'GET',
    pad: '/v1/planning/model',
    label,
    samenvatting:
      'Het regiomodel: stations, stromen en elk getal met bron of als aanname; het uitgangspunt en het vlekkenplan als scenario',
    recht: lezen,
    soort: 'lezen',
    antwoorden: { 200: z.object({ model: gegevens, basis: gegevens, vlekkenplan: gegevens.nullable() }) },
    behandel: async ({ huis, tx }) => {
      const model = await geijktModel(huis, tx)
      return { body: { model, basis: basisScenario(model), vlekkenplan: vlekkenplanScenario(model) ?? null } }
    },
  }),
  route({
    id: 'leesPlanstand',
    methode: 'GET',
    pad: '/v1/planning/stand',
    label,
    samenvatting:
      'Het vlekkenplan naast het register: per soort plek het doel en wat er was, per jaar en per gemeente',
    beschrijving:
      'Een plek met een geheim adres telt mee zonder gemeente. Tijdelijke extra plekken tellen niet mee.',
    recht: lezen,
    soort: 'lezen',
    antwoorden: { 200: planstand },
    behandel: async ({ huis, tx }) => ({ body: await toonPlanstand(huis, tx) }),
  }),
  route({
    id: 'rekenVloeistof',
    methode: 'POST',
    pad: '/v1/planning/_vloeistof',
    label,
    samenvatting:
      'Het antwoord van het vloeistofmodel op een scenario, met de structurele toets en wat buiten het geijkte bereik ligt',
    beschrijving:
      'Enkele milliseconden. Geen voorspelling voor een persoon, en zonder onzekerheid: die geeft een simulatie.',
    recht: lezen,
    soort: 'lezen',
    body: z.strictObject({ scenario }),
    antwoorden: { 200: z.object({ toets: gegevens, vloeistof: gegevens, buitenBereik: lijst }) },
    behandel: async ({ huis, tx, body }) => {
      const model = await geijktModel(huis, tx)
      const s = scenarioUit(model, body.scenario)
      return metPad('/scenario', () => ({
        body: {
          toets: structureleToets(model, s),
          vloeistof: vloeistof(model, s),
          buitenBereik: buitenBereik(model, s),
        },
      }))
    },
  }),
  route({
    id: 'leesScenarios',
    methode: 'GET',
    pad: '/v1/planning/scenarios',
    label,
    samenvatting: 'Bewaarde scenario’s: eigen, en wat collega’s delen',
    recht: lezen,
    soort: 'lezen',
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            naam: z.string(),
            gedeeld: z.boolean(),
            vanMij: z.boolean(),
            door: z.string(),
            gewijzigdOp: z.iso.datetime(),
          }),
        ),
      }),
    },
    behandel: async ({ tx }) => ({ body: { items: await leesScenarios(tx) } }),
  }),
  route({
    id: 'bewaarScenario',
    methode: 'POST',
    pad: '/v1/planning/scenarios',
    label,
    samenvatting: 'Bewaart een scenario; wat niet klopt wordt geweigerd met de plaats van de fout',
    recht: maken,
    soort: 'maken',
    body: z.strictObject({ scenario, gedeeld: z.boolean().default(false) }),
    antwoorden: { 201: z.object({ id: z.uuid(), versie: z.int() }) },
    behandel: async ({ huis, tx, body }) => {
      const uit = await bewaarScenario(huis, tx, body)
      return { status: 201, body: uit, versie: uit.versie, locatie: `/v1/planning/scenarios/${uit.id}` }
    },
  }),
  route({
    id: 'leesScenario',
    methode: 'GET',
    pad: '/v1/planning/scenarios/:id',
    label,
    samenvatting: 'Eén bewaard scenario',
    recht: lezen,
    soort: 'lezen',
    params,
    antwoorden: { 200: bewaard },
    behandel: async ({ tx, params: { id } }) => alsBewaard(await leesBewaardScenario(tx, id)),
  }),
  route({
    id: 'wijzigScenario',
    methode: 'PATCH',
    pad: '/v1/planning/scenarios/:id',
    label,
    samenvatting: 'Wijzigt een eigen scenario',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({ scenario: scenario.optional(), gedeeld: z.boolean().optional() }),
    antwoorden: { 200: bewaard },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) =>
      alsBewaard(await wijzigScenario(huis, tx, id, ifMatch, body)),
  }),
  route({
    id: 'verwijderScenario',
    methode: 'DELETE',
    pad: '/v1/planning/scenarios/:id',
    label,
    samenvatting: 'Haalt een eigen scenario weg',
    recht: wijzigen,
    soort: 'wijzigen',
    params,
    antwoorden: geen,
    behandel: async ({ huis, tx, params: { id }, ifMatch }) => {
      await verwijderScenario(huis, tx, id, ifMatch)
      return { status: 204 }
    },
  }),
  route({
    id: 'leesBerekeningen',
    methode: 'GET',
    pad: '/v1/planning/berekeningen',
    label,
    samenvatting: 'Eigen berekeningen, nieuwste eerst, met hun voortgang',
    recht: lezen,
    soort: 'lezen',
    antwoorden: { 200: z.object({ items: z.array(stand) }) },
    behandel: async ({ tx }) => ({ body: { items: await leesBerekeningen(tx) } }),
  }),
  route({
    id: 'vraagBerekening',
    methode: 'POST',
    pad: '/v1/planning/berekeningen',
    label,
    samenvatting:
      'Vraagt een lange berekening: simulatie naast het uitgangspunt, tornado, omgekeerde vraag of goedkoopste mix',
    beschrijving:
      'Wordt verdeeld over alle processen van de installatie; dezelfde vraag met hetzelfde zaad geeft op één of op veel machines hetzelfde antwoord. Een mix stopt bij zijn tijdslimiet en zegt hoe ver hij van de goedkoopste kan zijn.',
    recht: maken,
    soort: 'maken',
    body: z.strictObject({
      soort: z.enum(SOORTEN),
      scenario,
      vraag: gegevens
        .optional()
        .describe('bij omgekeerd: de vraag; bij mix: de doelen, en wat ontbreekt zoals de regio het heeft'),
      maat: z.string().max(80).optional().describe('bij tornado'),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, body }) => {
      const uit = await vraagBerekening(huis, tx, body)
      return { status: 201, body: uit, locatie: `/v1/planning/berekeningen/${uit.id}` }
    },
  }),
  route({
    id: 'leesBerekening',
    methode: 'GET',
    pad: '/v1/planning/berekeningen/:id',
    label,
    samenvatting: 'Eén berekening: de vraag, de voortgang en het antwoord als het er is',
    recht: lezen,
    soort: 'lezen',
    params,
    antwoorden: {
      200: stand.extend({
        invoer: gegevens,
        buitenBereik: lijst
          .nullable()
          .describe(
            'invoer buiten het bereik waarvoor het model is opgesteld; leeg als het model toen niet werd bewaard',
          ),
        uitkomst: z.unknown(),
      }),
    },
    behandel: async ({ tx, params: { id } }) => {
      const { model, ...body } = await leesBerekening(tx, id)
      const { scenario } = body.invoer
      // an answer may itself be a scenario: what was found may lie further out than what was asked
      const over =
        body.soort === 'mix'
          ? scenarioVanMix(scenario, body.uitkomst as Mix | null)
          : body.soort === 'omgekeerd'
            ? ((body.uitkomst as Antwoord | null)?.scenario ?? scenario)
            : scenario
      return { body: { ...body, buitenBereik: model && buitenBereik(model, over) } }
    },
  }),
  route({
    id: 'annuleerBerekening',
    methode: 'POST',
    pad: '/v1/planning/berekeningen/:id/annulering',
    label,
    samenvatting: 'Stopt een berekening die nog loopt; er blijft niets half achter',
    recht: wijzigen,
    soort: 'maken',
    params,
    antwoorden: geen,
    behandel: async ({ huis, tx, params: { id } }) => {
      await annuleerBerekening(huis, tx, id)
      return { status: 204 }
    },
  }),
  route({
    id: 'leesPlanningrapport',
    methode: 'GET',
    pad: '/v1/planning/berekeningen/:id/rapport',
    label,
    samenvatting:
      'Het rapport van een simulatie of goedkoopste mix die klaar is, als PDF, met elke aanname en haar bron',
    recht: lezen,
    soort: 'lezen',
    params,
    inhoudstype: 'application/pdf',
    antwoorden: { 200: z.instanceof(Uint8Array) },
    behandel: async ({ huis, tx, params: { id } }) => ({
      body: await maakRapport(huis, tx, id),
      bestandsnaam: `planning-${id.slice(-6)}.pdf`,
    }),
  }),
]

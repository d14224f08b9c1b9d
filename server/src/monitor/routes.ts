import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { capaciteitUit, groepen, onvervuldUit, pilotUit, populatieUit, tabellenUit } from './contract.ts'
import { geefCapaciteit } from './geef-capaciteit.ts'
import { geefOnvervuldeVraag } from './geef-onvervulde-vraag.ts'
import { geefPilot } from './geef-pilot.ts'
import { geefPopulatie } from './geef-populatie.ts'
import { geefTabellen } from './geef-tabellen.ts'

const label = 'cijfers'
const recht = { object: 'cijfers', actie: 'lezen', doel: 'sturing' } as const
const peildatum = z.iso.date('Geef een dag als JJJJ-MM-DD.').optional()
const bekendOp = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], 'Geef een dag of een moment.')
  .optional()
const periode = z.strictObject({
  van: z.iso.date('Geef een dag als JJJJ-MM-DD.'),
  tot: z.iso.date('Geef een dag als JJJJ-MM-DD.'),
})
const DICHT = 'Wie kleine aantallen niet mag zien, krijgt er null voor; de andere zijn dan afgerond.'

export const routes = [
  route({
    id: 'geefTabellen',
    methode: 'GET',
    pad: '/v1/cijfers/tabellen',
    label,
    samenvatting: 'De tabellen van het Regioplan op een dag, geteld uit dossiers',
    beschrijving: `Geteld wordt wie er aan het einde van de dag is; vandaag: nu. Met bekendOp telt alleen wat toen was vastgelegd. ${DICHT}`,
    recht,
    soort: 'lezen',
    query: z.strictObject({ peildatum, bekendOp, groep: groepen.default('BW') }),
    antwoorden: { 200: tabellenUit },
    behandel: async ({ huis, tx, query }) => ({ body: await geefTabellen(huis, tx, query) }),
  }),
  route({
    id: 'geefPopulatie',
    methode: 'GET',
    pad: '/v1/cijfers/populatie',
    label,
    samenvatting: 'Herkomst en plek, vorige voorziening, perspectief, leeftijd en geslacht op een dag',
    beschrijving: `Rijen zijn de waarden (leeg is onbekend), kolommen de soorten producten. ${DICHT}`,
    recht,
    soort: 'lezen',
    query: z.strictObject({ peildatum, groep: groepen.optional() }),
    antwoorden: { 200: populatieUit },
    behandel: async ({ huis, tx, query }) => ({ body: await geefPopulatie(huis, tx, query) }),
  }),
  route({
    id: 'geefPilot',
    methode: 'GET',
    pad: '/v1/cijfers/pilot',
    label,
    samenvatting: 'De cijfers van het crisisteam over een periode, beide dagen meegeteld',
    beschrijving: `Elk percentage staat bij zijn teller en noemer en wordt niet aangevuld tot 100. ${DICHT}`,
    recht,
    soort: 'lezen',
    query: periode,
    antwoorden: { 200: pilotUit },
    behandel: async ({ huis, tx, query }) => ({ body: await geefPilot(huis, tx, query) }),
  }),
  route({
    id: 'geefCapaciteit',
    methode: 'GET',
    pad: '/v1/cijfers/capaciteit',
    label,
    samenvatting: 'Wat elke bron over capaciteit zegt, welke wordt gebruikt, en wat het register telt',
    recht,
    soort: 'lezen',
    query: z.strictObject({ peildatum }),
    antwoorden: { 200: capaciteitUit },
    behandel: async ({ huis, tx, query }) => ({ body: await geefCapaciteit(huis, tx, query) }),
  }),
  route({
    id: 'geefOnvervuldeVraag',
    methode: 'GET',
    pad: '/v1/cijfers/onvervulde-vraag',
    label,
    samenvatting: 'Vraag waarvoor geen plek was, naar reden, soort, maand en voorziening',
    beschrijving: `Er staat geen persoon en geen melding in. ${DICHT}`,
    recht,
    soort: 'lezen',
    query: periode,
    antwoorden: { 200: onvervuldUit },
    behandel: async ({ huis, tx, query }) => ({ body: await geefOnvervuldeVraag(huis, tx, query) }),
  }),
]

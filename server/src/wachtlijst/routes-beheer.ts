import { z } from 'zod'
import { onthullingUit } from '../monitor/index.ts'
import { type Route, route } from '../platform/http/index.ts'
import * as c from './contract.ts'
import { toonRapport } from './rapport.ts'
import { toonCriteria } from './toon-criteria.ts'
import { vertoonWieCriteriaRaken } from './vertoon-wie.ts'
import { maakCriteria, vertoonCriteria, wijzigCriteria } from './wijzig-criteria.ts'

const LABEL = 'Matching'
const register = (actie: 'lezen' | 'maken' | 'wijzigen') =>
  ({ object: 'register', actie, doel: 'register' }) as const
const aandeel = z
  .object({ aantal: z.int(), van: z.int(), deel: z.number(), onder: z.number(), boven: z.number() })
  .nullable()
const aantal = z.int().nullable()
const criteria = z.array(z.record(z.string(), z.unknown()))
const reikwijdte = { voorzieningId: z.uuid().nullable(), eenheidId: z.uuid().nullable() }

const codeNaam = { code: z.string(), naam: z.string() }
const criteriaUit = z.object({
  aanbieder: z.object({ id: z.uuid(), naam: z.string() }),
  items: z.array(
    z.object({ id: z.uuid(), versie: z.int(), organisatieId: z.uuid(), ...reikwijdte, criteria }),
  ),
  regio: z.array(z.object({ naam: z.string(), producten: z.array(z.string()), criteria })),
  voorzieningen: z.array(
    z.object({
      id: z.uuid(),
      naam: z.string(),
      eenheden: z.array(z.object({ id: z.uuid(), naam: z.string(), uitRegister: criteria })),
    }),
  ),
  behoeften: z.array(z.object(codeNaam)),
})

/** What a change does in one unit, in numbers; null: too few to be told to this reader. */
const gevolgUit = {
  product: z.string(),
  voorziening: z.string(),
  eenheid: z.string(),
  wordtGeschikt: aantal,
  wordtUitgesloten: aantal,
  wordtOnbekend: aantal,
  onveranderd: aantal,
  door: z.array(z.object({ naam: z.string(), aantal })),
}

export const beheerRoutes: readonly Route[] = [
  route({
    id: 'leesPlaatsingscriteria',
    methode: 'GET',
    pad: '/v1/organisaties/:id/plaatsingscriteria',
    label: LABEL,
    samenvatting: 'De criteria van een aanbieder, zijn voorzieningen en eenheden, boven op die van de regio',
    recht: register('lezen'),
    soort: 'lezen',
    params: c.ID,
    antwoorden: { 200: criteriaUit },
    behandel: async ({ huis, tx, params }) => ({ body: await toonCriteria(huis, tx, params.id) }),
  }),
  route({
    id: 'maakPlaatsingscriteria',
    methode: 'POST',
    pad: '/v1/plaatsingscriteria',
    label: LABEL,
    samenvatting: 'Legt criteria vast voor een aanbieder, voorziening of eenheid; herkomst mag er geen zijn',
    recht: register('maken'),
    soort: 'maken',
    body: c.criteriaIn,
    antwoorden: { 201: c.gewijzigd },
    behandel: async ({ huis, tx, body }) => ({ status: 201, body: await maakCriteria(huis, tx, body) }),
  }),
  route({
    id: 'wijzigPlaatsingscriteria',
    methode: 'PUT',
    pad: '/v1/plaatsingscriteria/:id',
    label: LABEL,
    samenvatting: 'Wijzigt criteria',
    recht: register('wijzigen'),
    soort: 'wijzigen',
    params: c.ID,
    body: z.strictObject({ criteria: c.criteriaIn.shape.criteria }),
    antwoorden: { 200: c.gewijzigd },
    behandel: async ({ huis, tx, params, body, ifMatch }) => ({
      body: await wijzigCriteria(huis, tx, params.id, ifMatch, body.criteria),
    }),
  }),
  route({
    id: 'vertoonPlaatsingscriteria',
    methode: 'POST',
    pad: '/v1/plaatsingscriteria/_voorvertoning',
    label: LABEL,
    samenvatting: 'Wat een wijziging zou doen: hoeveel mensen die wachten passen er dan wel of niet meer',
    beschrijving:
      'Bewaart niets en noemt niemand. Wie geen exacte cijfers mag zien krijgt voor een klein aantal, ook nul, `null`, en afgeronde andere.',
    recht: register('wijzigen'),
    soort: 'lezen',
    body: c.voorvertoningIn,
    antwoorden: {
      200: z.object({
        dag: z.iso.date(),
        onthulling: onthullingUit,
        items: z.array(z.object(gevolgUit)),
      }),
    },
    behandel: async ({ huis, tx, body }) => ({ body: await vertoonCriteria(huis, tx, body) }),
  }),
  route({
    id: 'vertoonWieCriteriaRaken',
    methode: 'POST',
    pad: '/v1/plaatsingscriteria/_wie',
    label: LABEL,
    samenvatting:
      'Wie van de eigen dossiers bij een wijziging wel of niet meer past, met naam; van anderen het aantal',
    beschrijving:
      'Bewaart niets. Voor het toegangsteam, dat zelf geen criteria vaststelt. Wie genoemd wordt, krijgt een regel in het logboek.',
    recht: { object: 'wachtlijst', actie: 'zoeken', doel: 'toegang' },
    soort: 'lezen',
    body: c.voorvertoningIn,
    antwoorden: {
      200: z.object({
        dag: z.iso.date(),
        onthulling: onthullingUit,
        items: z.array(
          z.object({
            ...gevolgUit,
            mensen: z.array(
              z.object({
                plaatsId: z.uuid(),
                zaakId: z.uuid(),
                naam: z.string(),
                wordt: z.enum(['geschikt', 'uitgesloten', 'onbekend']),
                /** The rules that keep this person out: from then on, or for who becomes eligible until then. */
                door: z.array(z.string()),
              }),
            ),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, body }) => ({ body: await vertoonWieCriteriaRaken(huis, tx, body) }),
  }),
  route({
    id: 'leesMatchingrapport',
    methode: 'GET',
    pad: '/v1/wachtlijstrapport',
    label: LABEL,
    samenvatting:
      'Besluiten en uitkomsten per groep, met hun onzekerheid, en aanbieders die vaak weigeren; zonder personen',
    recht: { object: 'wachtlijst', actie: 'tellen', doel: 'sturing' },
    soort: 'lezen',
    antwoorden: {
      200: z.object({
        sinds: z.iso.datetime(),
        drempel: z.int().nullable(),
        kenmerken: z.array(
          z.object({
            kenmerk: z.string(),
            maten: z.array(
              z.object({
                maat: z.string(),
                totaal: aandeel,
                perGroep: z.array(z.object({ groep: z.string(), naam: z.string(), cijfer: aandeel })),
                opvallend: z.array(z.string()),
              }),
            ),
          }),
        ),
        aanbieders: z.array(
          z.object({
            aanbieder: z.string(),
            lijst: z.string(),
            beantwoord: z.int(),
            geweigerd: z.int(),
            opEenRij: z.int(),
            grens: z.int(),
            overGrens: z.boolean(),
            redenen: z.array(z.object({ code: z.string(), naam: z.string(), aantal: z.int() })),
          }),
        ),
        weigergrenzen: z.array(z.object({ lijst: z.string(), aantal: z.int(), vanaf: z.iso.datetime() })),
        clienten: z.object({
          beantwoord: z.int().nullable(),
          geweigerd: z.int().nullable(),
          redenen: z.array(z.object({ code: z.string(), naam: z.string(), aantal: z.int().nullable() })),
        }),
      }),
    },
    behandel: async ({ huis, tx }) => ({ body: await toonRapport(huis, tx) }),
  }),
]

import type { Beschreven } from '../http/index.ts'

const PROBLEEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } }

/** The live stream, for the description of the API. */
export const STROOM: Beschreven = {
  pad: '/v1/gebeurtenissen',
  methode: 'GET',
  operatie: {
    operationId: 'volgGebeurtenissen',
    tags: ['gebeurtenis'],
    summary: 'Wat er in de regio verandert, meteen: een stroom die open blijft',
    description:
      'Server-Sent Events: `begin` met de laatste gebeurtenis, daarna per verandering een `gebeurtenis` (CloudEvents 1.0, zonder persoonsgegevens) en elke 15 seconden een `hartslag`. Met Last-Event-ID komt eerst wat is gemist. De stroom eindigt als de aanmelding eindigt.',
    parameters: [
      { name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string', pattern: '^\\d+$' } },
    ],
    responses: {
      200: {
        description: 'De stroom',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      401: { description: 'Niet aangemeld', content: PROBLEEM },
      503: { description: 'Even niet bereikbaar', content: PROBLEEM },
    },
  },
}

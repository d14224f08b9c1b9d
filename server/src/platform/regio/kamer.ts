import { datumIn } from '@zicht/kern'
import { arrangementOp, gemeentenOp, geldigOp, productOp } from '@zicht/regio'
import { z } from 'zod'
import { route } from '../http/index.ts'
import { grenzenUit, leesGrenzen } from './grenzen.ts'
import { taakverdelingUit, taakverdelingVan } from './taakverdeling-uit.ts'
import type { Kamer } from '../kamer.ts'

const genoemd = z.object({ code: z.string(), naam: z.string() })

/** What every form needs to know of the region, as it is today: names behind codes. Policy itself stays on the server. */
const leesRegio = route({
  id: 'leesRegio',
  methode: 'GET',
  pad: '/v1/regio',
  label: 'regio',
  samenvatting: 'De regio: gemeenten, producten, arrangementen en diensten van vandaag',
  recht: 'aangemeld',
  soort: 'lezen',
  antwoorden: {
    200: genoemd.extend({
      tijdzone: z.string(),
      centrumgemeente: z.string(),
      gemeenten: z.array(genoemd.extend({ ligging: z.object({ x: z.number(), y: z.number() }) })),
      producten: z.array(
        genoemd.extend({ groep: z.string(), leveringsvorm: z.string(), metVerblijf: z.boolean() }),
      ),
      arrangementen: z.array(genoemd.extend({ soort: z.string(), dagen: z.int().nullable() })),
      diensten: z.array(genoemd.extend({ van: z.string(), tot: z.string() })),
    }),
  },
  behandel: async ({ huis: { regio }, tx }) => {
    const vandaag = datumIn(tx.nu, regio.tijdzone)
    const codes = <T extends { code: string }>(lijst: readonly T[]) => [...new Set(lijst.map((x) => x.code))]
    const bestaat = <T>(x: T | undefined): x is T => x !== undefined
    return {
      body: {
        code: regio.code,
        naam: regio.naam,
        tijdzone: regio.tijdzone,
        centrumgemeente: regio.centrumgemeente,
        gemeenten: gemeentenOp(regio, vandaag),
        producten: codes(regio.producten)
          .map((code) => productOp(regio, code, vandaag))
          .filter(bestaat),
        arrangementen: codes(regio.arrangementen)
          .map((code) => arrangementOp(regio, code, vandaag))
          .filter(bestaat)
          .map((a) => ({ ...a, dagen: 'dagen' in a.duur ? a.duur.dagen : null })),
        diensten: geldigOp(regio.diensten, vandaag),
      },
    }
  },
})

const leesRegiogrenzen = route({
  id: 'leesRegiogrenzen',
  methode: 'GET',
  pad: '/v1/regio/grenzen',
  label: 'regio',
  samenvatting: 'Grenzen van gemeenten, als de regio die zelf meebrengt; anders leeg',
  recht: 'aangemeld',
  soort: 'lezen',
  antwoorden: { 200: grenzenUit },
  behandel: async ({ huis }) => ({ body: leesGrenzen(huis.regio) ?? { vlakken: [] } }),
})

/** "De knip" (C019): an agreement between public bodies, so everyone who is signed in may know it. */
const leesTaakverdeling = route({
  id: 'leesTaakverdeling',
  methode: 'GET',
  pad: '/v1/regio/taakverdeling',
  label: 'regio',
  samenvatting: 'Wie beslist, uitvoert en betaalt, per product op een dag, met de bron',
  beschrijving: 'Zegt geen bron het, dan is de partij onbekend, met de bron die zwijgt.',
  recht: 'aangemeld',
  soort: 'lezen',
  query: z.strictObject({
    op: z.iso.date('Geef een dag als JJJJ-MM-DD.').optional().describe('De dag; leeg: vandaag'),
  }),
  antwoorden: { 200: taakverdelingUit },
  behandel: async ({ huis, tx, query }) => ({
    body: taakverdelingVan(huis.regio, query.op ?? datumIn(tx.nu, huis.regio.tijdzone)),
  }),
})

export const regio: Kamer = { naam: 'regio', routes: [leesRegio, leesRegiogrenzen, leesTaakverdeling] }

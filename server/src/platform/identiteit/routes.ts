import { z } from 'zod'
import { route } from '../http/index.ts'
import { meldAf, toonSessie, verleng, wisselLidmaatschap } from './sessie.ts'
import { afmeldvorm, eindevorm, lidmaatschapvorm, sessievorm, wisselvorm } from './sessievorm.ts'

const label = 'Sessie'
const leeg = z.strictObject({})

// These change only the caller's own session, in a way that may be repeated at will: no key, no version.
export const routes = [
  route({
    id: 'sessie',
    methode: 'GET',
    pad: '/v1/sessie',
    label,
    samenvatting: 'Wie is aangemeld, in welke rol, en tot wanneer',
    recht: 'aangemeld',
    soort: 'lezen',
    antwoorden: { 200: sessievorm },
    behandel: async ({ huis, tx }) => ({ body: await toonSessie(huis, tx) }),
  }),
  route({
    id: 'sessieVerlengen',
    methode: 'POST',
    pad: '/v1/sessie/verleng',
    label,
    samenvatting: 'De sessie verlengen',
    beschrijving:
      'Schuift het einde op tot de langste duur van een sessie. Een toegangstoken wordt niet verlengd.',
    recht: 'aangemeld',
    soort: 'lezen',
    body: leeg,
    antwoorden: { 200: eindevorm },
    behandel: async ({ huis, tx }) => ({ body: await verleng(huis, tx) }),
  }),
  route({
    id: 'sessieLidmaatschap',
    methode: 'POST',
    pad: '/v1/sessie/lidmaatschap',
    label,
    samenvatting: 'Verder in een andere rol of organisatie',
    recht: 'aangemeld',
    soort: 'lezen',
    body: wisselvorm,
    antwoorden: { 200: z.object({ actief: lidmaatschapvorm }) },
    behandel: async ({ huis, tx, body }) => ({
      body: await wisselLidmaatschap(huis, tx, body.lidmaatschapId),
    }),
  }),
  route({
    id: 'sessieBeeindigen',
    methode: 'DELETE',
    pad: '/v1/sessie',
    label,
    samenvatting: 'Afmelden',
    recht: 'aangemeld',
    soort: 'lezen',
    antwoorden: { 200: afmeldvorm },
    behandel: async ({ huis, tx }) => ({
      body: await meldAf(huis, tx, `${huis.instellingen.basisUrl}/aanmelden`),
    }),
  }),
]

import { z } from 'zod'
import { route } from '../../platform/http/index.ts'
import { params } from '../contract.ts'
import { eisDoelVanOverleg, leesCasusoverleg, planCasusoverleg, wijzigCasusoverleg } from './casusoverleg.ts'
import * as c from './contract.ts'
import { voegActieToe } from './doelen.ts'

const label = 'casusoverleg'
const WERKEN = { object: 'plan', actie: 'wijzigen', doel: 'toegang' } as const
const gemaakt = z.object({ id: z.uuid() })

export const routesOverleg = [
  route({
    id: 'planCasusoverleg',
    methode: 'POST',
    pad: '/v1/plannen/:id/casusoverleggen',
    label,
    samenvatting: 'Plant een casusoverleg over het plan, met agenda, stukken en wie erbij zijn',
    recht: WERKEN,
    soort: 'maken',
    params,
    body: c.overlegIn,
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      const uit = await planCasusoverleg(huis, tx, id, body)
      return { status: 201, body: uit, locatie: `/v1/casusoverleggen/${uit.id}` }
    },
  }),
  route({
    id: 'leesCasusoverleg',
    methode: 'GET',
    pad: '/v1/casusoverleggen/:id',
    label,
    samenvatting: 'Een casusoverleg: agenda, stukken met hun doel, wie erbij waren, en de afspraken',
    recht: { object: 'plan', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params,
    antwoorden: { 200: c.overlegUit },
    behandel: async ({ huis, tx, params: { id } }) => {
      const uit = await leesCasusoverleg(huis, tx, id)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'wijzigCasusoverleg',
    methode: 'PATCH',
    pad: '/v1/casusoverleggen/:id',
    label,
    samenvatting: 'Wijzigt het overleg, legt aanwezigen en verslag vast',
    recht: WERKEN,
    soort: 'wijzigen',
    params,
    body: c.overlegWijziging,
    antwoorden: { 200: c.overlegUit },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await wijzigCasusoverleg(huis, tx, id, ifMatch, body)
      const uit = await leesCasusoverleg(huis, tx, id)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'voegAfspraakToe',
    methode: 'POST',
    pad: '/v1/casusoverleggen/:id/afspraken',
    label,
    samenvatting: 'Een afspraak uit het overleg wordt een actie in het plan: wat, wie en uiterlijk wanneer',
    recht: WERKEN,
    soort: 'maken',
    params,
    body: c.actieIn.extend({ doelId: z.uuid() }),
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body: { doelId, ...actie } }) => {
      await eisDoelVanOverleg(tx, id, doelId)
      const uit = await voegActieToe(huis, tx, doelId, { ...actie, overlegId: id })
      return { status: 201, body: { id: uit.id }, locatie: `/v1/casusoverleggen/${id}` }
    },
  }),
]

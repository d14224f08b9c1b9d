import { setTimeout as wacht } from 'node:timers/promises'
import type { Wereld } from '../proef/wereld.ts'
import type { Oproep } from './toets.ts'

type Model = {
  basis: Record<string, unknown>
  model: {
    begin: string
    stations: { code: string; plekken?: unknown }[]
    bronnen: { code: string }[]
    herkomst: { code: string }[]
  }
}

type Faciliteit = { id: string; organisatieId: string }

/** For each operation of planning a call that succeeds: one year, few replications, something of everything that can be changed. */
export function voorbeeldenPlanning(w: Wereld): Record<string, () => Promise<Oproep>> {
  const { fleur, sanne } = w.mensen
  let teller = 0
  let gelezen: Promise<Model> | undefined
  /** Read once: what it says of the region does not change while examples are made. */
  const planmodel = () => (gelezen ??= fleur.moet<Model>(200, 'GET', '/v1/planning/model'))
  const scenario = async () => {
    const { basis, model } = await planmodel()
    const station = model.stations.find((s) => s.plekken)?.code ?? ''
    const vanaf = `${Number(model.begin.slice(0, 4)) + 1}-01-01`
    return {
      ...basis,
      naam: `Proef ${++teller}`,
      jaren: 1,
      replicaties: 2,
      plekken: { [station]: [{ vanaf, aantal: 12 }] },
      woningenPerJaar: [{ vanaf, aantal: 40 }],
      verblijfFactor: { '*': 0.9 },
      preventie: [{ deel: 0.1, bron: model.bronnen[0]?.code, vanaf }],
      herkomstFactor: { [model.herkomst[0]?.code ?? '']: 1.1 },
      wlzDeel: 0.1,
    }
  }
  const bewaard = async () => {
    const body = { scenario: await scenario(), gedeeld: false }
    return (await fleur.moet<{ id: string }>(201, 'POST', '/v1/planning/scenarios', body)).id
  }
  type Stand = { id: string; status: string }
  /** So many computations at once is the limit: what a test asked before is stopped first. */
  const maakRuimte = async () => {
    const { items } = await fleur.moet<{ items: Stand[] }>(200, 'GET', '/v1/planning/berekeningen')
    for (const { id, status } of items)
      if (status === 'wacht' || status === 'bezig')
        await fleur.vraag('POST', `/v1/planning/berekeningen/${id}/annulering`)
  }
  const gevraagd = async (extra: object = {}) => {
    await maakRuimte()
    const body = { soort: 'simulatie', scenario: { ...(await scenario()), ...extra } }
    return (await fleur.moet<Stand>(201, 'POST', '/v1/planning/berekeningen', body)).id
  }
  let klaar: string | undefined
  /** A simulation that has its answer; reading does not use it up. */
  const gereed = async () => {
    if (klaar !== undefined) return klaar
    const id = await gevraagd()
    for (let keer = 0; keer < 600; keer++) {
      const { status } = await fleur.moet<Stand>(200, 'GET', `/v1/planning/berekeningen/${id}`)
      if (status === 'klaar') return (klaar = id)
      if (status !== 'wacht' && status !== 'bezig') throw new Error(`de berekening is ${status}`)
      await wacht(100)
    }
    throw new Error('de berekening komt niet klaar')
  }

  const JAAR = 2031
  const vlekkenplan = (extra: object = {}) => ({
    naam: `Vlekkenplan ${++teller}`,
    vanJaar: JAAR,
    totJaar: JAAR,
    bron: 'Proef',
    begin: { soort: 'regioplan' },
    volgtOp: null,
    ...extra,
  })
  const ontwerp = async () => {
    const pad = '/v1/planning/vlekkenplannen'
    return (await fleur.moet<{ id: string }>(201, 'POST', pad, vlekkenplan())).id
  }
  let vorige: string | undefined
  /** Two adopted plans of one year are in each other's way: what an earlier example made of this one lapses first. */
  const vastTeStellen = async () => {
    if (vorige !== undefined) {
      const pad = `/v1/planning/vlekkenplannen/${vorige}`
      const { status, versie } = await fleur.moet<{ status: string; versie: number }>(200, 'GET', pad)
      if (status === 'vastgesteld')
        await fleur.moet(200, 'POST', `${pad}/verval`, { reden: 'Opgevolgd' }, { 'if-match': `"${versie}"` })
    }
    return (vorige = await ontwerp())
  }
  const metVersie = async () => ({ wie: fleur, pad: { id: await ontwerp() }, ifMatch: '"1"' })

  /** A shared plan with a step in a facility, and a milestone of its provider. */
  const ombouw = async () => {
    const { model } = await planmodel()
    const { items } = await fleur.moet<{ items: Faciliteit[] }>(200, 'GET', '/v1/voorzieningen')
    const voorziening = items.find((v) => v.organisatieId === w.organisatieId) ?? items[0]
    const station = model.stations.find((s) => s.plekken)?.code ?? ''
    const body = { naam: `Ombouw ${++teller}`, toelichting: 'Een proef.', gedeeld: true }
    const plan = await fleur.moet<{ id: string }>(201, 'POST', '/v1/planning/ombouwplannen', body)
    const stap = {
      naam: 'Kleiner',
      sluit: {
        station,
        aantal: 2,
        op: `${Number(model.begin.slice(0, 4)) + 2}-07-01`,
        voorzieningId: voorziening?.id,
      },
      opent: null,
      na: [],
      toelichting: 'Een verdieping minder.',
    }
    const gemaakt = await fleur.moet<{ id: string }>(
      201,
      'POST',
      `/v1/planning/ombouwplannen/${plan.id}/stappen`,
      stap,
    )
    const mijlpaal = {
      naam: 'Met iedereen gesproken',
      gepland: '2026-01-15',
      organisatieId: voorziening?.organisatieId,
    }
    const { id } = await fleur.moet<{ id: string }>(
      201,
      'POST',
      `/v1/planning/ombouwstappen/${gemaakt.id}/mijlpalen`,
      mijlpaal,
    )
    return { plan: plan.id, stap: gemaakt.id, mijlpaal: id, body, stapBody: stap, mijlpaalBody: mijlpaal }
  }

  return {
    leesVlekkenplannen: async () => {
      await ontwerp()
      return { wie: fleur }
    },
    maakVlekkenplan: async () => ({
      wie: fleur,
      body: vlekkenplan({ begin: { soort: 'register', dag: '2024-01-01' } }),
    }),
    leesVlekkenplan: async () => ({ wie: fleur, pad: { id: await ontwerp() } }),
    wijzigVlekkenplan: async () => {
      const id = await ontwerp()
      type Plan = { kader: { soorten: { code: string }[]; gemeenten: { code: string }[] } }
      const { kader } = await fleur.moet<Plan>(200, 'GET', `/v1/planning/vlekkenplannen/${id}`)
      const soort = kader.soorten[0]?.code ?? ''
      const cellen = [
        { soort, jaar: JAAR, gemeente: null, plekken: 4 },
        { soort, jaar: JAAR, gemeente: kader.gemeenten[0]?.code ?? '', plekken: 2 },
      ]
      const body = { naam: 'Ander plan', bron: 'Regiovisie', volgtOp: null, cellen }
      return { wie: fleur, pad: { id }, ifMatch: '"1"', body }
    },
    stelVlekkenplanVast: async () => ({
      wie: fleur,
      pad: { id: await vastTeStellen() },
      ifMatch: '"1"',
      body: { op: '2024-01-01', besluit: 'Bestuur, 1 januari 2024' },
    }),
    laatVlekkenplanVervallen: async () => ({ ...(await metVersie()), body: { reden: 'Niet meer nodig' } }),
    leesVlekstand: async () => ({ wie: fleur, pad: { id: await ontwerp() } }),
    leesOmbouwplannen: async () => {
      await ombouw()
      return { wie: fleur }
    },
    maakOmbouwplan: async () => ({
      wie: fleur,
      body: { naam: 'Ombouw', toelichting: 'Een proef.', gedeeld: false },
    }),
    leesOmbouwplan: async () => ({ wie: fleur, pad: { id: (await ombouw()).plan } }),
    leesOmbouwgeschiedenis: async () => ({ wie: fleur, pad: { id: (await ombouw()).plan } }),
    wijzigOmbouwplan: async () => ({
      wie: fleur,
      pad: { id: (await ombouw()).plan },
      ifMatch: '"1"',
      body: { naam: 'Ombouw, anders', gedeeld: true, reden: 'Duidelijker' },
    }),
    maakOmbouwstap: async () => {
      const { plan, stapBody } = await ombouw()
      return { wie: fleur, pad: { id: plan }, body: stapBody }
    },
    wijzigOmbouwstap: async () => {
      const { stap, stapBody } = await ombouw()
      return { wie: fleur, pad: { id: stap }, ifMatch: '"1"', body: { ...stapBody, reden: 'Later' } }
    },
    maakOmbouwmijlpaal: async () => {
      const { stap, mijlpaalBody } = await ombouw()
      return { wie: fleur, pad: { id: stap }, body: mijlpaalBody }
    },
    wijzigOmbouwmijlpaal: async () => ({
      wie: fleur,
      pad: { id: (await ombouw()).mijlpaal },
      ifMatch: '"1"',
      body: { stand: { soort: 'vertraagd', tot: '2026-04-01' }, reden: 'De gesprekken duren langer' },
    }),
    meldOmbouwmijlpaal: async () => ({
      wie: sanne,
      pad: { id: (await ombouw()).mijlpaal },
      ifMatch: '"1"',
      body: { stand: { soort: 'gehaald', op: '2026-01-14' }, notitie: 'Het laatste gesprek was gisteren' },
    }),
    leesPlanmodel: async () => ({ wie: fleur }),
    leesPlanstand: async () => ({ wie: fleur }),
    rekenVloeistof: async () => ({ wie: fleur, body: { scenario: await scenario() } }),
    leesScenarios: async () => {
      await bewaard()
      return { wie: fleur }
    },
    bewaarScenario: async () => ({ wie: fleur, body: { scenario: await scenario(), gedeeld: true } }),
    leesScenario: async () => ({ wie: fleur, pad: { id: await bewaard() } }),
    wijzigScenario: async () => ({
      wie: fleur,
      pad: { id: await bewaard() },
      ifMatch: '"1"',
      body: { scenario: await scenario(), gedeeld: true },
    }),
    verwijderScenario: async () => ({ wie: fleur, pad: { id: await bewaard() }, ifMatch: '"1"' }),
    leesBerekeningen: async () => {
      await gereed()
      return { wie: fleur }
    },
    vraagBerekening: async () => {
      await maakRuimte()
      const straat = {
        hoogstens: 50,
        vanafJaar: Number((await scenario()).woningenPerJaar[0]?.vanaf.slice(0, 4)),
      }
      const vraag = {
        straat,
        eersteOpvangDagen: null,
        wachtDagen: null,
        crisisplekken: null,
        tijdslimietSeconden: 60,
        replicaties: 2,
      }
      return { wie: fleur, body: { soort: 'mix', scenario: { ...(await scenario()), jaren: 2 }, vraag } }
    },
    leesBerekening: async () => ({ wie: fleur, pad: { id: await gereed() } }),
    // long enough that it still runs when it is stopped
    annuleerBerekening: async () => ({
      wie: fleur,
      pad: { id: await gevraagd({ jaren: 30, replicaties: 2000 }) },
    }),
    leesPlanningrapport: async () => ({ wie: fleur, pad: { id: await gereed() } }),
  }
}

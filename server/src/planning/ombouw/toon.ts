import { plekkenNaOmbouw, type Regiomodel, scenarioVanOmbouw, toetsOmbouw } from '@zicht/planning'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { geijktModel } from '../ijking.ts'
import { telBewoners } from './bewoners.ts'
import { alsStap, leesMijlpalen, leesPlanrij, leesStappen, type Mijlpaalrij, type Staprij } from './opslag.ts'

/** Roles that carry out a part of a plan, and report of their own milestones how they stand. */
const VOERT_UIT: ReadonlySet<string> = new Set(['aanbieder', 'corporatie'])

/**
 * A plan with its steps, milestones and what it means for who lives there. A provider gets the steps of its own facilities, a corporation
 * those with a milestone of its own and nothing of who lives there; neither gets what is computed over all of them: that would be wrong
 * over a part.
 */
export async function toonOmbouwplan(huis: Huis, tx: Transactie, id: string) {
  const plan = await leesPlanrij(tx, id)
  const rijen = await leesStappen(tx, id)
  const mijlpalen = await leesMijlpalen(
    tx,
    rijen.map((r) => r.id),
  )
  const model = await geijktModel(huis, tx)
  const bewoners = tx.wie.rol === 'corporatie' ? null : await telBewoners(huis, tx, rijen)
  const plaatsen = await leesPlaatsen(tx, rijen)
  const stappen = rijen.map((r) => alsStap(r, mijlpalen))
  const heel = !VOERT_UIT.has(tx.wie.rol)
  const { naam: door } = await tx.db
    .selectFrom('gebruiker')
    .select('naam')
    .where('id', '=', plan.door)
    .executeTakeFirstOrThrow()
  const naam = (code: string) => model.stations.find((s) => s.code === code)?.naam ?? code
  const gemeente = (code: string | null) =>
    code === null ? null : (huis.regio.gemeenten.findLast((g) => g.code === code)?.naam ?? code)
  const kant = (
    deel: { station: string; aantal: number; op: string } | null,
    voorzieningId: string | null,
    gemeenteCode: string | null,
  ) => {
    const plaats = plaatsen.get(voorzieningId ?? '')
    return (
      deel && {
        ...deel,
        naam: naam(deel.station),
        voorzieningId,
        voorziening: plaats?.naam ?? null,
        gemeenteCode,
        gemeente: gemeente(plaats ? plaats.gemeente : gemeenteCode),
      }
    )
  }
  return {
    id: plan.id,
    naam: plan.naam,
    toelichting: plan.toelichting,
    bron: plan.bron,
    gedeeld: plan.gedeeld,
    vanMij: plan.door === tx.wie.gebruikerId,
    door,
    gewijzigdOp: plan.vastgelegd_op,
    versie: plan.versie,
    stappen: rijen.map((r, i) => ({
      id: r.id,
      nr: i + 1,
      naam: r.naam,
      sluit: kant(stappen[i]?.sluit ?? null, r.sluit_voorziening, r.sluit_gemeente),
      opent: kant(stappen[i]?.opent ?? null, r.opent_voorziening, r.opent_gemeente),
      // what is not seen is not named
      na: r.na.filter((na) => rijen.some((x) => x.id === na)),
      toelichting: r.toelichting,
      versie: r.versie,
      mijlpalen: mijlpalen.filter((m) => m.stap_id === r.id).map((m) => mijlpaalUit(tx, m)),
      bewoners: bewoners?.get(r.id) ?? null,
    })),
    soorten: model.stations.flatMap((s) =>
      s.plekken ? [{ code: s.code, naam: s.naam, plekken: s.plekken.waarde }] : [],
    ),
    periode: { van: model.begin },
    heel,
    metBewoners: bewoners !== null,
    toets: heel ? toetsOmbouw(model, stappen) : null,
    capaciteit: heel ? capaciteit(model, stappen) : null,
    scenario: heel ? scenarioVanOmbouw(model, { id: plan.id, naam: plan.naam, stappen }) : null,
  }
}

const mijlpaalUit = (tx: Transactie, m: Mijlpaalrij) => ({
  id: m.id,
  naam: m.naam,
  gepland: m.gepland,
  organisatieId: m.organisatie_id,
  organisatie: m.organisatie,
  stand: m.stand as 'open' | 'gehaald' | 'vertraagd',
  nieuweDatum: m.nieuwe_datum,
  gehaaldOp: m.gehaald_op,
  reden: m.reden,
  gemeld: m.gemeld_op === null ? null : { door: m.melder, op: m.gemeld_op },
  magMelden: VOERT_UIT.has(tx.wie.rol) && m.organisatie_id === tx.wie.organisatieId && m.stand !== 'gehaald',
  versie: m.versie,
})

/** Places per kind before the plan and after it, of the kinds that it touches. */
function capaciteit(model: Regiomodel, stappen: Parameters<typeof plekkenNaOmbouw>[1]) {
  const na = plekkenNaOmbouw(model, stappen)
  return model.stations.flatMap((s) => {
    const trap = na[s.code]
    return trap && s.plekken
      ? [
          {
            code: s.code,
            naam: s.naam,
            ervoor: s.plekken.waarde,
            stappen: trap,
            erna: trap.at(-1)?.aantal ?? 0,
          },
        ]
      : []
  })
}

/** Name and municipality of each facility that is named; a secret address has no municipality here. */
async function leesPlaatsen(tx: Transactie, rijen: readonly Staprij[]) {
  const ids = [...new Set(rijen.flatMap((r) => [r.sluit_voorziening, r.opent_voorziening]))].filter(
    (x) => x !== null,
  )
  if (ids.length === 0) return new Map<string, { naam: string; gemeente: string | null }>()
  const gevonden = await tx.db
    .selectFrom('voorziening')
    .select(['id', 'naam', 'gemeente_code', 'adres_geheim'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    gevonden.map((v) => [v.id, { naam: v.naam, gemeente: v.adres_geheim ? null : v.gemeente_code }]),
  )
}

import { conflict, ongeldig } from '@zicht/kern'
import { keurOmbouwstap } from '@zicht/planning'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { metPad, regiomodelVan } from '../regiomodel.ts'
import {
  alsStap,
  eisOmbouw,
  leesPlanrij,
  leesStappen,
  leesStaprij,
  meldOmbouw,
  type Staprij,
  zetPlanVast,
} from './opslag.ts'

export type Deelinvoer = {
  station: string
  aantal: number
  op: string
  voorzieningId?: string | undefined
  gemeente?: string | undefined
}
export type Stapinvoer = {
  naam: string
  sluit: Deelinvoer | null
  opent: Deelinvoer | null
  na: string[]
  toelichting: string | null
}
type Uit = { id: string; versie: number }

/** A step more, at the end of the list; when it happens is told by its days. */
export async function maakOmbouwstap(
  huis: Huis,
  tx: Transactie,
  planId: string,
  invoer: Stapinvoer,
): Promise<Uit> {
  await leesPlanrij(tx, planId)
  await eisOmbouw(huis, tx, 'maken', planId)
  await zetPlanVast(tx, planId)
  const id = nieuwId()
  await keur(huis, tx, planId, id, invoer)
  const { nr } = await tx.db
    .selectFrom('ombouwstap')
    .select(({ fn }) => fn.max('nr').as('nr'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('ombouwstap')
    .values({ id, plan_id: planId, nr: (nr ?? 0) + 1, ...kolommen(invoer), reden: 'Nieuwe stap' })
    .execute()
  await meldOmbouw(tx, planId)
  return { id, versie: 1 }
}

/** Changes a step, or takes it away. 412 when somebody else changed it; 409 when another step waits for what would go. */
export async function wijzigOmbouwstap(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  invoer: { [K in keyof Stapinvoer]?: Stapinvoer[K] | undefined } & {
    vervallen?: true | undefined
    reden: string
  },
): Promise<Uit> {
  const { plan_id: planId } = await leesStaprij(tx, id)
  await eisOmbouw(huis, tx, 'wijzigen', id)
  await zetPlanVast(tx, planId)
  const rij = await leesStaprij(tx, id)
  await eisVersie(tx, 'ombouwstap', rij, ifMatch)
  const { vervallen, reden, ...velden } = invoer
  if (vervallen) {
    const wacht = (await leesStappen(tx, planId)).find((s) => s.na.includes(id))
    if (wacht)
      throw conflict(`"${wacht.naam}" wacht op deze stap. Haal dat eerst weg.`, {
        reden: 'wordt_op_gewacht',
        stap: wacht.naam,
      })
  }
  const nieuw: Stapinvoer = {
    ...alsInvoer(rij),
    ...Object.fromEntries(Object.entries(velden).filter(([, w]) => w !== undefined)),
  }
  if (!vervallen) await keur(huis, tx, planId, id, nieuw)
  const { versie } = await tx.db
    .updateTable('ombouwstap')
    .set({ ...(vervallen ? { vervallen_op: tx.nu } : kolommen(nieuw)), reden })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  await meldOmbouw(tx, planId)
  return { id, versie }
}

/** The rules of a step, and that where it happens is in this region; every fault with its place. */
async function keur(
  huis: Huis,
  tx: Transactie,
  planId: string,
  id: string,
  invoer: Stapinvoer,
): Promise<void> {
  const anderen = (await leesStappen(tx, planId)).filter((s) => s.id !== id)
  metPad('', () =>
    keurOmbouwstap(
      regiomodelVan(huis.regio),
      { id, naam: invoer.naam, sluit: invoer.sluit, opent: invoer.opent, na: invoer.na, mijlpalen: [] },
      anderen.map((s) => alsStap(s)),
    ),
  )
  for (const kant of ['sluit', 'opent'] as const) {
    const { voorzieningId, gemeente } = invoer[kant] ?? {}
    if (voorzieningId !== undefined && gemeente !== undefined)
      throw ongeldig([
        {
          pad: `/${kant}/gemeente`,
          melding: 'Noem de voorziening of de gemeente; een voorziening heeft haar gemeente al.',
          code: 'een_van_beide',
        },
      ])
    if (gemeente !== undefined && !huis.regio.gemeenten.some((g) => g.code === gemeente))
      throw ongeldig([
        {
          pad: `/${kant}/gemeente`,
          melding: 'Deze gemeente hoort niet bij de regio.',
          code: 'gemeente_elders',
        },
      ])
    if (voorzieningId === undefined) continue
    const er = await tx.db
      .selectFrom('voorziening')
      .select('id')
      .where('id', '=', voorzieningId)
      .where('regio_code', '=', huis.regio.code)
      .executeTakeFirst()
    if (!er)
      throw ongeldig([
        {
          pad: `/${kant}/voorzieningId`,
          melding: 'Deze voorziening staat niet in het register.',
          code: 'voorziening_onbekend',
        },
      ])
  }
}

const kolommen = ({ naam, sluit, opent, na, toelichting }: Stapinvoer) => ({
  naam,
  sluit_station: sluit?.station ?? null,
  sluit_aantal: sluit?.aantal ?? null,
  sluit_op: sluit?.op ?? null,
  sluit_voorziening: sluit?.voorzieningId ?? null,
  sluit_gemeente: sluit?.gemeente ?? null,
  opent_station: opent?.station ?? null,
  opent_aantal: opent?.aantal ?? null,
  opent_op: opent?.op ?? null,
  opent_voorziening: opent?.voorzieningId ?? null,
  opent_gemeente: opent?.gemeente ?? null,
  na,
  toelichting,
})

function alsInvoer(rij: Staprij): Stapinvoer {
  const { sluit, opent, na, naam } = alsStap(rij)
  const met = (deel: typeof sluit, voorziening: string | null, gemeente: string | null) =>
    deel && { ...deel, voorzieningId: voorziening ?? undefined, gemeente: gemeente ?? undefined }
  return {
    naam,
    sluit: met(sluit, rij.sluit_voorziening, rij.sluit_gemeente),
    opent: met(opent, rij.opent_voorziening, rij.opent_gemeente),
    na: [...na],
    toelichting: rij.toelichting,
  }
}

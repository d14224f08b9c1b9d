import { ongeldig } from '@zicht/kern'
import { bronTekst } from '@zicht/regio'
import { sql } from 'kysely'
import { eisVersie, type Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'
import { beslis } from '../../platform/toegangsrecht/index.ts'
import { neemVoorbeeldOver } from './voorbeeld.ts'
import { eisOmbouw, leesPlanrij, meldOmbouw, zetPlanVast } from './opslag.ts'

/** The plans that are seen, and for who may make one the region's examples. */
export async function leesOmbouwplannen(huis: Huis, tx: Transactie) {
  const { rows } = await sql<{
    id: string
    naam: string
    bron: string
    gedeeld: boolean
    vanMij: boolean
    door: string
    gewijzigdOp: string
    stappen: number
  }>`
    select p.id, p.naam, p.bron, p.gedeeld, p.door = ${tx.wie.gebruikerId} as "vanMij", g.naam as door, p.vastgelegd_op as "gewijzigdOp",
           (select count(*)::int from ombouwstap s where s.plan_id = p.id and s.vervallen_op is null) as stappen
      from ombouwplan p join gebruiker g on g.id = p.door where p.vervallen_op is null order by p.gemaakt_op desc limit 200`.execute(
    tx.db,
  )
  const { toegestaan } = beslis({
    subject: { rol: tx.wie.rol },
    actie: 'maken',
    object: { soort: 'ombouw', relaties: [] },
    doel: 'sturing',
  })
  const voorbeelden = toegestaan
    ? huis.regio.ombouwplannen.map((p) => ({
        code: p.code,
        naam: p.naam,
        bron: bronTekst(huis.regio, p.bron),
        stappen: p.stappen.length,
      }))
    : []
  return { items: rows, voorbeelden }
}

/** A plan of one's own: empty, or from an example of the region. */
export async function maakOmbouwplan(
  huis: Huis,
  tx: Transactie,
  invoer: {
    naam?: string | undefined
    voorbeeld?: string | undefined
    gedeeld: boolean
    toelichting?: string | undefined
  },
): Promise<{ id: string; versie: number }> {
  const id = nieuwId()
  await eisOmbouw(huis, tx, 'maken', id)
  const voorbeeld = huis.regio.ombouwplannen.find((p) => p.code === invoer.voorbeeld)
  if (invoer.voorbeeld !== undefined && !voorbeeld)
    throw ongeldig([
      {
        pad: '/voorbeeld',
        melding: 'Dit voorbeeld staat niet in de gegevens van de regio.',
        code: 'voorbeeld_onbekend',
      },
    ])
  const naam = invoer.naam ?? voorbeeld?.naam
  if (naam === undefined)
    throw ongeldig([{ pad: '/naam', melding: 'Een plan heeft een naam.', code: 'plan_naam' }])
  await tx.db
    .insertInto('ombouwplan')
    .values({
      id,
      regio_code: huis.regio.code,
      naam: naam.slice(0, 120),
      toelichting: invoer.toelichting ?? voorbeeld?.toelichting ?? null,
      bron: voorbeeld ? bronTekst(huis.regio, voorbeeld.bron) : 'eigen plan',
      gedeeld: invoer.gedeeld,
      door: tx.wie.gebruikerId ?? '',
      reden: voorbeeld ? 'Overgenomen uit de gegevens van de regio' : 'Nieuw plan',
    })
    .execute()
  if (voorbeeld) await neemVoorbeeldOver(huis, tx, id, voorbeeld)
  await meldOmbouw(tx, id)
  return { id, versie: 1 }
}

/** Changes a plan, one's own or a shared one, or takes it away; its versions stay. 412 when it was changed since it was read. */
export async function wijzigOmbouwplan(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  invoer: {
    naam?: string | undefined
    toelichting?: string | null | undefined
    gedeeld?: boolean | undefined
    vervallen?: true | undefined
    reden: string
  },
): Promise<{ id: string; versie: number }> {
  await leesPlanrij(tx, id)
  await eisOmbouw(huis, tx, 'wijzigen', id)
  await zetPlanVast(tx, id)
  const rij = await leesPlanrij(tx, id)
  await eisVersie(tx, 'ombouwplan', rij, ifMatch)
  const { vervallen, ...velden } = invoer
  const { versie } = await tx.db
    .updateTable('ombouwplan')
    .set({
      ...Object.fromEntries(Object.entries(velden).filter(([, w]) => w !== undefined)),
      ...(vervallen ? { vervallen_op: tx.nu } : {}),
    })
    .where('id', '=', id)
    .returning('versie')
    .executeTakeFirstOrThrow()
  await meldOmbouw(tx, id, rij.gedeeld)
  return { id, versie }
}

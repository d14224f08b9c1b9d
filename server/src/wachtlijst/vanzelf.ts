import { datumIn, momentMinDuur, momentPlusDuur } from '@zicht/kern'
import { sql } from 'kysely'
import { inTransactie, NIEMAND, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { noteerGebeurtenis } from '../toegang/index.ts'
import { meldAanbod } from './aanbod.ts'
import { eisLijstregels, lijstregelsOp, productenMetLijst } from './beleid.ts'
import { vraagTaak } from './muteer.ts'
import { vandaagIn } from './opslag.ts'
import { hervatVanzelf } from './wijzig-plaats.ts'

const alsSysteem = <T>(huis: Huis, werk: (tx: Transactie) => Promise<T>): Promise<T> =>
  inTransactie(huis.systeem, { ...NIEMAND, regioCode: huis.regio.code }, werk, {
    klok: huis.klok,
    verzoekId: 'taak',
  })

/** Offers whose time is over: the opening is free again, who offered it hears. Twice, or in two processes, does no harm. */
export const laatAanbodVerlopen = (huis: Huis): Promise<number> =>
  alsSysteem(huis, async (tx) => {
    const rijen = await tx.db
      .selectFrom('aanbod')
      .selectAll()
      .where('regio_code', '=', huis.regio.code)
      .where('status', 'in', ['bij_aanbieder', 'bij_client'])
      .where('open_tot', '<=', tx.nu)
      .orderBy('id')
      .limit(500)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const rij of rijen) {
      await tx.db.updateTable('aanbod').set({ status: 'verlopen' }).where('id', '=', rij.id).execute()
      await sql`select sluit_verwijzing(${rij.id}::uuid)`.execute(tx.db)
      await noteerGebeurtenis(tx, {
        zaakId: rij.zaak_id,
        soort: 'aanbod_verlopen',
        gegevens: { bij: rij.status },
      })
      await meldAanbod(tx, rij)
    }
    return rijen.length
  })

/** Whose parking is over waits on, with all the waiting time. */
export const hervatGeparkeerden = (huis: Huis): Promise<number> =>
  alsSysteem(huis, async (tx) => {
    const rijen = await tx.db
      .selectFrom('wachtlijstplaats')
      .selectAll()
      .where('regio_code', '=', huis.regio.code)
      .where('status', '=', 'geparkeerd')
      .where('parkeer_tot', '<=', vandaagIn(huis, tx))
      .orderBy('id')
      .limit(200)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const rij of rijen) await hervatVanzelf(huis, tx, rij)
    return rijen.length
  })

/**
 * Long silence is a question to a named colleague and never a removal: who works on the case is asked to make contact, once as long
 * as the question is open.
 */
export const vraagNaarStilte = (huis: Huis): Promise<number> =>
  alsSysteem(huis, async (tx) => {
    const dag = vandaagIn(huis, tx)
    let aantal = 0
    for (const product of productenMetLijst(huis.regio, dag)) {
      const regels = lijstregelsOp(huis.regio, product, dag)
      if (!regels) continue
      const { stilte } = regels.beleid
      const grens = momentMinDuur(tx.nu, stilte.na, huis.regio.tijdzone).slice(0, 10)
      const { rows } = await sql<{
        id: string
        zaak_id: string
        team_id: string
        behandelaar: string | null
      }>`
        select p.id, p.zaak_id, z.team_id, z.behandelaar from wachtlijstplaats p join zaak z on z.id = p.zaak_id
         where p.regio_code = ${huis.regio.code} and p.product_code = ${product} and p.einde_op is null and p.laatste_contact <= ${grens}
           and not exists (select 1 from taak t where t.plaats_id = p.id and t.soort = 'stilte' and t.afgerond_op is null)
         order by p.id limit 200 for no key update of p skip locked`.execute(tx.db)
      for (const r of rows) {
        const voor = r.behandelaar ?? (await eersteVan(tx, r.team_id, stilte.rol))
        await vraagTaak(tx, huis.regio.code, {
          id: nieuwId(),
          soort: 'stilte',
          teamId: r.team_id,
          voor,
          rol: stilte.rol,
          zaakId: r.zaak_id,
          plaatsId: r.id,
          uiterlijk: momentPlusDuur(tx.nu, stilte.binnen, huis.regio.tijdzone),
          toelichting: eisLijstregels(huis.regio, product, dag).beleid.naam,
        })
        await noteerGebeurtenis(tx, { zaakId: r.zaak_id, soort: 'wachtlijst_stilte', gegevens: { product } })
        aantal += 1
      }
    }
    return aantal
  })

/**
 * Both sides said yes, and after the region's term (`aanbodtermijn.plaatsing`, counted from the later of that yes and the day on which
 * the place comes free) nobody lives there: who works on the case is asked by name to place, or to take the offer back. The offer
 * itself stays as it is: a yes never lapses. Answered by hand, the question comes again after another term.
 */
export const vraagNaarPlaatsing = (huis: Huis): Promise<number> =>
  alsSysteem(huis, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`vraag naar plaatsing ${huis.regio.code}`}, 0))`.execute(
      tx.db,
    )
    const dag = vandaagIn(huis, tx)
    let aantal = 0
    for (const product of productenMetLijst(huis.regio, dag)) {
      const regels = lijstregelsOp(huis.regio, product, dag)
      if (!regels) continue
      const { stilte, aanbodtermijn, naam } = regels.beleid
      const grens = momentMinDuur(tx.nu, aanbodtermijn.plaatsing, huis.regio.tijdzone)
      const { rows } = await sql<{
        id: string
        zaak_id: string
        plaats_id: string
        team_id: string
        organisatie_id: string
        vacature_id: string
        behandelaar: string | null
      }>`
        select a.id, a.zaak_id, a.plaats_id, a.team_id, a.organisatie_id, a.vacature_id, z.behandelaar
          from aanbod a join vacature v on v.id = a.vacature_id join zaak z on z.id = a.zaak_id
         where a.regio_code = ${huis.regio.code} and a.status = 'aanvaard' and v.product_code = ${product}
           and a.antwoord_client_op <= ${grens} and v.vanaf <= ${datumIn(grens, huis.regio.tijdzone)}::date
           and not exists (select 1 from taak t where t.aanbod_id = a.id and t.soort = 'aanvaard_aanbod' and (t.afgerond_op is null or t.afgerond_op > ${grens}))
         order by a.id limit 200 for no key update of a skip locked`.execute(tx.db)
      for (const r of rows) {
        await vraagTaak(tx, huis.regio.code, {
          id: nieuwId(),
          soort: 'aanvaard_aanbod',
          teamId: r.team_id,
          voor: r.behandelaar ?? (await eersteVan(tx, r.team_id, stilte.rol)),
          rol: stilte.rol,
          zaakId: r.zaak_id,
          plaatsId: r.plaats_id,
          aanbodId: r.id,
          uiterlijk: momentPlusDuur(tx.nu, stilte.binnen, huis.regio.tijdzone),
          toelichting: naam,
        })
        await noteerGebeurtenis(tx, {
          zaakId: r.zaak_id,
          soort: 'aanbod_wacht_op_plaatsing',
          gegevens: { product },
        })
        await meldAanbod(tx, r)
        aantal += 1
      }
    }
    return aantal
  })

/** Nobody has the case: then a colleague of the team by name all the same, the one with the fewest open questions. */
async function eersteVan(tx: Transactie, teamId: string, rol: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select l.gebruiker_id as id from lidmaatschap l join gebruiker g on g.id = l.gebruiker_id and g.actief
     where l.organisatie_id = ${teamId} and l.rol = ${rol}
     order by (select count(*) from taak t where t.voor = l.gebruiker_id and t.afgerond_op is null), l.gebruiker_id limit 1`.execute(
    tx.db,
  )
  return rows[0]?.id ?? null
}

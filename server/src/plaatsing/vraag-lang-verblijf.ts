import { datumIn, epochVan, momentMinDuur, momentPlusDuur } from '@zicht/kern'
import { geldigOp } from '@zicht/regio'
import { sql } from 'kysely'
import { inTransactie, NIEMAND } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { meldSignaal } from './meld-wijziging.ts'
import type { Norm } from './termijn.ts'
import { isVerblijfsklok } from './verblijfsbeleid.ts'

type Nabij = {
  id: string
  einde: string
  soort: string
  norm: Norm
  organisatie_id: string
  plaatsing_id: string
  melding_id: string | null
  voor: string | null
}

/**
 * A long stay that comes to its term is a question to a named colleague, once as long as it is open: who has the case, else who took
 * the call, else whoever of the team has the fewest questions. Nothing happens to the stay.
 */
export async function vraagNaarLangVerblijf(huis: Huis): Promise<number> {
  return inTransactie(
    huis.systeem,
    { ...NIEMAND, regioCode: huis.regio.code },
    async (tx) => {
      const beleid = geldigOp(huis.regio.verblijfsbeleid, datumIn(tx.nu, huis.regio.tijdzone))[0]
      if (!beleid) return 0
      const { rows } = await sql<Nabij>`
        select t.id, t.einde, t.soort, t.norm, t.organisatie_id, t.plaatsing_id, t.melding_id,
          coalesce(
            (select z.behandelaar from zaak z where z.client_id = p.client_id and z.team_id = t.organisatie_id and z.gesloten_op is null and z.behandelaar is not null
              order by z.geopend_op desc limit 1),
            (select m.aangenomen_door from crisismelding m join lidmaatschap l on l.gebruiker_id = m.aangenomen_door and l.organisatie_id = t.organisatie_id where m.id = t.melding_id limit 1),
            (select l.gebruiker_id from lidmaatschap l join gebruiker g on g.id = l.gebruiker_id and g.actief where l.organisatie_id = t.organisatie_id
              order by (select count(*) from taak k where k.voor = l.gebruiker_id and k.afgerond_op is null), l.gebruiker_id limit 1)) as voor
          from termijn t join plaatsing p on p.id = t.plaatsing_id
         where t.regio_code = ${huis.regio.code} and t.gesloten_op is null and upper_inf(p.periode) and not isempty(p.periode)
           and (t.norm ->> 'herkomst' = 'product' or t.soort = 'eersteOpvangMaximaal')
           and t.einde <= ${momentPlusDuur(tx.nu, beleid.vraagVoor, huis.regio.tijdzone)}
           and not exists (select 1 from taak k where k.termijn_id = t.id and k.soort = 'langVerblijf' and k.afgerond_op is null)
         order by t.id limit 200 for no key update of t skip locked`.execute(tx.db)
      const nabij = rows.filter(
        (r) =>
          isVerblijfsklok(r) &&
          epochVan(momentMinDuur(r.einde, beleid.vraagVoor, huis.regio.tijdzone)) <= epochVan(tx.nu),
      )
      for (const r of nabij)
        await tx.db
          .insertInto('taak')
          .values({
            id: nieuwId(),
            regio_code: huis.regio.code,
            soort: 'langVerblijf',
            organisatie_id: r.organisatie_id,
            rol: null,
            voor: r.voor,
            melding_id: r.melding_id,
            plaatsing_id: r.plaatsing_id,
            termijn_id: r.id,
            uiterlijk: r.einde,
            toelichting: r.norm.naam,
          })
          .execute()
      if (nabij.length > 0)
        await meldSignaal(
          tx,
          nabij.map((r) => r.organisatie_id),
        )
      return nabij.length
    },
    { klok: huis.klok, verzoekId: 'taak' },
  )
}

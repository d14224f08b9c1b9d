import { sql } from 'kysely'
import { inTransactie, NIEMAND, type Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { meldBezetting } from '../register/index.ts'
import { bewaarOnvervuld } from './opslag.ts'

type Verlopen = {
  id: string
  melding_id: string
  voorziening_id: string
  team_id: string
  gehouden_door: string
  personen: number
  behoeften: string[]
  geweld: boolean
}

/**
 * Holds that lapsed are free already: time did that. What is left is to keep them once as unmet demand, to tell who held them,
 * and to tell the boards. Runs every minute and at the end of each hold; twice, or in two processes at once, does no harm.
 */
export async function laatVerlopen(huis: Huis): Promise<number> {
  return inTransactie(
    huis.systeem,
    { ...NIEMAND, regioCode: huis.regio.code },
    async (tx) => {
      const verlopen = await leesVerlopen(tx, huis.regio.code)
      const nieuw: Verlopen[] = []
      for (const r of verlopen) {
        const eerste = await bewaarOnvervuld(tx, huis.regio.code, {
          id: nieuwId(),
          meldingId: r.melding_id,
          soort: 'reservering_verlopen',
          reden: 'verlopen',
          voorzieningId: r.voorziening_id,
          reserveringId: r.id,
          personen: r.personen,
          kenmerken: { personen: r.personen, behoeften: [...r.behoeften].sort(), huiselijkGeweld: r.geweld },
        })
        if (eerste) nieuw.push(r)
      }
      for (const r of nieuw)
        await meld(tx, {
          soort: 'nl.zicht.crisis.reservering-verlopen',
          onderwerp: r.melding_id,
          dataref: `/v1/crisismeldingen/${r.melding_id}`,
          gegevens: { reserveringId: r.id, gehoudenDoor: r.gehouden_door },
          publiek: [r.team_id],
        })
      await meldBezetting(
        tx,
        huis,
        nieuw.map((r) => r.voorziening_id),
      )
      return nieuw.length
    },
    { klok: huis.klok, verzoekId: 'taak' },
  )
}

/** The place itself gives way: a second process skips what the first one is doing. */
async function leesVerlopen(tx: Transactie, regioCode: string): Promise<Verlopen[]> {
  const { rows } = await sql<Verlopen>`
    select r.id, r.melding_id, r.voorziening_id, m.team_id, r.gehouden_door, m.behoeften, m.huiselijk_geweld = 'ja' as geweld,
      1 + (select count(*)::int from crisismelding_persoon p where p.melding_id = m.id) as personen
      from reservering r join crisismelding m on m.id = r.melding_id
     where r.regio_code = ${regioCode} and r.einde is null and upper(r.periode) <= ${tx.nu}::timestamptz
       and not exists (select 1 from onvervulde_vraag o where o.reservering_id = r.id and o.soort = 'reservering_verlopen')
     order by r.id for no key update of r skip locked limit 500`.execute(tx.db)
  return rows
}

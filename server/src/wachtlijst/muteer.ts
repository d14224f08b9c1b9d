import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { noteerGebeurtenis } from '../toegang/index.ts'
import { eisLijstregels } from './beleid.ts'
import { leesStand, vandaagIn, vergrendelLijst } from './opslag.ts'
import { maakStand } from './stand.ts'

export type Mutatiesoort =
  | 'erop'
  | 'lijst'
  | 'geparkeerd'
  | 'hervat'
  | 'urgentie'
  | 'datum'
  | 'punten'
  | 'voorkeuren'
  | 'contact'
  | 'geplaatst'
  | 'eraf'

type Over = { id: string; zaak_id: string; product_code: string }
export type Verandering = {
  soort: Mutatiesoort
  /** Codes, dates and numbers. */
  gegevens?: Record<string, unknown>
  reden?: string | null
}

/**
 * Changes a list: locks it, does the work, and records from which position to which, who, and why. The only way in which a list
 * changes, so no position ever changes without a reason. A move between the two lists is recorded on both.
 */
export async function muteer(
  huis: Huis,
  tx: Transactie,
  plaats: Over,
  { soort, gegevens = {}, reden = null }: Verandering,
  werk: () => Promise<void>,
): Promise<void> {
  const dag = vandaagIn(huis, tx)
  const regels = eisLijstregels(huis.regio, plaats.product_code, dag)
  await vergrendelLijst(tx, huis.regio.code, plaats.product_code)
  const lees = async () => {
    const rijen = await leesStand(tx, regels, plaats.product_code, dag)
    const stand = maakStand(regels, rijen, dag)
    return {
      lijst: rijen.find((r) => r.id === plaats.id)?.lijst,
      positie: stand.positie.get(plaats.id) ?? null,
    }
  }
  const voor = await lees()
  await werk()
  const na = await lees()
  const rij = {
    regio_code: huis.regio.code,
    product_code: plaats.product_code,
    plaats_id: plaats.id,
    soort,
    regels: regels.versie,
    gegevens: JSON.stringify(gegevens) as unknown as Json,
    reden,
    door: tx.wie.gebruikerId,
    op: tx.nu,
  }
  const rijen =
    voor.lijst && na.lijst && voor.lijst !== na.lijst
      ? [
          { ...rij, lijst: voor.lijst, van: voor.positie, naar: null },
          { ...rij, lijst: na.lijst, van: null, naar: na.positie },
        ]
      : [{ ...rij, lijst: na.lijst ?? voor.lijst ?? 'wachtend', van: voor.positie, naar: na.positie }]
  await tx.db.insertInto('wachtlijstmutatie').values(rijen).execute()
  await noteerGebeurtenis(tx, {
    zaakId: plaats.zaak_id,
    soort: `wachtlijst_${soort}`,
    gegevens: { product: plaats.product_code, van: voor.positie, naar: na.positie, ...gegevens },
    toelichting: reden,
  })
  await meldLijst(tx, plaats.product_code)
}

/** Everybody who has the list open sees the new order; who is meant is told to nobody. */
export const meldLijst = (tx: Transactie, product: string): Promise<void> =>
  meld(tx, {
    soort: 'nl.zicht.wachtlijst.gewijzigd',
    dataref: `/v1/wachtlijsten/${product}`,
    gegevens: { product },
  })

/** A waiting-list task of the region: who does not know where to look is asked by name. */
export async function vraagTaak(
  tx: Transactie,
  regioCode: string,
  taak: {
    id: string
    soort: string
    teamId: string
    voor: string | null
    rol: string | null
    zaakId: string
    plaatsId: string | null
    aanbodId?: string
    uiterlijk: string
    toelichting: string
  },
): Promise<void> {
  await sql`insert into taak (id, regio_code, soort, organisatie_id, rol, zaak_id, plaats_id, aanbod_id, voor, uiterlijk, toelichting)
    values (${taak.id}, ${regioCode}, ${taak.soort}, ${taak.teamId}, ${taak.rol}, ${taak.zaakId}, ${taak.plaatsId}, ${taak.aanbodId ?? null}, ${taak.voor}, ${taak.uiterlijk}, ${taak.toelichting})`.execute(
    tx.db,
  )
}

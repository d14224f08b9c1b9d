import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import copy from 'pg-copy-streams'
import { Opdrachtfout } from '../opdracht.ts'
import { kolomlijst, leesStand, leesTabellen, tabelnaam } from './catalogus.ts'
import { type Einde, type Frame, gewijzigd, json, type Kop, type Slot, type Tabel } from './formaat.ts'
import { controleer, leesFrames } from './lees.ts'
import { openPoort } from './poort.ts'

export type Verslag = { tabellen: number; rijen: number; gemaakt: string }

/** Tables that a fresh platform fills itself. */
const VANZELF = new Set(['zicht.migratie'])

/**
 * Brings back a backup into the migrated database at `url`, in one transaction: all of it or nothing. What was there is replaced,
 * and only when `overschrijf` allows it. The file is checked as a whole before the database is touched.
 */
export async function zetTerug(url: string, bestand: string, overschrijf: boolean): Promise<Verslag> {
  const { kop, rijen } = await controleer(bestand)
  const client = new pg.Client({
    connectionString: url,
    application_name: 'zicht-herstel',
    client_encoding: 'UTF8',
  })
  await client.connect()
  client.on('error', () => {})
  try {
    await client.query('begin')
    await client.query(`set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
      set local lock_timeout = '30s'; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`)
    await eisZelfdeStand(client, kop)
    const tabellen = await leesTabellen(client)
    eisTabellen(kop, tabellen)
    const alle = tabellen.map(tabelnaam).join(', ')
    await client.query(`lock table ${alle} in access exclusive mode`)
    const sluit = await openPoort(client)
    if (!overschrijf) await eisLeeg(client, tabellen)
    await client.query(`truncate ${alle}`)
    await laad(client, bestand, kop)
    await sluit()
    await client.query('commit')
  } catch (fout) {
    await client.query('rollback').catch(() => {})
    throw inWoorden(fout)
  } finally {
    await client.end()
  }
  await werkStatistiekBij(url)
  return { tabellen: kop.tabellen.length, rijen, gemaakt: kop.gemaakt }
}

async function laad(client: pg.Client, bestand: string, kop: Kop): Promise<void> {
  const som = createHash('sha256')
  const stroom = leesFrames(bestand, som)
  let volgende = 0
  try {
    for (let stap = await stroom.next(); !stap.done; stap = await stroom.next()) {
      const { soort, inhoud } = stap.value
      if (soort === 'T') await laadTabel(client, kop.tabellen[volgende++], stroom)
      if (soort === 'S') await sluitAf(client, json<Slot>(inhoud), som.digest('hex'))
    }
  } finally {
    await stroom.return(undefined)
  }
}

async function laadTabel(
  client: pg.Client,
  tabel: Tabel | undefined,
  stroom: AsyncGenerator<Frame>,
): Promise<void> {
  if (!tabel) throw gewijzigd()
  let verwacht = -1
  async function* rijen(): AsyncGenerator<Buffer> {
    for (let stap = await stroom.next(); !stap.done; stap = await stroom.next()) {
      const { soort, inhoud } = stap.value
      if (soort === 'E') {
        verwacht = json<Einde>(inhoud).rijen
        return
      }
      yield inhoud
    }
  }
  const doel = client.query(copy.from(`copy ${tabelnaam(tabel)} ${kolomlijst(tabel)} from stdin`))
  await pipeline(rijen, doel)
  if (doel.rowCount !== verwacht) throw gewijzigd()
}

async function sluitAf(client: pg.Client, slot: Slot, som: string): Promise<void> {
  if (slot.sha256 !== som) throw gewijzigd()
  for (const reeks of slot.reeksen) {
    await client.query(`alter sequence ${tabelnaam(reeks)} restart with ${BigInt(reeks.volgende)}`)
  }
}

async function eisZelfdeStand(client: pg.Client, kop: Kop): Promise<void> {
  const stand = await leesStand(client)
  const sleutel = (s: Pick<Kop, 'migraties' | 'takenversie'> | null) =>
    JSON.stringify([s?.migraties, s?.takenversie])
  if (stand && sleutel(stand) === sleutel(kop)) return
  const laatste = kop.migraties.at(-1)?.naam ?? 'onbekend'
  throw new Opdrachtfout(
    `Deze backup is gemaakt met een andere versie van Zicht op Thuis (gegevens tot en met ${laatste}). ` +
      'Zet hem terug met die versie en start daarna deze versie: die werkt de gegevens bij. Er is niets veranderd.',
  )
}

function eisTabellen(kop: Kop, hier: readonly Tabel[]): void {
  const kolommen = new Map(hier.map((tabel) => [tabelnaam(tabel), new Set(tabel.kolommen)]))
  for (const tabel of kop.tabellen) {
    const aanwezig = kolommen.get(tabelnaam(tabel))
    if (aanwezig && tabel.kolommen.every((kolom) => aanwezig.has(kolom))) continue
    throw new Opdrachtfout(
      `De backup bevat de tabel ${tabel.schema}.${tabel.naam}, die in deze databank niet of anders bestaat. Er is niets veranderd.`,
    )
  }
}

async function eisLeeg(client: pg.Client, tabellen: readonly Tabel[]): Promise<void> {
  for (const tabel of tabellen) {
    // The job queue keeps house data of its own; a platform without facts is empty.
    if (tabel.schema === 'pgboss' || VANZELF.has(`${tabel.schema}.${tabel.naam}`)) continue
    const { rows } = await client.query(`select exists (select from ${tabelnaam(tabel)}) as gevuld`)
    if (!rows[0].gevuld) continue
    throw new Opdrachtfout(
      'Er staan al gegevens in dit platform. Voeg --overschrijf toe om ze te vervangen door de backup: wat er nu staat is dan weg. ' +
        'Maak er eerst een backup van. Er is niets veranderd.',
    )
  }
}

/** Without fresh statistics the first searches after a restore would be slow; when it fails the database does it itself later. */
async function werkStatistiekBij(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'zicht-herstel' })
  try {
    await client.connect()
    await client.query('analyze')
  } catch {
    // The restore itself is done and safe.
  } finally {
    await client.end().catch(() => {})
  }
}

function inWoorden(fout: unknown): unknown {
  if ((fout as { code?: string }).code === '55P03') {
    return new Opdrachtfout(
      'Het platform is met de gegevens bezig. Stop het en probeer het opnieuw. Er is niets veranderd.',
    )
  }
  return fout
}

import { conflict, datumIn, ongeldig } from '@zicht/kern'
import { sql } from 'kysely'
import { type Openingsgrond, openClient, vindOfMaakClient } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import type { OpnemenIn } from './contract.ts'
import { eisHerkend } from './eis-herkend.ts'
import { meldZaak, noteerGebeurtenis } from './gebeurtenis.ts'
import { eisOpen, haalMelding } from './haal-melding.ts'
import { zoekHerkenbaren } from './herken.ts'
import { vormHuishouden } from './huishouden.ts'
import { leesKlok } from './klokken/opslag.ts'
import { sluitKlok } from './klokken/sluit-klok.ts'
import { startKlok } from './klokken/start-klok.ts'
import { eisGemeente } from './loket.ts'
import { eisGeboortedatum } from './meld.ts'
import { leesZaak, type MeldingRij } from './opslag.ts'
import { verantwoordelijkeGemeente } from './verantwoordelijk.ts'

/**
 * Takes a report up: who it is, with whom, which municipality is responsible, and the clocks of the law, which run from the report and
 * not from today. One case per report; who comes second hears who has it.
 */
export async function neemOp(huis: Huis, tx: Transactie, meldingId: string, invoer: OpnemenIn) {
  const melding = await haalMelding(huis, tx, meldingId, 'wijzigen')
  await eisOpen(tx, melding)
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  eisGeboortedatum(invoer.persoon.geboortedatum, vandaag, '/persoon/geboortedatum')
  const opening: Openingsgrond = {
    organisatieId: melding.team_id,
    relatie: 'toegang',
    veldset: 'wmo',
    bronSoort: 'toegangsmelding',
    bronId: melding.id,
    grondslag: 'Wmo 2015 art. 5.1.1',
  }
  const clientId = await wieIsHet(huis, tx, melding, invoer, opening)
  if (invoer.bsn) await legBsnVast(huis, tx, clientId, invoer.bsn, vandaag)
  const gemeld = melding.gemeente_code ?? eisGemeente(huis.regio, invoer.gemeente, vandaag)
  const verantwoordelijk = verantwoordelijkeGemeente(huis.regio, vandaag, {
    gemeld,
    woonplaats: invoer.woonplaats ?? null,
  })
  const id = nieuwId()
  await eisRecht(huis, tx, {
    actie: 'maken',
    object: 'zaak',
    objectId: id,
    clientId,
    doel: 'toegang',
    relaties: ['toegang'],
  })
  const huishoudenId = await vormHuishouden(
    huis,
    tx,
    { id: clientId, dag: vandaag },
    invoer.huishouden,
    opening,
  )
  const spoed = invoer.spoed ?? melding.spoed
  await tx.db
    .insertInto('zaak')
    .values({
      id,
      regio_code: huis.regio.code,
      client_id: clientId,
      huishouden_id: huishoudenId,
      melding_id: melding.id,
      team_id: melding.team_id,
      behandelaar: invoer.neemZelf ? tx.wie.gebruikerId : null,
      gemeente_code: gemeld ?? huis.regio.centrumgemeente,
      verantwoordelijke_gemeente: verantwoordelijk.gemeente,
      verantwoordelijk_regel: verantwoordelijk.regel,
      spoed,
      geopend_op: tx.nu,
    })
    .execute()
  await tx.db
    .updateTable('toegangsmelding')
    .set({ status: 'in_behandeling' })
    .where('id', '=', melding.id)
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: id,
    soort: 'opgenomen',
    gegevens: {
      kanaal: melding.kanaal,
      regel: verantwoordelijk.regel,
      gemeente: verantwoordelijk.gemeente,
      spoed,
    },
  })
  await startKlokken(huis, tx, id, clientId, melding, spoed)
  await meldZaak(tx, { id, team_id: melding.team_id }, 'zaak-geopend')
  const zaak = await leesZaak(tx, id)
  return { id, clientId, versie: zaak?.versie ?? 1 }
}

async function wieIsHet(
  huis: Huis,
  tx: Transactie,
  melding: MeldingRij,
  invoer: OpnemenIn,
  opening: Openingsgrond,
): Promise<string> {
  const { persoon } = invoer
  if (invoer.clientId) await eisHerkend(huis, tx, melding, invoer, invoer.clientId)
  const { id, nieuw } = await vindOfMaakClient(
    huis,
    tx,
    {
      clientId: invoer.clientId ?? null,
      roepnaam: persoon.roepnaam || null,
      voornaam: persoon.voornaam || null,
      tussenvoegsel: persoon.tussenvoegsel || null,
      achternaam: persoon.achternaam || null,
      geboortedatum: persoon.geboortedatum ?? null,
      leeftijd: persoon.leeftijd ?? null,
      telefoon: persoon.telefoon || null,
      geslacht: persoon.geslacht,
      herkomstGemeente: invoer.woonplaats ?? null,
    },
    opening,
  )
  if (nieuw) return id
  const { client } = await openClient(huis, tx, id, 'lezen')
  if (client.overleden_op)
    throw conflict('Deze persoon is overleden. Sluit de melding met die reden, of kies iemand anders.', {
      reden: 'overleden',
    })
  // two who take up two reports about one person at the same moment: the second sees the case of the first
  await sql`select pg_advisory_xact_lock(hashtextextended(${`zaak van ${id}`}, 0))`.execute(tx.db)
  const loopt = await tx.db
    .selectFrom('zaak')
    .select('id')
    .where('client_id', '=', id)
    .where('gesloten_op', 'is', null)
    .executeTakeFirst()
  if (loopt)
    throw conflict('Voor deze persoon loopt al een dossier. Handel deze melding daar af.', {
      reden: 'loopt_al',
      zaakId: loopt.id,
    })
  if (await looptElders(tx, melding.id, client))
    throw conflict(
      'Voor deze persoon loopt al een dossier bij een ander team. Overleg met dat team, of vraag het dossier over te dragen.',
      { reden: 'loopt_elders' },
    )
  return id
}

/** Has another team an open case of this person? Yes or no; which team, and what it is about, is not told. */
async function looptElders(
  tx: Transactie,
  meldingId: string,
  client: {
    id: string
    roepnaam: string | null
    voornaam: string | null
    achternaam: string | null
    geboortedatum: string | null
  },
): Promise<boolean> {
  const bsn = await tx.db
    .selectFrom('client_bsn')
    .select('bsn')
    .where('client_id', '=', client.id)
    .executeTakeFirst()
  const naam = client.achternaam ?? client.roepnaam ?? client.voornaam ?? ''
  const herkend = await zoekHerkenbaren(tx, meldingId, {
    bsn: bsn?.bsn ?? null,
    naam,
    geboortedatum: client.geboortedatum,
  })
  return herkend.find((h) => h.id === client.id)?.loopt ?? false
}

/** A checked number, once per person. It may already belong to another: then someone looks who is who. */
async function legBsnVast(huis: Huis, tx: Transactie, clientId: string, bsn: string, vandaag: string) {
  await eisRecht(huis, tx, {
    actie: 'wijzigen',
    object: 'bsn',
    objectId: clientId,
    clientId,
    doel: 'toegang',
    relaties: ['toegang'],
  })
  const { rows } = await sql<{
    ander: boolean
  }>`select zicht.bsn_van_ander(${bsn}, ${clientId}) as ander`.execute(tx.db)
  if (rows[0]?.ander)
    throw conflict(
      'Dit BSN staat bij iemand anders in deze regio. Controleer het nummer, of kies die persoon bij het herkennen.',
      { reden: 'bsn_van_ander' },
    )
  const bestaand = await tx.db
    .selectFrom('client_bsn')
    .select('bsn')
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  if (bestaand?.bsn === bsn) return
  if (bestaand)
    throw ongeldig([
      {
        pad: '/bsn',
        melding: 'Bij deze persoon staat een ander BSN. Controleer het nummer.',
        code: 'ander_bsn',
      },
    ])
  await tx.db
    .insertInto('client_bsn')
    .values({ client_id: clientId, regio_code: huis.regio.code, bsn, geverifieerd_op: vandaag })
    .execute()
}

/** Seven days for a plan of one's own, six weeks for the inquiry (Wmo 2015 art. 2.3.2), and without delay when it cannot wait (2.3.3): all from the report. */
async function startKlokken(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  clientId: string,
  melding: MeldingRij,
  spoed: boolean,
) {
  const begin = datumIn(melding.ontvangen_op, huis.regio.tijdzone)
  const drager = { zaakId, clientId, teamId: melding.team_id, begin }
  const plan = await startKlok(huis, tx, { ...drager, sleutel: 'wmoPersoonlijkPlan' })
  await startKlok(huis, tx, { ...drager, sleutel: 'wmoOnderzoek' })
  if (spoed) await startKlok(huis, tx, { ...drager, sleutel: 'wmoSpoed' })
  // a plan that somebody else handed in takes nothing of the person's own days
  if (melding.persoonlijk_plan === null || melding.melder_soort !== 'zelf') return
  const klok = await leesKlok(tx, plan.id, 'wijzigen')
  if (klok) await sluitKlok(huis, tx, klok, 'ingeleverd')
}

import { datumIn, nietGevonden } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { type Geslacht, geschatteGeboortedatum } from './client.ts'

export type Persoonsopgave = {
  /** Known already: then nothing is made, and nothing that is known is overwritten. */
  clientId?: string | null
  roepnaam: string | null
  leeftijd: number | null
  geslacht: Geslacht
  herkomstGemeente: string | null
  lvbVermoeden?: boolean | null
  voornaam?: string | null
  tussenvoegsel?: string | null
  achternaam?: string | null
  /** Known to the day; goes before an age. */
  geboortedatum?: string | null
  telefoon?: string | null
}

/** Why the file is opened for whom: becomes the row of `toegang` that lets the team read what it just wrote. */
export type Openingsgrond = {
  organisatieId: string
} & ({ relatie: 'crisis'; veldset: 'crisis' } | { relatie: 'toegang'; veldset: 'wmo' }) & {
    bronSoort: string
    bronId: string
    grondslag: string
  }

/**
 * The client behind a crisis call or a report: the one already known, or a new one with what little we know (no BSN, no name, no date
 * of birth needed). Gives access to the team from now on; closing the call or the case ends that access. Who takes up a report may
 * recognise someone whose file was not open to the team yet: the file opens first.
 */
export async function vindOfMaakClient(
  huis: Huis,
  tx: Transactie,
  opgave: Persoonsopgave,
  opening: Openingsgrond,
): Promise<{ id: string; nieuw: boolean }> {
  const bestaand = opgave.clientId ?? null
  if (bestaand !== null) {
    if (opening.relatie === 'toegang') await geefToegang(huis, tx, bestaand, opening)
    const gevonden = await tx.db
      .selectFrom('client')
      .select('id')
      .where('id', '=', bestaand)
      .executeTakeFirst()
    if (!gevonden) throw nietGevonden()
    if (opening.relatie === 'crisis') await geefToegang(huis, tx, bestaand, opening)
    return { id: bestaand, nieuw: false }
  }
  const id = nieuwId()
  await eisRecht(huis, tx, {
    actie: 'maken',
    object: 'client',
    objectId: id,
    clientId: id,
    doel: opening.relatie,
    relaties: [],
  })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  await tx.db
    .insertInto('client')
    .values({
      id,
      regio_code: huis.regio.code,
      roepnaam: opgave.roepnaam,
      voornaam: opgave.voornaam ?? null,
      tussenvoegsel: opgave.tussenvoegsel ?? null,
      achternaam: opgave.achternaam ?? null,
      telefoon: opgave.telefoon ?? null,
      geboortedatum:
        opgave.geboortedatum ??
        (opgave.leeftijd === null ? null : geschatteGeboortedatum(opgave.leeftijd, vandaag)),
      geboortedatum_geschat: !opgave.geboortedatum && opgave.leeftijd !== null,
      geslacht: opgave.geslacht,
      herkomst_gemeente: opgave.herkomstGemeente,
      lvb_vermoeden: opgave.lvbVermoeden ?? null,
    })
    .execute()
  await geefToegang(huis, tx, id, opening)
  return { id, nieuw: true }
}

async function geefToegang(
  huis: Huis,
  tx: Transactie,
  clientId: string,
  opening: Openingsgrond,
): Promise<void> {
  const loopt = await tx.db
    .selectFrom('toegang')
    .select('id')
    .where('client_id', '=', clientId)
    .where('bron_id', '=', opening.bronId)
    .where('organisatie_id', '=', opening.organisatieId)
    .executeTakeFirst()
  if (loopt) return
  await tx.db
    .insertInto('toegang')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      client_id: clientId,
      organisatie_id: opening.organisatieId,
      relatie: opening.relatie,
      doel: opening.relatie,
      veldset: opening.veldset,
      geldig: `[${tx.nu},)`,
      bron_soort: opening.bronSoort,
      bron_id: opening.bronId,
      grondslag: opening.grondslag,
    })
    .execute()
}

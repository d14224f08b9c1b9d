import { datumVanDagnummer } from '@zicht/kern'
import { verzinNaam, voluit } from './namen.ts'
import type { Wereld } from './wereld.ts'

const UITGEVER = 'urn:zicht:bevolking'
const TEAMLEDEN = 6
const LEIDERS = 2

/** Invented professionals, so that every act has someone who did it. They cannot log in: no identity provider knows them. */
export function maakStaf(w: Wereld): void {
  const t = w.toeval.staf
  const sinds = w.tijd(w.begin, 0)
  const geldig = `[${datumVanDagnummer(w.begin)},)`
  const nieuw = (organisatieId: string, rol: string): string => {
    const naam = verzinNaam(t, t.kans(0.4) ? 'man' : 'vrouw')
    const id = w.nieuwId(sinds)
    const initialen = `${naam.voornaam[0] ?? ''}${naam.achternaam[0] ?? ''}`.toUpperCase()
    w.uit.gebruikers.push({
      id,
      issuer: UITGEVER,
      sub: `${w.regio.code}/${id}`,
      naam: voluit(naam),
      initialen,
      actief: true,
    })
    w.uit.lidmaatschappen.push({
      id: w.nieuwId(sinds),
      gebruiker_id: id,
      organisatie_id: organisatieId,
      regio_code: w.regio.code,
      rol,
      geldig,
    })
    return id
  }
  w.staf.team = Array.from({ length: TEAMLEDEN }, () => nieuw(w.teamId, 'crisismedewerker'))
  w.staf.leiders = Array.from({ length: LEIDERS }, () => nieuw(w.teamId, 'teamleider'))
  const perOrganisatie = new Map<string, string>([[w.teamId, w.staf.team[0] ?? '']])
  w.staf.bij = (organisatieId) => {
    let id = perOrganisatie.get(organisatieId)
    if (id === undefined) perOrganisatie.set(organisatieId, (id = nieuw(organisatieId, 'aanbieder')))
    return id
  }
}

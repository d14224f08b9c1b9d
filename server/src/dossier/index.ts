export { GESLACHTEN, geschatteGeboortedatum, weergavenaam, type Geslacht, type Naamdelen } from './client.ts'
export { vindOfMaakClient, type Openingsgrond, type Persoonsopgave } from './vind-of-maak-client.ts'

/**
 * The second model: the matrix of "who may see and do what", written from the law and the agreements and not from the policy
 * table. One line: role(s) | object | purpose | relation that is needed | actions. What is not here is forbidden.
 */
const MODEL = `
crisismedewerker teamleider | register      | register | geen              | lezen
crisismedewerker teamleider | bezetting     | register | geen              | lezen wijzigen tellen
crisismedewerker teamleider | cijfers       | sturing  | geen              | lezen
crisismedewerker teamleider | crisismelding | crisis   | geen              | maken zoeken
crisismedewerker teamleider | crisismelding | crisis   | team              | lezen wijzigen zoeken reserveren plaatsen beeindigen
crisismedewerker teamleider | reservering   | crisis   | team              | lezen maken wijzigen beeindigen
crisismedewerker teamleider | client        | crisis   | geen              | zoeken maken
crisismedewerker teamleider | client        | crisis   | crisis            | lezen wijzigen
crisismedewerker teamleider | client        | crisis   | nood              | lezen
crisismedewerker teamleider | plaatsing     | crisis   | crisis            | lezen wijzigen beeindigen verlengen plaatsen akkoord herbeoordelen
crisismedewerker teamleider | plaatsing     | crisis   | nood              | lezen
crisismedewerker teamleider | termijn       | crisis   | team              | lezen wijzigen verlengen
crisismedewerker teamleider | taak          | crisis   | team              | lezen maken wijzigen
crisismedewerker teamleider | overdracht    | crisis   | team              | lezen maken wijzigen
crisismedewerker teamleider | noodtoegang   | crisis   | geen              | maken
aanbieder                   | register      | register | geen              | lezen
aanbieder                   | register      | register | eigen_organisatie | maken wijzigen
aanbieder                   | bezetting     | register | geen              | lezen
aanbieder                   | bezetting     | register | eigen_organisatie | wijzigen tellen
aanbieder                   | cijfers       | sturing  | geen              | lezen
aanbieder                   | plaatsing     | verblijf | plaatsing         | lezen wijzigen beeindigen akkoord ondersteunen herbeoordelen
aanbieder                   | client        | verblijf | plaatsing         | lezen wijzigen
aanbieder                   | plaatsing     | verblijf | gesloten          | lezen
aanbieder                   | client        | verblijf | gesloten          | lezen
aanbieder                   | client        | verblijf | geen              | zoeken
aanbieder                   | bsn           | verblijf | plaatsing         | lezen
aanbieder                   | termijn       | verblijf | plaatsing         | lezen wijzigen
aanbieder                   | taak          | verblijf | plaatsing         | lezen wijzigen
gemeente                    | register      | register | geen              | lezen
gemeente                    | bezetting     | register | geen              | lezen
gemeente                    | cijfers       | sturing  | geen              | lezen
gemeente                    | client        | wmo      | geen              | zoeken
gemeente                    | client        | wmo      | verantwoordelijk  | lezen
gemeente                    | plaatsing     | wmo      | verantwoordelijk  | lezen
gemeente                    | bsn           | wmo      | verantwoordelijk  | lezen
gemeente                    | termijn       | wmo      | verantwoordelijk  | lezen
gemeente                    | taak          | wmo      | eigen_organisatie | lezen wijzigen
toegangsmedewerker          | register      | register | geen              | lezen
toegangsmedewerker          | bezetting     | register | geen              | lezen
toegangsmedewerker          | cijfers       | sturing  | geen              | lezen
toegangsmedewerker          | client        | toegang  | geen              | zoeken
toegangsmedewerker          | client        | toegang  | toegang           | lezen
toegangsmedewerker          | plaatsing     | toegang  | toegang           | lezen
toegangsmedewerker          | taak          | toegang  | eigen_organisatie | lezen wijzigen
toegangsmedewerker          | noodtoegang   | crisis   | geen              | maken
toegangsmedewerker          | client        | crisis   | nood              | lezen
toegangsmedewerker          | plaatsing     | crisis   | nood              | lezen
toegangsmedewerker          | toegangsmelding | toegang | geen             | lezen maken wijzigen
toegangsmedewerker          | client        | toegang  | geen              | maken
toegangsmedewerker          | client        | toegang  | toegang           | wijzigen samenvoegen
toegangsmedewerker          | zaak          | toegang  | geen              | zoeken
toegangsmedewerker          | zaak          | toegang  | toegang           | lezen maken wijzigen
toegangsmedewerker          | termijn       | toegang  | toegang           | lezen wijzigen
toegangsmedewerker          | bsn           | toegang  | toegang           | lezen wijzigen
gemeente                    | zaak          | wmo      | verantwoordelijk  | lezen
client                      | zaak          | eigen    | zelf              | lezen maken
toegangsmedewerker          | plan          | toegang  | toegang           | lezen maken wijzigen
toegangsmedewerker          | overleg       | toegang  | toegang           | lezen maken wijzigen
toegangsmedewerker          | overleg       | toegang  | geen              | zoeken
aanbieder                   | plan          | verblijf | geen              | zoeken
aanbieder                   | plan          | verblijf | partner           | lezen wijzigen
gemeente                    | plan          | wmo      | geen              | zoeken
gemeente                    | plan          | wmo      | partner           | lezen wijzigen
client                      | plan          | eigen    | zelf              | lezen wijzigen
toegangsmedewerker          | wachtlijst    | toegang  | geen              | zoeken
toegangsmedewerker          | wachtlijst    | toegang  | toegang           | lezen maken wijzigen rangschikken
toegangsmedewerker          | vacature      | toegang  | geen              | lezen maken wijzigen
aanbieder                   | vacature      | verblijf | eigen_organisatie | lezen maken wijzigen
toegangsmedewerker          | aanbod        | toegang  | toegang           | lezen maken wijzigen
toegangsmedewerker          | plaatsing     | toegang  | toegang           | plaatsen ondersteunen herbeoordelen
aanbieder                   | aanbod        | verblijf | geen              | zoeken
aanbieder                   | aanbod        | verblijf | verwijzing        | lezen wijzigen
toegangsmedewerker toezichthouder beleidsmaker gemeente | wachtlijst | sturing | geen   | tellen
client                      | wachtlijst    | eigen    | zelf              | lezen rangschikken
client                      | aanbod        | eigen    | zelf              | lezen wijzigen
beleidsmaker gemeente toegangsmedewerker teamleider | planning | sturing | geen   | lezen maken wijzigen
toezichthouder beheerder    | planning      | sturing  | geen              | lezen
beleidsmaker gemeente toegangsmedewerker teamleider toezichthouder beheerder | vlekkenplan | sturing | geen | lezen
beleidsmaker                | vlekkenplan   | sturing  | geen              | maken wijzigen besluiten
beleidsmaker gemeente toegangsmedewerker teamleider | ombouw | sturing | geen   | lezen maken wijzigen
toezichthouder beheerder    | ombouw        | sturing  | geen              | lezen
aanbieder corporatie        | ombouw        | sturing  | eigen_organisatie | lezen melden
toegangsmedewerker          | beschikking   | toegang  | toegang           | lezen maken wijzigen besluiten
toegangsmedewerker          | beschikking   | toegang  | geen              | zoeken
gemeente                    | beschikking   | wmo      | geen              | zoeken
gemeente                    | beschikking   | wmo      | verantwoordelijk  | lezen besluiten
client                      | beschikking   | eigen    | zelf              | lezen
aanbieder                   | overleg       | verblijf | geen              | zoeken
aanbieder                   | overleg       | verblijf | partner           | lezen wijzigen
gemeente                    | overleg       | wmo      | geen              | zoeken
gemeente                    | overleg       | wmo      | partner           | lezen wijzigen
corporatie                  | register      | register | geen              | lezen
beleidsmaker toezichthouder | register      | register | geen              | lezen
beleidsmaker toezichthouder | bezetting     | register | geen              | lezen
beleidsmaker toezichthouder | cijfers       | sturing  | geen              | lezen
beheerder                   | register      | register | geen              | lezen maken wijzigen
beheerder                   | bezetting     | register | geen              | lezen wijzigen
beheerder                   | cijfers       | sturing  | geen              | lezen
privacyfunctionaris         | register      | register | geen              | lezen
privacyfunctionaris         | noodtoegang   | privacy  | geen              | lezen beoordelen
privacyfunctionaris         | logboek       | privacy  | geen              | lezen
client                      | client        | eigen    | zelf              | lezen
client                      | plaatsing     | eigen    | zelf              | lezen
client                      | logboek       | eigen    | zelf              | lezen
`

/** One cell of the matrix, as a name. */
export const cel = (rol: string, object: string, doel: string, relatie: string, actie: string) =>
  `${rol} ${object} ${doel} ${relatie} ${actie}`

/** Every cell that is allowed. */
export const TOEGESTAAN: ReadonlySet<string> = new Set(
  MODEL.trim()
    .split('\n')
    .flatMap((regel) => {
      const [rollen = '', object = '', doel = '', relatie = '', acties = ''] = regel
        .split('|')
        .map((deel) => deel.trim())
      return rollen
        .split(/\s+/)
        .flatMap((rol) => acties.split(/\s+/).map((actie) => cel(rol, object, doel, relatie, actie)))
    }),
)

/** May this be done, by the second model, by someone who stands in these relations to the object? */
export const magVolgensModel = (
  rol: string,
  object: string,
  doel: string,
  relaties: readonly string[],
  actie: string,
): boolean => ['geen', ...relaties].some((relatie) => TOEGESTAAN.has(cel(rol, object, doel, relatie, actie)))

/**
 * The embedded database could not be brought up. `message` is meant for the person at the keyboard (Dutch, what happened and
 * what can be done); `logbestand` is where the technical side of it can be read.
 */
export class PostgresFout extends Error {
  override name = 'PostgresFout'
  readonly logbestand: string | undefined

  constructor(bericht: string, logbestand?: string) {
    super(bericht)
    this.logbestand = logbestand
  }
}

const WOORDEN: readonly (readonly [RegExp, string])[] = [
  [
    /No space left on device|Disk quota exceeded/i,
    'De schijf is vol: de databank kan niet schrijven. Maak ruimte vrij en start opnieuw. Er is niets verloren gegaan.',
  ],
  [
    /Read-only file system|Permission denied|has invalid permissions|has wrong ownership/i,
    'De databank mag niet schrijven in haar map. Controleer van wie de map is, of kies met ZICHT_DATA een andere map.',
  ],
  [
    /database files are incompatible with server/i,
    'De gegevens zijn gemaakt met een andere versie van PostgreSQL. Start met de versie waarmee ze gemaakt zijn, maak een backup en zet die hier terug.',
  ],
  [
    /could not map anonymous shared memory|Cannot allocate memory|out of memory/i,
    'Er is te weinig geheugen vrij om de databank te starten. Sluit andere programma’s en start opnieuw.',
  ],
  [
    /invalid checksum|could not locate a valid checkpoint record|invalid primary checkpoint/i,
    'De gegevens op de schijf zijn beschadigd. Zet een backup terug in een nieuwe map (ZICHT_DATA) met `zicht herstel`.',
  ],
]

/** Turns the technical log of a failed start into words for a person. Unknown causes get a plain sentence and the log's place. */
export function inGewoneWoorden(log: string, logbestand: string): PostgresFout {
  const gevonden = WOORDEN.find(([patroon]) => patroon.test(log))
  return new PostgresFout(
    gevonden ? gevonden[1] : 'De databank kon niet starten. In het logbestand staat waarom.',
    logbestand,
  )
}

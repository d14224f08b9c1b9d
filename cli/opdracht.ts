/** What a command may use of the world around it. */
export type Io = {
  env: NodeJS.ProcessEnv
  /** Folder against which file names on the command line are read. */
  map: string
  /** A line for the person, or the result itself. */
  uit(regel: string): void
  /** A line about what goes wrong or what happens meanwhile; never part of the result. */
  fout(regel: string): void
}

/** One command of `zicht`: a file in `opdrachten/` with the command's name, exporting these. */
export type Opdracht = {
  naam: string
  /** How it is typed, for example `backup <bestand>`. */
  gebruik: string
  samenvatting: string
  /** Does it; throws `Opdrachtfout` or `Gebruiksfout` when it cannot be done. May give an exit code of its own; default 0. */
  voerUit(args: string[], io: Io): Promise<number | void>
}

/** It could not be done; the message says why and what can be done. Exit code 1. */
export class Opdrachtfout extends Error {
  override name = 'Opdrachtfout'
}

/** It was not typed well; the usage is shown with it. Exit code 2. */
export class Gebruiksfout extends Error {
  override name = 'Gebruiksfout'
}

/** Splits arguments in options (`--naam` or `--naam=waarde`) and the rest; an option that the command does not know is refused. */
export function ontleed(
  args: readonly string[],
  bekend: readonly string[],
): { opties: Map<string, string>; rest: string[] } {
  const opties = new Map<string, string>()
  const rest: string[] = []
  for (const arg of args) {
    const optie = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(arg)
    if (!optie) {
      rest.push(arg)
      continue
    }
    const naam = optie[1] ?? ''
    if (!bekend.includes(naam)) throw new Gebruiksfout(`De optie --${naam} bestaat hier niet.`)
    opties.set(naam, optie[2] ?? '')
  }
  return { opties, rest }
}

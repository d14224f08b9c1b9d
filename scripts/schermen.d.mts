/** Builds the screens when their sources changed since the last time. */
export function zorgVoorSchermen(meld: (tekst: string) => void): Promise<void>

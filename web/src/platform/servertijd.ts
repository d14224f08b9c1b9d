/** A device with a wrong clock still shows right ages and ends its session on time: we follow the server's clock. */
let verschil = 0

/** From the Date header of an answer. Small differences are the second's rounding and the way here, and are left alone. */
export function stelGelijk(datumKop: string | null, nu: number = Date.now()): void {
  const server = datumKop === null ? Number.NaN : Date.parse(datumKop)
  if (Number.isNaN(server)) return
  const gemeten = server - nu
  verschil = Math.abs(gemeten) < 3000 ? 0 : gemeten
}

/** Now, in milliseconds, by the server's clock. */
export const servertijd = (): number => Date.now() + verschil

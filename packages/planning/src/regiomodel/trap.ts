import type { Trap } from './scenario.ts'

/** The value that a dated path ends with; `anders` when there is none. */
export const eindVan = (trap: Trap | undefined, anders: number): number => trap?.at(-1)?.aantal ?? anders

/** The same path, every step moved by as much as the last one must move to end at `naar`; nothing below zero. */
export function verschoven(trap: Trap, naar: number): Trap {
  const verschil = naar - eindVan(trap, 0)
  return trap.map((stap, i) => ({
    ...stap,
    aantal: i === trap.length - 1 ? naar : Math.max(0, stap.aantal + verschil),
  }))
}

/**
 * As `verschoven`, also for the time before the first step, where `anders` holds: so much more or less on every day. With the value
 * that it ends with already, nothing changes.
 */
export function overalVerschoven(trap: Trap | undefined, begin: string, anders: number, naar: number): Trap {
  const eerste = trap?.[0]
  const heel = !eerste || eerste.vanaf > begin ? [{ vanaf: begin, aantal: anders }, ...(trap ?? [])] : trap
  return verschoven(heel, naar)
}

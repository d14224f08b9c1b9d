import type { Kamer } from '../platform/kamer.ts'
import { routes } from './routes.ts'

/** The room of the figures: its operations. */
export const monitor: Kamer = { naam: 'monitor', routes }

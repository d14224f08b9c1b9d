import type { Kamer } from '../platform/kamer.ts'
import { bordRoutes } from './routes-bord.ts'

/** The room of the register: its operations. */
export const register: Kamer = { naam: 'register', routes: [...bordRoutes] }

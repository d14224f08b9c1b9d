import type { Kamer } from '../platform/kamer.ts'
import { bordRoutes } from './routes-bord.ts'
import { opgaveRoutes } from './routes-opgave.ts'
import { historieRoutes, organisatieRoutes } from './routes-register.ts'
import { voorzieningRoutes } from './routes-voorziening.ts'

/** The room of the register: its operations. */
export const register: Kamer = {
  naam: 'register',
  routes: [...bordRoutes, ...voorzieningRoutes, ...opgaveRoutes, ...organisatieRoutes, ...historieRoutes],
}

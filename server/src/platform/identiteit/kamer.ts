import type { Kamer } from '../kamer.ts'
import { routes } from './routes.ts'
import { ruimSessiesOp } from './sessies.ts'

export const identiteit: Kamer = {
  naam: 'identiteit',
  routes,
  taken: [{ naam: 'sessies-opruimen', ritme: '17 * * * *', voerUit: (huis) => ruimSessiesOp(huis.systeem) }],
}

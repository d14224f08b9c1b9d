import type { FastifyInstance } from 'fastify'
import type { Huis } from '../huis.ts'
import { type Aanmeldbeleid, leesAanmeldbeleid, zetBeleid } from './aanmeldbeleid.ts'
import { zetAanmelden } from './aanmelden.ts'
import { eisVeiligAdres } from './adres.ts'
import { zetHerkenning } from './herken.ts'
import { schrijfKoek, sessiekoek } from './koekjes.ts'

/**
 * Puts identity into the application, before its routes: every request gets to know who asks, and there are pages to sign in.
 * Throws a sentence for the administrator when this installation may not run as it is configured.
 */
export async function zetIdentiteit(
  app: FastifyInstance,
  huis: Huis,
  beleid: Aanmeldbeleid = leesAanmeldbeleid(),
): Promise<void> {
  eisVeiligAdres(huis)
  zetBeleid(huis, beleid)
  zetHerkenning(app, huis)
  app.addHook('onSend', async (verzoek, antwoord) => {
    if (verzoek.method === 'DELETE' && verzoek.routeOptions.url === '/v1/sessie' && antwoord.statusCode < 300)
      antwoord.header('set-cookie', schrijfKoek(huis, sessiekoek(huis), '', 0))
  })
  await zetAanmelden(app, huis)
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Huis } from '../huis.ts'
import { beleidVan } from './aanmeldbeleid.ts'
import { andereHerkomst, isEigenHerkomst } from './herkomst.ts'
import { leesKoek, sessiekoek } from './koekjes.ts'
import { uitgeverVan } from './oidc.ts'
import { eindeVan } from './sessieduur.ts'
import { hashVan, isLidmaatschapGeldig, raakAan, vindAccount, vindSessie } from './sessies.ts'
import { leesToegangstoken } from './toegangstoken.ts'
import { plaatsVan, type WieAangemeld, wieVan } from './wie.ts'

/** Only the API asks who someone is; pages and signs of life must also come when the database is away. */
const vraagtWie = (url: string): boolean => url.startsWith('/v1/') && !url.startsWith('/v1/openapi.json')

/** A screen that only keeps itself up to date is nobody at work. */
const isVanzelf = (verzoek: FastifyRequest): boolean =>
  verzoek.method === 'GET' && /^\/v1\/(gebeurtenissen|sessie)(\?|$)/.test(verzoek.url)

/**
 * Sets `request.wie` for every request of the API: from a bearer token, or else from the session cookie. Nothing of it is kept
 * longer than the request: an ended membership acts at once. Who cannot be recognised is nobody; a database that is away is an
 * error and never a sign-out.
 */
export function zetHerkenning(app: FastifyInstance, huis: Huis): void {
  app.addHook('onRequest', async (verzoek) => {
    if (!vraagtWie(verzoek.url)) return
    const machtiging = verzoek.headers.authorization
    const wie = machtiging === undefined ? await uitKoek(huis, verzoek) : await uitToken(huis, machtiging)
    if (wie) verzoek.wie = wie
  })
  app.addHook('onSend', async (verzoek, antwoord) => {
    if (antwoord.statusCode === 401 && verzoek.url.startsWith('/v1'))
      antwoord.header('www-authenticate', 'Bearer realm="zicht"')
  })
}

/** Does what someone was recognised by still hold? For what outlasts a request: the live stream. */
export async function isNogAangemeld(huis: Huis, wie: WieAangemeld): Promise<boolean> {
  const plaats = plaatsVan(huis)
  if (wie.sessie) {
    const rij = await vindSessie(huis.app, wie.sessie.id, plaats)
    return (
      rij !== null &&
      rij.lidmaatschapId === wie.lidmaatschapId &&
      eindeVan(rij, rij.rol, beleidVan(huis)) > rij.nu
    )
  }
  if (wie.tokenVerlooptOp !== undefined && wie.tokenVerlooptOp <= Date.now()) return false
  return wie.lidmaatschapId === null || isLidmaatschapGeldig(huis.app, wie.lidmaatschapId, plaats)
}

async function uitKoek(huis: Huis, verzoek: FastifyRequest): Promise<WieAangemeld | null> {
  const geheim = leesKoek(verzoek.headers.cookie, sessiekoek(huis))
  if (geheim === undefined) return null
  const { headers, method } = verzoek
  const eigen = isEigenHerkomst({
    methode: method,
    secFetchSite: headers['sec-fetch-site'] as string | undefined,
    origin: headers.origin,
    host: headers.host,
    basis: huis.instellingen.basisUrl.replace(/\/+$/, ''),
  })
  if (!eigen) throw andereHerkomst()
  const id = hashVan(geheim)
  const rij = await vindSessie(huis.app, id, plaatsVan(huis))
  if (!rij || eindeVan(rij, rij.rol, beleidVan(huis)) <= rij.nu) return null
  if (rij.nu - rij.laatstGezien > 60_000 && !isVanzelf(verzoek))
    await raakAan(huis.app, id).catch((fout: { code?: string }) =>
      huis.log.warn({ code: fout.code }, 'sessie niet bijgewerkt'),
    )
  return { ...wieVan(rij), sessie: { id, verlooptOp: rij.verlooptOp, laatstGezien: rij.laatstGezien } }
}

async function uitToken(huis: Huis, machtiging: string): Promise<WieAangemeld | null> {
  const token = /^Bearer ([\w~+/.-]+=*)$/i.exec(machtiging)?.[1]
  if (token === undefined) return null
  const uitgever = await uitgeverVan(huis)
  const inhoud = await leesToegangstoken(token, uitgever)
  if (!inhoud) return null
  const gevonden = await vindAccount(huis.app, uitgever.issuer, inhoud.sub, plaatsVan(huis))
  return gevonden && { ...wieVan(gevonden), tokenVerlooptOp: inhoud.verlooptOp }
}

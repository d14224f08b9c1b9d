import { nietAangemeld, ongeldig } from '@zicht/kern'
import type { Transactie } from '../databank/index.ts'
import type { Huis } from '../huis.ts'
import { rechtenVan } from '../toegangsrecht/index.ts'
import { beleidVan } from './aanmeldbeleid.ts'
import { lidmaatschappenVan } from './gebruikers.ts'
import { configuratieVan } from './oidc.ts'
import { eindeVan, langsteVan } from './sessieduur.ts'
import { logSessie } from './sessielog.ts'
import { eindigSessie, verlengSessie, wisselSessie } from './sessies.ts'
import { plaatsVan, type WieAangemeld } from './wie.ts'

const moment = (ms: number): string => new Date(ms).toISOString()

/** When this sign-in ends if nothing happens: the session's end, or the token's. */
function eindeVoor(huis: Huis, wie: WieAangemeld, nu: string): string {
  const beleid = beleidVan(huis)
  if (wie.sessie) return moment(eindeVan(wie.sessie, wie.rol, beleid))
  return moment(wie.tokenVerlooptOp ?? Date.parse(nu) + langsteVan(beleid))
}

/** GET /v1/sessie: what every screen has to know about who sits before it. */
export async function toonSessie(huis: Huis, tx: Transactie) {
  const wie: WieAangemeld = tx.wie
  const beleid = beleidVan(huis)
  const lidmaatschappen = await lidmaatschappenVan(tx, wie.gebruikerId ?? '', plaatsVan(huis))
  const actief = lidmaatschappen.find((l) => l.id === wie.lidmaatschapId)
  const gebruiker = await tx.db
    .selectFrom('gebruiker')
    .select(['id', 'naam', 'initialen'])
    .where('id', '=', wie.gebruikerId)
    .executeTakeFirst()
  if (!actief || !gebruiker) throw nietAangemeld()
  return {
    gebruiker,
    lidmaatschappen,
    actief,
    rechten: rechtenVan(wie.rol),
    regio: { code: huis.regio.code, naam: huis.regio.naam },
    clientId: wie.clientzelf,
    demo: huis.instellingen.demo,
    verlooptOp: eindeVoor(huis, wie, tx.nu),
    vergrendeldNa: beleid.vergrendelMinuten === 0 ? null : beleid.vergrendelMinuten,
  }
}

/** POST /v1/sessie/verleng: somebody is still there. The absolute end stays where it is; a token cannot be extended. */
export async function verleng(huis: Huis, tx: Transactie) {
  const wie: WieAangemeld = tx.wie
  if (!wie.sessie) return { verlooptOp: eindeVoor(huis, wie, tx.nu) }
  const sessie = await verlengSessie(tx, wie.sessie.id)
  if (!sessie) throw nietAangemeld()
  return { verlooptOp: moment(eindeVan(sessie, wie.rol, beleidVan(huis))) }
}

/** POST /v1/sessie/lidmaatschap: another role or organisation, without signing in again. */
export async function wisselLidmaatschap(huis: Huis, tx: Transactie, lidmaatschapId: string) {
  const wie: WieAangemeld = tx.wie
  const lidmaatschappen = await lidmaatschappenVan(tx, wie.gebruikerId ?? '', plaatsVan(huis))
  const gekozen = lidmaatschappen.find((l) => l.id === lidmaatschapId)
  if (!gekozen)
    throw ongeldig([
      { pad: '/lidmaatschapId', melding: 'Deze rol is niet (meer) van u.', code: 'rol_niet_van_u' },
    ])
  if (!wie.sessie)
    throw ongeldig([
      {
        pad: '/lidmaatschapId',
        melding: 'Een toegangstoken hoort bij één rol; wisselen kan alleen in een sessie.',
        code: 'token_een_rol',
      },
    ])
  await wisselSessie(tx, wie.sessie.id, gekozen.id)
  await logSessie(tx, 'rol_wisselen', { ...wie, rol: gekozen.rol, organisatieId: gekozen.organisatieId })
  return { actief: gekozen }
}

/** DELETE /v1/sessie: ends the session here, and gives the address that ends it at the provider, where that has one. */
export async function meldAf(
  huis: Huis,
  tx: Transactie,
  terug: string,
): Promise<{ afmeldAdres: string | null }> {
  const { sessie }: WieAangemeld = tx.wie
  if (!sessie) return { afmeldAdres: null }
  const { idToken } = await eindigSessie(tx, sessie.id)
  await logSessie(tx, 'afmelden', tx.wie)
  if (idToken === undefined) return { afmeldAdres: null }
  // a provider that cannot be reached must not keep anyone signed in here
  const config = await configuratieVan(huis).catch(() => null)
  if (config?.serverMetadata().end_session_endpoint === undefined) return { afmeldAdres: null }
  const { buildEndSessionUrl } = await import('openid-client')
  return {
    afmeldAdres: buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: terug }).href,
  }
}

import type { Configuration, interactionPolicy } from 'oidc-provider'
import type { Huis } from '../../huis.ts'
import { cspVan, taalVan } from '../pagina.ts'
import { maakOpslag } from './opslag.ts'
import { aanwezigePersonas, verlopenpagina } from './personapagina.ts'
import { leesDemosleutels } from './sleutels.ts'

/** The one client of the demo provider: this application. */
export const DEMO_CLIENT = 'zicht'

/** Where someone chooses a persona; the provider itself has every other path. */
export const keuzepad = (uid: string): string => `/aanmelden/${uid}`

/** The demo provider's cookie for who is signed in with it; see `vergeet`. */
export const DEMO_KOEK = 'zicht_demo'

/** How the demo provider behaves: code flow with PKCE, own keys, and the question "as whom?" at every sign-in. */
export function configuratie(huis: Huis, beleidsbouw: typeof interactionPolicy): Configuration {
  const { jwk, koek } = leesDemosleutels(huis.instellingen.dataMap)
  return {
    adapter: maakOpslag(),
    jwks: { keys: [jwk as never] },
    cookies: {
      keys: [koek],
      names: { session: DEMO_KOEK, interaction: `${DEMO_KOEK}_keuze`, resume: `${DEMO_KOEK}_verder` },
    },
    clients: [
      {
        client_id: DEMO_CLIENT,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
        // a native client may use any port of this device
        redirect_uris: ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}/aanmelden/terug`),
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    interactions: { policy: vraagAltijd(beleidsbouw), url: (_, { uid }) => keuzepad(uid) },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 3600,
      Session: 3600,
      Grant: 3600,
    },
    findAccount: async (_, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, name: (await aanwezigePersonas(huis)).get(sub)?.naam ?? sub }),
    }),
    loadExistingGrant: async (ctx) => {
      const { client, provider, session } = ctx.oidc
      const grant = new provider.Grant({
        accountId: session?.accountId ?? '',
        clientId: client?.clientId ?? '',
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    renderError: (ctx) => {
      ctx.type = 'html'
      ctx.set('content-security-policy', cspVan("'none'"))
      ctx.body = verlopenpagina(taalVan(undefined, ctx.get('accept-language')), huis.instellingen.basisUrl)
    },
  }
}

/** In a demo one changes roles all the time: the provider never says that someone is still signed in. */
function vraagAltijd({ base, Check, Prompt }: typeof interactionPolicy) {
  const beleid = base()
  beleid.clear()
  const kies = new Check('kies', 'a persona has to be chosen', (ctx) => !ctx.oidc.result?.login)
  beleid.add(new Prompt({ name: 'login', requestable: true }, kies))
  return beleid
}

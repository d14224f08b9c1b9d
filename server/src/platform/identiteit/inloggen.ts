import { inTransactie, NIEMAND } from '../databank/index.ts'
import type { Huis } from '../huis.ts'
import { beleidVan } from './aanmeldbeleid.ts'
import { lidmaatschappenVan, volgRolclaim, vorigLidmaatschap, zorgGebruiker } from './gebruikers.ts'
import { initialenVan } from './initialen.ts'
import { issuerVan } from './oidc.ts'
import { leesRolclaim } from './rolclaim.ts'
import { langsteVan } from './sessieduur.ts'
import { logSessie } from './sessielog.ts'
import { eindigSessie, hashVan, maakSessie, nieuwGeheim } from './sessies.ts'
import { plaatsVan } from './wie.ts'

/** Whom the provider says this is, with all it told. */
export type Vastgesteld = {
  iss: string
  sub: string
  claims: Record<string, unknown>
  idToken: string | undefined
}

export type Ingelogd = { geheim: string } | { geenRol: true; kenmerk: string } | { geblokkeerd: true }

/**
 * From an established identity to a session: the account (made the first time), its roles, a new secret for the cookie. Without a
 * role there is no session. `oud` is the hash of a session that this one replaces.
 */
export async function logIn(huis: Huis, wie: Vastgesteld, oud: string | null): Promise<Ingelogd> {
  const { regioCode, tijdzone } = plaatsVan(huis)
  const beleid = beleidVan(huis)
  const naam = naamUit(wie.claims) ?? wie.sub
  return inTransactie(
    huis.systeem,
    { ...NIEMAND, rol: 'systeem', regioCode },
    async (tx) => {
      const account = await zorgGebruiker(tx, {
        issuer: issuerVan(huis, wie.iss),
        sub: wie.sub,
        naam,
        initialen: initialenVan(naam),
      })
      if (!account.actief) return { geblokkeerd: true }
      if (beleid.rolclaim !== null && !huis.instellingen.demo) {
        const { rollen, genegeerd } = leesRolclaim(wie.claims[beleid.rolclaim])
        const onbekend = await volgRolclaim(tx, account.id, { regioCode, tijdzone }, rollen)
        if (genegeerd + onbekend > 0)
          huis.log.warn(
            { genegeerd, onbekend },
            'rolclaim bevat rollen of organisaties die hier niet bestaan',
          )
      }
      const lidmaatschappen = await lidmaatschappenVan(tx, account.id, { regioCode, tijdzone })
      const vorig = await vorigLidmaatschap(tx, account.id)
      const actief = lidmaatschappen.find((l) => l.id === vorig) ?? lidmaatschappen[0]
      if (!actief) return { geenRol: true, kenmerk: account.id }
      if (oud !== null) await eindigSessie(tx, oud)
      const geheim = nieuwGeheim()
      await maakSessie(tx, {
        id: hashVan(geheim),
        gebruikerId: account.id,
        lidmaatschapId: actief.id,
        langsteMs: langsteVan(beleid),
        gegevens: wie.idToken === undefined ? {} : { idToken: wie.idToken },
      })
      await logSessie(tx, 'aanmelden', { ...actief, gebruikerId: account.id, regioCode })
      return { geheim }
    },
    { klok: huis.klok },
  )
}

/** The name by which a provider knows someone: in full, in parts, or as a user name. */
function naamUit(claims: Record<string, unknown>): string | undefined {
  const tekst = (sleutel: string) =>
    typeof claims[sleutel] === 'string' ? (claims[sleutel] as string).trim() : ''
  const delen = [tekst('given_name'), tekst('family_name')].filter(Boolean).join(' ')
  return (tekst('name') || delen || tekst('preferred_username')).slice(0, 200) || undefined
}

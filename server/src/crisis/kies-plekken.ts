import { conflict, datumIn, isProbleem, nietGevonden, ongeldig } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister, type RegisterPlek } from '../register/index.ts'
import { beoordeelRuimte } from './beoordeel-ruimte.ts'
import { redenVanClaim } from './beoordeel-plek.ts'
import { claimsOp } from './claims.ts'
import { kantoorOp } from './kantooruren.ts'
import { isVast, type Reden } from './redenen.ts'
import { aanbodVan, type Ruimte } from './ruimte.ts'
import { besteVan, zoekIn, zoekNu } from './zoek-plek.ts'
import type { Zoekvraag } from './zoekvraag.ts'

export type Keuze = { ruimte: Ruimte; plekIds: string[] }

/**
 * What someone chose, checked inside the transaction: the places lie in one unit, are for crisis, and fit these people by the
 * same rules as the search. A room that is let as a whole is taken as a whole. Who deviates gives a reason, which is kept; what
 * is not there cannot be deviated from. `eigen`: claims of the caller's own hold do not count.
 */
export async function kiesPlekken(
  huis: Huis,
  tx: Transactie,
  gevraagd: readonly string[],
  vraag: Zoekvraag,
  { afwijkreden, eigen = [] }: { afwijkreden: string | null; eigen?: readonly string[] },
): Promise<Keuze> {
  const register = await leesRegister(huis, tx)
  const aanbod = aanbodVan(huis.regio, register, datumIn(tx.nu, huis.regio.tijdzone))
  const ruimte = eneRuimte(gevraagd, aanbod.vanPlek, register.plekken)
  // of the whole region in one query: who is too late gets the next best places out of the same look
  const claims = await claimsOp(tx, register.regioCode, aanbod.plekIds, aanbod.datum)
  for (const id of eigen) claims.delete(id)
  const bruikbaar = ruimte.plekken.map((p) => p.id).filter((id) => claims.get(id)?.soort !== 'buiten_gebruik')
  const plekIds = ruimte.eenheid.alsGeheel && bruikbaar.length > 0 ? bruikbaar : [...gevraagd]
  const bezet = plekIds.flatMap((id) => claims.get(id) ?? [])
  if (bezet[0])
    throw plekBezet(redenVanClaim(bezet[0]), besteVan(huis, tx, zoekIn(huis, tx, aanbod, claims, vraag)))
  const { redenen } = beoordeelRuimte(ruimte, vraag, { moment: tx.nu, kantoor: kantoorOp(huis.regio, tx.nu) })
  eisPassend(redenen, afwijkreden)
  return { ruimte, plekIds }
}

function eneRuimte(
  ids: readonly string[],
  vanPlek: ReadonlyMap<string, Ruimte>,
  plekken: ReadonlyMap<string, RegisterPlek>,
): Ruimte {
  if (ids.some((id) => !plekken.has(id))) throw nietGevonden()
  const ruimtes = new Set(ids.map((id) => vanPlek.get(id)))
  const [ruimte] = ruimtes
  if (ruimtes.has(undefined) || !ruimte)
    throw conflict(
      'Deze plek is niet voor crisis, of bestaat vandaag niet. Kies een plek uit de zoekactie.',
      {
        reden: 'niet_voor_crisis',
      },
    )
  if (ruimtes.size > 1)
    throw ongeldig([
      {
        pad: '/plekIds',
        melding: 'Deze plekken liggen niet bij elkaar. Houd ze een voor een vast.',
        code: 'plekken_bij_elkaar',
      },
    ])
  return ruimte
}

function eisPassend(redenen: readonly Reden[], afwijkreden: string | null): void {
  const vast = redenen.filter(isVast)
  if (vast.length > 0)
    throw conflict('Deze plek is niet voor deze situatie. Kies een andere plek.', {
      reden: 'past_niet',
      redenen: vast,
    })
  if (redenen.length > 0 && afwijkreden === null)
    throw conflict(
      'Deze plek past niet helemaal. Schrijf op waarom u er toch voor kiest, of kies een andere plek.',
      {
        reden: 'afwijkreden_nodig',
        redenen,
      },
    )
}

/** Too late: the answer holds the next best places, so that nobody has to search again. */
function plekBezet(waarom: Reden, alternatieven: ReturnType<typeof besteVan>) {
  const detail =
    alternatieven.length > 0
      ? 'Deze plek is zojuist door iemand anders genomen. Hieronder staan de beste andere plekken.'
      : 'Deze plek is zojuist door iemand anders genomen. Er is op dit moment geen andere plek die past.'
  return conflict(detail, { reden: 'plek_bezet', waarom, alternatieven })
}

/** Does what claims the places; when someone else was just first, the refusal brings the next best places. */
export async function ofAlternatieven<T>(
  huis: Huis,
  tx: Transactie,
  vraag: Zoekvraag,
  claim: () => Promise<T>,
): Promise<T> {
  try {
    return await claim()
  } catch (fout) {
    if (isProbleem(fout) && fout.extra.reden === 'plek_bezet' && fout.extra.alternatieven === undefined)
      throw plekBezet(
        { code: 'vol', vrijVanaf: null, zeker: false },
        besteVan(huis, tx, await zoekNu(huis, tx, vraag, (fout.extra.plekken as string[] | undefined) ?? [])),
      )
    throw fout
  }
}

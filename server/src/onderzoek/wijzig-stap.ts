import { conflict, datumIn, nietGevonden, ongeldig, Probleem, verouderd, versieNodig } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { meldZaak } from '../toegang/index.ts'
import { modelMet, onderzoekbeleidOp } from './beleid.ts'
import { openOnderzoek } from './open-onderzoek.ts'
import { alsJson, leesStap, leesVersies, type StapRij, veldenVanRij } from './opslag.ts'
import { type Stap, type Velden, veldenVan, veldfouten } from './stappen.ts'
import { type Samenvoeging, voegSamen } from './voeg-samen.ts'

/**
 * Keeps what was filled in at a step (autosave: only the fields that changed). When someone else was in the same step, fields of the
 * two go together by themselves; one field with two answers is a 412 with both of them, and nothing is written.
 */
export async function wijzigStap(
  huis: Huis,
  tx: Transactie,
  onderzoekId: string,
  stap: Stap,
  ifMatch: number | undefined,
  wijziging: Readonly<Record<string, string | null>>,
) {
  const { zaak, onderzoek } = await openOnderzoek(huis, tx, onderzoekId, 'wijzigen')
  if (onderzoek.afgerond_op !== null)
    throw conflict('Dit onderzoek is afgerond. Start een nieuw onderzoek om verder te gaan.', {
      reden: 'afgerond',
    })
  const rij = await leesStap(tx, onderzoekId, stap)
  if (!rij) throw nietGevonden()
  if (ifMatch === undefined) throw versieNodig()
  const beleid = onderzoekbeleidOp(huis.regio, datumIn(tx.nu, huis.regio.tijdzone))
  const fouten = veldfouten(veldenVan(stap, beleid, modelMet(huis.regio, onderzoek.model)), wijziging)
  if (fouten.length > 0) throw ongeldig(fouten)
  const samen = await legErop(tx, rij, ifMatch, wijziging)
  const bijgewerkt = await tx.db
    .updateTable('onderzoekstap')
    .set({ velden: alsJson(samen.velden) })
    .where('id', '=', rij.id)
    .returning(['versie', 'velden', 'vastgelegd_op'])
    .executeTakeFirstOrThrow()
  if (bijgewerkt.versie !== rij.versie) await meldZaak(tx, zaak, 'onderzoek')
  return {
    stap,
    versie: bijgewerkt.versie,
    velden: veldenVanRij(bijgewerkt),
    opgeslagenOp: tx.nu,
    samengevoegd: samen.vanAnderen,
  }
}

async function legErop(
  tx: Transactie,
  rij: StapRij,
  ifMatch: number,
  wijziging: Readonly<Record<string, string | null>>,
): Promise<Extract<Samenvoeging, { gelukt: true }>> {
  const nu = veldenVanRij(rij)
  if (ifMatch === rij.versie) return voegSamen(nu, nu, wijziging) as Extract<Samenvoeging, { gelukt: true }>
  const versies = await leesVersies(tx, rij.id, ifMatch)
  const was = versies[0]
  // a version that never was: nothing to lay it on
  if (!was || was.versie !== ifMatch) throw verouderd([])
  const samen = voegSamen(was.velden, nu, wijziging)
  if (samen.gelukt) return samen
  const { soort, status, titel, detail } = verouderd([])
  throw new Probleem({
    soort,
    status,
    titel,
    detail,
    extra: {
      wijzigingen: versies.slice(1).map((v, i) => ({
        door: v.door ?? 'het systeem',
        op: new Date(v.op).toISOString(),
        velden: verschil(versies[i]?.velden ?? {}, v.velden),
      })),
      botsingen: samen.botsingen,
      versie: rij.versie,
      velden: nu,
    },
  })
}

const verschil = (a: Velden, b: Velden): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((k) => a[k] !== b[k]).sort()

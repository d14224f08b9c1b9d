import {
  BELEID,
  DOEL_VAN_ROL,
  type Actie,
  type Doel,
  type ObjectSoort,
  type Regel,
  type Relatie,
  type Rol,
  type Veldset,
} from './beleid.ts'

export type Vraag = {
  subject: { rol: string }
  actie: Actie
  object: { soort: ObjectSoort; relaties: readonly Relatie[] }
  doel: Doel
}

export type Besluit =
  | {
      toegestaan: true
      reden: 'beleid'
      veldset: Veldset
      relatie: Relatie
      grondslag: string
      plichten: readonly Plicht[]
    }
  | { toegestaan: false; reden: 'rol' | 'relatie' }

/** A demand on one object, as a use case states it. */
export type Eis = {
  actie: Actie
  object: ObjectSoort
  objectId: string | null
  doel: Doel
  clientId?: string | null
  relaties: readonly Relatie[]
}

/** What comes with a yes: a line in the log, a review afterwards. */
export type Plicht = 'loggen' | 'achteraf_beoordelen'

const past = (regel: Regel, vraag: Vraag) =>
  regel.object === vraag.object.soort &&
  regel.doel === vraag.doel &&
  regel.acties.includes(vraag.actie) &&
  regel.rollen.includes(vraag.subject.rol as Rol)

/**
 * The one decision: may this subject do this to this object, for this purpose? Pure; the default is no. Of several rows that
 * allow it the first counts, and `nood` (break-glass) never goes before an ordinary relation.
 */
export function beslis(vraag: Vraag, beleid: readonly Regel[] = BELEID): Besluit {
  const rijen = beleid.filter((regel) => past(regel, vraag))
  if (rijen.length === 0) return { toegestaan: false, reden: 'rol' }
  const relaties: readonly Relatie[] = ['geen', ...vraag.object.relaties]
  const gevonden =
    rijen.find((r) => r.relatie !== 'nood' && relaties.includes(r.relatie)) ??
    rijen.find((r) => relaties.includes(r.relatie))
  if (!gevonden) return { toegestaan: false, reden: 'relatie' }
  const nood = gevonden.relatie === 'nood' || (gevonden.object === 'noodtoegang' && vraag.actie === 'maken')
  // a log and a list of break-glass show no file, and are about people all the same
  const overMensen =
    gevonden.veldset !== 'geen_persoon' || ['logboek', 'noodtoegang'].includes(gevonden.object)
  // who makes and adopts the region's plan, or reports for the organisation that is responsible, is told afterwards, though no person is in it
  const stelt =
    (gevonden.object === 'vlekkenplan' && vraag.actie !== 'lezen') ||
    (gevonden.object === 'ombouw' && vraag.actie === 'melden')
  return {
    toegestaan: true,
    reden: 'beleid',
    veldset: gevonden.veldset,
    relatie: gevonden.relatie,
    grondslag: gevonden.grondslag,
    plichten: nood ? ['loggen', 'achteraf_beoordelen'] : overMensen || stelt ? ['loggen'] : [],
  }
}

/** May this role use the operation at all? Which object, is decided inside it. */
export function magOoit(rol: string, object: ObjectSoort, actie: Actie, doel: Doel): boolean {
  return BELEID.some((regel) =>
    past(regel, { subject: { rol }, actie, object: { soort: object, relaties: [] }, doel }),
  )
}

/** The purpose for which this role opens a person's file: its own, or the emergency when it has no other relation. */
export const doelVan = (rol: string, relaties: readonly Relatie[] = []): Doel =>
  relaties.length > 0 && relaties.every((r) => r === 'nood')
    ? 'crisis'
    : (DOEL_VAN_ROL[rol as Rol] ?? 'beheer')

/** Everything a role may ever do: for the screens, which show no door that does not open. */
export function rechtenVan(rol: string): string[] {
  const alle = BELEID.filter((r) => r.rollen.includes(rol as Rol)).flatMap((r) =>
    r.acties.map((a) => `${r.object}:${a}:${r.doel}`),
  )
  return [...new Set(alle)].sort()
}

import { datumVanDagnummer, delenVan, isDatum, testBsn, type Toeval } from '@zicht/kern'
import type { Eenheid, Voorziening } from '@zicht/regio'
import { BEGELEIDING, gewogen } from './aannames.ts'
import type { ClientRij, Geslacht } from './bevolking.ts'
import { verschrijf, verzinNaam } from './namen.ts'
import type { Persoon, Wereld } from './wereld.ts'

/** What a place or a call asks of the person that will be made for it. */
export type Wens = {
  geslacht?: 'man' | 'vrouw'
  leeftijdVan?: number
  leeftijdTot?: number
  manDeel: number
  herkomst?: string | null
}

export const JAAR = 365.2425

export const weeg = <T extends string | number>(t: Toeval, lijst: readonly (readonly [T, number])[]): T =>
  t.kiesGewogen(lijst, (regel) => regel[1])[0]

/** The wish of a unit: whom it admits. */
export function wensVan(v: Voorziening, e: Eenheid, manDeel: number): Wens {
  const jongeren = v.doelgroepen.every((d) => d === 'jongeren')
  const ouderen = v.doelgroepen.every((d) => d === 'ouderen' || d === 'somatiek')
  return {
    ...(e.geslacht === 'alle' ? {} : { geslacht: e.geslacht }),
    leeftijdVan: e.leeftijdVan ?? (ouderen ? 55 : 18),
    leeftijdTot: e.leeftijdTot ?? (jongeren ? 27 : 85),
    manDeel,
  }
}

/** A new person, known to the region from this moment on. */
export function maakPersoon(w: Wereld, ms: number, wens: Wens): Persoon {
  const t = w.toeval.mensen
  const geslacht: Geslacht =
    wens.geslacht ?? (t.kans(wens.manDeel) ? 'man' : t.kans(0.02) ? 'anders' : 'vrouw')
  const leeftijd = kiesLeeftijd(t, wens.leeftijdVan ?? 18, wens.leeftijdTot ?? 85)
  const geboortedag = Math.floor(ms / 86_400_000 - (leeftijd + 0.02 + t.deel() * 0.95) * JAAR)
  const naam = verzinNaam(t, geslacht)
  const id = w.nieuwId(ms)
  const echteDatum = datumVanDagnummer(geboortedag)
  const client: ClientRij = {
    id,
    regio_code: w.regio.code,
    voornaam: naam.voornaam,
    tussenvoegsel: naam.tussenvoegsel,
    achternaam: naam.achternaam,
    roepnaam: t.kans(0.1) ? naam.voornaam.slice(0, 3) : null,
    geboortedatum: echteDatum,
    geboortedatum_geschat: t.kans(0.04),
    geslacht,
    taal: leeftijd < 4 ? null : weeg(t, gewogen.taal),
    herkomst_gemeente: wens.herkomst === undefined ? w.herkomst(ms) : wens.herkomst,
    lvb_vermoeden: t.kans(0.3) ? t.kans(0.4) : null,
    begeleidingsbehoefte: BEGELEIDING.filter(() => t.kans(0.3)),
    overleden_op: null,
    versie: 1,
    vastgelegd_op: w.iso(ms),
  }
  w.uit.clienten.push(client)
  if (t.kans(0.93)) {
    const geverifieerd = t.kans(0.9) ? datumVanDagnummer(Math.floor(ms / 86_400_000)) : null
    w.uit.bsns.push({
      client_id: id,
      regio_code: w.regio.code,
      bsn: testBsn(w.volgendeBsn()),
      geverifieerd_op: geverifieerd,
    })
  }
  maakFout(w, client, echteDatum)
  return {
    id,
    client,
    geslacht,
    geboortedag,
    kind: leeftijd < 18,
    vrijVanaf: ms,
    verblijf: null,
    vorige: weeg(t, gewogen.vorige),
    vorigePlaatsing: null,
    dood: false,
  }
}

/** Young adults and people around fifty are the most: two humps, cut off at the bounds. */
function kiesLeeftijd(t: Toeval, van: number, tot: number): number {
  for (let poging = 0; poging < 20; poging++) {
    const leeftijd = Math.floor(t.kans(0.4) ? 25 + 6 * t.normaal() : 46 + 12 * t.normaal())
    if (leeftijd >= van && leeftijd <= tot) return leeftijd
  }
  return t.geheel(van, tot)
}

/** A known share of the files has a fault, each of which is counted. */
function maakFout(w: Wereld, client: ClientRij, echteDatum: string): void {
  const t = w.toeval.fouten
  if (!t.kans(w.foutdeel)) return
  const soort = t.kies([
    'herkomst_ontbreekt',
    'dag_en_maand_verwisseld',
    'vorige_voorziening_ontbreekt',
    'dubbel_dossier',
  ] as const)
  if (soort === 'herkomst_ontbreekt') {
    if (client.herkomst_gemeente === null) return
    client.herkomst_gemeente = null
  } else if (soort === 'dag_en_maand_verwisseld') {
    const [, maand, dag] = delenVan(echteDatum)
    const verwisseld = `${echteDatum.slice(0, 4)}-${echteDatum.slice(8)}-${echteDatum.slice(5, 7)}`
    if (dag > 12 || dag === maand || !isDatum(verwisseld)) return
    client.geboortedatum = verwisseld
  } else if (soort === 'dubbel_dossier') {
    const ms = Date.parse(client.vastgelegd_op)
    w.uit.clienten.push({
      ...client,
      id: w.nieuwId(ms),
      achternaam: client.achternaam && verschrijf(client.achternaam),
      begeleidingsbehoefte: [],
    })
  }
  w.uit.fouten.push({ soort, client_id: client.id })
  if (soort === 'vorige_voorziening_ontbreekt') w.zonderVorige.add(client.id)
}

export const leeftijd = (p: Persoon, dag: number): number => Math.floor((dag - p.geboortedag) / JAAR)

/** Does this unit admit these people? Target group, sex, age, violence. */
export function past(
  v: Voorziening,
  e: Eenheid,
  mensen: readonly Persoon[],
  dag: number,
  geweld: boolean,
): boolean {
  if (v.alleenBijGeweld && !geweld) return false
  const kinderen = mensen.some((p) => p.kind)
  const volwassenen = mensen.filter((p) => !p.kind)
  for (const p of volwassenen) {
    if (e.geslacht !== 'alle' && p.geslacht !== e.geslacht) return false
    const jaren = leeftijd(p, dag)
    if (e.leeftijdVan !== undefined && jaren < e.leeftijdVan) return false
    if (e.leeftijdTot !== undefined && jaren > e.leeftijdTot) return false
  }
  const vrouwen = volwassenen.every((p) => p.geslacht === 'vrouw')
  return v.doelgroepen.some((d) => {
    if (d === 'gezinnen') return kinderen
    if (d === 'moeders') return kinderen && vrouwen
    if (d === 'slachtoffers_geweld') return geweld
    if (kinderen) return false
    if (d === 'jongeren') return volwassenen.every((p) => leeftijd(p, dag) <= 27)
    if (d === 'ouderen' || d === 'somatiek') return volwassenen.every((p) => leeftijd(p, dag) >= 50)
    return true
  })
}

import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { type Besluit, type Pgb, type Soort, VOORWAARDEN } from './vormen.ts'

type JaNee = 'ja' | 'nee' | ''
export type Conceptvorm = {
  soort: Soort | ''
  product: string
  omvang: string
  urenMin: number | null
  urenMax: number | null
  van: Datumantwoord
  tot: Datumantwoord
  leveringsvorm: 'ZIN' | 'PGB' | ''
  bekwaam: JaNee
  bekwaamUitleg: string
  gemotiveerd: JaNee
  gemotiveerdUitleg: string
  kwaliteit: JaNee
  kwaliteitUitleg: string
  plan: string
  gronden: readonly string[]
  motivering: string
  opVerzoek: JaNee
  zienswijze: string
  aanvraagOp: Datumantwoord
  overlegpuntId: string
  afwijkingAdvies: string
}

export const dagUit = (d: Datumantwoord): string | null => (d?.soort === 'datum' ? d.datum : null)
export const antwoordVan = (dag: string | null): Datumantwoord =>
  dag === null ? null : { soort: 'datum', datum: dag, geschat: false }
export const geeft = (soort: Soort | '') => soort === 'toekennen' || soort === 'wijzigen'
/** It changes or stops what somebody has: whether that was asked for decides who is heard first (Awb art. 4:8). */
export const raaktLopend = (soort: Soort | '') => soort === 'wijzigen' || soort === 'intrekken'

const jaNee = (ja: boolean | null | undefined): JaNee => (ja === true ? 'ja' : ja === false ? 'nee' : '')

/** A form as it stands: of a draft, of what is changed or revoked, or empty. */
export function vormVan(b: Besluit | null, soort: Soort | '', aanvraagOp: string | null): Conceptvorm {
  return {
    soort,
    product: b?.product ?? '',
    omvang: b?.omvang ?? '',
    urenMin: b?.urenMin ?? null,
    urenMax: b?.urenMax ?? null,
    van: antwoordVan(b?.van ?? null),
    tot: antwoordVan(b?.tot ?? null),
    leveringsvorm: b?.leveringsvorm ?? 'ZIN',
    bekwaam: jaNee(b?.pgb?.bekwaam.ja),
    bekwaamUitleg: b?.pgb?.bekwaam.toelichting ?? '',
    gemotiveerd: jaNee(b?.pgb?.gemotiveerd.ja),
    gemotiveerdUitleg: b?.pgb?.gemotiveerd.toelichting ?? '',
    kwaliteit: jaNee(b?.pgb?.kwaliteit.ja),
    kwaliteitUitleg: b?.pgb?.kwaliteit.toelichting ?? '',
    plan: b?.pgb?.plan ?? '',
    gronden: b?.gronden ?? [],
    motivering: b?.motivering ?? '',
    opVerzoek: jaNee(b?.opVerzoek),
    zienswijze: b?.zienswijze ?? '',
    aanvraagOp: antwoordVan(b?.aanvraagOp ?? aanvraagOp),
    overlegpuntId: b?.overlegpuntId ?? '',
    afwijkingAdvies: b?.afwijkingAdvies ?? '',
  }
}

function pgbVan(w: Conceptvorm): Pgb {
  const [bekwaam, gemotiveerd, kwaliteit] = VOORWAARDEN.map((v) => ({
    ja: w[v] === '' ? null : w[v] === 'ja',
    toelichting: w[`${v}Uitleg`].trim(),
  })) as [Pgb['bekwaam'], Pgb['bekwaam'], Pgb['bekwaam']]
  return { bekwaam, gemotiveerd, kwaliteit, plan: w.plan.trim() }
}

type Hoor = Pick<Besluit, 'zienswijzeOp' | 'zienswijzeUitzondering' | 'zienswijzeReden'>
const NIET_GEHOORD: Hoor = { zienswijzeOp: null, zienswijzeUitzondering: null, zienswijzeReden: null }

/** What is sent. How someone was heard before a refusal is written down in a step of its own, and stays as it was. */
export function conceptUit(w: Conceptvorm, vervangt: string | null, gehoord: Hoor = NIET_GEHOORD) {
  const krijgt = geeft(w.soort)
  const vorm = krijgt && w.leveringsvorm === 'PGB' ? 'PGB' : 'ZIN'
  return {
    soort: w.soort,
    product: w.product,
    omvang: krijgt ? w.omvang.trim() : '',
    urenMin: krijgt ? w.urenMin : null,
    urenMax: krijgt ? w.urenMax : null,
    van: krijgt || w.soort === 'intrekken' ? dagUit(w.van) : null,
    tot: krijgt ? dagUit(w.tot) : null,
    leveringsvorm: vorm,
    pgb: vorm === 'PGB' ? pgbVan(w) : null,
    gronden: w.gronden,
    motivering: w.motivering.trim(),
    aanvraagOp: dagUit(w.aanvraagOp),
    opVerzoek: raaktLopend(w.soort) && w.opVerzoek !== '' ? w.opVerzoek === 'ja' : null,
    zienswijze: w.zienswijze.trim() || null,
    zienswijzeOp: gehoord.zienswijzeOp,
    zienswijzeUitzondering: gehoord.zienswijzeUitzondering,
    zienswijzeReden: gehoord.zienswijzeReden,
    overlegpuntId: w.overlegpuntId || null,
    afwijkingAdvies: w.overlegpuntId ? w.afwijkingAdvies.trim() || null : null,
    vervangt,
  }
}
